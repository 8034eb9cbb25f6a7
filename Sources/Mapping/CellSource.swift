import ELM
import Records

/// What a row says for one line of `map`, before it is converted.
struct CellDraw {
  /// The value as a cell, at the address that it comes from; an empty one where the row says nothing.
  let cell: Cell
  /// The language of the text, where a column of the row names it.
  var language: String?
  /// Why the cell cannot be used: no table has it, or it names no language.
  var fault: CellFault?
  /// False where conditions leave the whole line out: then nothing is missing.
  var isAsked = true
}

/// Where the value of one line of `map` comes from, compiled once against a table's header.
///
///     let source = CellSource(entry, lookups: tables, writing: writing) { header.position(of: $0.value) ?? 0 }
///     source.draw(from: row)
///
/// One thread's: the patterns of its conditions remember.
struct CellSource {
  /// The positions in a row of the columns that values come from; of the conditions' where there are no others.
  let positions: [Int]
  private let alternatives: [Alternative]
  /// Where the language stands, and what is meant where that cell is empty.
  private let language: (position: Int, name: String, otherwise: String?)?

  private struct Alternative {
    let conditions: [CellCondition]
    let origin: Origin
    let table: LookupTable?
  }

  private enum Origin {
    case constant(Cell.Content)
    case column(Int)
    case joined([Int], joiner: String)
    case part(TextPart, of: Int)
    case text([Piece])
  }

  private enum Piece {
    case text(String)
    case column(Int)
  }

  /// - Parameters:
  ///   - writing: how dates and numbers are written in the columns that conditions look at.
  ///   - position: where a column stands in the table; it reports columns that are not there by itself.
  init(
    _ entry: MapEntry, lookups: LookupTables, writing: ColumnWriting,
    position: (PipelineDefinition.Located<String>) -> Int
  ) {
    alternatives = entry.sources.map { source in
      let conditions = source.conditions.map { CellCondition($0, at: position($0.column), writing: writing) }
      let origin: Origin =
        switch source.origin {
        case .constant(let text): .constant(.text(text.value))
        case .columns(let columns, let joiner):
          columns.count == 1 ? .column(position(columns[0])) : .joined(columns.map(position), joiner: joiner ?? " ")
        case .part(let part, let column): .part(part, of: position(column))
        case .text(let form):
          .text(
            form.pieces.map { piece in
              switch piece {
              case .text(let text): .text(text)
              case .column(let column): .column(position(column))
              }
            })
        }
      return Alternative(
        conditions: conditions, origin: origin, table: source.lookup.flatMap { lookups[$0.value] })
    }
    let read = entry.columns.map(position)
    positions = read.isEmpty ? alternatives.flatMap { $0.conditions.map(\.position) } : read
    if case .column(let column, let otherwise)? = entry.language {
      language = (position(column), column.value, otherwise?.value)
    } else {
      language = nil
    }
  }

  /// The first alternative that applies and says something; else an empty cell where something could be written.
  func draw(from row: SourceRow) -> CellDraw {
    var vacant: Cell?
    for alternative in alternatives {
      if let faulty = alternative.conditions.lazy.map({ row.cells[$0.position] }).first(where: \.isError) {
        // Whether it applies is not known, and what stands behind it must not take its place.
        return CellDraw(cell: faulty, fault: CellSource.error(in: faulty))
      }
      // Nor is it where a cell cannot be read as what it is compared with.
      if let (cell, fault) = alternative.conditions.lazy.compactMap({ $0.fault(in: row) }).first {
        return CellDraw(cell: cell, fault: fault)
      }
      guard alternative.conditions.allSatisfy({ $0.isMet(in: row) }) else { continue }
      let cell = CellSource.cell(alternative.origin, row, at: anchor(of: row))
      guard !cell.isEmpty else {
        vacant = vacant ?? cell
        continue
      }
      guard let table = alternative.table else { return inLanguage(CellDraw(cell: cell), row) }
      if cell.isError { return CellDraw(cell: cell, fault: CellSource.error(in: cell)) }
      guard let value = table.value(for: CellConversion.trimmed(cell.text)) else {
        return CellDraw(cell: cell, fault: table.fault(of: cell))
      }
      return inLanguage(CellDraw(cell: value.cell(at: cell.address)), row)
    }
    return CellDraw(cell: vacant ?? Cell(.empty, at: anchor(of: row)), isAsked: vacant != nil)
  }

  /// Where a value stands that no column gives.
  private func anchor(of row: SourceRow) -> CellAddress {
    positions.first.map { row.cells[$0].address } ?? row.cells.first?.address
      ?? CellAddress(sheet: row.header.sheet, row: row.number, column: 0)
  }

  private static func cell(_ origin: Origin, _ row: SourceRow, at anchor: CellAddress) -> Cell {
    switch origin {
    case .constant(let content): return Cell(content, at: anchor)
    case .column(let position): return row.cells[position]
    case .joined(let positions, let joiner):
      let cells = positions.map { row.cells[$0] }
      if let faulty = cells.first(where: CellConversion.isFaultyText) { return faulty }
      let texts = cells.filter { !$0.isEmpty }.map { CellConversion.trimmed($0.text) }
      return Cell(
        texts.isEmpty ? .empty : .text(texts.joined(separator: joiner)), at: cells[0].address,
        decimalMark: cells[0].decimalMark)
    case .part(let part, let position):
      let cell = row.cells[position]
      if cell.isEmpty || cell.isError { return cell }
      return Cell(
        part.of(CellConversion.trimmed(cell.text)).map(Cell.Content.text) ?? .empty, at: cell.address,
        decimalMark: cell.decimalMark)
    case .text(let pieces):
      let cells = pieces.compactMap { if case .column(let position) = $0 { row.cells[position] } else { nil } }
      if let faulty = cells.first(where: CellConversion.isFaultyText) { return faulty }
      // Half a text is another text: without one of its columns there is none.
      if let empty = cells.first(where: \.isEmpty) { return Cell(.empty, at: empty.address) }
      let texts = pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .column(let position): CellConversion.trimmed(row.cells[position].text)
        }
      }
      return Cell(
        .text(texts.joined()), at: cells.first?.address ?? anchor, decimalMark: cells.first?.decimalMark ?? .point)
    }
  }

  private func inLanguage(_ draw: CellDraw, _ row: SourceRow) -> CellDraw {
    guard let language else { return draw }
    let cell = row.cells[language.position]
    if cell.isError { return CellDraw(cell: cell, fault: CellSource.error(in: cell)) }
    var draw = draw
    let tag = cell.isEmpty ? language.otherwise : CellConversion.trimmed(cell.text)
    guard let tag else {
      return CellDraw(
        cell: cell,
        fault: CellFault(
          .cellEmpty, "is empty, and says which language the text is in", "fill in \(language.name)", aspect: .absence))
    }
    guard XSDLexical.isLanguageTag(tag) else {
      return CellDraw(cell: cell, fault: CellFault(.cellLanguageUnreadable, "is no language tag", value: cell.text))
    }
    draw.language = tag
    return draw
  }

  private static func error(in cell: Cell) -> CellFault {
    CellFault(.cellError, "is the error of a formula (\(cell.text))")
  }
}

extension ProblemCode {
  public static let cellLanguageUnreadable = ProblemCode(
    "cell.language.unreadable",
    meaning: "The cell should say which language a text is in, as BCP 47 writes it, and does not.",
    remedy: "write two letters such as en, or a tag such as pt-BR")
}
