import ELM
import Validation

/// A kind of form that XML Schema refuses and the judge's RDF library lets pass. This is all in which the two may differ, and
/// each is tested: the judge accepts the examples, we refuse them.
struct LexicalKind: Sendable, CustomStringConvertible {
  let name: String
  /// A property that shows it: the class and the term.
  let property: (class: String, term: String)
  let component: String
  let examples: [Tree]
  /// Whether a value that we refuse is of this kind.
  let isOne: @Sendable (String) -> Bool

  var description: String { name }

  private init(
    _ name: String, _ property: (class: String, term: String), _ examples: [Tree], _ pattern: String,
    component: String = "DatatypeConstraintComponent"
  ) {
    self.name = name
    self.property = property
    self.examples = examples
    self.component = component
    isOne = { text in
      guard let whole = try? Regex(pattern).wholeMatch(in: text) else { return false }
      return whole.range.lowerBound == text.startIndex
    }
  }

  private static let date = (class: "Person", term: "dateOfBirth")
  private static let duration = (class: "LearningActivity", term: "workload")
  private static let whole = (class: "MediaObject", term: "contentSize")
  private static let decimal = (class: "Amount", term: "value")

  static let all = [
    LexicalKind("date without time", date, ["2001-02-28", "20010228"], #"\d{4}-?\d\d-?\d\d"#),
    LexicalKind("date by its week", date, ["2023-W01-1", "2023W011"], #"\d{4}-?W\d\d-?\d.*"#),
    LexicalKind("date without hyphens", date, ["20230101T000000Z", "20230101T00:00:00Z"], #"\d{8}T.*"#),
    LexicalKind(
      "date and time without T between", date, ["2023-01-01 10:00:00Z", "2023-01-01t10:00:00Z"],
      #"\d{4}-\d\d-\d\d[ t].*"#),
    LexicalKind(
      "time without minutes, seconds or colons", date,
      ["2023-01-01T10Z", "2023-01-01T10:00Z", "2023-01-01T10:00", "2023-01-01T100000Z"],
      #"\d{4}-\d\d-\d\dT(\d\d|\d\d:\d\d|\d{4}|\d{6})([ Z+.,-].*)?"#),
    LexicalKind(
      "fraction of a second with a comma or nothing", date, ["2023-01-01T00:00:00,5Z", "2023-01-01T00:00:00.Z"],
      #".*T[\d:]+(,\d*|\.)[^\d]*[Z+-]?.*"#),
    LexicalKind(
      "zone that is none of XML Schema", date,
      [
        "2023-01-01T00:00:00+02", "2023-01-01T00:00:00+0200", "2023-01-01T00:00:00+14:01", "2023-01-01T00:00:00+23:59",
        "2023-01-01T00:00:00 Z", "2023-01-01T00:00:00 +02:00", "2023-01-01T10:00:00+02:00:00",
      ], #".*T\d\d:\d\d:\d\d(\.\d+)?( .*|[+-]\d\d|[+-]\d{4}|[+-]\d\d:\d\d(:\d\d)?)"#),
    LexicalKind("duration in weeks", duration, ["P1W", "P1W1D", "-P2W"], #"[+-]?P.*W.*"#),
    LexicalKind("duration with a T and nothing behind it", duration, ["PT", "P1DT"], #"[+-]?P.*T"#),
    LexicalKind(
      "fraction of what is no second, or with a comma", duration, ["PT1.5H", "P1.5D", "PT1,5S"], #"[+-]?P.*\d[.,]\d.*"#),
    LexicalKind("duration with a plus", duration, ["+P3D"], #"\+P.*"#),
    LexicalKind(
      "duration written as a date", duration, ["P0001-02-03T04:05:06", "P00010203T040506"], #"[+-]?P[\d-]+T[\d:]+"#),
    LexicalKind("duration of nine digits and more", duration, ["P99999999999Y", "P100000000D"], #"-?P.*\d{9}.*"#),
    LexicalKind("number with space around", whole, [" 1", "1 "], #"\s*[+-]?[\d._]+([eE][+-]?\d+)?\s*"#),
    LexicalKind("number with underscores", whole, ["1_000"], #"[+-]?\d[\d_.]*"#),
    LexicalKind("number in other digits", whole, ["\u{0663}", "\u{FF11}"], #"[+-]?[\d.]*\D?[\p{Nd}.]+"#),
    LexicalKind("decimal number with an exponent", decimal, ["1e2", "1E-2"], #"[+-]?[\d.]+[eE][+-]?\d+"#),
    LexicalKind(
      "decimal number without end", decimal, ["INF", "Infinity", "NaN", "-inf"], #"[+-]?(?i:inf|infinity|s?nan)"#),
    LexicalKind(
      "maximum of what is no number", (class: "LearningActivity", term: "levelOfCompletion"),
      [
        ["@value": "P1D", "@type": "xsd:duration"], ["@value": "true", "@type": "xsd:boolean"],
        ["@value": "<p/>", "@type": "rdf:HTML"],
      ],
      #"(?s:.*)"#, component: "MaxInclusiveConstraintComponent"),
  ]

  static func of(_ violation: Violation) -> LexicalKind? {
    guard let component = violation.component, let value = violation.value else { return nil }
    return all.first { $0.component == component && $0.isOne(value) }
  }

  /// A document that holds one of the examples and little else.
  func document(_ example: Tree) -> Tree { LexicalKind.document(property.class, property.term, example) }

  static func document(_ className: String, _ term: String, _ value: Tree) -> Tree {
    let node = Tree.object([
      Tree.Member("id", "urn:x:node"), Tree.Member("type", .string(className)), Tree.Member(term, value),
    ])
    return [
      "@context": .array(TermTable.contexts.map(Tree.string)), "id": "urn:x:root",
      "type": ["VerifiableCredential", "EuropeanDigitalCredential"], "hasPart": node,
    ]
  }
}
