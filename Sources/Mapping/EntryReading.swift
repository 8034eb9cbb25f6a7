import ELM
import Records
import Yams

/// Reads what stands behind a path of `map`: a column, a list of columns, or settings.
struct EntryReading {
  private let top: YAMLSection
  private let lookups: LookupReading
  private let file: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference

  /// - Parameter file: what a path of the pipeline file leads to.
  init(
    _ top: YAMLSection, lookups: LookupReading,
    file: @escaping (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  ) {
    self.top = top
    self.lookups = lookups
    self.file = file
  }

  /// For lines that stand in no pipeline file, and so beside no tables and no files.
  static func withoutFiles(_ top: YAMLSection) -> EntryReading {
    let file = { (text: PipelineDefinition.Located<String>) in
      PipelineDefinition.FileReference(written: text.value, path: text.value, place: text.place)
    }
    return EntryReading(top, lookups: LookupReading(top, source: nil, file: file), file: file)
  }

  /// Nil when something is wrong; the faults say what.
  func entry(_ path: PipelineDefinition.Located<TemplatePath>, _ value: Node) -> MapEntry? {
    let title = path.value.description
    if value.scalar?.string.isEmpty == true || value.sequence?.isEmpty == true {
      top.faults.problems.append(
        Problem(
          .pipelineInvalid, at: path.place, "`\(title)` has no column", remedy: "write the name of a column behind it"))
      return nil
    }
    guard value.mapping != nil else {
      return MapEntry(
        path: path, sources: [ValueSource(.columns(top.texts(of: value, title), joiner: nil))], conversion: nil,
        vocabulary: nil, dateFormat: nil, numberFormat: nil, isRequired: false, minimum: nil, maximum: nil,
        length: nil, rule: nil, language: nil, folder: nil)
    }
    guard let section = top.section(of: value, title: "`\(title)`") else { return nil }
    // What makes a list of it is read by whoever reads lists.
    let isOfList = section.node("each") != nil
    if let body = section.node("map"), !isOfList {
      section.fault(at: body, "`map` maps the elements of a list, and `\(title)` has no `each`", "add `each`")
    }
    let sources = ValueReading(section, title: title, lookups: lookups).sources()
    let range = section.numberRange()
    let lengths = section.lengths()
    let entry = MapEntry(
      path: path, sources: sources, conversion: section.choice("as"), vocabulary: section.text("vocabulary"),
      dateFormat: section.dateFormat("format", months: "months"), numberFormat: numberFormat(section),
      isRequired: section.flag("required") ?? false,
      minimum: range?.lowest.flatMap { $0.isWithin ? $0.value : nil },
      maximum: range?.highest.flatMap { $0.isWithin ? $0.value : nil }, length: lengths?.most,
      rule: rule(section, range, lengths?.least), language: language(section), folder: section.text("folder").map(file))
    refuseIdle(entry, section, value)
    section.refuseOthers()
    return sources.isEmpty ? nil : entry
  }

  /// What a line asks of its column beyond what its conversion looks at.
  private func rule(_ section: YAMLSection, _ range: NumberRange?, _ leastLength: Int?) -> ColumnRule? {
    var constraints = section.textConstraints()
    let beyond = NumberRange(
      lowest: range?.lowest.flatMap { $0.isWithin ? nil : $0 },
      highest: range?.highest.flatMap { $0.isWithin ? nil : $0 })
    if beyond.lowest != nil || beyond.highest != nil { constraints.append(.number(beyond)) }
    if let leastLength { constraints.append(.length(least: leastLength, most: nil)) }
    return constraints.isEmpty ? nil : ColumnRule(constraints: constraints, severity: .error, because: nil, remedy: nil)
  }

  private func numberFormat(_ section: YAMLSection) -> NumberWriting? {
    let decimal = section.choice("decimal", DecimalMark.self)
    let thousands = section.choice("thousands", NumberWriting.Mark.self)
    let isPercent = section.flag("percent") ?? false
    guard decimal != nil || thousands != nil || isPercent else { return nil }
    let writing = NumberWriting(
      decimal: decimal?.value, thousands: thousands?.value, isPercent: isPercent)
    if let thousands, thousands.value.rawValue == (decimal?.value ?? .point).rawValue {
      section.refuse(
        .init(thousands.value.rawValue, at: thousands.place), "stands before decimals already",
        "write another sign between thousands, or `decimal: comma`")
    }
    return writing
  }

  /// `language: en`, or `language: {column: lang, default: en}`.
  private func language(_ section: YAMLSection) -> MapEntry.TextLanguage? {
    guard let node = section.node("language") else { return nil }
    func tag(_ text: PipelineDefinition.Located<String>?) -> PipelineDefinition.Located<String>? {
      if let text, !XSDLexical.isLanguageTag(text.value) {
        section.refuse(text, "is no language tag", "write two letters such as en, or a BCP 47 tag")
      }
      return text
    }
    guard node.mapping != nil else { return tag(section.text("language")).map(MapEntry.TextLanguage.fixed) }
    guard let own = section.section("language") else { return nil }
    let column = own.required("column", because: "the column that says which language the text is in")
    let otherwise = tag(own.text("default"))
    own.refuseOthers()
    return column.map { .column($0, otherwise: otherwise) }
  }

  /// Refuses settings that would change nothing, as far as it shows before anything is known of the path.
  private func refuseIdle(_ entry: MapEntry, _ section: YAMLSection, _ value: Node) {
    if entry.rule != nil, entry.plainColumn == nil, !entry.sources.isEmpty {
      let several = entry.columns.count > 1 ? "several" : "more than a cell as it stands"
      top.fault(
        at: value, "has a rule for one column, and fills `\(entry.path.value)` from \(several)",
        "write it under `rules.columns`")
    }
    if let file = section.node("file"), entry.folder == nil {
      section.fault(at: file, "`file` names files, and no `folder` says where they are", "add `folder: PATH`")
    }
    if entry.isRequired, entry.sources.contains(where: \.isConstant), let node = section.node("required") {
      section.fault(
        at: node, "has `required`, but is never empty", "remove `required`, or the value that is always there")
    }
    if entry.constant != nil, case .column? = entry.language, let node = section.node("language") {
      section.fault(at: node, "takes the language of a constant from a column", "write the language itself")
    }
  }
}
