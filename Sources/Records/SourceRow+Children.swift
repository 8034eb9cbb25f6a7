extension SourceRow {
  /// Runs of rows that `range` names at most; a learner's modules mostly stand one below another.
  private static let rangeLimit = 12

  /// `Graduates!A14:S14`, for manifests and reports. With children it names their rows as well, each run of rows that stand one
  /// below another, and of very many runs the first: `Students!A2:F2; Modules!A5:D9`.
  public var range: String {
    var ranges = [ownRange]
    SourceRow.addRanges(of: children, header.children, to: &ranges)
    guard ranges.count > SourceRow.rangeLimit else { return ranges.joined(separator: "; ") }
    return (ranges.prefix(SourceRow.rangeLimit) + ["…"]).joined(separator: "; ")
  }

  private var ownRange: String {
    guard let first = cells.first?.address, let last = cells.last?.address else { return "\(header.sheet)!\(number)" }
    return "\(first):\(last.columnLetters)\(last.row)"
  }

  /// - Parameter lists: the rows of each table, be they of one row or of several.
  private static func addRanges(of lists: [[SourceRow]], _ tables: [ChildHeader], to ranges: inout [String]) {
    for (rows, table) in zip(lists, tables) where !rows.isEmpty && ranges.count <= rangeLimit {
      // A row that belongs to several is named once.
      let numbers = Set(rows.map(\.number)).sorted()
      var runs: [ClosedRange<Int>] = []
      for number in numbers {
        if let last = runs.last, last.upperBound + 1 == number {
          runs[runs.count - 1] = last.lowerBound...number
        } else {
          runs.append(number...number)
        }
      }
      for run in runs.prefix(rangeLimit) { ranges.append(range(run, table.header)) }
      let below = table.header.children.indices.map { index in rows.flatMap { $0.children[index] } }
      addRanges(of: below, table.header.children, to: &ranges)
    }
  }

  private static func range(_ rows: ClosedRange<Int>, _ header: Header) -> String {
    guard let first = header.addresses.first, let last = header.addresses.last else {
      return "\(CellAddress.quoted(header.sheet))!\(rows.lowerBound):\(rows.upperBound)"
    }
    let corner = CellAddress(sheet: header.sheet, row: rows.lowerBound, column: first.column)
    return "\(corner):\(last.columnLetters)\(rows.upperBound)"
  }

  /// What ingest found wrong with the row and with all that belongs to it.
  public var allProblems: [Problem] { problems + children.joined().flatMap(\.allProblems) }

  /// The cell that stands at an address, in the row or in one that belongs to it; nil for one of other rows.
  public func cell(at address: CellAddress) -> Cell? {
    if address.row == number, address.sheet == header.sheet,
      let own = cells.first(where: { $0.address == address })
    {
      return own
    }
    for child in children.joined() {
      if let cell = child.cell(at: address) { return cell }
    }
    return nil
  }
}
