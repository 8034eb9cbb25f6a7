import Records

/// A look-up table: what stands for what, such as `Excellent` for `A`.
///
///     let tables = LookupTables(pipeline.lookups) { try rows(of: $0) }
///     tables["grades"]?.value(for: "A")?.value        // "Excellent"
///
/// Keys are compared as texts without the white space around them; letter case counts.
public struct LookupTable: Sendable {
  /// A value, and where it stands: in the pipeline file, or in a cell.
  struct Entry: Sendable {
    let value: String
    let place: Problem.Place
    /// What stands before the decimals of a number in the value.
    var decimalMark = DecimalMark.point
    /// What the cell holds, where that is no text: a number of a workbook is one however numbers are written elsewhere.
    var content: Cell.Content?

    /// The value as a cell that stands elsewhere.
    func cell(at address: CellAddress) -> Cell { Cell(content ?? .text(value), at: address, decimalMark: decimalMark) }
  }

  public let name: String
  let entries: [String: Entry]

  /// - Returns: nil where no key is the text.
  func value(for text: String) -> Entry? { entries[text] }

  /// What is wrong with a cell that holds none of the keys.
  func fault(of cell: Cell) -> CellFault {
    let text = CellConversion.trimmed(cell.text)
    let keys = entries.keys.sorted()
    let nearest = Spelling.nearest(to: text, among: keys, limit: 3).filter {
      text.count > 3 || $0.lowercased() == text.lowercased()
    }
    let remedy =
      if keys.count <= 12 {
        "write one of \(keys.joined(separator: ", ")), or add it to the table"
      } else if nearest.isEmpty {
        "write one of its \(keys.count) keys, or add it to the table"
      } else {
        "write one of its keys, of which the nearest are \(nearest.joined(separator: ", ")), or add it to the table"
      }
    return CellFault(
      .cellLookupUnknown, "is no key of the look-up table \(name)", remedy, value: cell.text, aspect: .list)
  }
}

/// Where a look-up table is: in the pipeline file itself, or in a table with a column of keys and a column of values.
public struct LookupReference: Sendable {
  public enum Content: Sendable {
    case written(LookupTable)
    case table(TableReference, key: PipelineDefinition.Located<String>, value: PipelineDefinition.Located<String>)
  }

  public let name: PipelineDefinition.Located<String>
  public let content: Content
}

/// The look-up tables of a pipeline, read once a run and before the first row.
public struct LookupTables: Sendable {
  private let tables: [String: LookupTable]

  public static let none = LookupTables(tables: [:])

  private init(tables: [String: LookupTable]) { self.tables = tables }

  /// The tables of a pipeline file that has no others.
  ///
  /// - Throws: `RunFailure` with `.configuration` when one is in a sheet or a CSV file, which nobody has opened.
  init(written references: [LookupReference]) throws {
    self = try LookupTables(references) { table, _ in
      throw RunFailure(
        .configuration,
        Problem(.lookupTable, at: table.file?.place ?? .setting(table.displayName), "was not opened"))
    }
  }

  /// - Parameter rows: opens a table that is not written in the pipeline file, and gives its header and each of its rows.
  /// - Throws: `RunFailure` with `.input` and everything that is wrong with the tables' cells, and what `rows` throws.
  public init(
    _ references: [LookupReference],
    rows: (TableReference, _ body: (SourceRow) throws -> Void) throws -> Header
  ) throws {
    var tables: [String: LookupTable] = [:]
    var problems: [Problem] = []
    for reference in references {
      switch reference.content {
      case .written(let table): tables[reference.name.value] = table
      case .table(let source, let key, let value):
        var collected: [SourceRow] = []
        let header = try rows(source) { row in
          guard collected.count < LookupTables.rowLimit else {
            throw RunFailure(
              .input,
              Problem(
                .lookupTable, at: .row(sheet: row.header.sheet, number: row.number),
                "is beyond the \(LookupTables.rowLimit) rows that a look-up table may have",
                remedy: "keep the keys that the source uses"))
          }
          collected.append(row)
        }
        let columns = [key, value].map { column in header.position(of: column.value) }
        for (column, position) in zip([key, value], columns) where position == nil {
          problems.append(.missingColumn(column, in: header))
        }
        guard let keys = columns[0], let values = columns[1] else { continue }
        var reading = LookupRows(name: reference.name.value)
        for row in collected { reading.add(row, key: row.cells[keys], value: row.cells[values]) }
        problems += reading.problems
        tables[reference.name.value] = LookupTable(name: reference.name.value, entries: reading.entries)
      }
    }
    guard problems.isEmpty else { throw RunFailure(.input, problems) }
    self.tables = tables
  }

  /// A table is held in memory, and its rows are as many as somebody can keep in order.
  static let rowLimit = 200_000

  subscript(name: String) -> LookupTable? { tables[name] }

  /// What a table says for a text; nil where it has no such key.
  public func value(for text: String, in name: String) -> String? { tables[name]?.value(for: text)?.value }
}

/// Collects the rows of one look-up table.
private struct LookupRows {
  let name: String
  private(set) var entries: [String: LookupTable.Entry] = [:]
  private(set) var problems: [Problem] = []
  private var addresses: [String: CellAddress] = [:]

  init(name: String) { self.name = name }

  mutating func add(_ row: SourceRow, key: Cell, value: Cell) {
    problems += row.problems
    let faulty = [key, value].filter(CellConversion.isFaultyText)
    for cell in faulty where !row.problems.contains(where: { $0.place == .cell(cell.address) }) {
      let reason = cell.isError ? "is the error of a formula" : "holds a character that cannot be seen"
      problems.append(
        Problem(
          cell.isError ? .cellError : .cellTextControl, at: .cell(cell.address),
          "\(reason), in the look-up table \(name)"))
    }
    guard faulty.isEmpty, !(key.isEmpty && value.isEmpty) else { return }
    for (cell, kind) in [(key, "key"), (value, "value")] where cell.isEmpty {
      problems.append(
        Problem(
          .lookupTable, at: .cell(cell.address), "is empty, and is a \(kind) of the look-up table \(name)",
          remedy: "fill in the cell, or delete the row"))
    }
    guard !key.isEmpty, !value.isEmpty else { return }
    let text = CellConversion.trimmed(key.text)
    if let other = addresses[text] {
      problems.append(
        Problem(
          .lookupTable, at: .cell(key.address), alsoAt: [other], value: text,
          "stands twice among the keys of the look-up table \(name), the first time in row \(other.row)",
          remedy: "delete one of the two rows"))
      return
    }
    addresses[text] = key.address
    entries[text] = .init(
      value: CellConversion.trimmed(value.text), place: .cell(value.address), decimalMark: value.decimalMark,
      content: value.isText ? nil : value.content)
  }
}

extension Problem {
  /// A column that a table does not have.
  static func missingColumn(_ column: PipelineDefinition.Located<String>, in header: Header) -> Problem {
    let nearest = Spelling.nearest(to: column.value, among: header.names)
    return Problem(
      .pipelineColumnMissing, at: column.place, value: column.value, "is no column of \(header.sheet)",
      remedy: nearest.map { "write \($0)" } ?? "its columns are \(header.names.joined(separator: ", "))")
  }
}

extension ProblemCode {
  public static let cellLookupUnknown = ProblemCode(
    "cell.lookup.unknown",
    meaning: "The cell is looked up in a table of the pipeline file, and no key of the table is what it says.",
    remedy: "write one of the table's keys, or add this one to the table")
  public static let lookupTable = ProblemCode(
    "lookup.table",
    meaning:
      "A look-up table has the same key twice, a key without a value, a value without a key, or more rows than one can hold. "
      + "Which value is meant is not guessed.",
    remedy: "correct the table")
}
