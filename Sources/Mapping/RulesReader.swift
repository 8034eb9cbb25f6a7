import Records
import Yams

/// Reads the `rules` of a pipeline file: rules across rows, on columns, and across columns.
struct RulesReader {
  private let section: YAMLSection
  /// The columns of the pipeline's key, which are unique without a rule.
  private let key: [String]

  init(_ section: YAMLSection, key: [String]) {
    self.section = section
    self.key = key
  }

  func rules() -> PipelineRules {
    let rules = PipelineRules(unique: unique(), columns: columns(), conditional: conditional())
    section.refuseOthers()
    return rules
  }

  // MARK: Across rows

  /// `[a, b]` is one set of columns; `[[a, b], [c]]` are two; `{columns: [a], severity: warning}` is one with a severity.
  private func unique() -> [UniqueColumns] {
    guard let node = section.node("unique") else { return [] }
    guard let sequence = node.sequence, sequence.contains(where: { $0.scalar == nil }) else { return [set(node)] }
    return sequence.map(set)
  }

  private func set(_ node: Node) -> UniqueColumns {
    guard node.mapping != nil, let entry = section.section(of: node, title: "`unique`") else {
      return UniqueColumns(columns: section.columns(of: node, "unique"), severity: .error)
    }
    let columns = entry.requiredColumns("columns", because: "the columns of which no two rows may hold the same values")
    let severity = entry.severity()
    entry.refuseOthers()
    if severity == .warning, Set(columns.map(\.value)) == Set(key) {
      section.fault(at: node, "is the key, of which two rows are never issued", "remove it")
    }
    return UniqueColumns(columns: columns, severity: severity ?? .error)
  }

  // MARK: On columns

  private func columns() -> [PlacedRule] {
    guard let node = section.node("columns") else { return [] }
    return placed(node, "columns", nil)
  }

  /// The rules of a mapping of columns.
  ///
  /// - Parameter common: what the line of `when` says whose `then` it is; nil for `rules.columns`.
  private func placed(_ node: Node, _ title: String, _ common: Common?) -> [PlacedRule] {
    guard section.section(of: node, title: "`\(title)`") != nil else { return [] }
    let entries = YAMLSection.entries(of: node)
    if entries.isEmpty { section.fault(at: node, "`\(title)` names no column", "write `column: {required: true}`") }
    return entries.flatMap { key, value -> [PlacedRule] in
      guard let name = key.scalar?.string, !name.isEmpty else { return [] }
      let column = section.located(name, key)
      let items = value.sequence.map(Array.init) ?? [value]
      if items.isEmpty { section.fault(at: value, "asks nothing of \(name)", "write {required: true}, or remove it") }
      return items.compactMap { rule($0, on: name, common).map { PlacedRule(column: column, rule: $0) } }
    }
  }

  /// What a line of `when` says for all its demands.
  private struct Common {
    let severity: Problem.Severity?
    let because: String?
    let remedy: String?

    init(_ section: YAMLSection) {
      severity = section.severity()
      because = section.sentence("because")
      remedy = section.sentence("remedy")
    }
  }

  /// One rule: an object, or a word that stands for one. `empty` makes sense under a condition alone.
  private func rule(_ node: Node, on column: String, _ common: Common?) -> ColumnRule? {
    guard node.mapping != nil else {
      let words: [String: ColumnRule.Constraint] =
        common == nil ? ["required": .required] : ["required": .required, "empty": .empty]
      guard let constraint = node.scalar.flatMap({ words[$0.string] }) else {
        section.refuse(node, "is no rule for \(column)", among: words.keys.sorted(), or: "{one of: [A, B]}")
        return nil
      }
      return ColumnRule(
        constraints: [constraint], severity: common?.severity ?? .error, because: common?.because,
        remedy: common?.remedy)
    }
    guard let entry = section.section(of: node, title: "the rule for \(column)") else { return nil }
    var constraints: [ColumnRule.Constraint] = entry.flag("required") == true ? [.required] : []
    constraints += entry.constraints()
    let rule = ColumnRule(
      constraints: constraints, severity: entry.severity() ?? common?.severity ?? .error,
      because: entry.sentence("because") ?? common?.because, remedy: entry.sentence("remedy") ?? common?.remedy)
    if (["required"] + YAMLSection.constraintKeys).allSatisfy({ entry.node($0) == nil }), !entry.hasOthers {
      section.fault(at: node, "asks nothing of \(column)", "write what it asks, such as {required: true}")
    }
    entry.refuseOthers()
    return rule
  }

  // MARK: Across columns

  private func conditional() -> [ConditionalRule] {
    guard let node = section.node("when") else { return [] }
    guard let lines = node.sequence, !lines.isEmpty else {
      section.fault(at: node, "`when` must be a list", "write `- if: …` and `then: …` below it")
      return []
    }
    return lines.compactMap { line in
      guard let entry = section.section(of: line, title: "`when`") else { return nil }
      let conditions = entry.requiredNode("if", because: "what a row must say for the rule to apply").map {
        section.conditions(of: $0, "if")
      }
      let common = Common(entry)
      let demands = entry.requiredNode("then", because: "what other columns must say then").map {
        placed($0, "then", common)
      }
      entry.refuseOthers()
      guard let conditions, let demands, !conditions.isEmpty, !demands.isEmpty else { return nil }
      return ConditionalRule(conditions: conditions, demands: demands)
    }
  }
}

extension YAMLSection {
  func severity() -> Problem.Severity? { choice("severity", Problem.Severity.self)?.value }

  /// A text of the institution's, as a part of ours: without the full stop that ends it.
  func sentence(_ key: String) -> String? {
    text(key).map { text in
      let trimmed = CellConversion.trimmed(text.value)
      return trimmed.hasSuffix(".") ? String(trimmed.dropLast()) : trimmed
    }
  }
}
