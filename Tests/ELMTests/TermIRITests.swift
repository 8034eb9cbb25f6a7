import ELM
import Foundation
import Testing

private let contexts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/reference/elm")

/// The addresses of terms and classes beside the contexts themselves.
@Suite(
  .enabled(if: FileManager.default.fileExists(atPath: contexts.path), "the contexts beside the repository are not here")
)
struct TermIRITests {
  private func context(_ name: String) throws -> Tree {
    let data = try Data(contentsOf: contexts.appending(path: name))
    return try #require(try TreeParser.parse([UInt8](data), name: name).tree["@context"])
  }

  @Test("Every term and class has the address that the contexts give it")
  func addresses() throws {
    let edc = try context("edc-ap-context.jsonld")
    let v1 = try context("credentials-v1.jsonld")
    let root = try #require(v1["VerifiableCredential"]?["@context"])
    func expanded(_ definition: Tree?, in context: Tree) -> String? {
      guard let id = definition?["@id"]?.string ?? definition?.string else { return nil }
      let halves = id.split(separator: ":", maxSplits: 1).map(String.init)
      guard halves.count == 2, let prefix = context[halves[0]]?["@id"]?.string ?? context[halves[0]]?.string else {
        return id
      }
      return prefix + halves[1]
    }
    let table = TermTable.edc
    for term in table.terms {
      let context = term.isOfCredential ? root : edc
      let iri = expanded(context[term.name], in: context)
      #expect(table.iri(of: term) == iri, "\(term.name)")
      #expect(table.term(iri: table.iri(of: term)) == term)
    }
    for name in table.classes {
      let iri = expanded(edc[name], in: edc) ?? expanded(v1[name], in: v1)
      #expect(table.iri(ofClass: name) == iri, "\(name)")
      #expect(table.className(iri: table.iri(ofClass: name)) == name)
    }
    #expect(table.term(iri: "http://data.europa.eu/snb/model/elm/nationalId") == nil)
  }
}
