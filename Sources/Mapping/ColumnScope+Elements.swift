import ELM
import Records

extension ColumnScope {
  /// The elements of a list in one row.
  struct Elements {
    /// One for each element; cells and problems where they really stand.
    var rows: [SourceRow] = []
    /// What keeps the list from being read; it has no elements then.
    var problem: Problem?
    /// Whether all elements stand in one cell, so that their problems have to say which one is meant.
    var isOneCell = false
  }

  /// - Parameters:
  ///   - row: of the level above.
  ///   - limit: more elements than this are not made, and are a problem.
  func elements(of row: SourceRow, limit: Int) -> Elements {
    let elements: Elements
    switch kind {
    case .rows: elements = Elements()
    case .table(let number):
      let children = row.children[number]
      guard children.count <= limit else { return tooMany(children.count, place(of: row)) }
      elements = Elements(
        // What is wrong with them as they stand is said of the row that they belong to.
        rows: children.map { child in
          self.row(row, child.number, [], child.children) { child.cells[$0] }
        })
    case .split(let position, _, let separator):
      elements = pieces(of: row, row.cells[position], by: separator, limit)
    case .numbered: elements = numberedElements(of: row, limit)
    case .json(let position, let column, _): elements = items(of: row, row.cells[position], column, limit)
    }
    return elements
  }

  /// Where the list stands in a row: the cell, or the row of which other rows are the children.
  func place(of row: SourceRow) -> Problem.Place {
    switch kind {
    case .split(let position, _, _), .json(let position, _, _): .cell(row.cells[position].address)
    case .numbered:
      numbered.first?.first.flatMap { $0 }.map { .cell(row.cells[$0].address) } ?? whole(row)
    case .rows, .table: whole(row)
    }
  }

  /// What has to be filled in so that there is an element.
  var remedy: String {
    switch kind {
    case .rows: "fill in the row"
    case .table: "add a row for it to \(table.sheet)"
    case .split(_, let column, _), .json(_, let column, _): "fill in \(column)"
    case .numbered:
      "fill in \(ownNames.map { $0.replacing("{", with: "").replacing("}", with: "") }.joined(separator: " or "))"
    }
  }

  private func whole(_ row: SourceRow) -> Problem.Place { .row(sheet: row.header.sheet, number: row.number) }

  private func row(
    _ outer: SourceRow, _ number: Int, _ problems: [Problem], _ children: [[SourceRow]], own: (Int) -> Cell
  ) -> SourceRow {
    SourceRow(
      header: header, number: number,
      cells: origins.map { origin in
        switch origin {
        case .own(let index): own(index)
        case .above(let index): outer.cells[index]
        }
      }, problems: problems, children: children)
  }

  private func tooMany(_ count: Int, _ place: Problem.Place) -> Elements {
    Elements(
      problem: Problem(
        .listLong, at: place, "has more than \(LevelMapper.elementLimit) elements in its lists, counted together",
        remedy: "see whether the list is meant for one credential"))
  }

  // MARK: One cell

  private func pieces(of row: SourceRow, _ cell: Cell, by separator: String, _ limit: Int) -> Elements {
    guard !cell.isEmpty else { return Elements() }
    var cells = [cell]
    // A number or a date that stands alone stays what it is.
    if case .text(let text) = cell.content, text.contains(separator) {
      let pieces = text.split(separator: separator).map { CellConversion.trimmed(String($0)) }.filter { !$0.isEmpty }
      cells = pieces.map { Cell(.text($0), at: cell.address, decimalMark: cell.decimalMark) }
    }
    guard cells.count <= limit else { return tooMany(cells.count, .cell(cell.address)) }
    return Elements(
      rows: cells.map { piece in self.row(row, row.number, [], row.children) { _ in piece } }, isOneCell: true)
  }

  private func items(of row: SourceRow, _ cell: Cell, _ column: String, _ limit: Int) -> Elements {
    guard !cell.isEmpty else { return Elements() }
    if case .error(let text) = cell.content {
      return Elements(problem: Problem(.cellError, at: .cell(cell.address), "is the error of a formula (\(text))"))
    }
    func unreadable(_ reason: String) -> Elements {
      Elements(problem: Problem(.listUnreadable, at: .cell(cell.address), value: cell.text, reason))
    }
    let tree: Tree
    do { tree = try TreeParser.parse(Array(cell.text.utf8), name: column, tracksLines: false).tree } catch {
      let fault = (error as? RunFailure)?.problems.first
      guard case .file(_, _, let place?)? = fault?.place else { return unreadable("is no JSON") }
      return unreadable("is no JSON: from character \(place) on it \(fault?.reason ?? "cannot be read")")
    }
    if tree == .null { return Elements() }
    guard case .array(let items) = tree else { return unreadable("is no JSON array") }
    guard items.count <= limit else { return tooMany(items.count, .cell(cell.address)) }
    return Elements(rows: items.map { self.item($0, of: row, at: cell.address, column) }, isOneCell: true)
  }

  private func item(_ item: Tree, of row: SourceRow, at address: CellAddress, _ column: String) -> SourceRow {
    var problems: [Problem] = []
    func refuse(_ reason: String) -> Cell {
      problems.append(Problem(.listUnreadable, at: .cell(address), reason))
      return Cell(.error("JSON"), at: address)
    }
    let cells = ownNames.enumerated().map { index, name -> Cell in
      var value: Tree? = item
      if name != column {
        guard item.members != nil || item == .null else {
          return refuse("has an item that is no object with the member \(name)")
        }
        value = item[name]
      }
      switch value {
      case nil, .null: return Cell(.empty, at: address)
      case .string(let text): return Cell(.text(text), at: address)
      case .number(let digits): return Cell(.number(digits), at: address)
      case .boolean(let flag): return Cell(.boolean(flag), at: address)
      case .object, .array:
        guard structured.contains(index) else {
          return refuse("has an object or a list where one value belongs\(name == column ? "" : ", in \(name)")")
        }
        return Cell(.text(String(decoding: value?.json ?? [], as: UTF8.self)), at: address)
      }
    }
    return self.row(row, row.number, problems, row.children) { cells[$0] }
  }

  // MARK: Several columns

  private func numberedElements(of row: SourceRow, _ limit: Int) -> Elements {
    var elements = Elements()
    for number in 0..<count {
      let cells = numbered.map { positions in
        positions.indices.contains(number) ? positions[number].map { row.cells[$0] } : nil
      }
      guard let address = cells.lazy.compactMap(\.self).first?.address,
        cells.contains(where: { $0?.isEmpty == false })
      else { continue }
      guard elements.rows.count < limit else { return tooMany(count, place(of: row)) }
      elements.rows.append(
        self.row(row, row.number, [], row.children) { cells[$0] ?? Cell(.empty, at: address) })
    }
    return elements
  }
}
