import Records

/// Where a table is read from.
public struct SourceLocation: Sendable {
  public var path: String
  /// The file as the pipeline file names it, for messages.
  public var displayName: String
  /// What addresses call the sheet or file, where its own name is that of another table as well.
  public var title: String?
  /// Where in a workbook the table stands. A CSV file has no sheets and ignores it.
  public var choice: SheetChoice
  /// How the table's head is laid out; a recipients workbook without its head is read as plain.
  public var layout = SourceLayout.plain
  /// How a CSV file is written; of a workbook, how numbers in its texts are.
  public var dialect = CSVDialect()

  public init(path: String, displayName: String, choice: SheetChoice = .only) {
    self.path = path
    self.displayName = displayName
    self.choice = choice
  }

  /// - Parameter sheet: a sheet's name; nil for the only one that can be seen.
  public init(path: String, displayName: String, sheet: String?) {
    self.init(path: path, displayName: displayName, choice: sheet.map { .name($0) } ?? .only)
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

  /// What is to be said of the source and of no one row, such as that it has hidden rows. Complete once `next` has given nil.
  var warnings: [Problem] { get }
}

extension RowSource {
  public func nextOrphan() throws -> RejectedRow? { nil }

  public var warnings: [Problem] { [] }
}
