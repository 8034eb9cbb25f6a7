import ELM
import Testing

struct VocabularyTests {
  @Test(
    "A country is found by label, ISO code of either length, other name or IRI, in any letter case",
    arguments: [
      "Italy", "italy ", "ITA", "it", "IT", "http://publications.europa.eu/resource/authority/country/ITA",
    ])
  func italy(_ text: String) throws {
    let concept = try #require(Vocabulary.named("country")?.resolve(text))
    #expect(concept.iri == "http://publications.europa.eu/resource/authority/country/ITA")
    #expect(concept.label == "Italy")
  }

  @Test(
    "Codes that the EU and ISO write differently lead to one country",
    arguments: [
      ("GR", "GRC"), ("EL", "GRC"), ("UK", "GBR"), ("GB", "GBR"), ("XK", "1A0"), ("Cote d'Ivoire", "CIV"),
      ("Türkiye", "TUR"), ("turkiye", "TUR"), ("Czech Republic", "CZE"), ("são tomé  and principe", "STP"),
    ])
  func countryAliases(_ text: String, _ code: String) {
    #expect(Vocabulary.named("country")?.resolve(text)?.iri.hasSuffix("/country/\(code)") == true)
  }

  @Test(
    "Each list answers to what people write in a cell",
    arguments: [
      ("language", "en", "language/ENG"), ("language", "GER", "language/DEU"),
      ("language", "slovenian", "language/SLV"),
      ("language", "AAB", "language/AAB"), ("eqf", "6", "eqf/6"), ("eqf", "Level 6", "eqf/6"),
      ("eqf", "eqf 6", "eqf/6"),
      ("credit-framework", "ECTS", "education-credit/6fcec5c5af"), ("isced-f", "0688", "isced-f/0688"),
      ("mode", "blended", "learning-assessment/e92d221e4d"), ("nqf", "RQF Level 6", "qdr/c_c392e7a2"),
      ("supervision", "Unsupervised without ID verification", "supervision-verification/c598449d64"),
      ("human-sex", "F", "human-sex/FEMALE"), ("file-type", "jpg", "file-type/JPEG"),
      ("currency", "eur", "currency/EUR"),
      ("learning-setting", "Formal learning", "learning-setting/6fd4685715"),
    ])
  func resolution(_ list: String, _ text: String, _ end: String) {
    #expect(Vocabulary.named(list)?.resolve(text)?.iri.hasSuffix(end) == true)
  }

  @Test("A level 9, a code of another list and an internal identifier match nothing")
  func noMatch() {
    #expect(Vocabulary.named("eqf")?.resolve("9") == nil)
    #expect(Vocabulary.named("eqf")?.resolve("") == nil)
    #expect(Vocabulary.named("mode")?.resolve("e92d221e4d") == nil)
    #expect(Vocabulary.named("country")?.resolve("http://data.europa.eu/snb/eqf/6") == nil)
    #expect(Vocabulary.named("no-such-list") == nil)
  }

  @Test("A label that stands for several concepts is not guessed, but all of them are offered")
  func ambiguity() throws {
    let fields = try #require(Vocabulary.named("isced-f"))
    #expect(fields.resolve("Literacy and numeracy") == nil)
    let offered = fields.nearest(to: "Literacy and numeracy", limit: 2)
    #expect(Set(offered.map(\.label)) == ["Literacy and numeracy"])
    #expect(offered.count == 2)
  }

  @Test(
    "A misspelt label has the right one as its nearest",
    arguments: [
      ("mode", "Blendid", "Blended"), ("mode", "onlin", "Online"), ("country", "Itlay", "Italy"),
      ("language", "Slovenain", "Slovenian"), ("assessment-type", "artefact", "artefact assessment"),
      ("eqf", "Levl 6", "Level 6"),
    ])
  func nearest(_ list: String, _ text: String, _ label: String) {
    #expect(Vocabulary.named(list)?.nearest(to: text, limit: 3).first?.label == label)
  }

  @Test("A concept is written whole, its members in the order of the official credentials")
  func wholeConcept() throws {
    let italy = try #require(Vocabulary.named("country")?.resolve("IT")).tree(language: "en")
    #expect(
      String(decoding: italy.json, as: UTF8.self) == """
        {"id":"http://publications.europa.eu/resource/authority/country/ITA","type":"Concept","inScheme":\
        {"id":"http://publications.europa.eu/resource/authority/country","type":"ConceptScheme"},\
        "notation":"country","prefLabel":{"en":"Italy"}}
        """)
    let mode = try #require(Vocabulary.named("mode")?.resolve("Blended")).tree()
    #expect(mode.members?.map(\.key) == ["id", "type", "inScheme", "prefLabel"])
  }

  @Test("An English label is never passed off as a word of another language")
  func labelsStayEnglish() throws {
    let tree = try #require(Vocabulary.named("country")?.resolve("IT")).tree(language: "sl")
    #expect(tree["prefLabel"] == ["en": "Italy"])
  }

  @Test("A closed list contains its concepts and no others; an open list contains what has the form of its IRIs")
  func membership() throws {
    let eqf = try #require(Vocabulary.named("eqf"))
    #expect(eqf.contains("http://data.europa.eu/snb/eqf/6"))
    #expect(!eqf.contains("http://data.europa.eu/snb/eqf/99"))
    #expect(!eqf.contains("http://data.europa.eu/snb/eqf/"))
    let skills = try #require(Vocabulary.named("esco-skill"))
    #expect(skills.contains("http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a"))
    #expect(!skills.contains("http://data.europa.eu/esco/occupation/5fd5c985"))
  }

  @Test(
    "The lists are complete",
    arguments: [
      ("country", 252), ("language", 8174), ("isced-f", 220), ("nqf", 424), ("currency", 179), ("file-type", 195),
      ("eqf", 8),
      ("mode", 6), ("assessment-type", 14), ("activity-type", 11), ("opportunity-type", 12), ("target-group", 20),
    ])
  func sizes(_ list: String, _ count: Int) throws {
    let concepts = try #require(Vocabulary.named(list)).concepts
    #expect(concepts.count == count)
    #expect(Set(concepts.map(\.iri)).count == count)
  }

  @Test("Every concept resolves to itself by its IRI, and by its label where no other bears it")
  func roundTrip() {
    for vocabulary in Vocabulary.all where vocabulary.name != "language" {
      for concept in vocabulary.concepts {
        #expect(vocabulary.resolve(concept.iri) == concept)
        if let label = concept.label { #expect([nil, concept].contains(vocabulary.resolve(label))) }
      }
    }
  }

  @Test("Every vocabulary is found by the IRI of its scheme")
  func schemes() {
    for vocabulary in Vocabulary.all {
      #expect(Vocabulary.withScheme(vocabulary.scheme)?.name == vocabulary.name)
    }
  }
}
