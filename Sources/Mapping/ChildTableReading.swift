import Records
import Yams

/// Reads `source.tables` of a pipeline file: the tables whose rows belong to rows of others.
struct ChildTableReading {
  /// Each is a file or a sheet that stays open while rows are read.
  private static let limit = 50
  /// What `each` says of columns that are written `module_1_title`, `module_2_title`….
  private static let reserved = ["numbered"]

  private let section: YAMLSection
  private let database: PostgresReading
  private let file: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference

  /// - Parameters:
  ///   - section: `source`.
  ///   - database: of the whole source.
  ///   - file: what a path of the pipeline file leads to.
  init(
    _ section: YAMLSection, _ database: PostgresReading,
    file: @escaping (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  ) {
    self.section = section
    self.database = database
    self.file = file
  }

  /// In the order of the file, those that a fault keeps from being understood left out.
  ///
  /// - Parameter main: the table of `source` itself, if it is one.
  func tables(beside main: TableReference?) -> [ChildTable] {
    guard let node = section.node("tables"), section.section("tables") != nil else { return [] }
    let entries = YAMLSection.entries(of: node)
    guard !entries.isEmpty else {
      section.fault(
        at: node, "`tables` names no table", "write `modules: {sheet: Modules, on: student_id}`, or remove it")
      return []
    }
    if entries.count > ChildTableReading.limit {
      section.fault(
        at: node, "`tables` has more than \(ChildTableReading.limit) tables", "leave out what is not mapped")
      return []
    }
    let names = entries.compactMap { name($0.key) }
    for (index, name) in names.enumerated()
    where names[..<index].contains(where: { $0.value.lowercased() == name.value.lowercased() }) {
      section.refuse(
        name, "is the name of another table as well, letter case aside", "give each table a name of its own")
    }
    var parents: [String: PipelineDefinition.Located<String>] = [:]
    let tables = entries.compactMap { key, value in
      name(key, isSilent: true).flatMap { table($0, value, beside: main, among: names.map(\.value), &parents) }
    }
    refuseCircles(names, parents)
    return tables
  }

  private func name(_ key: Node, isSilent: Bool = false) -> PipelineDefinition.Located<String>? {
    let text = key.scalar?.string ?? ""
    let isWord = text.utf8.allSatisfy { ChildTableReading.letters.contains($0) } && text.first?.isLetter == true
    guard isWord, text.utf8.count <= 31, !ChildTableReading.reserved.contains(text.lowercased()) else {
      if !isSilent {
        section.fault(
          at: key, "\"\(Problem.clipped(text))\" cannot be the name of a table",
          "write a word of up to 31 letters, digits and underscores that begins with a letter, such as modules"
            + (isWord ? "; \(ChildTableReading.reserved.joined(separator: ", ")) means something else in `each`" : ""))
      }
      return nil
    }
    return section.located(text, key)
  }

  private static let letters = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_".utf8)

  private func table(
    _ name: PipelineDefinition.Located<String>, _ node: Node, beside main: TableReference?, among names: [String],
    _ parents: inout [String: PipelineDefinition.Located<String>]
  ) -> ChildTable? {
    let title = "`\(name.value)`"
    guard let own = section.section(of: node, title: title) else { return nil }
    let table = TableReading(own, database, file: file).table(name.value, beside: main)
    let parent = own.text("of")
    if let parent {
      if names.contains(parent.value) {
        parents[name.value] = parent
      } else {
        let nearest = Spelling.nearest(to: parent.value, among: names.filter { $0 != name.value })
        own.refuse(
          parent, "is no table of `tables`",
          nearest.map { "write \($0)" }
            ?? "name another table, or remove `of` when the rows belong to those of `source`")
      }
    }
    let joins = joins(own)
    own.refuseOthers()
    guard let table, !joins.isEmpty else { return nil }
    return ChildTable(name: name.value, table: table, parent: parent?.value, joins: joins, place: name.place)
  }

  private func joins(_ own: YAMLSection) -> [ChildTable.Join] {
    guard let node = own.requiredNode("on", because: "the columns that say which row a row belongs to") else {
      return []
    }
    guard node.mapping != nil else {
      if node.sequence?.isEmpty == true { own.fault(at: node, "`on` names no column", "write `on: student_id`") }
      return own.columns(of: node, "on").map { ChildTable.Join(parent: $0, child: $0) }
    }
    let entries = YAMLSection.entries(of: node)
    if entries.isEmpty { own.fault(at: node, "`on` names no column", "write `on: {their column: own column}`") }
    return entries.compactMap { key, value in
      guard let parent = key.scalar?.string, !parent.isEmpty, let child = value.scalar?.string, !child.isEmpty else {
        own.fault(
          at: value, "a pair of `on` is not two columns",
          "write `on: {code: module_code}`, the column of the table above it first")
        return nil
      }
      return ChildTable.Join(parent: own.located(parent, key), child: own.located(child, value))
    }
  }

  /// Tables that belong to one another in a circle belong to no row at all.
  private func refuseCircles(
    _ names: [PipelineDefinition.Located<String>], _ parents: [String: PipelineDefinition.Located<String>]
  ) {
    var known: Set<String> = []
    for name in names where !known.contains(name.value) {
      var way = [name.value]
      while let parent = parents[way[way.count - 1]] {
        if let start = way.firstIndex(of: parent.value) {
          let circle = (way[start...] + [parent.value]).joined(separator: ", of ")
          section.refuse(
            parent, "leads in a circle: \(circle)",
            "say of one of them that it belongs to the rows of `source`, without `of`")
          break
        }
        if known.contains(parent.value) { break }
        way.append(parent.value)
      }
      known.formUnion(way)
    }
  }
}
