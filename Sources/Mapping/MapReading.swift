import ELM
import Records
import Yams

/// Reads `map` of a pipeline file, a path of the credential and where its value comes from in each line.
struct MapReading {
  private let top: YAMLSection
  private let file: String

  init(_ top: YAMLSection, file: String) {
    self.top = top
    self.file = file
  }

  func entries() -> [MapEntry] {
    guard let node = top.node("map"), node.mapping?.isEmpty != true else {
      top.faultMissing("map", "paths of the credential and the columns that fill them")
      return []
    }
    guard YAMLSection(node, title: "`map`", file: file, faults: top.faults) != nil else { return [] }
    return YAMLSection.entries(of: node).compactMap { key, value in entry(key, value) }
  }

  private func entry(_ key: Node, _ value: Node) -> MapEntry? {
    guard let text = key.scalar?.string, let path = TemplatePath(text) else {
      top.fault(
        at: key, "is no path in a credential: \(key.scalar?.string ?? "")",
        "write names joined by dots, such as credentialSubject.givenName")
      return nil
    }
    if value.scalar?.string.isEmpty == true || value.sequence?.isEmpty == true {
      top.fault(at: key, "`\(text)` has no column", "write the name of a column behind it")
      return nil
    }
    if value.mapping == nil {
      return MapEntry(
        path: top.located(path, key), columns: top.texts(of: value, text), joiner: nil, conversion: nil,
        vocabulary: nil,
        dateFormat: nil, isRequired: false, minimum: nil, maximum: nil, length: nil, rule: nil, language: nil)
    }
    guard let section = YAMLSection(value, title: "`\(text)`", file: file, faults: top.faults) else { return nil }
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
      path: top.located(path, key), columns: columns, joiner: joiner?.value,
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
