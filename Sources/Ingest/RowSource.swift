import Records

/// Where a table is read from.
public struct SourceLocation: Sendable {
  public var path: String
  /// The file as the pipeline file names it, for messages.
  public var displayName: String
  /// The sheet of a workbook, in any letter case; nil means its only visible sheet. A CSV file has no sheets and ignores it.
  public var sheet: String?
  /// How a CSV file is written; of a workbook, how numbers in its texts are.
  public var dialect: CSVDialect

  public init(path: String, displayName: String, sheet: String? = nil, dialect: CSVDialect = CSVDialect()) {
    self.path = path
    self.displayName = displayName
    self.sheet = sheet
    self.dialect = dialect
  }

  /// The file's own name, without its folders.
  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// The rows of a table, one at a time. Memory does not grow with their number.
///
///     let source = try Table.open(SourceLocation(path: path, displayName: "spring.xlsx", sheet: "Graduates"))
///     while let row = try source.next() {
///       row["given_name"]?.text
///     }
///
/// A source is read once; who needs the rows twice opens the location twice. It belongs to one thread.
public protocol RowSource: AnyObject {
  var header: Header { get }

  /// The next row that is not wholly empty; nil after the last.
  ///
  /// What is wrong with one row travels in its `problems`.
  /// - Throws: `RunFailure` with `.input` when the file itself cannot be read on.
  func next() throws -> SourceRow?
}
