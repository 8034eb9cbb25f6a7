import ELM

extension Operator {
  private static func isOne(of coercions: [TermTable.Term.Coercion]) -> @Sendable (Site) -> Bool {
    { site in site.term.map { coercions.contains($0.coercion) } ?? false }
  }

  private static func form(
    _ name: String, weight: Int = 3, of coercions: [TermTable.Term.Coercion], _ forms: [String]
  ) -> Operator {
    .at(name, weight: weight, isOne(of: coercions)) {
      _, random in random.pick(forms).map(Tree.string)
    }
  }

  private static func number(_ name: String, of coercions: [TermTable.Term.Coercion]) -> Operator {
    .at(name, isOne(of: coercions)) { _, random in
      random.pick([
        "0", "1", "7", "100", "101", "-3", "1.0", "2.50", "1e2", "1.5e-9", "1e25", "1e400", "-0", "9007199254740993",
      ])
      .map(Tree.number)
    }
  }

  private static func truth(_ name: String, of coercions: [TermTable.Term.Coercion]) -> Operator {
    .at(name, weight: 1, isOne(of: coercions)) { _, random in
      .boolean(random.below(2) == 0)
    }
  }

  private static let plain: [TermTable.Term.Coercion] = [
    .dateTime, .string, .integer, .positiveInteger, .decimal, .duration, .anyURI, .boolean, .untyped,
  ]

  /// What literals look like.
  static let literals: [Operator] = [
    form(
      "form of a date with time", weight: 5, of: [.dateTime],
      [
        "2023-02-29T00:00:00Z", "2024-02-29T00:00:00Z", "2023-13-01T00:00:00Z", "2023-00-01T00:00:00Z",
        "2023-04-31T00:00:00Z", "2023-01-01T25:00:00Z", "2023-01-01T24:00:01Z", "2023-01-01T23:60:00Z",
        "2023-01-01T23:59:61Z", "2023-01-01T00:00:00", "2023-01-01T00:00:00+02:00", "2023-01-01T00:00:00-00:00",
        "2023-01-01T00:00:00.5Z", "2023-01-01T00:00:00.123456Z", "2023-01-01T00:00:00.Z", "23-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "-2023-01-01T00:00:00Z",
        "01.02.2023", "yesterday", "", "2023-01-01T00:00:00Z ", "T00:00:00Z", "2023-01-01TZ",
        "2023-01-01T00:00:00+25:00",
        "2023-1-1T00:00:00Z", "2023/01/01T00:00:00Z", "2023-01-01t00:00:00Z", "2023-01-01T00:00:00z", "now",
      ]),
    form(
      "form of a duration", weight: 4, of: [.duration],
      [
        "PT60H", "P14D", "P1Y2M10DT2H30M", "-P3D", "P", "PT", "P1DT", "60 hours", "PT1.5S", "PT1.5H", "P1.5D", "PT60",
        "60H", "p1d", "", "P1H", "PT1Y", "P1M1Y", "P-1D", "PT0S", "P0D", "T1H", "P1S",
      ]),
    form(
      "form of an integer", of: [.integer, .positiveInteger],
      [
        "0", "1", "-1", "100", "101", "1.0", "1e2", "", "one", "0x10", "1,000", "99999999999999999999", "--1", "1.",
        "-0",
      ]),
    form("form of a decimal", of: [.decimal], ["7.5", "7", "-7.25", "7,5", "", ".", "abc", "7.5.1", "7.5 ECTS", "+7"]),
    form("form of a truth value", of: [.boolean], ["true", "false", "1", "0", "yes", "TRUE", "True", "", "t"]),
    form("form of an address", of: [.anyURI], ["https://x.org", "foo bar", "", "//x", "x.org", "urn:\u{E4}"]),
    form(
      "form of a text", of: [.string, .untyped], ["", " ", "7", "a\"b", "a\\b", "a\nb\tc", "\u{1F600}", "e\u{301}"]),
    number("number for a date or a duration", of: [.dateTime, .duration]),
    number("number for a number", of: [.integer, .positiveInteger, .decimal]),
    number("number for a text", of: [.string, .anyURI, .untyped]),
    number("number for a truth value", of: [.boolean]),
    truth("truth value for a literal", of: plain),
    .at("object for a literal", weight: 3, isOne(of: plain)) {
      _, random in
      random.pick([
        ["id": "urn:x:1"], ["type": "Concept"], ["en": "7"], .object([]),
        ["id": "urn:x:2", "type": "Note", "noteLiteral": ["en": "x"]],
      ])
    },
    .at("several literals", weight: 4, isOne(of: plain)) {
      site, random in
      guard let more = random.pick(["7", "x", "2024-05-05T05:05:05Z", "P9D", "https://x.org/9", "true"]) else {
        return nil
      }
      return .array(site.value.elements + [.string(more)])
    },
  ]
}
