import ELM
import Records

/// The credential names exactly its two types and exactly its two contexts, in their order.
///
/// With another type no shape applies, and a validator passes the document unread; with another context its words mean
/// something else, or nothing.
///
/// - Wrong: `"type": "VerifiableCredential"`
/// - Right: `"type": ["VerifiableCredential", "EuropeanDigitalCredential"]`
struct RootRule: Rule {
  static let types = ProblemCode(
    "credential.root.type",
    meaning:
      "The credential does not name exactly the types VerifiableCredential and EuropeanDigitalCredential, in this order. "
      + "A validator would look for something else in it, or for nothing.",
    remedy: "write \"type\": [\"VerifiableCredential\", \"EuropeanDigitalCredential\"] at the top")
  static let context = ProblemCode(
    "credential.root.context",
    meaning:
      "The credential does not name exactly the two contexts of a European Digital Credential, in their order, so "
      + "that its words may mean something else.",
    remedy: "write \"@context\": [\"\(TermTable.contexts.joined(separator: "\", \""))\"] at the top")
  static let codes = [types, context]

  private static let expectedTypes = ["VerifiableCredential", "EuropeanDigitalCredential"]
  private static let expectedContexts = Tree.array(TermTable.contexts.map(Tree.string))

  func nodes(of map: NodeMap) -> [NodeMap.Node] { Array(map.nodes.prefix(1)) }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    guard node.place == 0 else { return }
    if node.types != RootRule.expectedTypes {
      violations.append(
        context.violation(
          RootRule.types, of: node, at: 0, value: node.types.joined(separator: ", "),
          "is not the type of a European Digital Credential"))
    }
    if context.contexts != RootRule.expectedContexts {
      violations.append(
        context.violation(
          RootRule.context, of: node, at: 0, "does not have the contexts of a European Digital Credential"))
    }
  }
}
