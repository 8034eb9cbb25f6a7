import Validation

/// A kind of form that XML Schema refuses and the judge's RDF library lets pass. This is all in which the two may differ, and
/// each is tested: the judge accepts the example, we refuse it.
struct LexicalKind: Sendable, CustomStringConvertible {
  let name: String
  /// Terms whose values may have it.
  let datatype: String
  let examples: [String]
  let pattern: @Sendable (String) -> Bool

  var description: String { name }

  static let all: [LexicalKind] = []

  static func of(_ violation: Violation) -> LexicalKind? {
    guard violation.component == "DatatypeConstraintComponent", let value = violation.value else { return nil }
    return all.first { $0.pattern(value) }
  }
}
