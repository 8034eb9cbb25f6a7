import Records
import Yams

/// Reads lines of `map` with `each`.
extension MapReading {
  /// Deeper than anything that a credential tells: modules have outcomes, and outcomes have skills.
  private static let depthLimit = 16

  /// - Parameter depth: how many lists this one stands in.
  func list(_ path: PipelineDefinition.Located<TemplatePath>, _ value: Node, depth: Int) -> MapList? {
    guard let section = top.section(of: value, title: "`\(path.value)`") else { return nil }
    guard depth < MapReading.depthLimit else {
      section.refuse(
        .init(path.value.description, at: path.place), "is a list within \(depth) others",
        "map \(MapReading.depthLimit) lists within one another at the most")
      return nil
    }
    let source = section.node("each").flatMap { self.source($0, section) }
    guard let body = section.node("map") else {
      guard let entry = self.entry(path, value), let source else { return nil }
      return MapList(
        path: path, source: source, entries: [entry], lists: [], isOfValues: true, isRequired: entry.isRequired)
    }
    let isRequired = section.flag("required") ?? false
    section.refuseOthers()
    guard body.mapping?.isEmpty != true else {
      section.fault(at: body, "`map` of `\(path.value)` maps nothing", "write paths from the element on")
      return nil
    }
    let (entries, lists) = lines(of: body, title: "`map` of `\(path.value)`", depth: depth + 1)
    guard let source else { return nil }
    return MapList(
      path: path, source: source, entries: entries, lists: lists, isOfValues: false, isRequired: isRequired)
  }

  private func source(_ node: Node, _ outer: YAMLSection) -> ElementSource? {
    if let text = node.scalar?.string {
      let located = outer.located(text, node)
      return text == "numbered" ? .numbered(placeholder: "{n}", at: located.place) : .table(located)
    }
    guard let section = outer.section(of: node, title: "`each`") else { return nil }
    let split = section.text("split")
    let separator = section.text("by")
    let json = section.text("json")
    let members = section.node("members").map { section.columns(of: $0, "members") }
    let numbered = section.text("numbered")
    section.refuseOthers()
    if let separator, split == nil {
      section.refuse(separator, "separates nothing: there is no `split`", "write `split: COLUMN` beside `by`")
    }
    if members != nil, json == nil {
      section.fault(at: node, "`members` are those of JSON objects, and there is no `json`", "remove `members`")
    }
    switch (split, json, numbered) {
    case (let column?, nil, nil): return .split(column, by: separator?.value ?? ";")
    case (nil, let column?, nil): return .json(column, members: members)
    case (nil, nil, let letter?):
      guard letter.value.utf8.count == 1, letter.value.utf8.allSatisfy({ $0 | 0x20 &- UInt8(ascii: "a") < 26 }) else {
        section.refuse(letter, "is no single letter", "write `numbered: m` for columns such as outcome_{m}")
        return nil
      }
      return .numbered(placeholder: "{\(letter.value)}", at: letter.place)
    default:
      section.fault(
        at: node, "`each` needs one of `split`, `json` and `numbered`, or the name of a table",
        "write `each: modules`, `each: {split: COLUMN, by: \";\"}`, `each: numbered` or `each: {json: COLUMN}`")
      return nil
    }
  }
}
