import Records

/// The rules on and across columns, compiled once against a table's header.
///
///     let rules = RowRules(pipeline) { header.position(of: $0.value) ?? 0 }
///     rules.check(row, except: []) { finding in … }
///
/// One thread's.
struct RowRules {
  private struct Rule {
    let position: Int
    let column: String
    let check: CellCheck
    let severity: Problem.Severity
    let because: String?
    let remedy: String?
  }

  private struct Dependent {
    let conditions: [CellCondition]
    let rules: [Rule]
    /// `while assessment_title is filled in`
    let circumstance: String
  }

  private let rules: [Rule]
  private let dependents: [Dependent]

  /// What the lines of a list ask of their columns.
  init(
    _ entries: [MapEntry], writing: ColumnWriting, position: (PipelineDefinition.Located<String>) -> Int
  ) {
    rules = entries.compactMap { entry in
      guard let rule = entry.rule, let column = entry.plainColumn else { return nil }
      return Rule(
        position: position(column), column: column.value,
        check: CellCheck(rule.constraints, column: column.value, writing: writing), severity: rule.severity,
        because: rule.because, remedy: rule.remedy)
    }
    dependents = []
  }

  /// - Parameter position: where a column stands in the table; it reports columns that are not there by itself.
  init(_ pipeline: PipelineDefinition, position: (PipelineDefinition.Located<String>) -> Int) {
    let writing = ColumnWriting(pipeline.map)
    func rule(_ placed: PlacedRule) -> Rule {
      let (name, rule) = (placed.column.value, placed.rule)
      return Rule(
        position: position(placed.column), column: name,
        check: CellCheck(rule.constraints, column: name, writing: writing), severity: rule.severity,
        because: rule.because, remedy: rule.remedy)
    }
    let mapped = pipeline.map.compactMap { entry in
      entry.rule.flatMap { rule in entry.plainColumn.map { PlacedRule(column: $0, rule: rule) } }
    }
    rules = (mapped + pipeline.rules.columns).map(rule)
    dependents = pipeline.rules.conditional.map { line in
      let conditions = line.conditions.map { CellCondition($0, at: position($0.column), writing: writing) }
      return Dependent(
        conditions: conditions, rules: line.demands.map(rule),
        circumstance: "while " + conditions.map(RowRules.words).joined(separator: " and "))
    }
  }

  /// Without the value of the cell: reasons are kept in a run's results.
  private static func words(_ condition: CellCondition) -> String {
    switch condition.test {
    case .present: "\(condition.column) is filled in"
    case .empty: "\(condition.column) is empty"
    case .satisfied: "\(condition.column) has this value"
    }
  }

  /// With the value of the cell: a remedy is for whoever may see the row.
  private static func words(_ condition: CellCondition, _ row: SourceRow) -> String {
    guard case .satisfied = condition.test else { return condition.column }
    return "\(condition.column), which says \"\(Problem.clipped(row.cells[condition.position].text, to: 40))\""
  }

  /// - Parameters:
  ///   - unreadable: cells that could not be read at all, and have their problem already.
  ///   - hear: of each thing that a rule objects to.
  func check(_ row: SourceRow, except unreadable: Set<Problem.Place>, _ hear: (CellFinding) -> Void) {
    for rule in rules { check(rule, row, unreadable, nil, hear) }
    for dependent in dependents where dependent.conditions.allSatisfy({ $0.isMet(in: row) }) {
      for rule in dependent.rules { check(rule, row, unreadable, dependent, hear) }
    }
  }

  private func check(
    _ rule: Rule, _ row: SourceRow, _ unreadable: Set<Problem.Place>, _ dependent: Dependent?,
    _ hear: (CellFinding) -> Void
  ) {
    let cell = row.cells[rule.position]
    rule.check.report(cell) { fault in
      let place = Problem.Place.cell(cell.address)
      if unreadable.contains(place) { return }
      hear(
        CellFinding(problem: problem(fault, at: place, rule, row, dependent), aspect: fault.aspect, isOfRule: true))
    }
  }

  private func problem(
    _ fault: CellFault, at place: Problem.Place, _ rule: Rule, _ row: SourceRow, _ dependent: Dependent?
  ) -> Problem {
    var reason = fault.reason
    var remedy = rule.remedy ?? fault.remedy ?? fault.code.remedy
    var others: [CellAddress] = []
    if let dependent {
      reason += RowRules.link(fault.aspect).map { "\($0) \(dependent.circumstance)" } ?? ""
      let conditions = dependent.conditions.filter { $0.position != rule.position }
      others = conditions.map { row.cells[$0.position].address }
      if rule.remedy == nil, !conditions.isEmpty {
        remedy += ", or correct \(conditions.map { RowRules.words($0, row) }.joined(separator: " or "))"
      }
    }
    if let because = rule.because { reason += " (\(because))" }
    return Problem(
      fault.code, severity: rule.severity, at: place, alsoAt: others, value: fault.value, reason, remedy: remedy)
  }
}

extension RowRules {
  /// What leads from a fault to the circumstance that makes it one; nil where it is one in any case.
  private static func link(_ aspect: CellFault.Aspect) -> String? {
    switch aspect {
    case .hidden, .reading: nil
    case .lowest, .highest, .first, .last: ", and must not be"
    case .absence, .presence, .list, .form, .shortest, .longest: ""
    }
  }
}
