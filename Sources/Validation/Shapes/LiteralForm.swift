import ELM

/// How the texts of a datatype look, for those that a credential can have.
struct LiteralForm {
  private let name: String

  /// Nil for a datatype that is not XML Schema's, or not known here.
  init?(datatype: String) {
    guard datatype.hasPrefix(RDFTerm.xsd) else { return nil }
    name = String(datatype.dropFirst(RDFTerm.xsd.count))
    guard LiteralForm.names.contains(name) else { return nil }
  }

  private static let names: Set<String> = [
    "dateTime", "duration", "integer", "positiveInteger", "nonNegativeInteger", "int", "long", "decimal", "boolean",
    "string", "anyURI", "double",
  ]

  var isNumber: Bool { ["integer", "positiveInteger", "nonNegativeInteger", "int", "long", "decimal"].contains(name) }

  func accepts(_ text: String) -> Bool {
    switch name {
    case "dateTime": XSDLexical.dateTime(text) != nil
    case "duration": XSDLexical.isDuration(text)
    case "integer", "int", "long": XSDLexical.isInteger(text)
    case "nonNegativeInteger": XSDLexical.isInteger(text) && !text.hasPrefix("-")
    case "positiveInteger": XSDLexical.isPositiveInteger(text)
    case "decimal": XSDLexical.isDecimal(text)
    case "boolean": XSDLexical.isBoolean(text)
    default: true
    }
  }
}
