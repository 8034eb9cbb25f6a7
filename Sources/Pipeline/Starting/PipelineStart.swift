import ELM
import Foundation
import Ingest
import Mapping
import Postgres
import Records

/// Begins a pipeline from what exists: a template and a table of learners.
///
///     var start = PipelineStart(template: "diploma.json", table: .file("graduates.xlsx"))
///     start.sheet = "Graduates"
///     let draft = try start.draft(for: "spring.yaml")
///     try draft.write()                 // never over a file that is there
public struct PipelineStart: Sendable {
  /// The unsigned credential.
  public var template: String
  /// Where the learners are.
  public enum Table: Sendable {
    /// A workbook or CSV file.
    case file(String)
    /// A query of a PostgreSQL database; the connection string is where the text says, as in a pipeline file: `env:DATABASE_URL`.
    case query(String, connection: String)
  }

  public var table: Table
  public var sheet: String?
  /// Nil for the file's own name.
  public var name: String?
  /// Of the texts in the cells; nil for that of the template's texts.
  public var language: String?
  /// The columns that make an award one award; nil for those that look like it.
  public var key: [String]?
  /// Where credentials are to be written; nil for a folder beside the pipeline file.
  public var directory: String?

  /// How many rows are looked at.
  static let rowLimit = 1_000

  public init(template: String, table: Table) {
    self.template = template
    self.table = table
  }

  /// - Parameter output: the pipeline file that is to be written; nil to write none, with paths from the working folder.
  /// - Throws: `RunFailure` with `.configuration` when the template cannot be used, and with `.input` when the table cannot be read.
  public func draft(for output: String?) throws -> StartedPipeline {
    let credential = try readTemplate()
    var snapshot: PostgresSnapshot?
    defer { snapshot?.close() }
    let (rows, labels) = try openTable(&snapshot)
    for column in key ?? [] { try refuseUnless(rows.header, has: column) }
    var sample: [SourceRow] = []
    while sample.count < PipelineStart.rowLimit, let row = try rows.next() { sample.append(row) }
    let proposal = MappingProposal(credential, header: rows.header, rows: sample, language: language, labels: labels)

    let folder = output.map(PipelineStart.folder) ?? "."
    let (source, title) = source(of: rows.header, from: folder)
    let name = self.name ?? PipelineStart.stem(output ?? file ?? template)
    var draft = PipelineDraft(
      proposal, source: source, template: PipelineStart.path(to: template, from: folder), name: name,
      table: "\(title) (\(PipelineStart.count(sample.count))) and \(template)",
      file: output ?? "PIPELINE",
      directory: directory.map { PipelineStart.path(to: $0, from: folder) } ?? "\(name)-credentials")
    draft.key = key
    draft.firstRow = sample.first?.number ?? 2
    if labels != nil { draft.layout = .recipients }
    draft.schema = PipelineStart.schema(from: folder)
    return StartedPipeline(
      proposal: proposal, text: draft.text, output: output, hasKey: key != nil, firstRow: draft.firstRow)
  }

  /// Refuses a file that exists, before anybody is asked for anything.
  public static func refuseTaken(_ path: String) throws { try NewFile.refuseTaken(path) }

  public static func isLanguage(_ text: String) -> Bool { XSDLexical.isLanguageTag(text) }

  /// The table; with the labels of its columns when it is a recipients workbook.
  private func openTable(_ snapshot: inout PostgresSnapshot?) throws -> (rows: any RowSource, labels: [String: String]?)
  {
    switch table {
    case .file(let path): return try openFile(path)
    case .query(let query, let connection):
      guard let reference = SecretReference(connection) else {
        throw RunFailure(
          .configuration,
          Problem(
            .pipelineInvalid, at: .setting("--connection"), "does not say where the connection string is",
            remedy: "write env:NAME, file:PATH or another place, and never the string itself"))
      }
      let opened = try PostgresSnapshot(PostgresSettings(connection: reference.read(relativeTo: ".")))
      snapshot = opened
      let location = PostgresLocation(query: query, values: [], sheet: "query", place: .setting("--connection")) { _ in
        .setting("--query")
      }
      return (try Ingest.Table.open(location, in: opened), nil)
    }
  }

  private var file: String? { if case .file(let path) = table { path } else { nil } }

  /// The table as the pipeline file names it, and as people do.
  private func source(of header: Header, from folder: String) -> (PipelineDraft.Source, title: String) {
    switch table {
    case .file(let file):
      let isText = header.sheet == PathName.lastComponent(file)
      let path = PipelineStart.path(to: file, from: folder)
      return isText ? (.csv(path), file) : (.workbook(path, sheet: header.sheet), "\(file), \(header.sheet)")
    case .query(let query, let connection):
      let place = connection.hasPrefix("file:") ? String(connection.dropFirst(5)) : nil
      return (
        .query(query, connection: place.map { "file:\(PipelineStart.path(to: $0, from: folder))" } ?? connection),
        "a query of \(connection)"
      )
    }
  }

  private func openFile(_ table: String) throws -> (rows: any RowSource, labels: [String: String]?) {
    var location = SourceLocation(path: table, displayName: table, sheet: sheet)
    location.layout = .recipients
    if let recipients = try? Ingest.Table.open(location) as? RecipientsTable, recipients.isRecognised {
      return (recipients, recipients.labels)
    }
    location.layout = .plain
    return (try Ingest.Table.open(location), nil)
  }

  private func readTemplate() throws -> Template {
    let json: [UInt8]
    do { json = try SmallFile.bytes(of: template, limit: 64 << 20) } catch {
      throw RunFailure(
        .configuration,
        Problem(.templateUnreadable, at: .file(template), error.reason, remedy: error.remedy))
    }
    return try Template(json: json, name: template)
  }

  private func refuseUnless(_ header: Header, has column: String) throws {
    guard header.position(of: column) == nil else { return }
    let nearest = Spelling.nearest(to: column, among: header.names)
    throw RunFailure(
      .configuration,
      Problem(
        .pipelineColumnMissing, at: .setting("--key"), value: column, "is no column of \(header.sheet)",
        remedy: nearest.map { "write \($0)" } ?? "its columns are \(header.names.joined(separator: ", "))"))
  }

  private static func count(_ rows: Int) -> String {
    switch rows {
    case 0: "no rows"
    case 1: "one row"
    case rowLimit: "the first \(rows) rows"
    default: "\(rows) rows"
    }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// The file's name without its ending.
  private static func stem(_ path: String) -> String {
    let name = PathName.lastComponent(path)
    return name.lastIndex(of: ".").map { $0 == name.startIndex ? name : String(name[..<$0]) } ?? name
  }

  /// A path as a file in `folder` has to write it: relative where both are, absolute as it is.
  static func path(to path: String, from folder: String) -> String {
    if path.hasPrefix("/") { return path }
    let here = FileManager.default.currentDirectoryPath
    func parts(_ path: String) -> [Substring] {
      PathName.normalised(path.hasPrefix("/") ? path : "\(here)/\(path)").split(separator: "/")
    }
    let (target, base) = (parts(path), parts(folder))
    let common = zip(target, base).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: base.count - common) + target[common...].map(String.init))
      .joined(separator: "/")
  }

  /// The schema for editors, where it is at hand.
  private static func schema(from folder: String) -> String {
    let name = "pipeline.schema.json"
    let places = ["\(folder)/\(name)", "Pipelines/\(name)"]
    return places.first { FileManager.default.fileExists(atPath: $0) }.map { path(to: $0, from: folder) } ?? name
  }
}
