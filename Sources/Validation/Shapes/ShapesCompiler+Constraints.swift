import ELM
import Records

extension ShapesCompiler {
  /// What a statement about a shape demands; nil when it demands nothing, or cannot be kept.
  mutating func demand(_ name: String, _ statement: RDFStatement, _ property: OwnShape.Property?) -> OwnShape.Demand? {
    if SHACLLimits.once.contains(name), isRepeated(statement, name) { return nil }
    if SHACLLimits.ofProperties.contains(name), property == nil {
      // A shape whose path was refused has been reported.
      if graph.statements(about: statement.subject, SHACL.iri("path")).isEmpty {
        refuse(.shapesInvalid, at: statement.place, "sh:\(name) stands in a shape without sh:path", "add the sh:path")
      }
      return nil
    }
    switch name {
    case "class": return isOf(statement)
    case "datatype": return datatype(statement, property)
    case "nodeKind": return nodeKind(statement)
    case "minCount": return count(statement, name).map(OwnShape.Demand.minCount)
    case "maxCount": return count(statement, name).map(OwnShape.Demand.maxCount)
    case "minLength": return count(statement, name).map(OwnShape.Demand.minLength)
    case "maxLength": return count(statement, name).map(OwnShape.Demand.maxLength)
    case "minExclusive", "minInclusive", "maxExclusive", "maxInclusive": return range(statement, name)
    case "languageIn": return languages(statement)
    case "uniqueLang": return uniqueLanguage(statement)
    case "hasValue": return .hasValue(statement.object)
    case "in": return members(of: statement, name).map(OwnShape.Demand.oneOf)
    case "node": return shape(statement, name, isProperty: false).map(OwnShape.Demand.node)
    case "property": return shape(statement, name, isProperty: true).map(OwnShape.Demand.property)
    case "not": return shape(statement, name, isProperty: nil).map(OwnShape.Demand.not)
    case "and": return shapes(statement, name).map(OwnShape.Demand.and)
    case "or": return shapes(statement, name).map(OwnShape.Demand.or)
    case "xone": return shapes(statement, name).map(OwnShape.Demand.exactlyOne)
    default: return nil
    }
  }

  private mutating func isRepeated(_ statement: RDFStatement, _ name: String) -> Bool {
    let all = graph.statements(about: statement.subject, statement.predicate)
    guard all.count > 1 else { return false }
    refuse(
      .shapesInvalid, at: all[1].place, value: all[1].object.description,
      "is a second sh:\(name) of one shape, beside that of \(all[0].place)", "keep one of the two")
    return true
  }

  // MARK: - Values

  private mutating func isOf(_ statement: RDFStatement) -> OwnShape.Demand? {
    guard let iri = statement.object.iri else {
      refuse(.shapesInvalid, at: statement.place, "sh:class is no address of a class", "write the class's IRI")
      return nil
    }
    guard let name = TermTable.edc.className(iri: iri) else {
      warn(
        .shapesUnreachable, at: statement.place, value: RDFTerm.shortened(iri),
        "is a class that no credential can name: nothing satisfies it")
      return .isOf(0, iri: iri)
    }
    return .isOf(NodeMap.classes([name]), iri: iri)
  }

  private mutating func datatype(_ statement: RDFStatement, _ property: OwnShape.Property?) -> OwnShape.Demand? {
    guard let iri = statement.object.iri else {
      refuse(.shapesInvalid, at: statement.place, "sh:datatype is no address of a datatype", "write xsd:string")
      return nil
    }
    if iri.hasPrefix("http://www.w3.org/2000/01/rdf-schema#") {
      refuse(
        .shapesUnsupported, at: statement.place, "sh:datatype \(RDFTerm.shortened(iri)) is not supported",
        "write sh:nodeKind sh:Literal")
      return nil
    }
    if let term = property?.term, !CredentialLiteral.datatypes(of: term.coercion).contains(iri) {
      let usual = CredentialLiteral.datatypes(of: term.coercion).first.map(RDFTerm.shortened) ?? "an object"
      warn(
        .shapesUnreachable, at: statement.place, value: RDFTerm.shortened(iri),
        "is a datatype that \(term.name) never has in a credential, where it is \(usual): nothing satisfies it")
    }
    return .datatype(iri)
  }

  private mutating func nodeKind(_ statement: RDFStatement) -> OwnShape.Demand? {
    let name = statement.object.iri.flatMap(SHACL.name) ?? ""
    guard let kind = OwnShape.NodeKind(rawValue: name) else {
      refuse(
        .shapesInvalid, at: statement.place, value: statement.object.description, "is no kind of node",
        "write one of \(OwnShape.NodeKind.allCases.map { "sh:\($0.rawValue)" }.joined(separator: ", "))")
      return nil
    }
    return .nodeKind(kind)
  }

  private mutating func count(_ statement: RDFStatement, _ name: String) -> Int? {
    if case .literal(let text, RDFTerm.xsd + "integer", _) = statement.object, XSDLexical.isInteger(text),
      let number = Int(text), number >= 0
    {
      return number
    }
    refuse(
      .shapesInvalid, at: statement.place, value: statement.object.description, "is no whole number from 0 on",
      "write sh:\(name) 1, without quotes")
    return nil
  }

  private mutating func range(_ statement: RDFStatement, _ name: String) -> OwnShape.Demand? {
    if let relation = Bound.Relation(rawValue: name), let bound = Bound(relation, statement.object) {
      return .range(bound)
    }
    refuse(
      .shapesUnsupported, at: statement.place, value: statement.object.description,
      "is a bound that is not supported: sh:\(name) takes numbers and date-times",
      "write a number such as 60, or \"2026-01-01T00:00:00Z\"^^xsd:dateTime")
    return nil
  }

  private mutating func uniqueLanguage(_ statement: RDFStatement) -> OwnShape.Demand? {
    guard let flag = flag(statement.object) else {
      refuse(.shapesInvalid, at: statement.place, "sh:uniqueLang is no truth value", "write true")
      return nil
    }
    return flag ? .uniqueLanguage : nil
  }

  private mutating func languages(_ statement: RDFStatement) -> OwnShape.Demand? {
    guard let members = members(of: statement, "languageIn") else { return nil }
    let languages = members.compactMap { member -> String? in
      if case .literal(let text, RDFTerm.string, _) = member { text.lowercased() } else { nil }
    }
    guard languages.count == members.count else {
      refuse(
        .shapesInvalid, at: statement.place, "sh:languageIn lists something that is no text",
        "write the languages' codes in quotes, such as (\"en\" \"de\")")
      return nil
    }
    return .languageIn(languages)
  }

  private mutating func members(of statement: RDFStatement, _ name: String) -> [RDFTerm]? {
    if let members = graph.list(statement.object) { return members }
    refuse(.shapesInvalid, at: statement.place, "sh:\(name) has no list", "write what it lists in ( )")
    return nil
  }

  // MARK: - Other shapes

  private mutating func shapes(_ statement: RDFStatement, _ name: String) -> [Int]? {
    guard let members = members(of: statement, name) else { return nil }
    guard !members.isEmpty else {
      refuse(.shapesInvalid, at: statement.place, "sh:\(name) lists no shape", "write the shapes in ( )")
      return nil
    }
    return members.compactMap { shape($0, at: statement.place, name, isProperty: nil) }
  }

  private mutating func shape(_ statement: RDFStatement, _ name: String, isProperty: Bool?) -> Int? {
    shape(statement.object, at: statement.place, name, isProperty: isProperty)
  }

  /// - Parameter isProperty: whether it must be a property shape or a node shape; nil where either will do.
  private mutating func shape(_ node: RDFTerm, at place: ShapePlace, _ name: String, isProperty: Bool?) -> Int? {
    // An empty pair of brackets says nothing, and is satisfied by everything.
    let isDescribed = !graph.statements(about: node).isEmpty
    guard !node.isLiteral, isDescribed else {
      refuse(
        .shapesInvalid, at: place, value: node.description,
        "is no shape of these files, and sh:\(name) refers to it",
        "correct the name, or list the file that has the shape under `validate.shapes`")
      return nil
    }
    if let isProperty, graph.statements(about: node, SHACL.iri("path")).isEmpty == isProperty {
      refuse(
        .shapesInvalid, at: place, value: node.description,
        isProperty ? "has no sh:path, as what sh:property names must" : "has an sh:path, and sh:node names node shapes",
        isProperty ? "add the sh:path" : "write sh:property")
      return nil
    }
    return number(of: node)
  }
}

/// Where SHACL allows a parameter (§4).
private enum SHACLLimits {
  static let once: Set<String> = [
    "datatype", "nodeKind", "minCount", "maxCount", "minExclusive", "minInclusive", "maxExclusive", "maxInclusive",
    "minLength", "maxLength", "languageIn", "uniqueLang", "in",
  ]
  static let ofProperties: Set<String> = ["minCount", "maxCount", "uniqueLang"]
}
