import Ingest
import Mapping
import Records

/// Opens the rows that a pipeline issues from, with the rows of other tables that belong to them, each time from their beginning.
///
///     let source = SourceOpening(pipeline, input: options.input)
///     let rows = try source.rows()
///     let stamps = source.stamps             // the same as long as nobody has changed the source
///     source.close()                         // once nobody reads any more
struct SourceOpening {
  private let pipeline: PipelineDefinition
  private let input: String?
  private let database = DatabaseReading()

  /// - Parameter input: a file to read instead of the pipeline's own, such as a corrected error workbook; its sheets have the same
  ///   names. What it has no sheet for is read from the pipeline's own source.
  init(_ pipeline: PipelineDefinition, input: String? = nil) {
    self.pipeline = pipeline
    self.input = input
  }

  /// What messages and results call the source.
  var displayName: String { input ?? pipeline.source.displayName }

  /// Whether the rows come from a database, which is asked anew for each reading.
  var isDatabase: Bool { if case .postgres = pipeline.source.table { input == nil } else { false } }

  /// - Throws: `RunFailure` with `.input` when a table cannot be opened, its header cannot be read, or it lacks columns that
  ///   tables are joined on; of a database with `.temporary` or `.configuration` as well.
  func rows() throws -> any RowSource {
    if input == nil, case .postgres(let reference) = pipeline.source.table {
      let rows = try database.rows(of: reference, in: pipeline.folder, titled: reference.name)
      return try joined(rows, at: "", nil)
    }
    guard !pipeline.source.tables.isEmpty else { return try mainRows(location(pipeline.source.table)) }
    let sheets = input == nil ? nil : InputSheets(of: location(pipeline.source.table), pipeline.source)
    var main = location(pipeline.source.table)
    if let choice = sheets?.main { main.choice = choice }
    return try joined(mainRows(main), at: main.path, sheets)
  }

  /// The rows with those of the other tables; without such, as they are.
  private func joined(_ rows: any RowSource, at path: String, _ sheets: InputSheets?) throws -> any RowSource {
    guard !pipeline.source.tables.isEmpty else { return rows }
    var opened = OpenedTables(rows.header, at: path)
    var missing: [Problem] = []
    let children = try children(of: nil, rows.header, sheets, &opened, &missing)
    guard missing.isEmpty else { throw RunFailure(.input, missing) }
    return JoinedRows(rows, children)
  }

  private func mainRows(_ location: SourceLocation) throws -> any RowSource {
    var location = location
    location.layout = pipeline.source.layout
    do {
      do { return try Table.open(location) } catch let failure as RunFailure {
        guard let simple = onlySheet(of: location, after: failure) else { throw failure }
        return try Table.open(simple)
      }
    } catch let failure as RunFailure {
      // The pipeline file's own paths start from its folder, one on the command line does not.
      guard let input, failure.problems.map(\.code) == [.sourceMissing] else { throw failure }
      throw RunFailure(
        .input, Problem(.sourceMissing, at: .file(input), "does not exist", remedy: "check the path behind --input"))
    }
  }

  /// - Parameters:
  ///   - sheets: of the workbook that is read instead of the source; nil without one.
  ///   - missing: hears of each column of `on` that its table does not have.
  private func children(
    of parent: String?, _ header: Header, _ sheets: InputSheets?, _ opened: inout OpenedTables,
    _ missing: inout [Problem]
  ) throws -> [ChildSource] {
    var children: [ChildSource] = []
    for table in pipeline.source.tables(of: parent) {
      let own = sheets?.tables[table.name]
      let rows: any RowSource
      if own == nil, case .postgres(let reference) = table.table {
        rows = try opened.open(reference, in: database, of: pipeline.folder)
      } else {
        rows = try opened.open(
          own.map { inputLocation($0, for: table.table) } ?? SourceOpening.ownLocation(table.table), named: table.name)
      }
      let columns = table.joins.map {
        (position($0.parent, header, &missing), position($0.child, rows.header, &missing))
      }
      let below = try self.children(of: table.name, rows.header, sheets, &opened, &missing)
      children.append(
        ChildSource(
          table.name, rows, parentColumns: columns.map(\.0), ownColumns: columns.map(\.1),
          // Of other rows than the table was written for, most will not be there.
          missesParents: input == nil || own != nil, children: below))
    }
    return children
  }

  private func position(
    _ column: PipelineDefinition.Located<String>, _ header: Header, _ missing: inout [Problem]
  ) -> Int {
    if let position = header.position(of: column.value) { return position }
    let nearest = Spelling.nearest(to: column.value, among: header.names)
    missing.append(
      Problem(
        .pipelineColumnMissing, at: column.place, value: column.value, "is no column of \(header.sheet)",
        remedy: nearest.map { "write \($0)" } ?? "its columns are \(header.names.joined(separator: ", "))"))
    return 0
  }

  /// The files as they are now, to be compared with what they are later; nothing of a database, whose readings see one moment.
  var stamps: [FileStamp?] {
    let main = isDatabase ? nil : FileStamp(location(pipeline.source.table).path)
    return [main] + pipeline.source.tables.map { $0.table.file.flatMap { FileStamp($0.path) } }
  }

  /// Gives a database's session back.
  func close() { database.close() }

  private func location(_ table: TableReference) -> SourceLocation {
    var location = SourceOpening.ownLocation(table)
    if let input {
      location.path = input
      location.displayName = input
    }
    return location
  }

  /// Where a table of a pipeline file stands.
  static func ownLocation(_ table: TableReference) -> SourceLocation {
    let path = table.file?.path ?? ""
    var location = SourceLocation(path: path, displayName: path, choice: table.choice)
    location.dialect = table.dialect
    return location
  }

  /// A sheet of the workbook behind --input, in place of a table; numbers in its texts are written as in that table.
  private func inputLocation(_ choice: SheetChoice, for table: TableReference) -> SourceLocation {
    var location = SourceLocation(path: input ?? "", displayName: displayName, choice: choice)
    location.dialect = table.dialect
    return location
  }

  /// An error workbook has neither the tables and defined names of the source nor, without further tables, its other sheets.
  private func onlySheet(of location: SourceLocation, after failure: RunFailure) -> SourceLocation? {
    let lacking: [ProblemCode] = [.sheetMissing, .tableMissing, .rangeMissing]
    guard input != nil, failure.problems.contains(where: { lacking.contains($0.code) }) else { return nil }
    var location = location
    switch location.choice {
    case .only, .name: return nil
    case .position, .table, .range: location.choice = .only
    }
    return location
  }
}
