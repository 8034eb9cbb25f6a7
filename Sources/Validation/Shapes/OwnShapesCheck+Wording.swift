import ELM
import Records

// What is said about a value that breaks a rule.

extension OwnShapesCheck {
  /// - Parameter value: the value that is to blame; nil when it is their number, or one that is not there.
  func violation(_ reach: Reach, _ value: Value?) -> Violation {
    let demand = reach.constraint.demand
    let owner = node(reach.focus)
    let reason =
      message(of: reach.shape).map { "breaks a rule of \(reach.constraint.place): \($0)" }
      ?? "\(objection(to: value, reach)) (\(reach.constraint.place))"
    return Violation(
      code: demand.code, severity: reach.shape.severity, focusTypes: owner?.types.sorted() ?? [],
      property: reach.shape.property?.localName ?? "", component: demand.component,
      value: value.flatMap(name), path: path(of: value, reach), reason: Problem.visible(reason), remedy: nil)
  }

  private func path(of value: Value?, _ reach: Reach) -> String {
    if let value { return map.path(of: value.place) }
    let path = map.path(of: reach.focus.place)
    guard let property = reach.shape.property else { return path }
    if let term = property.term, let held = node(reach.focus)?.property(term.index) { return map.path(of: held.place) }
    let name = property.term?.name ?? property.localName
    return path.isEmpty ? name : "\(path).\(name)"
  }

  /// The author's own words, in the pipeline's language where there are several.
  private func message(of shape: OwnShape) -> String? {
    func first(_ isRight: (String) -> Bool) -> String? { shape.messages.first { isRight($0.language) }?.text }
    let wanted = shapes.language.lowercased()
    let primary = wanted.prefix { $0 != "-" }
    let text =
      first { $0 == wanted } ?? first { $0.prefix { $0 != "-" } == primary } ?? first(\.isEmpty) ?? first { $0 == "en" }
      ?? shape.messages.first?.text
    guard let text else { return nil }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let clipped = line.count > 300 ? "\(line.prefix(299))…" : line
    // The sentence goes on with the remedy.
    return clipped.hasSuffix(".") ? String(clipped.dropLast()) : clipped
  }

  private func objection(to value: Value?, _ reach: Reach) -> String {
    let count = reach.values.count
    let name = reach.shape.property.map { Wording.name(of: $0.term?.name ?? $0.localName) } ?? "value"
    let owner = node(reach.focus).map { Wording.someone(of: $0.types) } ?? "what stands here"
    switch reach.constraint.demand {
    case .minCount(let least):
      if count == 0 { return "lacks the \(name) that \(owner) must have" }
      return "holds \(count) of \(name), but \(owner) has at least \(least)"
    case .maxCount(let most):
      return "holds \(count) values, but \(owner) has at most \(most == 1 ? "one" : "\(most)") \(name)"
    case .isOf(let classes, let iri):
      let wanted = TermTable.edc.className(iri: iri).map { Wording.someone(of: [$0]) } ?? RDFTerm.shortened(iri)
      return "is not \(classes == 0 ? RDFTerm.shortened(iri) : wanted), as the \(name) must be"
    case .datatype(let datatype): return "does not have the form of \(RDFTerm.shortened(datatype))"
    case .nodeKind(let kind): return "is not \(kindName(kind)), as the \(name) must be"
    case .range(let bound): return bound.objection
    case .minLength(let least): return "has fewer than \(least) characters"
    case .maxLength(let most): return "has more than \(most) characters"
    case .languageIn(let languages):
      return "is not in one of the languages \(languages.prefix(10).joined(separator: ", "))"
    case .uniqueLanguage: return "is a second \(name) in one language"
    case .hasValue(let term): return "does not hold \(term), which must be there"
    case .oneOf(let terms):
      let list = terms.prefix(5).map(\.description).joined(separator: ", ")
      return "is none of \(list)\(terms.count > 5 ? " and \(terms.count - 5) more" : "")"
    case .not: return "is what the \(name) must not be"
    case .exactlyOne: return "does not satisfy exactly one of the shapes that are named"
    case .node, .and, .or, .property: return "is not as the \(name) must be"
    }
  }

  private func kindName(_ kind: OwnShape.NodeKind) -> String {
    switch kind {
    case .iri: "something with an id of its own"
    case .blank: "an object without an id"
    case .literal: "a plain text"
    case .blankOrIRI: "an object"
    case .blankOrLiteral: "a plain text or an object without an id"
    case .iriOrLiteral: "a plain text or something with an id of its own"
    }
  }

  private func name(of value: Value) -> String? {
    switch value.content {
    case .node(let position): map.nodes[position].id
    case .text(let text, _), .literal(let text, _): text
    }
  }
}
