import ELM
import Testing

/// Countries, languages and currencies by their names in the official languages of the European Union.
struct LocalNamesTests {
  @Test(
    "A country, language or currency is found by its name in any official language",
    arguments: [
      ("country", "Deutschland", "DEU"), ("country", "ΓΕΡΜΑΝΊΑ", "DEU"), ("country", "Слове́ния", "SVN"),
      ("country", "côte d'ivoire", "CIV"), ("country", "an Ghearmáin", "DEU"), ("country", "Slonokoščena obala", "CIV"),
      ("country", "Egyesült  Királyság", "GBR"), ("country", "Grecia", "GRC"), ("country", "Kosowo", "1A0"),
      ("language", "słoweński", "SLV"), ("language", "Nederlands", "NLD"), ("language", "Γαλλικά", "FRA"),
      ("language", "eesti", "EST"), ("currency", "euras", "EUR"), ("currency", "česká koruna", "CZK"),
    ])
  func names(_ list: String, _ text: String, _ code: String) throws {
    #expect(try #require(Vocabulary.named(list)).resolve(text)?.iri.hasSuffix("/\(code)") == true)
  }

  @Test("What is found by a German name bears the labels of its list")
  func labels() throws {
    let concept = try #require(Vocabulary.named("country")?.resolve("Österreich"))
    #expect(concept.labels == [Concept.Label("en", "Austria")])
  }

  @Test("No name means two countries or two currencies, whatever the language")
  func countriesAreCertain() throws {
    for list in ["country", "currency"] {
      let vocabulary = try #require(Vocabulary.named(list))
      for concept in vocabulary.concepts {
        // The list has US dollars twice, the usual and those of the next day.
        for name in concept.labels.map(\.text) + concept.codes where name != "US dollar" {
          #expect(vocabulary.resolve(name) == concept, "\(name)")
        }
      }
    }
  }

  @Test("A word that means one language here and another there is not guessed, but both are named")
  func ambiguity() throws {
    let languages = try #require(Vocabulary.named("language"))
    // Ido in Irish, Yiddish in Romanian.
    guard case .several(let meant) = languages.match("Idis") else {
      Issue.record("resolved")
      return
    }
    #expect(Set(meant.compactMap(\.label)) == ["Ido", "Yiddish"])
    // A language of its own in English, Danish in Hungarian; its code is certain.
    #expect(languages.resolve("dán") == nil)
    #expect(languages.resolve("DAN")?.label == "Danish")
    // The code of Yiddish, a language of China in German.
    #expect(languages.resolve("yi")?.label == "Yiddish")
  }
}
