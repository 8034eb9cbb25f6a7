import ELM
import Records

/// Fills one level of a pattern from rows of one table: converts the cells of the lines of `map` that belong to the level, and finds
/// out which nodes come and go with them.
///
///     let level = LevelMapper(plan.level, scope, lookups: plan.lookups, writing: writing, lookup)
///     let filled = level.fill(row, except: unreadable, count: &count)
///     filled.filling
///
/// One thread's: it remembers the values that it has already converted.
final class LevelMapper {
  /// Elements that the lists of one credential may have, all together: far more than any has, and few enough to be checked in no time.
  static let elementLimit = 10_000

  /// What a row, or an element of a list, fills a level with.
  struct Filled {
    let row: SourceRow
    var slots: [CredentialPattern.Fragment?] = []
    /// The slots whose cells are at fault: they are empty for another reason than that nothing was written.
    var isFaulty: [Bool] = []
    var groups: [Bool] = []
    /// One a list: its elements, without those that say nothing.
    var lists: [[Filled]] = []
    var problems: [Problem] = []
    /// What conversions object to, to be held against what rules say of the same cells.
    var findings: [CellFinding] = []
    /// Which element of its list it is, where several stand in one cell.
    var item: Int?

    var filling: CredentialPattern.Filling {
      .init(slots: slots, groups: groups, lists: lists.map { $0.map(\.filling) })
    }
  }

  /// A list: where its elements come from, and what they fill.
  struct List {
    let plan: MappingPlan.List
    let scope: ColumnScope
    let mapper: LevelMapper
    let rules: RowRules
  }

  /// One line of `map`: where its value comes from, and what it becomes.
  struct Column {
    let source: CellSource
    let conversion: CellConversion
    let isRequired: Bool
    /// The line stands further out, and what is wrong with its cell is said there.
    let isRepeated: Bool
  }

  /// A value that was converted, with the very content that it came from.
  private struct Remembered {
    let content: Cell.Content
    let decimalMark: DecimalMark
    let language: String?
    let fragment: CredentialPattern.Fragment

    /// Whether it came from the same bytes: strings are equal when they only look alike, é in one character and in two.
    func isOf(_ draw: CellDraw) -> Bool {
      guard decimalMark == draw.cell.decimalMark, language == draw.language else { return false }
      if case .text(let mine) = content, case .text(let theirs) = draw.cell.content {
        return mine.utf8.elementsEqual(theirs.utf8)
      }
      return content == draw.cell.content
    }
  }

  let level: MappingPlan.Level
  let columns: [Column]
  let lists: [List]
  /// The slots in the order of their paths, so that reordering the lines of `map` makes no credential a corrected one.
  private let digestOrder: [Int]
  private let listOrder: [Int]
  /// For each column, the values that its cells had. Apart from the columns, which are large to copy.
  private var memory: [[Cell.Content: Remembered]]
  /// For each column whose cells name files, the files that they named.
  private var media: [Int: MediaMemory] = [:]

  /// - Parameters:
  ///   - writing: how dates and numbers are written in the columns that conditions look at.
  ///   - lookup: hears of the columns and tables that are not there.
  init(
    _ level: MappingPlan.Level, _ scope: ColumnScope, lookups: LookupTables, writing: ColumnWriting,
    _ lookup: ColumnLookup
  ) {
    self.level = level
    columns = level.slots.map { slot in
      let source = CellSource(slot.entry, lookups: lookups, writing: writing) {
        lookup.position($0, in: scope, rise: slot.rise)
      }
      return Column(
        source: source, conversion: slot.conversion, isRequired: slot.entry.isRequired, isRepeated: slot.rise > 0)
    }
    var lists: [List] = []
    for list in level.lists {
      guard let inner = ColumnScope(list.line.source, in: scope, lookup) else { continue }
      let own = writing.within(list.line.entries, isOwn: inner.hasOwn)
      let mapper = LevelMapper(list.level, inner, lookups: lookups, writing: own, lookup)
      let rules = RowRules(list.line.entries, writing: own) { lookup.position($0, in: inner) }
      inner.close(lookup)
      lists.append(List(plan: list, scope: inner, mapper: mapper, rules: rules))
    }
    self.lists = lists
    memory = Array(repeating: [:], count: columns.count)
    digestOrder = level.slots.indices.sorted { level.slots[$0].path < level.slots[$1].path }
    listOrder = lists.indices.sorted {
      (lists[$0].plan.path, $0) < (lists[$1].plan.path, $1)
    }
  }

  // MARK: Filling

  /// - Parameters:
  ///   - unreadable: cells that could not be read at all, and have their problem already: that they hold no value either is no
  ///     second one.
  ///   - count: of the elements that the credential has so far.
  func fill(_ row: SourceRow, except unreadable: Set<Problem.Place>, count: inout Int) -> Filled {
    var filled = Filled(row: row)
    for index in columns.indices {
      let draw = columns[index].source.draw(from: row)
      let cell = draw.cell
      switch fragment(of: draw, column: index) {
      case .success(let fragment):
        filled.slots.append(fragment)
        filled.isFaulty.append(false)
        if fragment == nil, draw.isAsked, columns[index].isRequired {
          filled.isFaulty[index] = true
          if columns[index].isRepeated { continue }
          filled.problems.append(empty(cell, slot: index, "is empty, and the pipeline file requires it"))
        }
      case .failure(let fault):
        filled.slots.append(nil)
        filled.isFaulty.append(true)
        if columns[index].isRepeated || unreadable.contains(.cell(cell.address)) { continue }
        let problem = Problem(
          fault.code, at: .cell(cell.address), value: fault.value, fault.reason, remedy: fault.remedy,
          path: level.slots[index].path)
        filled.findings.append(CellFinding(problem: problem, aspect: fault.aspect, isOfRule: false))
      }
    }
    for list in lists { filled.lists.append(elements(of: list, &filled, unreadable, &count)) }
    settleGroups(&filled)
    filled.problems += awardingBodyProblems(of: filled)
    return filled
  }

  /// What is to be said of awarding bodies that cells name; nothing of what a faulty cell would have said.
  private func awardingBodyProblems(of filled: Filled) -> [Problem] {
    level.awardingBodies.compactMap { body in
      body.warning(
        text: { saying in
          guard case .slot(let slot) = saying else { return saying.constant }
          // What a copy of the body says in another level is said there.
          guard slot.level == body.level else { return nil }
          let cell = cell(of: filled.row, slot: slot.number)
          return cell.isEmpty || filled.isFaulty[slot.number] ? nil : CellConversion.trimmed(cell.text)
        },
        cell: { $0.level == body.level ? .cell(cell(of: filled.row, slot: $0.number).address) : nil })
    }
  }

  /// Appends what tells these values from all others.
  func writeContent(_ filled: Filled, into bytes: inout [UInt8]) {
    for slot in digestOrder {
      let raw = filled.slots[slot]?.raw ?? []
      // The length first, so that no two different sets of values run together into the same bytes.
      bytes.append(contentsOf: level.slots[slot].path.utf8)
      bytes.append(contentsOf: ":\(raw.count):".utf8)
      bytes.append(contentsOf: raw)
    }
    for list in listOrder {
      bytes.append(contentsOf: "\(lists[list].plan.path)[\(filled.lists[list].count)]:".utf8)
      for element in filled.lists[list] { lists[list].mapper.writeContent(element, into: &bytes) }
    }
  }

  // MARK: Values

  private func cell(of row: SourceRow, slot index: Int) -> Cell { columns[index].source.draw(from: row).cell }

  private func fragment(of draw: CellDraw, column index: Int) -> Result<CredentialPattern.Fragment?, CellFault> {
    if let fault = draw.fault { return .failure(fault) }
    let cell = draw.cell
    if let folder = columns[index].conversion.folder, !cell.isEmpty {
      return columns[index].conversion.fileName(in: cell).flatMap { name in
        media[index, default: MediaMemory()].fragment(named: name, of: folder).map(Optional.some)
      }
    }
    let known = memory[index][cell.content]
    if let known, known.isOf(draw) { return .success(known.fragment) }
    return columns[index].conversion.value(of: cell, in: draw.language).map { tree in
      guard let tree else { return nil }
      let fragment = CredentialPattern.Fragment(tree)
      // Modes, countries and course titles recur, names do not: a small memory is enough, and it stays small.
      if known == nil, memory[index].count < 256 {
        memory[index][cell.content] = Remembered(
          content: cell.content, decimalMark: cell.decimalMark, language: draw.language, fragment: fragment)
      }
      return fragment
    }
  }

  private func empty(_ cell: Cell, slot: Int, _ reason: String) -> Problem {
    let columns = level.slots[slot].entry.columns.map(\.value)
    if columns.isEmpty {
      // What the pipeline file says under a condition stands in no cell.
      return Problem(
        .cellEmpty, at: .row(sheet: cell.address.sheet, number: cell.address.row),
        "satisfies no condition under which \(level.slots[slot].entry.path.value) has a value, so that it "
          + reason, remedy: "correct the row, or add a `default` to the line", path: level.slots[slot].path)
    }
    // Of numbered columns the cell itself shows which one is meant.
    let remedy = columns.contains { $0.contains("{") } ? nil : "fill in \(columns.joined(separator: " or "))"
    return Problem(.cellEmpty, at: .cell(cell.address), reason, remedy: remedy, path: level.slots[slot].path)
  }

  // MARK: Nodes that come and go

  private func settleGroups(_ filled: inout Filled) {
    filled.groups = [Bool](repeating: true, count: level.groupCount)
    func isPresent(_ presence: MappingPlan.NodePlan.Presence) -> Bool {
      switch presence {
      // A faulty cell was meant to fill its place: it has its own problem, and no second one for the emptiness.
      case .slot(let slot): filled.slots[slot] != nil || filled.isFaulty[slot]
      case .group(let group): filled.groups[group]
      case .list(let list): !filled.lists[list].isEmpty
      case .any(let elements): elements.contains(where: isPresent)
      }
    }
    for node in level.nodes {
      let missing = node.parts.filter { $0.isMandatory && !isPresent($0.presence) }
      if let group = node.group, !node.parts.contains(where: { isPresent($0.presence) }),
        node.isHollow || !missing.isEmpty
      {
        filled.groups[group] = false
        continue
      }
      for list in missing.flatMap(\.lists).map({ lists[$0] }) where !list.plan.line.isRequired {
        filled.problems.append(empty(list, filled.row, "and the \(node.kind) cannot be without it"))
      }
      for slot in missing.flatMap(\.slots) where !filled.isFaulty[slot] && !columns[slot].isRepeated {
        let cell = cell(of: filled.row, slot: slot)
        // A cell that fills several places is empty once.
        let known = filled.problems.first { $0.code == .cellEmpty && $0.place == .cell(cell.address) }?.reason
        filled.problems.append(empty(cell, slot: slot, known ?? "is empty, and the \(node.kind) cannot be without it"))
      }
    }
  }
}
