import ELM
import Records

/// Settles, once a run, how each mapped column becomes a value of its property.
struct ConversionCompiler {
  let language: String
  let templateConcepts: [String: Tree]
  let vocabularies: VocabularySet
  private(set) var problems: [Problem] = []

  init(language: String, templateConcepts: [String: Tree], vocabularies: VocabularySet = .official) {
    self.language = language
    self.vocabularies = vocabularies
    self.templateConcepts = templateConcepts
  }

  /// Every concept that the template writes, by IRI.
  static func concepts(of tree: Tree) -> [String: Tree] {
    switch tree {
    case .array(let elements): return elements.reduce(into: [:]) { $0.merge(concepts(of: $1)) { first, _ in first } }
    case .object(let members):
      var found = members.reduce(into: [:]) { $0.merge(concepts(of: $1.value)) { first, _ in first } }
      if tree.types == ["Concept"], let id = tree.id, tree["prefLabel"] != nil { found[id] = tree }
      return found
    default: return [:]
    }
  }

  /// Nil, with a problem, when the property cannot hold what the pipeline file asks for.
  mutating func conversion(_ slot: MappingPlan.Slot) -> CellConversion? {
    let entry = slot.entry
    guard let key = entry.path.value.steps.last?.key else { return nil }
    guard let (shape, allowed) = ConversionCompiler.form(of: key, in: slot.type) else {
      return concept(slot, key)
    }
    if let vocabulary = entry.vocabulary {
      return refuse(
        entry, at: vocabulary.place, "names a vocabulary, but \(key) holds no concept", "remove `vocabulary`")
    }
    let chosen = entry.conversion?.value ?? allowed.first ?? .text
    guard allowed.contains(chosen) else {
      let words = allowed.map(\.rawValue).joined(separator: " or ")
      return refuse(
        entry, at: entry.conversion?.place ?? entry.path.place, "cannot be converted as \(chosen.rawValue)",
        "write `as: \(words)`")
    }
    guard nothingIdle(entry, key, chosen, shape) else { return nil }
    return CellConversion(
      conversion: chosen, shape: shape, vocabulary: nil, language: entry.language ?? language,
      dateFormat: entry.dateFormat,
      minimum: entry.minimum, maximum: entry.maximum, length: entry.length, path: slot.path, templateConcepts: [:],
      isDayItself: ConversionCompiler.daysThemselves.contains(key))
  }

  private mutating func concept(_ slot: MappingPlan.Slot, _ key: String) -> CellConversion? {
    let entry = slot.entry
    if let conversion = entry.conversion {
      return refuse(entry, at: conversion.place, "holds a concept, which has no `as`", "name a vocabulary instead")
    }
    guard let named = entry.vocabulary ?? slot.rule?.vocabulary.map({ .init($0, at: entry.path.place) })
    else {
      return refuse(
        entry, at: entry.path.place, "is a node, or a concept of no vocabulary that is known",
        "map one of its properties, or name a `vocabulary`")
    }
    guard let vocabulary = vocabularies.named(named.value) else {
      let names = vocabularies.all.map(\.name)
      return refuse(
        entry, at: named.place, "names the vocabulary \(named.value), which is not known",
        Spelling.nearest(to: named.value, among: names).map { "write \($0)" }
          ?? "use one of \(names.joined(separator: ", "))",
        code: .pipelineVocabulary)
    }
    if let rule = slot.rule, let demanded = rule.vocabulary, demanded != vocabulary.name,
      rule.demand != .rules(ownConcepts: true), vocabularies.named(demanded)?.scheme != vocabulary.scheme
    {
      return refuse(
        entry, at: named.place, "holds concepts of \(demanded), not of \(vocabulary.name)",
        "write `vocabulary: \(demanded)`", code: .pipelineVocabulary)
    }
    guard nothingIdle(entry, key, nil, .concept) else { return nil }
    return CellConversion(
      conversion: .text, shape: .concept, vocabulary: vocabulary, language: language, dateFormat: nil, minimum: nil,
      maximum: nil, length: nil, path: slot.path, templateConcepts: templateConcepts, isDayItself: false)
  }

  /// Refuses settings that would change nothing: whoever wrote them meant something by them.
  private mutating func nothingIdle(
    _ entry: MapEntry, _ key: String, _ chosen: Conversion?, _ shape: CellConversion.Shape
  ) -> Bool {
    let isNumber = chosen.map { [.decimal, .integer, .hours].contains($0) } ?? false
    let isDate = chosen == .date || chosen == .datetime
    let idle: [(setting: String, isIdle: Bool)] =
      [
        ("format", entry.dateFormat != nil && !isDate), ("min", entry.minimum != nil && !isNumber),
        ("max", entry.maximum != nil && !isNumber), ("length", entry.length != nil && chosen != .text),
        ("language", entry.language != nil && shape != .languageMap),
      ]
      + (entry.rule?.constraints ?? []).flatMap { constraint -> [(setting: String, isIdle: Bool)] in
        switch constraint {
        case .number(let range):
          [("above", range.lowest != nil && !isNumber), ("below", range.highest != nil && !isNumber)]
        case .length: [("length", chosen != .text)]
        case .dates: [("date range", !isDate)]
        case .required, .empty, .pattern, .oneOf, .noneOf: []
        }
      }
    let kind = chosen.map { "is converted as \($0.rawValue)" } ?? "holds a concept"
    for (setting, isIdle) in idle where isIdle {
      problems.append(
        Problem(
          .pipelineInvalid, at: entry.path.place, value: entry.path.value.description,
          "has `\(setting)`, but \(kind)", remedy: "remove `\(setting)`"))
    }
    return !idle.contains(where: \.isIdle)
  }

  /// How a property's values are written, and what cells can be converted into, the usual first; nil for concepts and nodes.
  private static func form(of key: String, in type: String) -> (CellConversion.Shape, [Conversion])? {
    if key == "id" { return (.string, type == "Mailbox" ? [.email] : [.iri]) }
    guard let term = TermTable.edc.term(key) else { return nil }
    switch term.coercion {
    case .node: return nil
    case .language: return (.languageMap, [.text, .decimal, .integer])
    case .dateTime: return (.string, [.date, .datetime])
    case .duration: return (.string, [.duration, .hours])
    case .boolean: return (.bare, [.boolean])
    case .integer, .positiveInteger: return (.bare, [.integer])
    // As a string: a JSON number would become a double on its way into RDF.
    case .decimal: return (.string, [.decimal])
    case .anyURI: return (.string, [.iri])
    case .string, .untyped: return (.string, [.text, .decimal, .integer, .date, .iri])
    }
  }

  /// Dates that are a day, not the moment at which something begins or ends.
  private static let daysThemselves: Set<String> = ["dateOfBirth", "awardingDate", "dateIssued"]

  private mutating func refuse<Nothing>(
    _ entry: MapEntry, at place: Problem.Place, _ reason: String, _ remedy: String, code: ProblemCode = .pipelinePath
  ) -> Nothing? {
    problems.append(Problem(code, at: place, value: entry.path.value.description, reason, remedy: remedy))
    return nil
  }
}
