/// The names of a table's columns, shared by all its rows.
public final class Header: Sendable {
  /// Sheet or file that the table stands in.
  public let sheet: String
  /// Column names, trimmed, in the order of the sheet. Unique; what is duplicate or empty never gets this far.
  public let names: [String]
  /// Where each name stands.
  public let addresses: [CellAddress]
  /// The tables whose rows belong to rows of this one, such as the modules of learners.
  public let children: [ChildHeader]
  private let positions: [String: Int]

  public init(sheet: String, names: [String], addresses: [CellAddress], children: [ChildHeader] = []) {
    precondition(names.count == addresses.count, "a header has one address a name")
    self.sheet = sheet
    self.names = names
    self.addresses = addresses
    self.children = children
    self.positions = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The position of a column among `names` and in a row's `cells`.
  public func position(of name: String) -> Int? { positions[name] }
}

/// A table whose rows belong to rows of another one.
public struct ChildHeader: Sendable {
  /// As the pipeline file calls the table: `modules`.
  public let name: String
  public let header: Header

  public init(name: String, header: Header) {
    self.name = name
    self.header = header
  }
}

/// One row as the source holds it. A row that fails travels on with its problems; it never stops its neighbours.
///
///     row["given_name"]?.text        // "Ana"
///     row["given_name"]?.address     // Graduates!B14
public struct SourceRow: Sendable {
  public let header: Header
  /// The row's number in its sheet, counted from 1; for CSV the record's number, the header being 1.
  public let number: Int
  /// One cell for each name of the header, in its order; what the source left out is `.empty`.
  public let cells: [Cell]
  /// What ingest already found wrong with this row (a CSV record of the wrong length, say).
  public let problems: [Problem]
  /// The rows that belong to this one: a list for each of the header's `children`, in their order.
  public let children: [[SourceRow]]

  public init(
    header: Header, number: Int, cells: [Cell], problems: [Problem] = [], children: [[SourceRow]]? = nil
  ) {
    precondition(cells.count == header.names.count, "a row has one cell a column")
    self.children = children ?? header.children.map { _ in [] }
    precondition(self.children.count == header.children.count, "a row has one list a child table")
    self.header = header
    self.number = number
    self.cells = cells
    self.problems = problems
  }

  public subscript(column: String) -> Cell? { header.position(of: column).map { cells[$0] } }

  /// Bytes of its cells' texts and of those of its children, about: what it costs to keep the row.
  public var textSize: Int {
    let own = cells.reduce(0) { size, cell in
      switch cell.content {
      case .text(let text), .number(let text), .error(let text): size + text.utf8.count
      default: size
      }
    }
    return children.joined().reduce(own) { $0 + $1.textSize }
  }

  /// Its own cells and those of its children.
  public var cellCount: Int { children.joined().reduce(cells.count) { $0 + $1.cellCount } }
}
