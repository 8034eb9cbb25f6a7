import ELM
import Foundation
import Testing

/// The lists that Confer carries are the Commission's; skipped, and said so, where the reference material is not at hand.
@Suite(.enabled(if: OfficialLists.isThere, "needs the reference vocabularies beside the repository"))
struct OfficialListTests {
  @Test("Every concept of every official list is on ours, with its label, and no other", arguments: OfficialLists.all)
  func agreement(_ file: String) throws {
    let lines = try String(contentsOfFile: "\(OfficialLists.folder)/\(file)", encoding: .utf8).split(separator: "\n")
    let scheme = lines.first?.split(separator: "\t").last.map(String.init) ?? ""
    let vocabulary = try #require(Vocabulary.withScheme(scheme), "\(scheme)")
    var official: [String: String] = [:]
    for line in lines where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      official[parts[0]] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
    }
    // A stand-in of the register's editors, which is no country and no language.
    official = official.filter { !$0.key.hasSuffix("/OP_DATPRO") }
    let ours = Dictionary(uniqueKeysWithValues: vocabulary.concepts.map { ($0.iri, $0.label ?? "") })
    #expect(Set(ours.keys) == Set(official.keys))
    // Where the list has no English name, ours may have that of ISO 639.
    let differing = official.filter { !$0.value.isEmpty && ours[$0.key] != $0.value }.map {
      "\($0.key): \($0.value), ours \(ours[$0.key] ?? "")"
    }
    #expect(differing.isEmpty, "\(differing.sorted().prefix(20))")
  }
}

enum OfficialLists {
  static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/reference/elm/vocabularies")
    .standardized.path(percentEncoded: false)
  static let all = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
    $0.hasSuffix(".tsv")
  }
  .sorted()
  static let isThere = !all.isEmpty
}
