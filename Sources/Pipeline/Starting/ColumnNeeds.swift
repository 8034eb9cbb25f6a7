import Mapping
import Records
import Validation

/// Finds out which columns a row cannot do without, by asking those who decide: rows with empty cells are mapped and checked.
struct ColumnNeeds {
  private let header: Header
  private let mapper: RowMapper
  private let check: RowCheck

  init(_ blueprint: Blueprint, columns: [String], children: [ChildHeader]) throws {
    header = Header(
      sheet: "Rows", names: columns,
      addresses: columns.indices.map { CellAddress(sheet: "Rows", row: 1, column: $0) }, children: children)
    mapper = try RowMapper(blueprint.pipeline, plan: blueprint.plan, header: header)
    check = blueprint.check
  }

  /// A cell is needed when the row is refused at it, whether the other cells are filled or not. It goes with others when the row is
  /// refused only where those are filled, and stands in for others when it is refused only where those are empty.
  func settle(_ columns: inout [ColumnGuide]) {
    let texts = columns.map(\.sampleText)
    let whenEmpty = refused(texts.map { _ in "" })
    let whenFilled = refused(texts)
    for index in columns.indices {
      var one = texts
      one[index] = ""
      // What the sample itself is refused for says nothing of an empty cell.
      let isMissed = whenFilled.contains(index) ? whenEmpty.contains(index) : refused(one).contains(index)
      columns[index].need =
        switch (isMissed, whenEmpty.contains(index)) {
        case (true, true): .always
        case (true, false): .withOthers
        case (false, true): .unlessOthers
        case (false, false): .never
        }
    }
  }

  /// The columns at whose cells a row of these texts is refused.
  private func refused(_ texts: [String]) -> Set<Int> {
    let cells = texts.enumerated().map { index, text in
      Cell(text.isEmpty ? .empty : .text(text), at: CellAddress(sheet: header.sheet, row: 2, column: index))
    }
    let draft = mapper.draft(of: SourceRow(header: header, number: 2, cells: cells))
    guard case .rejected(let rejected) = check.check(draft) else { return [] }
    return Set(
      rejected.problems.filter { $0.severity == .error }.flatMap { problem -> [Int] in
        guard case .cell(let address) = problem.place else { return [] }
        return [address.column]
      })
  }
}

extension ColumnGuide {
  /// Something that can be read as what the column is to hold; it is never written anywhere.
  fileprivate var sampleText: String {
    if let first = choices?.labels.first { return first }
    return switch kind {
    case .date, .moment: (days.first ?? days.last)?.description ?? "2001-02-28"
    case .decimal, .integer, .hours:
      (lowest?.isWithin == true ? lowest : highest?.isWithin == true ? highest : nil)?.value.description ?? "2"
    case .duration: "PT2H"
    case .email: "name@example.org"
    case .address: "https://example.org/"
    case .yesOrNo: "yes"
    case .text, .choice: String(repeating: "x", count: max(1, length.least ?? 1))
    }
  }
}
