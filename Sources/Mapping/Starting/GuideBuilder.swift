import ELM
import Records

/// Says of each column that a pipeline reads what it is to hold.
///
///     GuideBuilder(pipeline, plan: plan).columns
///     // [student_id: text, date_of_birth: date, mode: one of Workbased, Project based, …]
public struct GuideBuilder {
  /// How many of columns that differ in a number an empty workbook has.
  private static let numbers = 1...3

  /// By child table, the source's own rows under nothing.
  private var guides: [String: [ColumnGuide]] = [:]
  /// Where columns are added: a table and those that it belongs to.
  private var tables = [""]
  /// The numbers that names are written with, where a list leaves one open.
  private var placeholder: String?

  /// The columns of the key first, then those of `map` and of `rules`, each once.
  public var columns: [ColumnGuide] { columns(of: nil) }

  /// - Parameter table: a child table, whose columns begin with those that it is joined on; nil for the source's own rows.
  public func columns(of table: String?) -> [ColumnGuide] { guides[table ?? ""] ?? [] }

  public init(_ pipeline: PipelineDefinition, plan: MappingPlan) {
    for column in pipeline.key { add(column.value, .text, "part of the key that makes an award one award") }
    for table in pipeline.source.tables {
      for join in table.joins {
        tables = [table.name]
        add(join.child.value, .text, "which row above this row belongs to, by \(join.parent.value)")
        change(join.child.value) { $0.need = .always }
        tables = [table.parent ?? ""]
        add(join.parent.value, .text, "what rows of \(table.name) belong to")
        if table.parent != nil { change(join.parent.value) { $0.need = .always } }
      }
    }
    tables = [""]
    add(plan.level, plan)
    for column in pipeline.rules.named { add(column.value, .text, nil) }
    for placed in pipeline.rules.columns { narrow(placed.column.value, placed.rule) }
  }

  private mutating func add(_ level: MappingPlan.Level, _ plan: MappingPlan, except split: String? = nil) {
    for slot in level.slots {
      let isAlone = slot.entry.plainColumn != nil
      let keys = slot.entry.keyColumns
      for column in slot.entry.columns {
        let purpose = slot.purpose(isPart: slot.entry.columns.count > 1)
        // Of a cell with several values each is read for itself, and no rule of Excel's looks at them.
        guard column.value != split else {
          add(column.value, .text, purpose)
          continue
        }
        add(column.value, isAlone ? slot.conversion.kind : .text, purpose)
        if isAlone { narrow(column.value, slot.conversion, slot.entry.rule) }
        if slot.entry.isRequired, tables.count > 1 { change(column.value) { $0.need = .always } }
        guard let table = keys[column.value].flatMap({ plan.lookups[$0] }) else { continue }
        change(column.value) { guide in
          guide.kind = .choice
          guide.choices = .init(name: table.name, labels: table.entries.keys.sorted(), isComplete: true)
        }
      }
      for column in slot.entry.allColumns { add(column.value, .text, nil) }
    }
    for list in level.lists { add(list, plan) }
  }

  private mutating func add(_ list: MappingPlan.List, _ plan: MappingPlan) {
    switch list.line.source {
    case .table(let name):
      tables.append(name.value)
      add(list.level, plan)
      tables.removeLast()
    case .split(let column, let separator):
      add(column.value, .text, nil)
      change(column.value) { $0.notes.append("several values stand in one cell, with \(separator) between them") }
      add(list.level, plan, except: column.value)
    case .numbered(let name, _):
      let outer = placeholder
      placeholder = name
      add(list.level, plan)
      placeholder = outer
    case .json(let column, _): add(column.value, .text, "a list in JSON")
    }
  }

  /// The table that has a column: the nearest in which it is known, or else the innermost.
  private func home(of name: String) -> String {
    tables.last { guides[$0]?.contains { $0.name == name } == true } ?? tables.last ?? ""
  }

  /// A name, or the names that it stands for.
  private func names(_ name: String) -> [String] {
    guard let placeholder, name.contains(placeholder) else { return [name] }
    return GuideBuilder.numbers.map { name.replacing(placeholder, with: String($0)) }
  }

  private mutating func add(_ name: String, _ kind: ColumnGuide.Kind, _ purpose: String?) {
    for name in names(name) {
      let home = home(of: name)
      var columns = guides[home] ?? []
      if let index = columns.firstIndex(where: { $0.name == name }) {
        // Any text will do for a text; what else the column is read as asks for more.
        if columns[index].kind == .text { columns[index].kind = kind }
        if let purpose, !columns[index].purposes.contains(purpose) { columns[index].purposes.append(purpose) }
      } else {
        columns.append(ColumnGuide(name: name, kind: kind, purposes: purpose.map { [$0] } ?? []))
      }
      guides[home] = columns
    }
  }

  private mutating func change(_ name: String, _ change: (inout ColumnGuide) -> Void) {
    for name in names(name) {
      let home = home(of: name)
      guard var columns = guides[home], let index = columns.firstIndex(where: { $0.name == name }) else { continue }
      change(&columns[index])
      guides[home] = columns
    }
  }

  private mutating func narrow(_ name: String, _ conversion: CellConversion, _ rule: ColumnRule?) {
    change(name) { guide in
      if let vocabulary = conversion.vocabulary {
        guide.choices = guide.choices ?? GuideBuilder.choices(of: vocabulary)
      }
      if let least = conversion.minimum { guide.raise(.init(least, isWithin: true)) }
      if let most = conversion.maximum { guide.lower(.init(most, isWithin: true)) }
      if let most = conversion.length { guide.length.most = min(most, guide.length.most ?? most) }
    }
    if let rule { narrow(name, rule) }
  }

  private mutating func narrow(_ name: String, _ rule: ColumnRule) {
    // What only warns keeps nothing from being typed.
    guard rule.severity == .error else { return }
    change(name) { guide in
      for constraint in rule.constraints {
        switch constraint {
        case .number(let range):
          if guide.kind == .text { guide.kind = .decimal }
          if let lowest = range.lowest { guide.raise(.init(lowest.value, isWithin: lowest.isWithin)) }
          if let highest = range.highest { guide.lower(.init(highest.value, isWithin: highest.isWithin)) }
        case .length(let least, let most):
          guide.length.least = [least, guide.length.least].compactMap(\.self).max()
          guide.length.most = [most, guide.length.most].compactMap(\.self).min()
        case .oneOf(let texts): guide.choices = .init(name: name, labels: texts, isComplete: true)
        case .dates(let range):
          if guide.kind == .text { guide.kind = .date }
          guide.days.first = [range.first, guide.days.first].compactMap(\.self).max()
          guide.days.last = [range.last, guide.days.last].compactMap(\.self).min()
        case .required, .empty, .pattern, .noneOf: break
        }
      }
      guide.notes += [rule.remedy, rule.because].compactMap(\.self)
    }
  }

  /// The labels by which a cell names exactly one concept; nil for a list that we do not hold.
  static func choices(of vocabulary: Vocabulary) -> ColumnGuide.Choices? {
    let labels = vocabulary.concepts.compactMap { concept -> String? in
      guard let label = concept.label else { return nil }
      return ([label] + concept.codes).first { vocabulary.resolve($0)?.iri == concept.iri }
    }
    // A short list has an order of its own (levels); in a long one names are looked up.
    let sorted = labels.count > 12 ? labels.sorted { Folding.folded($0) < Folding.folded($1) } : labels
    return labels.isEmpty ? nil : .init(name: vocabulary.name, labels: sorted, isComplete: false)
  }
}

extension ColumnGuide {
  fileprivate mutating func raise(_ bound: Bound) {
    guard let lowest, lowest.value > bound.value || lowest.value == bound.value && !lowest.isWithin else {
      self.lowest = bound
      return
    }
  }

  fileprivate mutating func lower(_ bound: Bound) {
    guard let highest, highest.value < bound.value || highest.value == bound.value && !highest.isWithin else {
      self.highest = bound
      return
    }
  }
}

extension CellConversion {
  fileprivate var kind: ColumnGuide.Kind {
    if vocabulary != nil { return .choice }
    return switch conversion {
    case .text: .text
    case .date: .date
    case .datetime: .moment
    case .decimal: .decimal
    case .integer: .integer
    case .boolean: .yesOrNo
    case .hours: .hours
    case .minutes, .days, .weeks, .months, .years: .integer
    case .duration: .duration
    case .email: .email
    case .iri: .address
    }
  }
}

extension MappingPlan.Slot {
  /// What the cells become, in words.
  fileprivate func purpose(isPart: Bool) -> String {
    let steps = entry.path.value.steps.map(\.key)
    let key = steps.last ?? ""
    let owner = steps.dropLast().last
    // What a note, an identifier or a mailbox says is named by the property that has it.
    let words =
      if ["noteLiteral", "notation", "id"].contains(key), let owner {
        MappingPlan.Slot.words(owner)
      } else if key == "spatial", let owner {
        "country of the \(MappingPlan.Slot.words(owner))"
      } else if key == "point", type == "CreditPoint" {
        "number of credit points"
      } else {
        "\(MappingPlan.Slot.words(key)) of the \(MappingPlan.Slot.words(type))"
      }
    return isPart ? "part of the \(words)" : words
  }

  /// A term as people write it: `EQF level`.
  private static func words(_ term: String) -> String {
    HeaderWords.words(term).map { ["eqf", "nqf", "id", "esco"].contains($0) ? $0.uppercased() : $0 }
      .joined(separator: " ")
  }
}
