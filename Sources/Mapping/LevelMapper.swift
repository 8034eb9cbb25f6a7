import ELM
import Records

/// Fills one level of a pattern from rows of one table: converts the cells of the lines of `map` that belong to the level, and finds
/// out which nodes come and go with them.
///
///     let level = LevelMapper(plan.level, compiler: &compiler, position: lookup.position)
///     let filled = level.fill(row, except: unreadable)
///     filled.slots, filled.groups, filled.problems
///
/// One thread's: it remembers the values that it has already converted.
final class LevelMapper {
  /// What a row fills a level with.
  struct Filled {
    let row: SourceRow
    var slots: [CredentialPattern.Fragment?] = []
    /// The slots whose cells are at fault: they are empty for another reason than that nothing was written.
    var isFaulty: [Bool] = []
    var groups: [Bool] = []
    var problems: [Problem] = []
    /// What conversions object to, to be held against what rules say of the same cells.
    var findings: [CellFinding] = []
  }

  /// One line of `map`: where its value comes from, and what it becomes.
  private struct Column {
    let source: CellSource
    let conversion: CellConversion
    let isRequired: Bool
  }

  /// A value that was converted, with the very content that it came from.
  private struct Remembered {
    let content: Cell.Content
    let fragment: CredentialPattern.Fragment

    /// Whether it came from the same bytes: strings are equal when they only look alike, é in one character and in two.
    func isOf(_ other: Cell.Content) -> Bool {
      if case .text(let mine) = content, case .text(let theirs) = other { return mine.utf8.elementsEqual(theirs.utf8) }
      return content == other
    }
  }

  private let level: MappingPlan.Level
  private let columns: [Column]
  /// The slots in the order of their paths, so that reordering the lines of `map` makes no credential a corrected one.
  private let digestOrder: [Int]
  /// For each column, the values that its cells had. Apart from the columns, which are large to copy.
  private var memory: [[Cell.Content: Remembered]]

  /// - Parameters:
  ///   - compiler: hears of the conversions that do not fit their properties; such a line is then left out, and nothing may be filled.
  ///   - position: where a column stands in the rows; it reports columns that are not there by itself.
  init(
    _ level: MappingPlan.Level, compiler: inout ConversionCompiler,
    position: (PipelineDefinition.Located<String>) -> Int
  ) {
    self.level = level
    var columns: [Column] = []
    for slot in level.slots {
      let positions = slot.entry.columns.map(position)
      guard let conversion = compiler.conversion(slot) else { continue }
      columns.append(
        Column(
          source: CellSource(positions, joiner: slot.entry.joiner ?? " "), conversion: conversion,
          isRequired: slot.entry.isRequired))
    }
    self.columns = columns
    memory = Array(repeating: [:], count: columns.count)
    digestOrder = level.slots.indices.sorted { level.slots[$0].path < level.slots[$1].path }
  }

  // MARK: Filling

  /// - Parameter unreadable: cells that could not be read at all, and have their problem already: that they hold no value either is no
  ///   second one.
  func fill(_ row: SourceRow, except unreadable: Set<Problem.Place>) -> Filled {
    var filled = Filled(row: row)
    for index in columns.indices {
      let cell = cell(of: row, slot: index)
      switch fragment(of: cell, column: index) {
      case .success(let fragment):
        filled.slots.append(fragment)
        filled.isFaulty.append(false)
        if fragment == nil, columns[index].isRequired {
          filled.isFaulty[index] = true
          filled.problems.append(empty(cell, slot: index, "is empty, and the pipeline file requires it"))
        }
      case .failure(let fault):
        filled.slots.append(nil)
        filled.isFaulty.append(true)
        if unreadable.contains(.cell(cell.address)) { continue }
        let problem = Problem(
          fault.code, at: .cell(cell.address), value: fault.value, fault.reason, remedy: fault.remedy,
          path: level.slots[index].path)
        filled.findings.append(CellFinding(problem: problem, aspect: fault.aspect, isOfRule: false))
      }
    }
    settleGroups(&filled)
    return filled
  }

  /// The paths that the level's slots fill, with the cells that they are filled from.
  func origins(of filled: Filled) -> [DraftCredential.Origin] {
    columns.indices.flatMap { index in
      columns[index].source.positions.map {
        .init(path: level.slots[index].path, cell: filled.row.cells[$0].address, isFilled: filled.slots[index] != nil)
      }
    }
  }

  /// What is to be said of awarding bodies that cells name; nothing of what a faulty cell would have said.
  func awardingBodyProblems(of filled: Filled) -> [Problem] {
    level.awardingBodies.compactMap { body in
      body.warning(
        text: { saying in
          guard case .slot(let slot) = saying else { return saying.constant }
          let cell = cell(of: filled.row, slot: slot)
          return cell.isEmpty || filled.isFaulty[slot] ? nil : CellConversion.trimmed(cell.text)
        },
        cell: { .cell(cell(of: filled.row, slot: $0).address) })
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
  }

  // MARK: Values

  private func cell(of row: SourceRow, slot index: Int) -> Cell { columns[index].source.cell(of: row) }

  private func fragment(of cell: Cell, column index: Int) -> Result<CredentialPattern.Fragment?, CellFault> {
    let known = memory[index][cell.content]
    if let known, known.isOf(cell.content) { return .success(known.fragment) }
    return columns[index].conversion.value(of: cell).map { tree in
      guard let tree else { return nil }
      let fragment = CredentialPattern.Fragment(tree)
      // Modes, countries and course titles recur, names do not: a small memory is enough, and it stays small.
      if known == nil, memory[index].count < 256 {
        memory[index][cell.content] = Remembered(content: cell.content, fragment: fragment)
      }
      return fragment
    }
  }

  private func empty(_ cell: Cell, slot: Int, _ reason: String) -> Problem {
    Problem(
      .cellEmpty, at: .cell(cell.address), reason,
      remedy: "fill in \(level.slots[slot].entry.columns.map(\.value).joined(separator: " or "))",
      path: level.slots[slot].path)
  }

  // MARK: Nodes that come and go

  private func settleGroups(_ filled: inout Filled) {
    filled.groups = [Bool](repeating: true, count: level.groupCount)
    func isPresent(_ presence: MappingPlan.NodePlan.Presence) -> Bool {
      switch presence {
      // A faulty cell was meant to fill its place: it has its own problem, and no second one for the emptiness.
      case .slot(let slot): filled.slots[slot] != nil || filled.isFaulty[slot]
      case .group(let group): filled.groups[group]
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
      for slot in missing.flatMap(\.slots) where !filled.isFaulty[slot] {
        let cell = cell(of: filled.row, slot: slot)
        // A cell that fills several places is empty once.
        let known = filled.problems.first { $0.code == .cellEmpty && $0.place == .cell(cell.address) }?.reason
        filled.problems.append(empty(cell, slot: slot, known ?? "is empty, and the \(node.kind) cannot be without it"))
      }
    }
  }
}
