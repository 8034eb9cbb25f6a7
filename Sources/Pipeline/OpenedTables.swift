import Ingest
import Mapping
import Records

/// The tables of a source as they are opened, each under a title of its own: two files may well have a sheet of one name, and a cell
/// of one must not pass for a cell of the other.
struct OpenedTables {
  /// Titles that cells are addressed by, and the files that they stand for.
  private var paths: [String: String]

  /// - Parameter path: the file that the source's own table stands in, or what stands for it.
  init(_ main: Header, at path: String) { paths = [main.sheet: path] }

  /// A further query of a database.
  mutating func open(_ reference: PostgresReference, in database: DatabaseReading, of folder: String) throws
    -> any RowSource
  {
    let title = freeTitle(reference.name, for: reference.name)
    paths[title] = reference.name
    return try database.rows(of: reference, in: folder, titled: title)
  }

  /// - Parameter name: what a table is called whose own title stands for another one already.
  mutating func open(_ location: SourceLocation, named name: String) throws -> any RowSource {
    var rows = try Table.open(location)
    var title = rows.header.sheet
    if let other = paths[title], other != location.path {
      title = freeTitle(name, for: location.path)
      var titled = location
      titled.title = title
      rows = try Table.open(titled)
    }
    paths[title] = location.path
    return rows
  }

  private func freeTitle(_ name: String, for path: String) -> String {
    var title = name
    var number = 2
    while let other = paths[title], other != path {
      title = "\(name) \(number)"
      number += 1
    }
    return title
  }
}
