import Records

/// Which cells of a rejected row are to be marked, how, and what their comments say.
struct CellMarks {
  enum Tint: Hashable {
    case none, warning, fault
  }

  struct Mark {
    var tint: Tint
    var comment: String
  }

  /// All problems of the row, with those that only this report finds.
  let problems: [Problem]
  /// Marks by the cell's position in its row.
  private(set) var cells: [Int: Mark] = [:]
  /// The comment on what no one cell is to blame for.
  private(set) var row: String?

  /// - Parameters:
  ///   - listed: all problems that are to be told of the row.
  ///   - marked: those whose cells are to be marked in it.
  init(_ row: SourceRow, _ columns: ErrorColumns, listing listed: [Problem], marking marked: [Problem]) {
    let unholdable = CellMarks.unholdable(in: row, from: columns.skipped)
    problems = listed + unholdable
    let names = row.header.names
    for problem in marked + unholdable {
      let marked = CellMarks.places(of: problem).compactMap { columns.cell(at: $0, in: row) }
      for cell in Set(marked).filter({ columns.position(ofCell: $0) != nil }) {
        // The first is to blame, the others take part; it may stand in another sheet.
        if case .cell(let address) = problem.place, columns.cell(at: address, in: row) != cell {
          let blamed = columns.cell(at: address, in: row).map { names[$0] } ?? address.description
          mark(cell, "See \(blamed):\n\(CellMarks.comment(on: problem, column: "It"))", .warning)
        } else {
          mark(cell, CellMarks.comment(on: problem, column: names[cell]), problem.severity)
        }
      }
      if marked.isEmpty {
        let text = CellMarks.comment(on: problem, column: "This row")
        self.row = self.row.map { "\($0)\n\n\(text)" } ?? text
      }
    }
  }

  /// Every problem in a line of its own, as long as the cell can hold them.
  var listing: String {
    let lines = problems.map { $0.message.split(whereSeparator: \.isNewline).joined(separator: " ") }
    let kept = lines.prefix(50).map { WorkbookWriter.printable(String($0.unicodeScalars.prefix(600))) }
    return (kept + (lines.count > kept.count ? ["… and \(lines.count - kept.count) more"] : [])).joined(separator: "\n")
  }

  private mutating func mark(_ cell: Int, _ text: String, _ severity: Problem.Severity) {
    let tint: Tint = severity == .error ? .fault : .warning
    guard let mark = cells[cell] else {
      cells[cell] = Mark(tint: tint, comment: text)
      return
    }
    cells[cell] = Mark(
      tint: mark.tint == .fault ? .fault : tint, comment: "\(mark.comment)\n\n\(text)")
  }

  private static func places(of problem: Problem) -> [CellAddress] {
    if case .cell(let address) = problem.place { return [address] + problem.alsoAt }
    return problem.alsoAt
  }

  /// What, why and how to mend it, in two short lines.
  private static func comment(on problem: Problem, column: String) -> String {
    let value = problem.value.map { " \"\(Problem.clipped($0, to: 60))\"" } ?? ""
    return
      "\(column)\(value) \(problem.reason).\n\(problem.remedy.prefix(1).uppercased())\(problem.remedy.dropFirst())."
  }

  private static func unholdable(in row: SourceRow, from first: Int) -> [Problem] {
    row.cells.dropFirst(first).compactMap { cell in
      guard case .text(let text) = cell.content, !WorkbookWriter.holds(text) else { return nil }
      return Problem(
        .cellUnholdable, at: .cell(cell.address), "has a text that a workbook cannot hold")
    }
  }

  /// `Not issued – 2 problems, 1 warning`
  static func status(_ problems: [Problem]) -> String {
    let faults = problems.count { $0.severity == .error }
    let warnings = problems.count - faults
    let parts = [
      faults > 0 || warnings == 0 ? counted(faults, "problem") : nil, warnings > 0 ? counted(warnings, "warning") : nil,
    ]
    return "Not issued – \(parts.compactMap { $0 }.joined(separator: ", "))"
  }
}
