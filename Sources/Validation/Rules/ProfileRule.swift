import ELM
import Records

/// What the credential names in `credentialProfiles` is a profile with shapes, and the one that it is checked against.
///
/// The vocabulary has more concepts than there are profiles: a few never got shapes of their own, and those of diploma
/// supplements cannot be satisfied. A credential that names such a one promises what nobody can verify.
///
/// - Wrong: `"credentialProfiles": {"id": "http://data.europa.eu/snb/credential/6dff8a0f87", …}`
/// - Right: `"credentialProfiles": {"id": "http://data.europa.eu/snb/credential/e34929035b", …}`
struct ProfileRule: Rule {
  static let unknown = ProblemCode(
    "credential.profile.unknown",
    meaning:
      "The credential names a profile that has no shapes, or that does not exist, so that nothing says what it must "
      + "satisfy.",
    remedy:
      "name one of the profiles \(ApplicationProfile.all.map { ProfileRule.name(of: $0) }.joined(separator: ", "))"
  )
  static let refused = ProblemCode(
    "credential.profile.refused",
    meaning:
      "The credential names the profile of diploma supplements. Its shapes demand of every qualification a part that is "
      + "a qualification, and so parts without end: no credential can satisfy them.",
    remedy: "name the profile Generic, or Accredited where there is an accreditation")
  static let other = ProblemCode(
    "credential.profile.other",
    meaning: "The credential names another profile than the one that it was to be checked against.",
    remedy: "check it against the profile that it names, or name the other in its credentialProfiles")
  static let codes = [unknown, refused, other]

  private let term = Terms.index("credentialProfiles")
  private static let known = Set(ApplicationProfile.all.flatMap { $0.declarations.map(\.concept) })

  func nodes(of map: NodeMap) -> [NodeMap.Node] { Array(map.nodes.prefix(1)) }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    guard node.place == 0, let property = node.property(term) else { return }
    for value in property.values {
      guard let id = context.node(value)?.id, !context.profile.concepts.contains(id) else { continue }
      let (code, reason) =
        if let refusal = ApplicationProfile.refusals[id] {
          (ProfileRule.refused, refusal)
        } else if ProfileRule.known.contains(id) {
          (ProfileRule.other, "is not the profile \(context.profile.profile.title)")
        } else {
          (ProfileRule.unknown, "is no profile that a credential can be checked against")
        }
      violations.append(context.violation(code, of: node, property, at: value.place, value: id, reason))
    }
  }

  /// `Generic (http://data.europa.eu/snb/credential/e34929035b)`
  private static func name(of profile: ApplicationProfile) -> String {
    profile.declarations.map { "\($0.label) (\($0.concept))" }.joined(separator: ", ")
  }
}
