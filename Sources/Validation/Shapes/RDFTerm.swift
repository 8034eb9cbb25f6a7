import Records

/// A term of RDF: what can stand in a triple.
enum RDFTerm: Hashable, Sendable, CustomStringConvertible {
  case iri(String)
  /// A node without a name of its own, by the one that its reader gave it.
  case blank(String)
  /// - `datatype`: its IRI.
  /// - `language`: in lower case; empty for a literal without one.
  case literal(String, datatype: String, language: String)

  static let xsd = "http://www.w3.org/2001/XMLSchema#"
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let langString = rdf + "langString"
  static let string = xsd + "string"

  var iri: String? { if case .iri(let iri) = self { iri } else { nil } }
  var isLiteral: Bool { if case .literal = self { true } else { false } }

  /// As a message can quote it.
  var description: String {
    switch self {
    case .iri(let iri): Problem.clipped(RDFTerm.shortened(iri))
    case .blank: "[…]"
    case .literal(let text, _, _): "\"\(Problem.clipped(text, to: 40))\""
    }
  }

  /// The last part of an IRI, as validators and the term table name things: `minCount`, `title`.
  static func localName(of iri: String) -> String {
    let tail = iri.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }
    return tail.map { String(iri[iri.utf8.index(after: $0)...]) } ?? iri
  }

  private static let prefixes = [
    ("sh:", SHACL.namespace), ("xsd:", xsd), ("rdf:", rdf), ("elm:", "http://data.europa.eu/snb/model/elm/"),
    ("dc:", "http://purl.org/dc/terms/"), ("skos:", "http://www.w3.org/2004/02/skos/core#"),
    ("cred:", "https://www.w3.org/2018/credentials#"),
  ]

  /// `sh:minCount`; in angle brackets where no usual prefix fits.
  static func shortened(_ iri: String) -> String {
    for (prefix, namespace) in prefixes where iri.hasPrefix(namespace) {
      return prefix + iri.dropFirst(namespace.count)
    }
    return "<\(iri)>"
  }
}

/// A triple and where it stands.
struct RDFStatement: Sendable {
  let subject: RDFTerm
  /// An IRI.
  let predicate: String
  let object: RDFTerm
  let place: ShapePlace
}

/// A line of a shapes file.
struct ShapePlace: Hashable, Sendable, CustomStringConvertible {
  /// As messages name it.
  let file: String
  let line: Int

  /// Without the folder: `institution.ttl, line 14`.
  var description: String { "\(file.split(separator: "/").last.map(String.init) ?? file), line \(line)" }
}
