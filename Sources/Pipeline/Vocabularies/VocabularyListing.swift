import ELM
import Mapping
import Records

/// The vocabularies that a pipeline knows, for `confer vocabulary list` and `search`.
///
///     let listing = try VocabularyListing(pipeline: nil)
///     print(listing.text)
///     print(listing.search("software", in: nil, limit: 20).text)
public struct VocabularyListing {
  private let vocabularies: VocabularySet

  /// - Parameter pipeline: a pipeline file whose own vocabularies are listed as well.
  /// - Throws: `RunFailure` when the pipeline file or one of its vocabularies cannot be read.
  public init(pipeline: String?) throws {
    vocabularies =
      try pipeline.map { try VocabularySet.of(PipelineDefinition(contentsOf: $0)).vocabularies } ?? .official
  }

  /// A line for each vocabulary under a heading: its name, how many concepts it has, of when they are, and its scheme.
  public var text: String {
    let rows =
      [("Name", "Concepts", "State", "Scheme")]
      + vocabularies.all.map { vocabulary in
        let count = vocabulary.concepts.count
        return (vocabulary.name, count == 0 ? "by IRI" : "\(count)", state(of: vocabulary), vocabulary.scheme)
      }
    let widths = [rows.map(\.0.count).max() ?? 0, rows.map(\.1.count).max() ?? 0, rows.map(\.2.count).max() ?? 0]
    return rows.map { row in
      let count = String(repeating: " ", count: widths[1] - row.1.count) + row.1
      return
        "\(Explanation.padded(row.0, to: widths[0]))  \(count)  \(Explanation.padded(row.2, to: widths[2]))  \(row.3)"
    }.joined(separator: "\n")
  }

  /// A line of JSON for each vocabulary, with the type `vocabulary`.
  public var lines: [UInt8] {
    vocabularies.all.flatMap { vocabulary in
      Tree.object([
        .init("type", "vocabulary"), .init("name", .string(vocabulary.name)),
        .init("scheme", .string(vocabulary.scheme)),
        .init("concepts", .number("\(vocabulary.concepts.count)")), .init("state", .string(state(of: vocabulary))),
        .init("open", .boolean(vocabulary.isOpen)),
      ]).json + [UInt8(ascii: "\n")]
    }
  }

  /// Why a vocabulary cannot be searched, in a sentence; nil when there is one of this name.
  public func complaint(about name: String) -> String? {
    guard vocabularies.named(name) == nil else { return nil }
    let names = vocabularies.all.map(\.name)
    let nearest = Spelling.nearest(to: name, among: names).map { " Did you mean \($0)?" } ?? ""
    return "There is no vocabulary \(name).\(nearest) There are \(names.joined(separator: ", "))."
  }

  /// - Parameters:
  ///   - vocabulary: the one to look in; nil means all.
  ///   - limit: how many concepts at most.
  public func search(_ text: String, in vocabulary: String?, limit: Int) -> VocabularyFindings {
    let lists = vocabulary.map { vocabularies.named($0).map { [$0] } ?? [] } ?? vocabularies.all
    return VocabularyFindings(searched: text, findings: Vocabulary.search(text, in: lists, limit: limit))
  }

  private func state(of vocabulary: Vocabulary) -> String {
    vocabularies.own.contains { $0.name == vocabulary.name } ? "your own" : Vocabulary.edition
  }
}
