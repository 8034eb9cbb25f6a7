import ELM
import Records

/// Says of each column that a pipeline reads what it is to hold.
///
///     GuideBuilder(pipeline, plan: plan).columns
///     // [student_id: text, date_of_birth: date, mode: one of Workbased, Project based, …]
public struct GuideBuilder {
  /// The columns of the key first, then those of `map` and of `rules`, each once.
  public private(set) var columns: [ColumnGuide] = []

  public init(_ pipeline: PipelineDefinition, plan: MappingPlan) {
    for column in pipeline.key { add(column.value, .text, "part of the key that makes an award one award") }
    for slot in plan.level.slots {
      let isAlone = slot.entry.plainColumn != nil
      let tables = slot.entry.keyColumns
      for column in slot.entry.columns {
        add(column.value, isAlone ? slot.conversion.kind : .text, slot.purpose(isPart: slot.entry.columns.count > 1))
        if isAlone { narrow(column.value, slot.conversion, slot.entry.rule) }
        guard let table = tables[column.value].flatMap({ plan.lookups[$0] }) else { continue }
        change(column.value) { guide in
          guide.kind = .choice
          guide.choices = .init(name: table.name, labels: table.entries.keys.sorted(), isComplete: true)
        }
      }
      for column in slot.entry.allColumns { add(column.value, .text, nil) }
    }
    for column in pipeline.rules.named { add(column.value, .text, nil) }
    for placed in pipeline.rules.columns { narrow(placed.column.value, placed.rule) }
  }

  private mutating func add(_ name: String, _ kind: ColumnGuide.Kind, _ purpose: String?) {
    guard let index = columns.firstIndex(where: { $0.name == name }) else {
      columns.append(ColumnGuide(name: name, kind: kind, purposes: purpose.map { [$0] } ?? []))
      return
    }
    // Any text will do for a text; what else the column is read as asks for more.
    if columns[index].kind == .text { columns[index].kind = kind }
    if let purpose, !columns[index].purposes.contains(purpose) { columns[index].purposes.append(purpose) }
  }

  private mutating func change(_ name: String, _ change: (inout ColumnGuide) -> Void) {
    if let index = columns.firstIndex(where: { $0.name == name }) { change(&columns[index]) }
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
