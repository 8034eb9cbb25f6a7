@_spi(Mapping) import ELM
import Records

/// Maps one table's rows onto the template.
///
///     let mapper = try RowMapper(pipeline, plan: plan, template: template, header: rows.header)
///     while let row = try rows.next() { let draft = mapper.draft(of: row) }
///
/// One thread's: it remembers the values that it has already converted.
public final class RowMapper {
  private let plan: MappingPlan
  private let columns: [Column]
  private let keyPositions: [Int]
  private let rules: RowRules
  /// The slots in the order of their paths, so that reordering the lines of `map` makes no credential a corrected one.
  private let digestOrder: [Int]

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

  /// For each column, the values that its cells had. Apart from the columns, which are large to copy.
  private var memory: [[Cell.Content: Remembered]]

  /// - Throws: `RunFailure` with `.input` and every column that the source does not have, or with `.configuration` and every
  ///   conversion that does not fit its property.
  public init(_ pipeline: PipelineDefinition, plan: MappingPlan, template: Template, header: Header) throws {
    self.plan = plan
    var missing: [Problem] = []
    var isAnyThere = false
    func position(_ column: PipelineDefinition.Located<String>) -> Int {
      if let position = header.position(of: column.value) {
        isAnyThere = true
        return position
      }
      let nearest = Spelling.nearest(to: column.value, among: header.names)
      missing.append(
        Problem(
          .pipelineColumnMissing, at: column.place, value: column.value, "is no column of \(header.sheet)",
          remedy: nearest.map { "write \($0)" } ?? "its columns are \(header.names.joined(separator: ", "))"))
      return 0
    }
    let concepts = ConversionCompiler.concepts(of: template.tree)
    var compiler = ConversionCompiler(
      language: pipeline.language, templateConcepts: concepts, vocabularies: plan.vocabularies)
    let columns = plan.slots.compactMap { slot -> Column? in
      let positions = slot.entry.columns.map(position)
      return compiler.conversion(slot).map {
        Column(
          source: CellSource(positions, joiner: slot.entry.joiner ?? " "), conversion: $0,
          isRequired: slot.entry.isRequired)
      }
    }
    keyPositions = pipeline.key.map(position)
    for column in pipeline.rules.unique.flatMap(\.columns) { _ = position(column) }
    rules = RowRules(pipeline, position: position)
    guard missing.isEmpty else {
      throw RunFailure(
        .input, isAnyThere ? missing.withoutRepeats : [RowMapper.wrongTable(header, missing.compactMap(\.value))])
    }
    guard compiler.problems.isEmpty else { throw RunFailure(.configuration, compiler.problems) }
    self.columns = columns
    memory = Array(repeating: [:], count: columns.count)
    digestOrder = plan.slots.indices.sorted { plan.slots[$0].path < plan.slots[$1].path }
  }

  /// A table without any of the columns has no header, or is another table. What stands in its first row is most likely a
  /// person's data, and is not repeated.
  private static func wrongTable(_ header: Header, _ columns: [String]) -> Problem {
    let named = columns.reduce(into: [String]()) { names, name in if !names.contains(name) { names.append(name) } }
    return Problem(
      .pipelineColumnMissing, at: .row(sheet: header.sheet, number: header.addresses.first?.row ?? 1),
      "names none of the columns that the pipeline file asks for",
      remedy: "write the columns' names into this row (\(named.joined(separator: ", "))), or name the right source")
  }

  /// - Parameter known: what is known to be wrong with the row beyond its own cells, such as that it repeats another.
  public func draft(of row: SourceRow, known: [Problem] = []) -> DraftCredential {
    var problems = row.problems + known
    var findings: [CellFinding] = []
    // What could not be read at all has a problem already; that it is no value either is no second one.
    let unreadable = Set(row.problems.map(\.place))
    var slots: [CredentialPattern.Fragment?] = []
    var isFaulty: [Bool] = []
    for index in columns.indices {
      let cell = cell(of: row, column: index)
      switch fragment(of: cell, column: index) {
      case .success(let fragment):
        slots.append(fragment)
        isFaulty.append(false)
        if fragment == nil, columns[index].isRequired {
          isFaulty[index] = true
          problems.append(empty(cell, slot: index, "is empty, and the pipeline file requires it"))
        }
      case .failure(let fault):
        slots.append(nil)
        isFaulty.append(true)
        if unreadable.contains(.cell(cell.address)) { continue }
        let problem = Problem(
          fault.code, at: .cell(cell.address), value: fault.value, fault.reason, remedy: fault.remedy,
          path: plan.slots[index].path)
        findings.append(CellFinding(problem: problem, aspect: fault.aspect, isOfRule: false))
      }
    }
    let groups = groups(row, slots, isFaulty, &problems)
    let key = key(of: row, &problems)
    problems += awardingBodies(row, isFaulty)
    rules.check(row, except: unreadable) { findings.append($0) }
    if !findings.isEmpty { problems += findings.problems(besides: problems) }
    return DraftCredential(
      row: row, key: key, pattern: plan.pattern, changeable: plan.changeable,
      filling: .init(slots: slots, groups: groups),
      origins: origins(of: row, slots),
      contentDigest: contentDigest(slots), problems: problems)
  }

  private func origins(of row: SourceRow, _ slots: [CredentialPattern.Fragment?]) -> [DraftCredential.Origin] {
    columns.indices.flatMap { index in
      columns[index].source.positions.map {
        .init(path: plan.slots[index].path, cell: row.cells[$0].address, isFilled: slots[index] != nil)
      }
    }
  }

  // MARK: Values

  private func cell(of row: SourceRow, column index: Int) -> Cell { columns[index].source.cell(of: row) }

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

  // MARK: Nodes that come and go

  private func groups(
    _ row: SourceRow, _ slots: [CredentialPattern.Fragment?], _ isFaulty: [Bool], _ problems: inout [Problem]
  ) -> [Bool] {
    var groups = [Bool](repeating: true, count: plan.pattern.groupCount)
    func isPresent(_ presence: MappingPlan.NodePlan.Presence) -> Bool {
      switch presence {
      // A faulty cell was meant to fill its place: it has its own problem, and no second one for the emptiness.
      case .slot(let slot): slots[slot] != nil || isFaulty[slot]
      case .group(let group): groups[group]
      case .any(let elements): elements.contains(where: isPresent)
      }
    }
    for node in plan.nodes {
      let missing = node.parts.filter { $0.isMandatory && !isPresent($0.presence) }
      if let group = node.group, !node.parts.contains(where: { isPresent($0.presence) }),
        node.isHollow || !missing.isEmpty
      {
        groups[group] = false
        continue
      }
      for slot in missing.flatMap(\.slots) where !isFaulty[slot] {
        let cell = cell(of: row, column: slot)
        // A cell that fills several places is empty once.
        let known = problems.first { $0.code == .cellEmpty && $0.place == .cell(cell.address) }?.reason
        problems.append(empty(cell, slot: slot, known ?? "is empty, and the \(node.kind) cannot be without it"))
      }
    }
    return groups
  }

  /// What is to be said of awarding bodies that cells name; nothing of what a faulty cell would have said.
  private func awardingBodies(_ row: SourceRow, _ isFaulty: [Bool]) -> [Problem] {
    plan.awardingBodies.compactMap { body in
      body.warning(
        text: { saying in
          guard case .slot(let slot) = saying else { return saying.constant }
          let cell = cell(of: row, column: slot)
          return cell.isEmpty || isFaulty[slot] ? nil : CellConversion.trimmed(cell.text)
        },
        cell: { .cell(cell(of: row, column: $0).address) })
    }
  }

  private func empty(_ cell: Cell, slot: Int, _ reason: String) -> Problem {
    Problem(
      .cellEmpty, at: .cell(cell.address), reason,
      remedy: "fill in \(plan.slots[slot].entry.columns.map(\.value).joined(separator: " or "))",
      path: plan.slots[slot].path)
  }

  // MARK: Identity

  /// What makes the row's award one award, whether or not anything is wrong with the row.
  public func key(of row: SourceRow) -> IssuanceKey {
    IssuanceKey(keyPositions.map { CellConversion.trimmed(row.cells[$0].text) })
  }

  private func key(of row: SourceRow, _ problems: inout [Problem]) -> IssuanceKey {
    let cells = keyPositions.map { row.cells[$0] }
    for cell in cells {
      if case .error(let text) = cell.content {
        problems.append(Problem(.cellError, at: .cell(cell.address), "is the error of a formula (\(text))"))
      } else if cell.isEmpty {
        problems.append(
          Problem(.cellEmpty, at: .cell(cell.address), "is empty, and is part of the key", remedy: "fill in the cell"))
      } else if cell.text.unicodeScalars.contains(where: { $0.value < 0x20 }) {
        problems.append(Problem(.cellTextControl, at: .cell(cell.address), "holds a character that cannot be seen"))
      }
    }
    return key(of: row)
  }

  private func contentDigest(_ slots: [CredentialPattern.Fragment?]) -> Digest {
    var bytes = plan.contentDigest.bytes
    for slot in digestOrder {
      let raw = slots[slot]?.raw ?? []
      // The length first, so that no two different sets of values run together into the same bytes.
      bytes.append(contentsOf: plan.slots[slot].path.utf8)
      bytes.append(contentsOf: ":\(raw.count):".utf8)
      bytes.append(contentsOf: raw)
    }
    return Digest(of: bytes)
  }
}
