import ELM
import Records

/// The credential is about a person, and one of the person's claims is a learning achievement.
///
/// The European shapes let an organisation or a bare agent be the subject, and then ask for no claims at all. A
/// credential of activities alone is legal (a certificate of participation is one), and worth a warning.
///
/// - Wrong: `"credentialSubject": {"id": "…", "type": "Agent"}`
/// - Right: `"credentialSubject": {"id": "…", "type": "Person", "hasClaim": {"type": "LearningAchievement", …}, …}`
struct SubjectRule: Rule {
  static let kind = ProblemCode(
    "credential.subject.kind",
    meaning:
      "The subject is not a person. A credential for learning is about one, and of anything else the profile would "
      + "ask nothing.",
    remedy: "make the credentialSubject a Person")
  static let unachieved = ProblemCode(
    "credential.subject.no-achievement", severity: .warning,
    meaning:
      "None of the claims is a learning achievement: the credential attests participation, and no learning outcome.",
    remedy: "add a LearningAchievement, unless participation is all that is certified")
  static let codes = [kind, unachieved]

  private let subject = Terms.index("credentialSubject")
  private let claims = Terms.index("hasClaim")
  private let person = NodeMap.classes(["Person"])
  private let achievement = NodeMap.classes(["LearningAchievement"])

  func nodes(of map: NodeMap) -> [NodeMap.Node] { Array(map.nodes.prefix(1)) }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    guard node.place == 0, let property = node.property(subject) else { return }
    for value in property.values {
      guard let learner = context.node(value) else { continue }
      if learner.classes & person == 0 {
        violations.append(
          context.violation(
            SubjectRule.kind, of: node, property, at: value.place, value: learner.types.joined(separator: ", "),
            "is not a person"))
      } else if let claims = learner.property(claims),
        claims.values.allSatisfy({ (context.node($0)?.classes ?? 0) & achievement == 0 })
      {
        violations.append(
          context.violation(
            SubjectRule.unachieved, of: learner, claims, at: claims.place, "holds no learning achievement"))
      }
    }
  }
}
