import ELM

/// What an expanded document says of each node, in all of its graphs together (JSON-LD 1.1 API, §7.2, and the conversion to
/// RDF, §8).
struct Statements {
  /// A node under construction.
  struct Subject {
    /// Nil for a blank node.
    let iri: String?
    let place: Int
    /// Said in a graph that counts.
    var types: [String] = []
    var properties: [(iri: String, place: Int, values: [Object])] = []
  }

  enum Object {
    case subject(Int)
    case literal(String, datatype: String, language: String, isNumber: Bool)
    case list([Object])
  }

  private(set) var subjects: [Subject] = []
  private var positions: [[UInt8]: Int] = [:]
  private var indexed: Set<Int> = []
  /// Ids that look like keywords lead nowhere, and beside other nodes they cannot be told apart.
  private var nameless = 0

  /// - Throws: `Expansion.Fault`.
  init(_ items: [ExpandedNode.Item]) throws {
    for item in items { try add(item, isCounted: true) }
    if nameless > 0, subjects.count + nameless > 1 {
      throw Expansion.Fault(place: 0, reason: "has an id that looks like a keyword of JSON-LD")
    }
  }

  private mutating func position(of node: ExpandedNode) -> Int {
    guard node.has("@id"), let id = node.id else {
      subjects.append(Subject(iri: nil, place: node.place))
      return subjects.count - 1
    }
    let next = subjects.count
    let position = Statements.value(&positions[Array(id.utf8), default: next])
    if position == next { subjects.append(Subject(iri: id.hasPrefix("_:") ? nil : id, place: node.place)) }
    return position
  }

  private static func value(_ entry: inout Int) -> Int { entry }

  /// - Parameter isCounted: false in a graph whose name is no IRI, of which nothing remains.
  @discardableResult
  private mutating func add(_ item: ExpandedNode.Item, isCounted: Bool) throws -> Object? {
    guard case .node(let node) = item else { return nil }
    if node.has("@value") { return literal(node) }
    if node.has("@list") {
      return .list(try node.list.compactMap { try add($0, isCounted: isCounted) })
    }
    if node.has("@id") && node.id == nil || node.has("@set") && !node.has("@id") {
      nameless += 1
      return nil
    }
    let position = position(of: node)
    for type in node.types {
      guard let type else { throw Expansion.Fault(place: node.place, reason: "has a type that is no class") }
      if isCounted { subjects[position].types.append(type) }
    }
    if node.has("@index"), !indexed.insert(position).inserted {
      throw Expansion.Fault(place: node.place, reason: "has an index twice")
    }
    for property in node.reverse {
      for item in property.items {
        guard case .subject(let other)? = try add(item, isCounted: isCounted), isCounted else { continue }
        subjects[other].properties.append((property.iri, property.place, [.subject(position)]))
      }
    }
    for property in node.properties {
      let values = try property.items.compactMap { try add($0, isCounted: isCounted) }
      if isCounted { subjects[position].properties.append((property.iri, property.place, values)) }
    }
    let isGraphCounted = node.id.map { $0.hasPrefix("_:") || DocumentIRI.isAbsolute($0) } ?? true
    for item in node.graph { try add(item, isCounted: isGraphCounted) }
    for item in node.included { try add(item, isCounted: isCounted) }
    return .subject(position)
  }

  private func literal(_ node: ExpandedNode) -> Object {
    let datatype = node.types.first ?? nil
    let xsd = ContextScope.Namespace.xsd
    if datatype == "@json" {
      let text = String(decoding: node.value.json, as: UTF8.self)
      return .literal(text, datatype: ContextScope.Namespace.rdf + "JSON", language: "", isNumber: false)
    }
    switch node.value {
    case .boolean(let flag):
      return .literal(flag ? "true" : "false", datatype: datatype ?? xsd + "boolean", language: "", isNumber: false)
    case .number(let digits):
      let number = JSONNumber(digits)
      let own = xsd + (number.isInteger ? "integer" : "double")
      return .literal(number.text, datatype: datatype ?? own, language: "", isNumber: !number.isInteger)
    default:
      let text = node.value.string ?? ""
      guard datatype != ContextScope.Namespace.rdf + "langString" || !node.language.isEmpty else {
        return .literal(text, datatype: xsd + "string", language: "", isNumber: false)
      }
      return .literal(text, datatype: datatype ?? xsd + "string", language: node.language, isNumber: false)
    }
  }
}

/// A JSON number as RDF writes it: without a fraction of zeros, and with an exponent when it has a fraction.
struct JSONNumber {
  let text: String
  let isInteger: Bool

  init(_ digits: String) {
    let isPlain = !digits.utf8.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
    let value = Double(digits) ?? .infinity
    if isPlain, abs(value) < 1e21 {
      text = digits == "-0" ? "0" : digits
      isInteger = true
    } else if value.isFinite, abs(value) < 1e21, value.rounded() == value {
      text = JSONNumber.whole(value)
      isInteger = true
    } else {
      text = value.isFinite ? "\(value)" : value < 0 ? "-INF" : "INF"
      isInteger = false
    }
  }

  private static func whole(_ value: Double) -> String {
    if let small = Int(exactly: value) { return String(small) }
    // Beyond 64 bits and below 10^21 a double is a multiple of a power of two that divides it twice.
    let (high, low) = (value.magnitude / 1024, 1024)
    let digits = Int(exactly: high).map { UInt128($0) * UInt128(low) } ?? 0
    return (value < 0 ? "-" : "") + String(digits)
  }
}
