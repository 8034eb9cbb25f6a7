import ELM
import Records

/// ECTS credits and hours of workload fit together: 25 to 30 hours a credit.
///
/// That is what a credit is worth in the European Credit Transfer System (ECTS Users' Guide 2015). A proportion far
/// from it is mostly a slip in one of the two columns, or a credit of another framework; now and then it is right, so
/// that it is a warning. The two are compared where they describe the same programme and the workload is in hours and
/// minutes: days, months and years say nothing about hours.
///
/// - Wrong: `ects` 2, `workload_hours` 500
/// - Right: `ects` 2, `workload_hours` 50
struct CreditWorkloadRule: Rule {
  static let unusual = ProblemCode(
    "credential.credit.workload", severity: .warning,
    meaning:
      "The hours of workload do not fit the ECTS credits: a credit stands for 25 to 30 hours of a learner's work.",
    remedy: "check the credits and the hours, one of which is probably a slip")
  static let codes = [unusual]

  private let workload = Terms.index("volumeOfLearning")
  private let credits = Terms.index("creditPoint")
  private let framework = Terms.index("framework")
  private let points = Terms.index("point")
  private static let ects = "http://data.europa.eu/snb/education-credit/6fcec5c5af"

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    guard let workload = node.property(workload), let credits = node.property(credits) else { return }
    guard let hours = workload.values.first, let text = hours.text, let time = WorkTime(text) else { return }
    for value in credits.values {
      guard let credit = context.node(value), context.reference(framework, of: credit) == CreditWorkloadRule.ects,
        let points = context.text(points, of: credit), let number = ExactDecimal(points), !time.fits(number)
      else { continue }
      violations.append(
        context.violation(
          CreditWorkloadRule.unusual, of: node, workload, at: hours.place,
          alsoAt: [credit.property(self.points)?.values.first?.place ?? value.place], value: text,
          "does not fit \(points) ECTS \(WorkTime.noun(number)) \(WorkTime.usual(number))"))
    }
  }
}

/// A time of work that can be counted in seconds.
private struct WorkTime {
  private let seconds: Int128

  /// Nil for a duration of days, months or years, for one with fractions of a second, and for a negative one.
  init?(_ duration: String) {
    guard duration.utf8.first == UInt8(ascii: "P"), XSDLexical.isDuration(duration) else { return nil }
    var seconds: Int128 = 0
    var number: Int128 = 0
    var digits = 0
    var isTime = false
    for byte in duration.utf8.dropFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number * 10 + Int128(byte - UInt8(ascii: "0"))
        digits += 1
        guard digits <= 12 else { return nil }
        continue
      case UInt8(ascii: "T"): isTime = true
      case UInt8(ascii: "H"): seconds += number * 3600
      case UInt8(ascii: "M") where isTime: seconds += number * 60
      case UInt8(ascii: "S"): seconds += number
      // No days, no months, no fractions; but no days at all are none.
      default: guard number == 0, byte != UInt8(ascii: ".") else { return nil }
      }
      (number, digits) = (0, 0)
    }
    self.seconds = seconds
  }

  /// Whether this is 25 to 30 hours for each credit, compared without a fraction.
  func fits(_ credits: ExactDecimal) -> Bool {
    // Credits of so many digits are another fault, and would not fit into 128 bits once multiplied.
    guard credits.scale <= 18, credits.description.utf8.count <= 20 else { return true }
    let unit = (0..<credits.scale).reduce(Int128(1)) { product, _ in product * 10 }
    let hour: Int128 = 3600
    return credits.units * 25 * hour <= seconds * unit && seconds * unit <= credits.units * 30 * hour
  }

  static func noun(_ credits: ExactDecimal) -> String {
    credits == ExactDecimal("1") ? "credit, which stands for" : "credits, which stand for"
  }

  /// "50 to 60 hours"
  static func usual(_ credits: ExactDecimal) -> String {
    credits.units > 0 ? "\(hours(credits, times: 25)) to \(hours(credits, times: 30)) hours" : "no time"
  }

  /// Without the zeros that a product ends in: 2.50 credits take 62.5 hours.
  private static func hours(_ credits: ExactDecimal, times hours: Int128) -> String {
    var (units, scale) = (credits.units * hours, credits.scale)
    while scale > 0, units % 10 == 0 { (units, scale) = (units / 10, scale - 1) }
    let digits = padded("\(units)", to: scale + 1)
    return scale == 0 ? digits : "\(digits.dropLast(scale)).\(digits.suffix(scale))"
  }

  private static func padded(_ digits: String, to count: Int) -> String {
    String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
