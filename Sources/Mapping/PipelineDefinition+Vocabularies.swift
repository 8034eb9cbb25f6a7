import ELM
import Records

extension PipelineDefinition {
  /// A list of concepts that the institution holds.
  public struct VocabularyFile: Sendable {
    /// What `map` calls it.
    public let name: Located<String>
    public let file: FileReference
    /// The IRI of its concept scheme, where the file does not say it, or holds several.
    public let scheme: Located<String>?
  }
}

/// Reads `vocabularies`: a name for each list, and its file.
struct VocabularyReading {
  let top: YAMLSection
  let reference: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference

  func files() -> [PipelineDefinition.VocabularyFile] {
    guard let node = top.node("vocabularies") else { return [] }
    guard case .mapping = node else {
      top.fault(
        at: node, "`vocabularies` must be names with files", "write `faculty: ../vocabularies/faculty.csv` below it")
      return []
    }
    return YAMLSection.entries(of: node).compactMap { key, value in
      guard let text = key.string else {
        top.fault(at: key, "the name of a vocabulary is no text", "write a plain word")
        return nil
      }
      let name = top.located(text, key)
      guard isFree(name) else { return nil }
      if let text = value.scalar?.string, !text.isEmpty {
        return .init(name: name, file: reference(top.located(text, value)), scheme: nil)
      }
      guard let section = top.section(of: value, title: "`\(text)`") else { return nil }
      let file = section.required("file", because: "the list, a table or SKOS in Turtle").map(reference)
      let scheme = section.text("scheme")
      section.refuseOthers()
      if let scheme, !XSDLexical.isIRI(scheme.value) {
        top.refuse(scheme, "is no IRI", "write the address of the list, such as https://example.org/faculties")
      }
      return file.map { .init(name: name, file: $0, scheme: scheme) }
    }
  }

  /// Whether the name is a plain word that no official list has.
  private func isFree(_ name: PipelineDefinition.Located<String>) -> Bool {
    let letters = name.value.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    guard letters, !name.value.isEmpty else {
      top.refuse(name, "is no name for a vocabulary", "write small letters, digits and hyphens, such as course-type")
      return false
    }
    guard Vocabulary.named(name.value) == nil else {
      top.refuse(name, "is the name of a European vocabulary", "write another name, such as own-\(name.value)")
      return false
    }
    return true
  }
}
