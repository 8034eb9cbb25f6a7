import Records

/// A name that a workbook gives to cells or to a formula (ECMA-376 part 1, §18.2.5).
struct DefinedName {
  let name: String
  /// The index of the tab that alone knows the name; nil for one of the whole workbook.
  let tab: Int?
  /// What it stands for, without an equals sign: `Graduates!$A$3:$F$200`.
  let formula: String

  /// Names that programs make for print areas and filters.
  var isBuiltIn: Bool { name.lowercased().hasPrefix("_xlnm") || name.lowercased().hasPrefix("_xlfn") }

  /// One block of cells at a fixed place; nil for everything else that a name can stand for.
  var area: (sheet: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
    guard let mark = formula.lastIndex(of: "!"), let sheet = DefinedName.sheet(formula[..<mark]) else { return nil }
    let corners = formula[formula.index(after: mark)...].split(separator: ":", omittingEmptySubsequences: false)
      .map { Corner($0) }
    guard corners.count <= 2, let first = corners.first ?? nil, let last = corners.last ?? nil else { return nil }
    switch (first, last) {
    case (.cell(let first), .cell(let last)):
      guard first.row <= last.row, first.column <= last.column else { return nil }
      return (sheet, first.row...last.row, first.column...last.column)
    case (.column(let first), .column(let last)):
      guard corners.count == 2, first <= last else { return nil }
      return (sheet, 1...Limits.rows, first...last)
    case (.row(let first), .row(let last)):
      guard corners.count == 2, first <= last else { return nil }
      return (sheet, first...last, 0...(Limits.columns - 1))
    default: return nil
    }
  }

  /// The name of one sheet of this workbook, from what stands before the exclamation mark.
  private static func sheet(_ written: Substring) -> String? {
    if written.hasPrefix("'"), written.hasSuffix("'"), written.utf8.count > 2 {
      let inner = written.dropFirst().dropLast()
      let name = String(inner).replacing("''", with: "'")
      // A single quote inside is the end of one name and the beginning of another; brackets name another workbook.
      return inner.replacing("''", with: "").contains("'") || name.contains("[") || name.contains(":") ? nil : name
    }
    let isPlain = written.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "_.-".unicodeScalars.contains($0)
    }
    return isPlain && !written.isEmpty ? String(written) : nil
  }

  /// `$A$3`, `$A` or `$3`. What has no dollar sign moves with the cell that asks.
  private enum Corner {
    case cell(CellReference)
    /// Counted from 0.
    case column(Int)
    case row(Int)

    init?(_ text: Substring) {
      let parts = text.split(separator: "$", omittingEmptySubsequences: false)
      guard parts.first?.isEmpty == true, parts.dropFirst().allSatisfy({ !$0.isEmpty }) else { return nil }
      switch parts.count {
      case 3:
        let letters = parts[1].utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        guard letters, let cell = CellReference((parts[1] + parts[2]).utf8) else { return nil }
        self = .cell(cell)
      case 2:
        // Beside a row that is always there, a column is a cell; beside a column, so is a row.
        if let cell = CellReference("\(parts[1])1".utf8), parts[1].utf8.allSatisfy({ $0 > 0x39 }) {
          self = .column(cell.column)
        } else if let cell = CellReference("A\(parts[1])".utf8) {
          self = .row(cell.row)
        } else {
          return nil
        }
      default: return nil
      }
    }
  }
}

extension Workbook {
  /// The cells behind a defined name: `Graduates`, or `Students!Graduates` where a sheet has a name of its own.
  func window(ofRange wanted: String, in file: String) throws -> SheetWindow {
    let name = try definedName(wanted, in: file)
    let title = "range \"\(name.name)\""
    guard let area = name.area else {
      let isTable = name.formula.contains("[") && !name.formula.contains("]") || name.formula.hasSuffix("]")
      throw IngestCatalogue.failure(
        .rangeUnusable, in: file, "has the name \"\(name.name)\" for \(Problem.clipped(name.formula))",
        remedy: isTable ? "write `table:` and the table's name, or \(ProblemCode.rangeUnusable.remedy)" : nil)
    }
    let sheet = try sheet(named: area.sheet, in: file)
    return SheetWindow(sheet, rows: area.rows, columns: area.columns, title: title)
  }

  private func definedName(_ wanted: String, in file: String) throws -> DefinedName {
    let known = names.filter { !$0.isBuiltIn }
    func qualified(_ name: DefinedName) -> String? {
      name.tab.flatMap { sheets.indices.contains($0) ? "\(sheets[$0].name)!\(name.name)" : nil }
    }
    let folded = wanted.lowercased()
    let named = known.filter { $0.name.lowercased() == folded || qualified($0)?.lowercased() == folded }
    let found = named.filter { $0.tab == nil }.isEmpty ? named : named.filter { $0.tab == nil }
    if let only = found.first, found.count == 1 { return only }
    guard found.isEmpty else {
      let each = found.compactMap(qualified)
      let list = each.prefix(Limits.namedCells).map { "\"\($0)\"" }.joined(separator: ", ")
      throw IngestCatalogue.failure(
        .rangeMissing, in: file, "has the name \"\(wanted)\" for a range of several sheets",
        remedy: each.isEmpty ? "give each range a name of its own" : "write one of \(list)")
    }
    let list = known.map { qualified($0) ?? $0.name }
    let shown = list.prefix(Limits.namedCells).map { "\"\($0)\"" }.joined(separator: ", ")
    let guess = Spelling.nearest(to: wanted, among: list).map { "write \"\($0)\", or " } ?? ""
    throw IngestCatalogue.failure(
      .rangeMissing, in: file,
      "has no range of the name \"\(wanted)\"; \(list.isEmpty ? "nothing in it has a name" : "its names are \(shown)")",
      remedy: "\(guess)\(ProblemCode.rangeMissing.remedy)")
  }
}
