import Records

/// The concepts of a SKOS vocabulary in Turtle (SKOS Simple Knowledge Organization System, W3C Recommendation 2009).
///
///     for concept in try ConceptFile.concepts(in: bytes, name: "faculties.ttl") {
///       print(concept.iri ?? "?", concept.labels.map(\.text))
///     }
public enum ConceptFile {
  /// A text of the file and its line.
  public struct Text: Sendable {
    public let text: String
    /// In lower case; nil for a text without one.
    public let language: String?
    public let line: Int
  }

  public struct Found: Sendable {
    /// Nil for a concept without a name of its own.
    public let iri: String?
    public let line: Int
    public fileprivate(set) var labels: [Text] = []
    /// Other labels and hidden ones.
    public fileprivate(set) var names: [Text] = []
    public fileprivate(set) var notations: [Text] = []
    /// The schemes that it says it is in, or at the top of.
    public fileprivate(set) var schemes: [Text] = []
  }

  private static let skos = "http://www.w3.org/2004/02/skos/core#"

  /// What the file calls a `skos:Concept`, in its order.
  ///
  /// - Throws: the one `Problem` that ended the reading, with its line.
  public static func concepts(in bytes: [UInt8], name: String) throws(Problem) -> [Found] {
    let statements = try TurtleReader.statements(in: bytes, name: name, blanks: "c")
    var positions: [RDFTerm: Int] = [:]
    var found: [Found] = []
    for statement in statements where statement.predicate == RDFTerm.rdf + "type" {
      guard statement.object == .iri(skos + "Concept"), positions[statement.subject] == nil else { continue }
      positions[statement.subject] = found.count
      found.append(Found(iri: statement.subject.iri, line: statement.place.line))
    }
    for statement in statements where statement.predicate.hasPrefix(skos) {
      guard let position = positions[statement.subject] else { continue }
      let text = text(of: statement)
      switch statement.predicate.dropFirst(skos.count) {
      case "prefLabel": found[position].labels.append(text)
      case "altLabel", "hiddenLabel": found[position].names.append(text)
      case "notation": found[position].notations.append(text)
      case "inScheme", "topConceptOf": found[position].schemes.append(text)
      default: break
      }
    }
    return found
  }

  private static func text(of statement: RDFStatement) -> Text {
    let line = statement.place.line
    switch statement.object {
    case .iri(let iri): return Text(text: iri, language: nil, line: line)
    case .blank: return Text(text: "", language: nil, line: line)
    case .literal(let text, _, let language):
      return Text(text: text, language: language.isEmpty ? nil : language, line: line)
    }
  }
}
