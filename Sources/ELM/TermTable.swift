import Records

/// The terms of the two JSON-LD contexts of a European Digital Credential, compiled: what each key of the JSON means.
///
///     TermTable.edc.term("dateOfBirth")?.coercion       // .dateTime
///     TermTable.edc.term("thematicArea")?.localName     // "ISCEDFCode"
///     TermTable.edc.nearestTerm(to: "giveName")         // "givenName"
///
/// The contexts are fixed, so no JSON-LD processor runs: JSON-LD would drop a misspelt key in silence, here it is an
/// error. Source: the contexts `credentials/v1` (W3C VCDM 1.1) and `edc-ap` (ELM 3.1).
public struct TermTable: Sendable {
  /// A property.
  public struct Term: Hashable, Sendable {
    public enum Coercion: String, Sendable {
      /// An object, or the IRI of one.
      case node
      /// An object with a text for each language.
      case language
      case dateTime, string, integer, positiveInteger, decimal, duration, anyURI, boolean
      /// A plain value of any kind.
      case untyped
    }

    public let name: String
    /// The last part of the property's IRI, as validators report it: `type` for `dcType`, `issued` for `dateIssued`.
    public let localName: String
    public let coercion: Coercion
    /// Defined on the credential itself alone, by the context of the type VerifiableCredential.
    public let isOfCredential: Bool
    /// Its place in the table, for lookup tables of one's own.
    public let index: Int
    /// Why the term must not be used, as the predicate of a sentence; nil when it may.
    public let objection: String?
  }

  public static let edc = TermTable()

  /// The contexts of every credential, in their order.
  public static let contexts = [
    "https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap",
  ]

  /// In the order of their `index`.
  public let terms: [Term]
  /// Names of classes, in alphabetical order.
  public let classes: [String]
  private let positions: [String: Int]
  private let classNames: Set<String>

  private init() {
    var terms: [Term] = []
    func add(_ text: String, _ coercion: Term.Coercion, isOfCredential: Bool) {
      for word in text.split(whereSeparator: \.isWhitespace) {
        let halves = word.split(separator: "=")
        guard let name = halves.first.map(String.init) else { continue }
        terms.append(
          Term(
            name: name, localName: halves.last.map(String.init) ?? name, coercion: coercion,
            isOfCredential: isOfCredential, index: terms.count, objection: TermTable.objections[name]))
      }
    }
    for (coercion, text) in TermTable.credentialText { add(text, coercion, isOfCredential: true) }
    for (coercion, text) in TermTable.text { add(text, coercion, isOfCredential: false) }
    self.terms = terms
    positions = Dictionary(terms.map { ($0.name, $0.index) }, uniquingKeysWith: { first, _ in first })
    classes = TermTable.classText.split(whereSeparator: \.isWhitespace).map(String.init)
    classNames = Set(classes)
  }

  /// Nil when the contexts define no such property.
  public func term(_ name: String) -> Term? { positions[name].map { terms[$0] } }

  /// The term's place among `terms`.
  public func index(of name: String) -> Int? { positions[name] }

  /// Whether `type` may name this class.
  public func isClass(_ name: String) -> Bool { classNames.contains(name) }

  /// The term that was probably meant; nil when none is near.
  public func nearestTerm(to name: String) -> String? {
    Spelling.nearest(to: name, among: terms.lazy.filter { $0.objection == nil }.map(\.name))
  }

  /// The class that was probably meant; nil when none is near.
  public func nearestClass(to name: String) -> String? { Spelling.nearest(to: name, among: classes) }
}
