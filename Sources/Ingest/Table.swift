import Records

/// Tables of learners as files hold them: Excel workbooks (.xlsx, .xlsm, .xls) and CSV.
///
///     let location = SourceLocation(path: "Samples/spring-2026.xlsx", displayName: "spring-2026.xlsx", sheet: "Graduates")
///     let source = try Table.open(location)
///     source.header.names                       // ["student_id", "given_name", …]
///     while let row = try source.next() {
///       print(row["given_name"]?.text ?? "", row.problems)
///     }
///
/// Each cell keeps its address, each number the digits that a person sees. What is wrong with a row travels with it; what is
/// wrong with the file or its header is thrown, with place and remedy.
public enum Table {
  /// Opens a table, deciding by the file's content what it is, and reads its header.
  ///
  /// - Throws: `RunFailure` with `.input` when the file is missing, unreadable, no table, damaged, encrypted or too large, or
  ///   when its header is missing, merged, or has a name twice.
  public static func open(_ location: SourceLocation) throws -> any RowSource {
    let table = try plain(location)
    return location.layout == .recipients ? try RecipientsTable(table) : table
  }

  private static func plain(_ location: SourceLocation) throws -> any RowSource {
    switch try FileKind.of(location) {
    case .archive: try XLSXTable(location)
    case .compound: try XLSTable(location)
    case .text: try CSVTable(location)
    }
  }

  /// The sheets of a workbook, in the order of their tabs; nil for a CSV file.
  ///
  /// - Throws: as `open` does, for what can be told without a look into a sheet.
  public static func sheets(of location: SourceLocation) throws -> [(name: String, isVisible: Bool)]? {
    switch try FileKind.of(location) {
    case .archive:
      let archive = try ZipArchive(path: location.path, displayName: location.displayName)
      return try Workbook(archive).sheets.map { ($0.name, $0.isVisible) }
    case .compound: return try XLSWorkbook(location).sheets.map { ($0.name, $0.isVisible) }
    case .text: return nil
    }
  }
}
