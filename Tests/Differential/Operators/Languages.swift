import ELM

extension Operator {
  private static let isText: @Sendable (Site) -> Bool = { $0.term?.coercion == .language && $0.value.isObject }

  private static func tag(_ name: String, weight: Int = 2, _ tag: String, _ text: Tree) -> Operator {
    .at(name, weight: weight, isText) { site, _ in site.value.with(tag, text) }
  }

  private static let strange = [
    "en_GB", "", "123", "en-", "-en", "english", "x-own", "de-AT-1996", "\u{E9}n", "en us", "@en", "@value", "@id",
    "id",
    "type", "title", "en\u{A0}", "e", "zh-Hant-TW", "@set", "@language", "none",
  ]

  /// Texts for people and their languages.
  static let languages: [Operator] = [
    tag("a second language", weight: 4, "fr", "Mots"),
    tag("a second text in English", weight: 4, "en", ["Words", "More words"]),
    tag("the same text twice", "en", ["Words", "Words"]),
    tag("language in capitals", weight: 3, "EN", "Capitals"),
    tag("language of two parts", weight: 2, "En-gB", "Parts"),
    tag("text without a language", weight: 3, "@none", "Nobody's words"),
    tag("texts without a language", "@none", ["One", "Two"]),
    tag("null text", weight: 3, "en", .null),
    tag("null among texts", "en", [.null, "Words"]),
    tag("no texts", "en", []),
    tag("texts in arrays of arrays", weight: 1, "en", [["Words"]]),
    tag("text that is a number", weight: 1, "en", .number("1")),
    tag("text that is an object", weight: 1, "en", ["@value": "Words"]),
    tag("empty text", "en", ""),
    tag("text with quotes and lines", "en", "\"One\"\r\n\\u0041\tTwo\\"),
    tag("letters composed and not", "en", ["\u{E9}", "e\u{301}"]),
    .at("strange language", weight: 4, isText) { site, random in site.value.with(random.pick(strange) ?? "", "Words") },
    .at("plain text", weight: 4, isText) { site, _ in "Words" },
    .at("texts in an array", weight: 2, isText) { site, _ in [site.value, ["fr": "Mots"]] },
    .at("text and plain text", weight: 3, isText) { site, _ in [site.value, "Words"] },
    .at("plain text and text without language", weight: 1, isText) { _, _ in ["Words", ["@none": "Words"]] },
    .at("text as value object", weight: 3, isText) { _, random in
      let object: Tree = .object([
        Tree.Member("@value", "Words"), Tree.Member("@language", random.below(2) == 0 ? "en" : "EN"),
      ])
      return random.below(2) == 0 ? object : [object]
    },
    .at("text and value object of its language", weight: 3, isText) { site, random in
      let object: Tree = .object([
        Tree.Member("@value", "Words"), Tree.Member("@language", random.below(2) == 0 ? "en" : "pl"),
      ])
      return [site.value, [object]]
    },
    .at("node for a text", isText) { _, _ in [["id": "urn:x:text", "type": "Note"]] },
    .at("number among texts", weight: 1, isText) { site, _ in [site.value, .number("5"), true] },
  ]
}
