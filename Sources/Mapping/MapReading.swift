import ELM
import Records
import Yams

/// Reads `map` of a pipeline file, a path of the credential and where its value comes from in each line.
struct MapReading {
  let top: YAMLSection
  private let file: String

  init(_ top: YAMLSection, file: String) {
    self.top = top
    self.file = file
  }

  /// The lines, those with `each` apart.
  func lines() -> (entries: [MapEntry], lists: [MapList]) {
    guard let node = top.node("map"), node.mapping?.isEmpty != true else {
      top.faultMissing("map", "paths of the credential and the columns that fill them")
      return ([], [])
    }
    return lines(of: node, title: "`map`", depth: 0)
  }

  /// - Parameter depth: how many lists the lines stand in.
  func lines(of node: Node, title: String, depth: Int) -> (entries: [MapEntry], lists: [MapList]) {
    guard YAMLSection(node, title: title, file: file, faults: top.faults) != nil else { return ([], []) }
    var entries: [MapEntry] = []
    var lists: [MapList] = []
    for (key, value) in YAMLSection.entries(of: node) {
      guard let path = path(key) else { continue }
      if value.mapping?.contains(where: { $0.key.string == "each" }) == true {
        if let list = list(path, value, depth: depth) { lists.append(list) }
      } else if let entry = entry(path, value) {
        entries.append(entry)
      }
    }
    return (entries, lists)
  }

  private func path(_ key: Node) -> PipelineDefinition.Located<TemplatePath>? {
    guard let text = key.scalar?.string, let path = TemplatePath(text) else {
      top.fault(
        at: key, "is no path in a credential: \(key.scalar?.string ?? "")",
        "write names joined by dots, such as credentialSubject.givenName")
      return nil
    }
    return top.located(path, key)
  }

  func entry(_ path: PipelineDefinition.Located<TemplatePath>, _ value: Node) -> MapEntry? {
    let text = path.value.description
    if value.scalar?.string.isEmpty == true || value.sequence?.isEmpty == true {
      top.faults.problems.append(
        Problem(
          .pipelineInvalid, at: path.place, "`\(text)` has no column", remedy: "write the name of a column behind it"))
      return nil
    }
    if value.mapping == nil {
      return MapEntry(
        path: path, columns: top.texts(of: value, text), joiner: nil, conversion: nil,
        vocabulary: nil,
        dateFormat: nil, isRequired: false, minimum: nil, maximum: nil, length: nil, rule: nil, language: nil)
    }
    guard let section = YAMLSection(value, title: "`\(text)`", file: file, faults: top.faults) else { return nil }
    // What makes a list of it is read by whoever reads lists.
    let isOfList = section.node("each") != nil
    if let body = section.node("map"), !isOfList {
      section.fault(at: body, "`map` maps the elements of a list, and `\(text)` has no `each`", "add `each`")
    }
    let columns = section.requiredColumns(
      "column", because: "the column that fills this path, or a list of columns to join")
    let joiner = section.text("join")
    if let joiner, columns.count == 1 {
      section.refuse(joiner, "joins nothing: there is one column", "remove `join`, or name the columns in a list")
    }
    let language = section.text("language")
    if let language, !XSDLexical.isLanguageTag(language.value) {
      section.refuse(language, "is no language tag", "write two letters such as en, or a BCP 47 tag")
    }
    let range = section.numberRange()
    let lengths = section.lengths()
    let entry = MapEntry(
      path: path, columns: columns, joiner: joiner?.value,
      conversion: section.choice("as"), vocabulary: section.text("vocabulary"),
      dateFormat: section.choice("format", DateFormat.self)?.value, isRequired: section.flag("required") ?? false,
      minimum: range?.lowest.flatMap { $0.isWithin ? $0.value : nil },
      maximum: range?.highest.flatMap { $0.isWithin ? $0.value : nil }, length: lengths?.most,
      rule: rule(section, range, lengths?.least), language: language?.value)
    if entry.rule != nil, columns.count > 1 {
      top.fault(
        at: value, "has a rule for one column, and fills `\(text)` from several", "write it under `rules.columns`")
    }
    section.refuseOthers()
    return entry
  }

  /// What a line of `map` asks of its column beyond what its conversion looks at.
  private func rule(_ section: YAMLSection, _ range: NumberRange?, _ leastLength: Int?) -> ColumnRule? {
    var constraints = section.textConstraints()
    let beyond = NumberRange(
      lowest: range?.lowest.flatMap { $0.isWithin ? nil : $0 },
      highest: range?.highest.flatMap { $0.isWithin ? nil : $0 })
    if beyond.lowest != nil || beyond.highest != nil { constraints.append(.number(beyond)) }
    if let leastLength { constraints.append(.length(least: leastLength, most: nil)) }
    return constraints.isEmpty ? nil : ColumnRule(constraints: constraints, severity: .error, because: nil, remedy: nil)
  }
}
