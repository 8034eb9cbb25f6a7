import Records

/// Rows of a small sheet, for reports about them.
enum Rows {
  static let header = header("student_id", "family_name", "date_of_birth", "ects", "grade", "remarks")

  static func header(_ names: String..., sheet: String = "Graduates") -> Header {
    Header(
      sheet: sheet, names: names,
      addresses: names.indices.map { CellAddress(sheet: sheet, row: 1, column: $0) })
  }

  static func address(_ row: Int, _ column: Int, sheet: String = "Graduates") -> CellAddress {
    CellAddress(sheet: sheet, row: row, column: column)
  }

  /// A row with these contents from column A on; what is left out is empty.
  static func row(
    _ number: Int, _ contents: [(content: Cell.Content, format: String?)], header: Header = Rows.header
  ) -> SourceRow {
    let cells = header.names.indices.map { column in
      let filled = column < contents.count ? contents[column] : (.empty, nil)
      return Cell(filled.0, at: address(number, column, sheet: header.sheet), format: filled.1)
    }
    return SourceRow(header: header, number: number, cells: cells)
  }

  static func texts(_ number: Int, _ texts: String..., header: Header = Rows.header) -> SourceRow {
    row(number, texts.map { ($0.isEmpty ? .empty : .text($0), nil) }, header: header)
  }
}

extension ProblemCode {
  static let sample = ProblemCode("cell.sample", meaning: "A fault for tests.", remedy: "write something else")
}
