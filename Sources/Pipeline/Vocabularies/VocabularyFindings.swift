import ELM
import Records

/// What a search in the vocabularies found.
public struct VocabularyFindings {
  let searched: String
  let findings: [Vocabulary.Finding]

  public var isEmpty: Bool { findings.isEmpty }

  /// A line each: vocabulary, name, codes, IRI.
  public var text: String {
    guard !isEmpty else { return "No vocabulary has a concept like “\(searched)”." }
    let rows = findings.map { finding in
      let concept = finding.concept
      let codes = concept.label == nil ? "" : concept.codes.prefix(2).joined(separator: ", ")
      return (finding.vocabulary.name, concept.name + (codes.isEmpty ? "" : " (\(codes))"), concept.iri)
    }
    // A name of half a page would push every address out of sight.
    let widths = [rows.map(\.0.count).max() ?? 0, min(rows.map(\.1.count).max() ?? 0, 60)]
    return rows.map { row in
      let name = row.1 + String(repeating: " ", count: max(0, widths[1] - row.1.count))
      return "\(Explanation.padded(row.0, to: widths[0]))  \(name)  \(row.2)"
    }.joined(separator: "\n")
  }

  /// A line of JSON for each concept, with the type `concept`.
  public var lines: [UInt8] {
    findings.flatMap { finding in
      let concept = finding.concept
      let labels = concept.labels.map { Tree.Member($0.language, .string($0.text)) }
      return Tree.object([
        .init("type", "concept"), .init("vocabulary", .string(finding.vocabulary.name)),
        .init("fit", .string("\(finding.fit)")), .init("iri", .string(concept.iri)), .init("labels", .object(labels)),
        .init("codes", .array(concept.codes.map(Tree.string))), .init("scheme", .string(concept.scheme)),
      ]).json + [UInt8(ascii: "\n")]
    }
  }
}
