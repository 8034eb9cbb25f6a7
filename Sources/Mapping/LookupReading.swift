import Records
import Yams

/// Reads `lookups` of a pipeline file, and knows which of them lines of `map` use.
final class LookupReading {
  private let top: YAMLSection
  private let file: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  private(set) var references: [LookupReference] = []
  private var names: [String] = []
  private var used: Set<String> = []

  /// - Parameters:
  ///   - file: what a path of the pipeline file leads to.
  ///   - source: the table of the rows, for a table in another sheet of the same workbook.
  init(
    _ top: YAMLSection, source: TableReference?,
    file: @escaping (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  ) {
    self.top = top
    self.file = file
    guard let node = top.node("lookups"), top.section("lookups") != nil else { return }
    let entries = YAMLSection.entries(of: node)
    if entries.isEmpty {
      top.fault(at: node, "`lookups` names no table", "write `grades: {A: Excellent}`, or remove it")
    }
    for (key, value) in entries {
      guard let name = key.scalar?.string, !name.isEmpty else { continue }
      names.append(name)
      guard let section = top.section(of: value, title: "the look-up table \(name)") else { continue }
      let content = section.isTable ? table(section, name, source) : written(value, name)
      if let content { references.append(LookupReference(name: top.located(name, key), content: content)) }
    }
  }

  /// Notes that a line of `map` uses a table; a table that is not there is a fault.
  func use(_ name: PipelineDefinition.Located<String>) {
    used.insert(name.value)
    guard !names.contains(name.value) else { return }
    let nearest = Spelling.nearest(to: name.value, among: names).map { "write \($0)" }
    top.refuse(
      name, "is no look-up table",
      nearest ?? (names.isEmpty ? "add it under `lookups`" : "write one of \(names.joined(separator: ", "))"))
  }

  /// Refuses tables that no line uses.
  func refuseIdle() {
    for reference in references where !used.contains(reference.name.value) {
      top.refuse(
        reference.name, "is a look-up table that no line of `map` uses",
        "remove it, or write `lookup: \(reference.name.value)`")
    }
  }

  private func table(_ section: YAMLSection, _ name: String, _ source: TableReference?) -> LookupReference.Content? {
    if let query = section.text("query") {
      section.refuse(
        query, "is of a database, and a look-up table is in a sheet or a CSV file",
        "join the table in the query of `source`, or name a `sheet` or `csv`")
    }
    let table = TableReading(section, PostgresReading(setting: [:], file: file), file: file).table(name, beside: source)
    let key = section.required("key", because: "the column of the keys")
    let value = section.required("value", because: "the column of the values")
    section.refuseOthers()
    guard let table, let key, let value else { return nil }
    if key.value == value.value { section.refuse(value, "is the column of the keys too", "name another column") }
    return .table(table, key: key, value: value)
  }

  private func written(_ node: Node, _ name: String) -> LookupReference.Content? {
    var entries: [String: LookupTable.Entry] = [:]
    let lines = YAMLSection.entries(of: node)
    if lines.isEmpty { top.fault(at: node, "the look-up table \(name) is empty", "write `key: value` lines below it") }
    for (key, value) in lines {
      let text = CellConversion.trimmed(key.scalar?.string ?? "")
      let meant = CellConversion.trimmed(value.scalar?.string ?? "")
      guard !text.isEmpty else {
        top.fault(at: key, "a key of the look-up table \(name) is no text", "write what cells say")
        continue
      }
      guard !meant.isEmpty else {
        top.fault(
          at: key, "`\(text)` of the look-up table \(name) has no value", "write one text behind it, or remove it")
        continue
      }
      guard entries[text] == nil else {
        top.refuse(top.located(text, key), "stands twice in the look-up table \(name)", "remove one of the two")
        continue
      }
      entries[text] = .init(value: meant, place: top.located(meant, value).place)
    }
    return .written(LookupTable(name: name, entries: entries))
  }
}

extension YAMLSection {
  /// Whether a look-up table is elsewhere, and its keys say where; they are no keys of the table itself.
  fileprivate var isTable: Bool {
    node("workbook") != nil || node("csv") != nil
      || ["sheet", "table", "range"].contains { node($0) != nil } && ["key", "value"].contains { node($0) != nil }
  }
}
