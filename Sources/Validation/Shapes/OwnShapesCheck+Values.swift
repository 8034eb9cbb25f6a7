import ELM

// What a value is, in the words of RDF.

extension OwnShapesCheck {
  /// Whether a value is this very term.
  func means(_ value: Value, _ term: RDFTerm) -> Bool {
    if let node = node(value) {
      guard case .iri(let iri) = term, let id = node.id else { return false }
      return id.utf8.elementsEqual(iri.utf8)
    }
    return CredentialLiteral.term(value.content, value.coercion)?.isSame(as: term) ?? false
  }

  func has(_ value: Value, _ datatype: String) -> Bool {
    guard case .literal(let text, let actual, _) = CredentialLiteral.term(value.content, value.coercion),
      actual == datatype
    else { return false }
    return LiteralForm(datatype: datatype)?.accepts(text) ?? true
  }

  func isOf(_ value: Value, _ kind: OwnShape.NodeKind) -> Bool {
    guard let node = node(value) else { return [.literal, .blankOrLiteral, .iriOrLiteral].contains(kind) }
    return hasIRI(node)
      ? [.iri, .blankOrIRI, .iriOrLiteral].contains(kind) : [.blank, .blankOrIRI, .blankOrLiteral].contains(kind)
  }

  /// The text of a literal, or the IRI of a node; nil for a node without one.
  func text(of value: Value) -> String? {
    switch value.content {
    case .text(let text, _), .literal(let text, _): text
    case .node(let position): hasIRI(map.nodes[position]) ? map.nodes[position].id : nil
    }
  }

  /// Basic filtering of RFC 4647: `en` takes `en-gb` too, `*` any language.
  func isIn(_ value: Value, _ ranges: [String]) -> Bool {
    guard case .text(_, let language) = value.content, !language.isEmpty else { return false }
    return ranges.contains { $0 == "*" || language == $0 || language.hasPrefix("\($0)-") }
  }

  /// An id that begins with `_:` is the label of a blank node (JSON-LD 1.1, §3.5).
  private func hasIRI(_ node: NodeMap.Node) -> Bool { node.id.map { !$0.hasPrefix("_:") } ?? false }
}
