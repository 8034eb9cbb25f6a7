import ELM

/// The terms of RDF that a credential's JSON stands for, as a JSON-LD processor makes them (JSON-LD 1.1 API, §8.2).
enum CredentialLiteral {
  /// What a value is, other than a node with content of its own: a literal with its datatype.
  static func term(_ content: NodeMap.Content, _ coercion: TermTable.Term.Coercion) -> RDFTerm? {
    switch content {
    case .node: return nil
    case .text(let text, let language):
      return .literal(text, datatype: language.isEmpty ? RDFTerm.string : RDFTerm.langString, language: language)
    case .literal(let text, let form):
      if let datatype = datatype(of: coercion) { return .literal(text, datatype: datatype, language: "") }
      switch form {
      case .string: return .literal(text, datatype: RDFTerm.string, language: "")
      case .boolean: return .literal(text, datatype: RDFTerm.xsd + "boolean", language: "")
      case .number:
        let isWhole = text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 &- UInt8(ascii: "0") < 10 }
        return .literal(text, datatype: RDFTerm.xsd + (isWhole ? "integer" : "double"), language: "")
      }
    }
  }

  /// The datatypes that values of a term can have, the usual one first; none where the usual one is a node.
  static func datatypes(of coercion: TermTable.Term.Coercion) -> [String] {
    if let datatype = datatype(of: coercion) { return [datatype] }
    let bare = ["integer", "double", "boolean"].map { RDFTerm.xsd + $0 }
    return switch coercion {
    case .language: [RDFTerm.langString, RDFTerm.string]
    case .untyped: [RDFTerm.string] + bare
    default: []
    }
  }

  /// The datatype that the contexts give to every value of a term.
  private static func datatype(of coercion: TermTable.Term.Coercion) -> String? {
    switch coercion {
    case .node, .language, .untyped: nil
    default: RDFTerm.xsd + coercion.rawValue
    }
  }
}

extension RDFTerm {
  /// Whether two terms are the same, scalar by scalar: `String` takes texts for equal that RDF tells apart.
  func isSame(as other: RDFTerm) -> Bool {
    func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
    return switch (self, other) {
    case (.iri(let left), .iri(let right)): same(left, right)
    case (.literal(let left, let datatype, let language), .literal(let right, let type, let tag)):
      same(left, right) && datatype == type && language == tag
    default: false
    }
  }
}
