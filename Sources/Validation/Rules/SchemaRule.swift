import Records

/// The credential declares, as its `credentialSchema`, the profiles that its `credentialProfiles` name: all of them, and no
/// others.
///
/// A verifier chooses its shapes by this declaration: one that names another profile would be judged by other rules
/// than ours. Confer derives it when it issues, whatever the template says.
///
/// - Wrong: `"credentialSchema": {"id": "https://example.org/schema.json", …}`
/// - Right: `"credentialSchema": {"id": "http://data.europa.eu/snb/model/ap/edc-generic-full", …}`
struct SchemaRule: Rule {
  static let other = ProblemCode(
    "credential.schema.other",
    meaning:
      "The credential declares another profile than the one that it is checked against, so that verifiers would "
      + "judge it by other rules.",
    remedy: "declare as the credentialSchema the profile that credentialProfiles names")
  static let codes = [other]

  private let term = Terms.index("credentialSchema")

  func nodes(of map: NodeMap) -> [NodeMap.Node] { Array(map.nodes.prefix(1)) }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    guard node.place == 0, let property = node.property(term) else { return }
    let schemas = property.values.compactMap { context.node($0)?.id }
    let expected = context.profile.schemas
    guard schemas.count != expected.count || !expected.isSuperset(of: schemas) else { return }
    let names = context.profile.profile.declarations.map(\.schema).joined(separator: " and ")
    violations.append(
      context.violation(
        SchemaRule.other, of: node, property, at: property.place, value: schemas.joined(separator: ", "),
        "is not the profile \(names)", remedy: "declare \(names) as the credentialSchema"))
  }
}
