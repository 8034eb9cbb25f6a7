import Records

/// Decimal numbers, and digits that are a text, stand in quotes.
///
/// Readers of JSON-LD turn the bare number 2.5 into `2.5E0`, which is no decimal number in XML Schema; and 7.10 may
/// become 7.1. Whole numbers and truth values stand bare where the model has them.
///
/// - Wrong: `"point": 2.50`
/// - Right: `"point": "2.50"`
struct NumberRule: Rule {
  static let bare = ProblemCode(
    "credential.number.bare",
    meaning:
      "A decimal number or a text stands here as a JSON number or truth value. JSON-LD would rewrite its digits.",
    remedy: "put it in quotes")
  static let codes = [bare]

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.features.contains(.bareLiterals) ? map.shown : [] }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    for property in node.properties {
      for value in property.values {
        guard case .literal(let text, let form) = value.content, form != .string else { continue }
        let isRight =
          switch property.coercion {
          case .integer, .positiveInteger:
            form == .number && text.utf8.allSatisfy { $0 != UInt8(ascii: ".") && $0 | 0x20 != UInt8(ascii: "e") }
          case .boolean: form == .boolean
          default: false
          }
        guard !isRight else { continue }
        violations.append(
          context.violation(
            NumberRule.bare, of: node, property, at: value.place, value: text,
            "stands without quotes, where \(Wording.name(of: Terms.name(property))) is a text"))
      }
    }
  }
}
