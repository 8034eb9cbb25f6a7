import Foundation

/// The names of countries, languages and currencies in the official languages of the European Union.
///
/// They are those of the Unicode Common Locale Data Repository, which Swift's Foundation carries with it, so that they do not
/// depend on the machine. They are looked up when a cell holds something else than a code; they are never written.
struct LocalNames: Sendable {
  /// ISO 639-1, as the Treaties list them.
  static let languages = [
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl", "pl",
    "pt",
    "ro", "sk", "sl", "sv",
  ]

  /// Where each name leads, folded.
  let folded: [String: [Int]]

  init(ofCountries table: ConceptTable) {
    self.init(table) { locale, code in code.utf8.count == 2 ? locale.localizedString(forRegionCode: code) : nil }
  }

  /// Of the languages that have a code of two letters; three letters may stand for several of the list's entries.
  init(ofLanguages table: ConceptTable) {
    self.init(table) { locale, code in code.utf8.count == 2 ? locale.localizedString(forLanguageCode: code) : nil }
  }

  init(ofCurrencies table: ConceptTable) {
    self.init(table) { locale, code in locale.localizedString(forCurrencyCode: code) }
  }

  private init(_ table: ConceptTable, naming: (Locale, String) -> String?) {
    var found: [String: [Int]] = [:]
    for locale in LocalNames.languages.map(Locale.init(identifier:)) {
      for (position, entry) in table.entries.enumerated() where !entry.labels.isEmpty {
        // What has no name is handed back as it came.
        let names = (entry.codes + [entry.local]).compactMap { code in
          naming(locale, code).flatMap { $0.lowercased() == code.lowercased() ? nil : $0 }
        }
        guard let name = names.first else { continue }
        let key = Folding.folded(name)
        if found[key]?.contains(position) != true { found[key, default: []].append(position) }
      }
    }
    folded = found
  }
}
