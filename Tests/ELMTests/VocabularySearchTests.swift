import ELM
import Testing

struct VocabularySearchTests {
  private func found(_ text: String, in list: String? = nil) throws -> [(
    name: String, end: String, fit: Vocabulary.Finding.Fit
  )] {
    let lists = try list.map { [try #require(Vocabulary.named($0))] } ?? Vocabulary.all
    return Vocabulary.search(text, in: lists, limit: 5).map {
      ($0.vocabulary.name, String($0.concept.iri.split(separator: "/").last ?? ""), $0.fit)
    }
  }

  @Test(
    "The concept that is meant stands first",
    arguments: [
      ("Italy", "country", "ITA"), ("it", "country", "ITA"), ("Österreich", "country", "AUT"),
      ("DE80M", "nuts", "DE80M"),
      ("http://data.europa.eu/snb/eqf/6", "eqf", "6"), ("Itlay", "country", "ITA"), ("blendid", "mode", "e92d221e4d"),
      ("Tarnobrzeg, city", "atu", "POL_MPP_QEP"), ("written exam", "assessment-type", "6e6cb2cc78"),
    ])
  func first(_ text: String, _ list: String, _ end: String) throws {
    let first = try #require(try found(text).first { $0.name == list })
    #expect(first.end == end)
  }

  @Test("Whole names stand before beginnings, those before parts, and those before near spellings")
  func order() throws {
    let fits = try found("German").map(\.fit)
    #expect(fits.first == .whole && fits == fits.sorted())
    #expect(try found("Belgium", in: "atu").map(\.fit).contains(.part))
    #expect(try found("Grmany", in: "country").first?.fit == .near)
  }

  @Test("Nothing resembles nonsense, and codes are meant or they are not")
  func nothing() throws {
    #expect(try found("qxqxqxqx").isEmpty)
    #expect(try found("").isEmpty)
    #expect(try found("zz", in: "country").isEmpty)
    #expect(try found("DE80X", in: "nuts").isEmpty)
  }
}
