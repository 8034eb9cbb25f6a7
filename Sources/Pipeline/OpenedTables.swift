import Ingest
import Records

/// The tables of a source as they are opened, each under a title of its own: two files may well have a sheet of one name, and a cell
/// of one must not pass for a cell of the other.
struct OpenedTables {
  /// Titles that cells are addressed by, and the files that they stand for.
  private var paths: [String: String]

  init(_ main: Header, at location: SourceLocation) { paths = [main.sheet: location.path] }

  /// - Parameter name: what a table is called whose own title stands for another one already.
  mutating func open(_ location: SourceLocation, named name: String) throws -> any RowSource {
    var rows = try Table.open(location)
    var title = rows.header.sheet
    if let other = paths[title], other != location.path {
      title = name
      var number = 2
      while let other = paths[title], other != location.path {
        title = "\(name) \(number)"
        number += 1
      }
      var titled = location
      titled.title = title
      rows = try Table.open(titled)
    }
    paths[title] = location.path
    return rows
  }
}
