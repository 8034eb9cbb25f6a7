import Records

/// The rows that were not issued, as the registrar wrote them, with the cells to correct marked.
///
///     let workbook = ErrorWorkbook(path: "out/demo/errors.xlsx", header: header)
///     try workbook.append(rejected)          // once a row, in the order of the source
///     let rows = try workbook.close()        // moved into place whole; 0 rows leave no workbook
///
/// The workbook is input again: its sheet has the source's name, its columns are the source's behind `Status` and
/// `Problems`, and what stood in a cell stands there still. Where the source has further tables, each has a sheet of its own, with
/// the rows that belong to those that were not issued, and those that belong to none. Memory does not grow with the number of rows.
/// For one thread at a time.
public final class ErrorWorkbook {
  /// A bad cell beyond these is still filled and still named under `Problems`, but has no comment: comments stay in
  /// memory until the workbook is closed, and Excel opens slowly with many.
  public static let commentLimit = 20_000

  private let path: String
  private let header: Header
  private let titles: [String: String]
  private var workbook: WorkbookWriter?
  private var main: ErrorSheet?
  private var tables: [String: ErrorSheet] = [:]
  private var rows = 0
  private let comments = ErrorSheet.Comments(room: ErrorWorkbook.commentLimit)

  /// - Parameter sheets: what the sheets of the header's further tables are called, by the tables' names; no two of them are the
  ///   same, letter case aside.
  public init(path: String, header: Header, sheets: [String: String] = [:]) {
    self.path = path
    self.header = header
    titles = sheets
  }

  /// Adds a row with its problems, and what belongs to it.
  ///
  /// - Throws: `RunFailure` with `.output` when the disk or a workbook cannot take it.
  public func append(_ rejected: RejectedRow) throws {
    try open()
    let problems = ProblemsByRow(rejected)
    if let table = rejected.table {
      try tables[table]?.appendChild(rejected.row, problems)
    } else {
      try main?.append(rejected.row, listing: rejected.problems, marking: problems.besideChildren)
    }
    try appendChildren(of: rejected.row, problems)
    rows += 1
  }

  private func appendChildren(of row: SourceRow, _ problems: ProblemsByRow) throws {
    for (table, children) in zip(row.header.children, row.children) {
      for child in children {
        try tables[table.name]?.appendChild(child, problems)
        try appendChildren(of: child, problems)
      }
    }
  }

  /// Puts the workbook in its place, whole and durable, and says how many rows it has, without those that only belong to them.
  ///
  /// - Returns: 0 when nothing was rejected; there is no workbook then, and what an earlier run left is untouched.
  /// - Throws: `RunFailure` with `.output`; an earlier workbook at the path stays as it was.
  @discardableResult
  public func close() throws -> Int {
    guard let workbook else { return 0 }
    defer {
      self.workbook = nil
      main = nil
      tables = [:]
    }
    try main?.finish()
    for sheet in tables.values { try sheet.finish() }
    try workbook.close()
    return rows
  }

  /// Whether a table with these columns is one that an error workbook has, as far as its columns tell.
  public static func begins(_ columns: [String]) -> Bool { ErrorColumns.areBegun(columns) }

  /// Removes the workbook that an earlier run left, now that no row is rejected.
  ///
  /// - Throws: `RunFailure` with `.output` when it is there and cannot be removed.
  public static func removeStale(at path: String) throws {
    try WorkbookWriter.remove(path)
  }

  private func open() throws {
    guard workbook == nil else { return }
    let workbook = try WorkbookWriter(path: path)
    main = try sheet(mainTitle, header, in: workbook)
    try addTables(of: header, to: workbook)
    self.workbook = workbook
  }

  /// A sheet for each table, though nothing may come to stand there: where the workbook is read again, a table without a sheet
  /// would be read from its own source.
  private func addTables(of header: Header, to workbook: WorkbookWriter) throws {
    for table in header.children {
      tables[table.name] = try sheet(titles[table.name] ?? table.name, table.header, in: workbook)
      try addTables(of: table.header, to: workbook)
    }
  }

  private func sheet(_ title: String, _ header: Header, in workbook: WorkbookWriter) throws -> ErrorSheet {
    let columns = ErrorColumns(header)
    guard columns.titles.count <= WorkbookWriter.columnLimit else {
      throw ErrorWorkbook.tooLarge(path, "\(columns.titles.count) columns")
    }
    let writer = try workbook.addSheet(WorkbookWriter.sheetName(from: title))
    return try ErrorSheet(writer, columns, in: path, comments)
  }

  private var mainTitle: String {
    let title = WorkbookWriter.sheetName(from: header.sheet)
    let taken = Set(titles.values.map { WorkbookWriter.sheetName(from: $0).lowercased() })
    guard taken.contains(title.lowercased()) else { return title }
    return ["Rows", "Main rows", "The rows"].first { !taken.contains($0.lowercased()) } ?? title
  }

  static func tooLarge(_ path: String, _ amount: String) -> RunFailure {
    RunFailure(.output, Problem(.errorWorkbookTooLarge, at: .file(path), "cannot hold more than \(amount)"))
  }
}
