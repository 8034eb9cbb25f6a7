import ELM
import Foundation
import Records

/// A list of concepts brought into the form that pipelines read: one table, checked, with a column a language.
///
///     let list = try VocabularyImport(path: "faculties.ttl", scheme: nil, language: nil)
///     try list.write(to: "vocabularies/faculty.csv", replacing: false)
public struct VocabularyImport {
  private let list: VocabularyFileReader.List

  /// - Parameters:
  ///   - path: a table or SKOS in Turtle.
  ///   - scheme: the concept scheme, where the file does not say it or holds several.
  ///   - language: of labels that do not say theirs.
  /// - Throws: `RunFailure` with everything that is wrong with the list.
  public init(path: String, scheme: String?, language: String?) throws {
    list = try VocabularyFileReader(path: path, name: path, scheme: scheme, language: language).list()
  }

  public var count: Int { list.concepts.count }
  public var scheme: String { list.scheme }
  public var warnings: [Problem] { list.warnings }
  /// The languages of its labels, those of most labels first.
  public var languages: [String] {
    let counts = list.concepts.flatMap(\.labels).reduce(into: [:]) { $0[$1.language, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The table in UTF-8, with commas.
  public var csv: [UInt8] {
    let languages = languages
    let hasNotations = list.concepts.contains { $0.notation != nil }
    let hasCodes = list.concepts.contains { !$0.codes.isEmpty }
    func line(_ fields: [String]) -> String { fields.map(VocabularyImport.quoted).joined(separator: ",") + "\n" }
    var text = line(
      ["iri"] + languages.map { "label@\($0)" } + (hasNotations ? ["notation"] : []) + (hasCodes ? ["code"] : [])
        + ["scheme"])
    for concept in list.concepts {
      let labels = languages.map { tag in concept.labels.first { $0.language == tag }?.text ?? "" }
      text += line(
        [concept.iri] + labels + (hasNotations ? [concept.notation ?? ""] : [])
          + (hasCodes ? [concept.codes.joined(separator: "; ")] : []) + [concept.scheme])
    }
    return Array(text.utf8)
  }

  /// - Throws: `RunFailure` with `.output` when the file exists and is not to be replaced, or cannot be written.
  public func write(to path: String, replacing: Bool) throws {
    do {
      // Written beside it and renamed, so that a pipeline never reads half a list.
      try Data(csv).write(to: URL(filePath: path), options: replacing ? [.atomic] : [.withoutOverwriting])
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw RunFailure(.output, Problem(.vocabularyExists, at: .file(path), "exists already"))
    } catch {
      throw RunFailure(
        .output,
        Problem(
          .vocabularyExists, at: .file(path), "cannot be written",
          remedy: "check the folder, its permissions and the room on its drive"))
    }
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }
    return needsQuotes ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
  }
}
