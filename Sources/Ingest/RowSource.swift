import Records

/// Where a table is read from.
public struct SourceLocation: Sendable {
  public var path: String
  /// The file as the pipeline file names it, for messages.
  public var displayName: String
  /// The sheet of a workbook, in any letter case; nil means its only visible sheet. A CSV file has no sheets and ignores it.
  public var sheet: String?
  /// What addresses call the sheet or file, where its own name is that of another table as well.
  public var title: String?

  public init(path: String, displayName: String, sheet: String? = nil) {
    self.path = path
    self.displayName = displayName
    self.sheet = sheet
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

  /// After the last row: the next row of a child table that belongs to none of the rows, with the problem that says so. Nil after
  /// the last of them, and for a source without child tables.
  func nextOrphan() throws -> RejectedRow?
}

extension RowSource {
  public func nextOrphan() throws -> RejectedRow? { nil }
}
