import ELM
import Records

/// The dates of births, awards and credentials are plausible: not before 1900, and what is past is not in the future.
///
/// Two-digit years, mistyped years and swapped columns make such dates. A day of grace covers the time zones.
///
/// - Wrong: `date_of_birth` 1899-12-31, `award_date` 2062-06-30
/// - Right: `date_of_birth` 1999-12-31, `award_date` 2026-06-30
struct PlausibleDateRule: Rule {
  static let implausible = ProblemCode(
    "credential.date.implausible",
    meaning:
      "The calendar has this date, but it cannot be right: a birth, an award or an issue in the future, or a date "
      + "before 1900.",
    remedy: "check the year, and that the columns are not swapped")
  static let codes = [implausible]

  private let kinds: [(term: Int, name: String, mayLieAhead: Bool)] = [
    ("dateOfBirth", "a date of birth", false), ("awardingDate", "an award", false),
    ("issued", "an issue", false), ("issuanceDate", "an issue", false), ("dateIssued", "an issue", false),
    ("validFrom", "a beginning", true), ("validUntil", "an end", true), ("expirationDate", "an end", true),
  ].map { (Terms.index($0.0), $0.1, $0.2) }
  /// Documents are older than any learner: a university may have been registered in 1636.
  private let dateIssued = Terms.index("dateIssued")
  private static let earliest = 1900

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.dated }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    for kind in kinds {
      guard let date = node.moment(kind.term) else { continue }
      let problem: String
      if !kind.mayLieAhead, date.moment.moment.seconds > context.now.seconds + 86_400 {
        problem = "is \(kind.name) in the future"
      } else if kind.term != dateIssued, date.moment.date.year < PlausibleDateRule.earliest {
        problem = "is \(kind.name) before 1900"
      } else {
        continue
      }
      violations.append(
        context.violation(
          PlausibleDateRule.implausible, of: node, node.property(kind.term), at: date.value.place, value: date.text,
          problem))
    }
  }
}
