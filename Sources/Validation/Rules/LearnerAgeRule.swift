import ELM
import Records

/// Whoever is awarded something was born before, and is no small child.
///
/// A date of birth and a date of award that contradict each other come from swapped columns, or from a year that was
/// mistyped (2016 for 1996). An award before the birth cannot be, and the row is not issued; one to a child under ten
/// is rare in education that leads to credentials, and worth a warning.
///
/// - Wrong: `date_of_birth` 2026-01-31, `award_date` 2006-06-30
/// - Right: `date_of_birth` 2006-01-31, `award_date` 2026-06-30
struct LearnerAgeRule: Rule {
  static let unborn = ProblemCode(
    "credential.award.before-birth",
    meaning: "By these dates the learner was awarded something before being born.",
    remedy: "correct the date of birth or the date of the award, and check that the columns are not swapped")
  static let young = ProblemCode(
    "credential.award.childhood", severity: .warning,
    meaning: "By these dates the learner was not yet ten years old at the award. That can be, but seldom is.",
    remedy: "check the year of birth and that of the award")
  static let codes = [unborn, young]

  private let subject = Terms.index("credentialSubject")
  private let birth = Terms.index("dateOfBirth")
  private let award = Terms.index("awardingDate")
  private let process = NodeMap.classes(["AwardingProcess"])
  private static let leastAge = 10

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.nodes }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    guard node.classes & process != 0, let text = context.text(award, of: node), let award = XSDLexical.dateTime(text),
      let learner = context.map.nodes.first?.property(subject)?.values.first.flatMap(context.node),
      let birth = learner.moment(birth)
    else { return }
    let age = LearnerAgeRule.years(from: birth.moment.date, to: award.date)
    // A birth in the future has a rule of its own.
    guard age < LearnerAgeRule.leastAge, birth.moment.moment <= context.now else { return }
    // A day of grace covers the zones.
    let isUnborn = award.moment.seconds + 86_400 < birth.moment.moment.seconds
    let code = isUnborn ? LearnerAgeRule.unborn : LearnerAgeRule.young
    if let property = node.property(self.award), let value = property.values.first {
      violations.append(
        context.violation(
          code, of: node, property, at: value.place, alsoAt: [birth.value.place], value: text,
          isUnborn
            ? "is an award before the learner's birth on \(birth.moment.date)"
            : "is an award to a child of \(max(age, 0)) years, born on \(birth.moment.date)"))
    } else {
      // The template says when the award was, so that a row can only be wrong about the birth.
      violations.append(
        context.violation(
          code, of: learner, learner.property(self.birth), at: birth.value.place, value: birth.text,
          isUnborn
            ? "is a birth after the award on \(award.date)"
            : "makes the learner a child of \(max(age, 0)) years at the award on \(award.date)"))
    }
  }

  /// Whole years, negative before the birth.
  private static func years(from birth: CivilDate, to date: CivilDate) -> Int {
    let isBeforeBirthday = (date.month, date.day) < (birth.month, birth.day)
    return date.year - birth.year - (isBeforeBirthday ? 1 : 0)
  }
}
