import ELM
import Ingest
import Records

/// Reads a list of concepts from a table: CSV, or a workbook with one sheet.
///
/// Its columns are `iri`, `label@en` and more languages, `also@en`, `code`, `notation` and `scheme`.
struct ConceptTableReader {
  private enum Column {
    case iri, code, notation, scheme
    case label(String?)
    case also
  }

  private(set) var problems: [Problem] = []
  private(set) var drafts: [ConceptDraft] = []

  /// - Throws: `RunFailure` when the file is no table, or has not the columns of a list.
  init(path: String, name: String) throws {
    let source = try Table.open(SourceLocation(path: path, displayName: name))
    let columns = try ConceptTableReader.columns(of: source.header)
    while let row = try source.next() {
      problems += row.problems
      guard drafts.count < VocabularyFileReader.conceptLimit else {
        throw RunFailure(.configuration, VocabularyFileReader.tooMany(at: .file(name)))
      }
      if let draft = draft(of: row, columns) { drafts.append(draft) }
    }
  }

  private static func columns(of header: Header) throws -> [Column] {
    var problems: [Problem] = []
    let columns = zip(header.names, header.addresses).compactMap { name, address -> Column? in
      let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let language = parts.count > 1 ? parts[1] : nil
      switch parts[0].lowercased() {
      case "iri" where language == nil: return .iri
      case "code" where language == nil: return .code
      case "notation" where language == nil: return .notation
      case "scheme" where language == nil: return .scheme
      case "label":
        if let language, !XSDLexical.isLanguageTag(language) {
          problems.append(
            Problem(
              .vocabularyLanguage, at: .cell(address), value: name, "ends with no language tag",
              remedy: "write it as label@en"))
        }
        return .label(language)
      case "also": return .also
      default:
        problems.append(
          Problem(
            .vocabularyColumn, at: .cell(address), value: name, "is no column of a vocabulary",
            remedy: "name it iri, label@en, also@en, code, notation or scheme, or delete it"))
        return nil
      }
    }
    let isComplete =
      columns.contains { if case .iri = $0 { true } else { false } }
      && columns.contains { if case .label = $0 { true } else { false } }
    if problems.isEmpty, !isComplete {
      problems.append(
        Problem(
          .vocabularyColumn, at: .row(sheet: header.sheet, number: header.addresses.first?.row ?? 1),
          "names no column iri, or no column label@en or of another language",
          remedy: "write the columns' names into this row"))
    }
    guard problems.isEmpty else { throw RunFailure(.configuration, problems) }
    return columns
  }

  /// Nil, with a problem, for a row without an IRI.
  private mutating func draft(of row: SourceRow, _ columns: [Column]) -> ConceptDraft? {
    var draft: ConceptDraft?
    for (column, cell) in zip(columns, row.cells) {
      if case .iri = column { draft = ConceptDraft(iri: ConceptTableReader.text(of: cell)) }
    }
    guard var draft else { return nil }
    for (column, cell) in zip(columns, row.cells) where !cell.isEmpty {
      let text = ConceptTableReader.text(of: cell)
      if case .error = cell.content {
        problems.append(
          Problem(.vocabularyUnreadable, at: .cell(cell.address), value: text.text, "is the error of a formula"))
      }
      switch column {
      case .iri: break
      case .scheme: draft.schemes.append(text)
      case .notation: draft.notations.append(text)
      case .label(let language): draft.labels.append(.init(language: language, text: text))
      case .code, .also:
        draft.names += text.text.split(separator: ";").map(VocabularyFileReader.trimmed).filter { !$0.isEmpty }
          .map { .init(text: $0, place: text.place) }
      }
    }
    return draft
  }

  private static func text(of cell: Cell) -> ConceptDraft.Text {
    .init(text: VocabularyFileReader.trimmed(cell.text), place: .cell(cell.address))
  }
}
