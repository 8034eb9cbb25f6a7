import Records

/// The credential declares the profile that it was checked against, as its `credentialSchema`.
///
/// A verifier chooses its shapes by this declaration: one that names another profile would be judged by other rules
/// than ours.
///
/// - Wrong: `"credentialSchema": {"id": "https://example.org/schema.json", …}`
/// - Right: `"credentialSchema": {"id": "http://data.europa.eu/snb/model/ap/edc-generic-full", …}`
struct SchemaRule: Rule {
  static let other = ProblemCode(
    "credential.schema.other",
    meaning:
      "The credential declares another profile than the one that it is checked against, so that verifiers would "
      + "judge it by other rules.",
    remedy: "declare the profile edc-generic-full as the credentialSchema")
  static let codes = [other]

  private let term = Terms.index("credentialSchema")

  func nodes(of map: NodeMap) -> [NodeMap.Node] { Array(map.nodes.prefix(1)) }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    guard node.place == 0, let property = node.property(term) else { return }
    let schemas = property.values.compactMap { context.node($0)?.id }
    guard schemas.count != 1 || schemas.first != context.profile.profile.schema else { return }
    violations.append(
      context.violation(
        SchemaRule.other, of: node, property, at: property.place, value: schemas.joined(separator: ", "),
        "is not the profile \(context.profile.profile.schema)"))
  }
}
