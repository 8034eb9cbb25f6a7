import Records
import Yams

/// Reads where the value of a line of `map` comes from: `column`, `value`, `text` or `file`, with what is done to it before it is
/// converted; or `first`, a list of these.
struct ValueReading {
  private let section: YAMLSection
  private let title: String
  private let lookups: LookupReading

  private static let origins = ["column", "value", "text"]
  private static let treatments = ["join", "split", "part", "lookup", "when"]

  /// - Parameter title: the path of the line.
  init(_ section: YAMLSection, title: String, lookups: LookupReading) {
    self.section = section
    self.title = title
    self.lookups = lookups
  }

  /// The sources of a line, its default behind them. None when something is wrong; the faults say what.
  func sources() -> [ValueSource] {
    let list = section.node("first")
    let file = section.node("file")
    let otherwise = section.text("default")
    if let file, section.node("column") != nil {
      section.fault(at: file, "`file` and `column` are both given", "keep one of the two")
    }
    var sources: [ValueSource] = []
    if let list {
      for key in ValueReading.origins + ["file"] + ValueReading.treatments {
        guard let node = section.node(key) else { continue }
        section.fault(at: node, "`\(key)` and `first` are both given", "write `\(key)` into an element of `first`")
      }
      sources = alternatives(list)
    } else if let source = source(file: file) {
      sources = [source]
    }
    for (index, source) in sources.enumerated() where source.isConstant {
      guard index < sources.count - 1 || otherwise != nil, case .constant(let text) = source.origin else { continue }
      section.refuse(
        text, "is a value in every row, and what stands behind it is never used",
        "give it a `when`, or remove what stands behind it")
      break
    }
    return sources + (otherwise.map { [ValueSource(.constant($0))] } ?? [])
  }

  private func alternatives(_ list: Node) -> [ValueSource] {
    guard let items = list.sequence, items.count > 1 else {
      section.fault(at: list, "`first` must be a list of two or more", "write `first: [column, {value: text}]`")
      return []
    }
    return items.compactMap { item in
      guard item.mapping != nil else {
        let columns = section.columns(of: item, "first")
        return columns.isEmpty ? nil : ValueSource(.columns(columns, joiner: nil))
      }
      guard let element = section.section(of: item, title: "an element of `first`") else { return nil }
      let source = ValueReading(element, title: title, lookups: lookups).source()
      element.refuseOthers()
      return source
    }
  }

  /// One source; every key that it can have is asked for.
  ///
  /// - Parameter file: what stands in the place of a column where the value names a file.
  private func source(file: Node? = nil) -> ValueSource? {
    let column = section.node("column") ?? file
    let value = section.text("value")
    let text = section.text("text")
    let joiner = section.text("join")
    let split = section.text("split")
    let part = section.text("part")
    let lookup = section.text("lookup")
    let conditions = section.node("when").map { section.conditions(of: $0, "when") } ?? []
    if let lookup { lookups.use(lookup) }
    let given = [(file == nil ? "column" : "file", column != nil), ("value", value != nil), ("text", text != nil)]
      .filter(\.1).map(\.0)
    if given.count > 1, let node = section.node(given[1]) {
      section.fault(
        at: node, "`\(given[0])` and `\(given[1])` are both given", "keep one of the two, or list them under `first`")
      return nil
    }
    func refuse(_ setting: PipelineDefinition.Located<String>?, _ reason: String, _ remedy: String) {
      if let setting { section.refuse(setting, reason, remedy) }
    }
    if let value {
      refuse(joiner, "joins nothing: there is no column", "remove `join`")
      refuse(split, "splits nothing: there is no column", "remove `split`, and write the part itself")
      refuse(lookup, "looks nothing up: there is no column", "remove `lookup`, and write what the table says")
      return ValueSource(.constant(value), conditions: conditions)
    }
    if let text {
      refuse(joiner, "joins nothing: the text says what stands between columns", "remove `join`")
      refuse(split, "splits nothing: a part is taken of one column", "remove `split`")
      return form(text).map { ValueSource(.text($0), lookup: lookup, conditions: conditions) }
    }
    // Without any of them, the usual one is missing.
    let columns: [PipelineDefinition.Located<String>]
    if let column, column.sequence?.isEmpty != true {
      columns = section.columns(of: column, "column")
    } else {
      columns = section.requiredColumns(
        "column", because: "the column that fills this path, or a list of columns to join")
    }
    if columns.count == 1 {
      refuse(joiner, "joins nothing: there is one column", "remove `join`, or name the columns in a list")
    }
    guard split != nil || part != nil else {
      return columns.isEmpty
        ? nil : ValueSource(.columns(columns, joiner: joiner?.value), lookup: lookup, conditions: conditions)
    }
    guard let part = self.part(split, part), let column = columns.first else { return nil }
    guard columns.count == 1 else {
      refuse(split, "splits several columns", "name one column, or join the parts with `text`")
      return nil
    }
    return ValueSource(.part(part, of: column), lookup: lookup, conditions: conditions)
  }

  private func part(_ split: PipelineDefinition.Located<String>?, _ part: PipelineDefinition.Located<String>?)
    -> TextPart?
  {
    guard let split else {
      if let part { section.refuse(part, "is a part of nothing", "add `split: \";\"`, what stands between the parts") }
      return nil
    }
    guard let part else {
      section.refuse(
        split, "divides a cell, and no `part` says which is taken", "add `part: 1`, or `part: -1` for the last")
      return nil
    }
    guard let number = Int(part.value), number != 0, abs(number) <= 1000 else {
      section.refuse(part, "is no number of a part", "write 1 for the first part, 2 for the second, -1 for the last")
      return nil
    }
    return TextPart(separator: split.value, number: number)
  }

  private func form(_ text: PipelineDefinition.Located<String>) -> TextForm? {
    guard let node = section.node("text") else { return nil }
    do {
      let form = try TextForm(text.value) { section.place(in: node, at: $0) }
      guard form.columns.isEmpty else { return form }
      section.refuse(text, "names no column", "write a column in braces, such as {given_name}, or use `value`")
    } catch {
      section.refuse(.init(text.value, at: section.place(in: node, at: error.offset)), error.reason, error.remedy)
    }
    return nil
  }
}
