import Records

/// The columns that lines of `map` can name: those of the rows, or those of a list's elements and of the rows above them.
///
///     let rows = ColumnScope(header)
///     let modules = ColumnScope(list.source, in: rows, lookup)       // nil, with a problem, when there is no such table
///     modules.position(of: "module_title")                           // where the column stands in an element's row
///     modules.close(lookup)                                          // all lines have asked for their columns
///     modules.elements(of: row)
///
/// An element's row has the columns that lines ask for and no others, wherever they come from; every cell keeps the address of the
/// real one.
final class ColumnScope {
  enum Kind {
    /// The source's own rows.
    case rows
    /// The rows of a child table, by its number among the row's.
    case table(Int)
    /// The pieces of the cell at a position of the row above.
    case split(Int, column: String, separator: String)
    case numbered(placeholder: String)
    /// The items of the JSON array in the cell at a position of the row above.
    case json(Int, column: String, members: [String]?)
  }

  /// Where a column of an element's row comes from.
  enum Origin {
    /// By its position in the child table, or by its place among the names that are the element's own.
    case own(Int)
    /// By its position in the row above.
    case above(Int)
  }

  let kind: Kind
  let above: ColumnScope?
  /// Of the table that the rows, or the rows around the elements, stand in.
  let table: Header
  private(set) var origins: [Origin] = []
  private(set) var names: [String] = []
  /// Names that are an element's own without standing in a table: members of JSON objects, names with a number left open.
  private(set) var ownNames: [String] = []
  /// For each of these the position in the row above, by number from 1 on; nil where there is no such column.
  private(set) var numbered: [[Int?]] = []
  /// Those of `ownNames` that hold JSON of their own.
  private(set) var structured: Set<Int> = []
  /// Of the elements' rows; complete once the scope is closed.
  private(set) var header: Header
  private var places: [Problem.Place] = []
  /// Names that could mean a member of a JSON object as well as a column above.
  private var doubtful: [PipelineDefinition.Located<String>] = []

  /// The rows of the source.
  init(_ header: Header) {
    kind = .rows
    above = nil
    table = header
    self.header = header
  }

  /// The elements of a list; nil, with a problem, when they cannot be had.
  init?(_ source: ElementSource, in above: ColumnScope, _ lookup: ColumnLookup) {
    self.above = above
    switch source {
    case .table(let name):
      guard let number = above.header.children.firstIndex(where: { $0.name == name.value }) else {
        lookup.missTable(name, among: above.header.children.map(\.name))
        return nil
      }
      kind = .table(number)
      table = above.header.children[number].header
    case .split(let column, let separator):
      kind = .split(lookup.position(column, in: above), column: column.value, separator: separator)
      table = above.table
    case .numbered(let placeholder, _):
      kind = .numbered(placeholder: placeholder)
      table = above.table
    case .json(let column, let members):
      kind = .json(
        lookup.position(column, in: above, holdsJSON: true), column: column.value, members: members?.map(\.value))
      table = above.table
    }
    if case .table = kind { header = table } else { header = above.header }
  }

  // MARK: Columns

  /// Where a column stands in the rows; nil when there is none of that name.
  ///
  /// - Parameters:
  ///   - rise: how many lists further out to look for it.
  ///   - holdsJSON: whether it is asked for a list of its own.
  func position(of column: PipelineDefinition.Located<String>, rise: Int = 0, holdsJSON: Bool = false) -> Int? {
    guard let above else { return table.position(of: column.value) }
    if rise == 0, let own = own(column, holdsJSON: holdsJSON) { return position(of: .own(own), column.value) }
    return above.position(of: column, rise: max(0, rise - 1), holdsJSON: holdsJSON).map {
      position(of: .above($0), column.value)
    }
  }

  private func position(of origin: Origin, _ name: String) -> Int {
    if let known = origins.firstIndex(of: origin) { return known }
    origins.append(origin)
    names.append(name)
    return origins.count - 1
  }

  private func own(_ column: PipelineDefinition.Located<String>, holdsJSON: Bool) -> Int? {
    switch kind {
    case .rows, .table: return table.position(of: column.value)
    case .split(_, let name, _): return name == column.value ? ownName(column) : nil
    case .numbered(let placeholder):
      guard column.value.contains(placeholder) else { return nil }
      if let known = ownNames.firstIndex(of: column.value) { return known }
      let positions = positions(of: column, placeholder)
      guard !positions.isEmpty else { return nil }
      numbered.append(positions)
      return ownName(column)
    case .json(_, let name, let members):
      let isAbove = members == nil && isAbove(column)
      if isAbove, name != column.value { doubtful.append(column) }
      let isMember = members?.contains(column.value) ?? !isAbove
      guard name == column.value || isMember else { return nil }
      let own = ownName(column)
      if holdsJSON { structured.insert(own) }
      return own
    }
  }

  private func ownName(_ column: PipelineDefinition.Located<String>) -> Int {
    if let known = ownNames.firstIndex(of: column.value) { return known }
    ownNames.append(column.value)
    places.append(column.place)
    return ownNames.count - 1
  }

  /// Whether some row above has the column; asked without leaving a trace there.
  private func isAbove(_ column: PipelineDefinition.Located<String>) -> Bool {
    var scope = above
    while let outer = scope {
      if outer.hasOwn(column.value) { return true }
      scope = outer.above
    }
    return false
  }

  /// Whether the rows of the scope have the column themselves.
  func hasOwn(_ name: String) -> Bool {
    switch kind {
    case .rows, .table: table.position(of: name) != nil
    case .split(_, let column, _): column == name
    case .numbered(let placeholder): name.contains(placeholder)
    case .json(_, let column, let members): column == name || members?.contains(name) ?? ownNames.contains(name)
    }
  }

  // MARK: Numbers

  /// More numbers than this in a row without a column end the search.
  private static let gap = 64

  /// Where `module_1_title`, `module_2_title`… stand in the row above; empty when there is none.
  private func positions(of column: PipelineDefinition.Located<String>, _ placeholder: String) -> [Int?] {
    guard let above else { return [] }
    var positions: [Int?] = []
    var last = 0
    while positions.count < last + ColumnScope.gap {
      let name = column.value.replacingBraces(placeholder, with: positions.count + 1)
      positions.append(above.position(of: .init(name, at: column.place)))
      if positions.last != .some(nil) { last = positions.count }
    }
    return Array(positions.prefix(last))
  }

  /// How many numbers there are.
  var count: Int { numbered.map(\.count).max() ?? 0 }

  /// Ends the asking for columns, and reports those numbers that some columns have and others lack.
  func close(_ lookup: ColumnLookup) {
    guard above != nil else { return }
    doubtful.forEach(lookup.doubt)
    if case .numbered(let placeholder) = kind {
      for (name, positions) in numbered.indices.map({ (ownNames[$0], numbered[$0]) }) {
        let index = ownNames.firstIndex(of: name) ?? 0
        for number in 1...max(1, count) where positions.count < number || positions[number - 1] == nil {
          let column = name.replacingBraces(placeholder, with: number)
          // Where a number further out is left open as well, the outer elements differ in how many they have.
          if column.contains("{") { continue }
          lookup.miss(.init(column, at: places[index]), in: self)
        }
      }
    }
    header = Header(
      sheet: table.sheet, names: names,
      addresses: origins.map { origin in
        switch origin {
        case .own(let index): table.addresses.indices.contains(index) ? table.addresses[index] : table.start
        case .above(let index): above?.header.addresses[index] ?? table.start
        }
      }, children: header.children)
  }

  /// The names that could have been meant.
  var known: [String] {
    let own: [String] =
      switch kind {
      case .rows, .table: table.names
      case .split(_, let column, _): [column]
      case .numbered: []
      case .json(_, let column, let members): [column] + (members ?? ownNames)
      }
    return own + (above?.known ?? [])
  }

  /// The tables in which a column was looked for.
  var sheets: [String] {
    let outer = above?.sheets ?? []
    return outer.first == table.sheet ? outer : [table.sheet] + outer
  }
}

extension ColumnScope.Origin: Equatable {}

extension Header {
  fileprivate var start: CellAddress { addresses.first ?? CellAddress(sheet: sheet, row: 1, column: 0) }
}

extension String {
  fileprivate func replacingBraces(_ placeholder: String, with number: Int) -> String {
    var text = ""
    var rest = self[...]
    while let range = rest.firstRange(of: placeholder) {
      text += rest[..<range.lowerBound]
      text += String(number)
      rest = rest[range.upperBound...]
    }
    return text + rest
  }
}
