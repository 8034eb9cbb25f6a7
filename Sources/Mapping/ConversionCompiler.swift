import ELM
import Records

/// Settles, once a run, how each mapped column becomes a value of its property.
struct ConversionCompiler {
  let language: String
  let templateConcepts: [String: Tree]
  private let lookups: LookupTables
  let vocabularies: VocabularySet
  private(set) var problems: [Problem] = []

  init(
    language: String, templateConcepts: [String: Tree], lookups: LookupTables, vocabularies: VocabularySet = .official
  ) {
    self.language = language
    self.vocabularies = vocabularies
    self.templateConcepts = templateConcepts
    self.lookups = lookups
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

  /// How the values of a line are converted; the ones that are known already are tried.
  ///
  /// - Parameter path: the one that problems of cells name.
  /// - Returns: nil, with a problem, when the property cannot hold what the pipeline file asks for.
  mutating func conversion(_ entry: MapEntry, _ target: TemplateResolver.Target, path: String) -> CellConversion? {
    guard let conversion = form(entry, target, path: path) else { return nil }
    let before = problems.count
    for source in entry.sources {
      if case .constant(let text) = source.origin { _ = value(text, conversion, entry) }
      guard let table = source.lookup.flatMap({ lookups[$0.value] }) else { continue }
      for written in table.entries.values.sorted(by: { "\($0.place)" < "\($1.place)" }) {
        guard problems.count - before < ConversionCompiler.faultLimit else { break }
        _ = value(
          .init(written.value, at: written.place), conversion, entry, as: written.cell(at: ConversionCompiler.nowhere))
      }
    }
    return problems.count == before ? conversion : nil
  }

  /// Where a value stands that no cell holds.
  private static let nowhere = CellAddress(sheet: "", row: 1, column: 0)

  /// A table whose values are all of the wrong kind need not say so a thousand times.
  private static let faultLimit = 20

  /// What a line puts into every credential.
  mutating func constant(_ target: TemplateResolver.Target) -> (target: TemplateResolver.Target, value: Tree)? {
    let entry = target.entry
    guard let text = entry.constant, let conversion = form(entry, target, path: entry.path.value.description) else {
      return nil
    }
    return value(text, conversion, entry).map { (target, $0) }
  }

  /// A text of the pipeline file or of a look-up table as a value; nil, with a problem, when it cannot be one.
  private mutating func value(
    _ text: PipelineDefinition.Located<String>, _ conversion: CellConversion, _ entry: MapEntry,
    as cell: Cell? = nil
  ) -> Tree? {
    switch conversion.value(of: cell ?? Cell(.text(text.value), at: ConversionCompiler.nowhere)) {
    case .success(let tree?): return tree
    case .success(nil): return refuse(entry, at: text.place, "says nothing but white space", "write a text")
    case .failure(let fault):
      problems.append(
        Problem(
          .pipelineValue, at: text.place, value: text.value, "\(fault.reason), and cannot fill \(entry.path.value)",
          remedy: fault.remedy ?? fault.code.remedy))
      return nil
    }
  }

  private mutating func form(_ entry: MapEntry, _ target: TemplateResolver.Target, path: String) -> CellConversion? {
    guard let last = entry.path.value.steps.last else { return nil }
    let key = last.key
    if target.rule?.kind == .classes(["MediaObject"]) { return media(entry, last, path) }
    if let folder = entry.folder {
      return refuse(
        entry, at: folder.place, "names a folder, but \(key) holds no picture or document", "remove `folder`")
    }
    guard let (shape, allowed) = ConversionCompiler.form(of: last, in: target.type, target.rule) else {
      return concept(entry, target, key, path)
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
    guard nothingIdle(entry, last, chosen, shape), isOneText(entry, target, last) else { return nil }
    var language = language
    if case .fixed(let own)? = entry.language { language = own.value }
    return CellConversion(
      conversion: chosen, shape: shape, vocabulary: nil, language: language, dateFormat: entry.dateFormat,
      numberFormat: entry.numberFormat,
      minimum: entry.minimum, maximum: entry.maximum, length: entry.length, path: path, templateConcepts: [:],
      isDayItself: ConversionCompiler.daysThemselves.contains(key))
  }

  /// Whether a property with one value gets it in one language: of a person's name there are no translations.
  private mutating func isOneText(_ entry: MapEntry, _ target: TemplateResolver.Target, _ step: TemplatePath.Step)
    -> Bool
  {
    guard step.language != nil, let rule = target.rule, rule.max == 1, !rule.uniqueLang,
      case .object(let members) = target.node.content, members.count > 1
    else { return true }
    let others = members.map(\.key).filter { $0 != step.language }.joined(separator: ", ")
    problems.append(
      Problem(
        .pipelinePath, at: entry.path.place, value: entry.path.value.description,
        "is a text beside that in \(others), and the profile allows one language of \(step.key)",
        remedy: "keep one of them"))
    return false
  }

  /// Properties that show a picture; what else has a media object takes documents as well.
  private static let pictures: Set<String> = ["logo", "image", "bannerImage"]

  private mutating func media(_ entry: MapEntry, _ step: TemplatePath.Step, _ path: String) -> CellConversion? {
    guard let folder = entry.folder else {
      return refuse(
        entry, at: entry.path.place, "is a picture or a document, which stands in no cell",
        "name the column of the files and their folder: {file: photo, folder: photos}")
    }
    for (setting, place) in [("as", entry.conversion?.place), ("vocabulary", entry.vocabulary?.place)] {
      guard let place else { continue }
      return refuse(entry, at: place, "has `\(setting)`, but names a file", "remove `\(setting)`")
    }
    guard nothingIdle(entry, step, .text, .media) else { return nil }
    let types: [Mandate.FileType] =
      ConversionCompiler.pictures.contains(step.key) ? [.png, .jpeg] : [.pdf, .png, .jpeg]
    do {
      return CellConversion(
        conversion: .text, shape: .media, vocabulary: nil, language: language, dateFormat: nil, numberFormat: nil,
        minimum: nil, maximum: nil, length: entry.length, path: path, templateConcepts: [:], isDayItself: false,
        folder: try MediaFolder(folder, types: types, concepts: templateConcepts))
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func concept(
    _ entry: MapEntry, _ target: TemplateResolver.Target, _ key: String, _ path: String
  ) -> CellConversion? {
    if let conversion = entry.conversion {
      return refuse(entry, at: conversion.place, "holds a concept, which has no `as`", "name a vocabulary instead")
    }
    guard let named = entry.vocabulary ?? target.rule?.vocabulary.map({ .init($0, at: entry.path.place) })
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
    if let rule = target.rule, let demanded = rule.vocabulary, demanded != vocabulary.name,
      rule.demand != .rules(ownConcepts: true), vocabularies.named(demanded)?.scheme != vocabulary.scheme
    {
      return refuse(
        entry, at: named.place, "holds concepts of \(demanded), not of \(vocabulary.name)",
        "write `vocabulary: \(demanded)`", code: .pipelineVocabulary)
    }
    guard let last = entry.path.value.steps.last, nothingIdle(entry, last, nil, .concept) else { return nil }
    return CellConversion(
      conversion: .text, shape: .concept, vocabulary: vocabulary, language: language, dateFormat: nil,
      numberFormat: nil, minimum: nil, maximum: nil, length: nil, path: path, templateConcepts: templateConcepts,
      isDayItself: false)
  }

  /// Refuses settings that would change nothing: whoever wrote them meant something by them.
  private mutating func nothingIdle(
    _ entry: MapEntry, _ step: TemplatePath.Step, _ chosen: Conversion?, _ shape: CellConversion.Shape
  ) -> Bool {
    let isNumber = chosen.map(\.readsNumber) ?? false
    let isDate = chosen == .date || chosen == .datetime
    let idle: [(setting: String, isIdle: Bool)] =
      [
        ("format", entry.dateFormat != nil && !isDate), ("min", entry.minimum != nil && !isNumber),
        ("max", entry.maximum != nil && !isNumber), ("length", entry.length != nil && chosen != .text),
        ("decimal", entry.numberFormat?.decimal != nil && !isNumber),
        ("thousands", entry.numberFormat?.thousands != nil && !isNumber),
        ("percent", entry.numberFormat?.isPercent == true && !isNumber),
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
    let kind =
      step.language != nil
      ? "its path names the language" : chosen.map { "is converted as \($0.rawValue)" } ?? "holds a concept"
    for (setting, isIdle) in idle where isIdle {
      problems.append(
        Problem(
          .pipelineInvalid, at: entry.path.place, value: entry.path.value.description,
          "has `\(setting)`, but \(kind)", remedy: "remove `\(setting)`"))
    }
    return !idle.contains(where: \.isIdle)
  }

  /// How a property's values are written, and what cells can be converted into, the usual first; nil for concepts and nodes.
  private static func form(of step: TemplatePath.Step, in type: String, _ rule: PropertyRule?)
    -> (CellConversion.Shape, [Conversion])?
  {
    if step.key == "id" { return (.string, type == "Mailbox" ? [.email] : [.iri]) }
    guard let term = TermTable.edc.term(step.key) else { return nil }
    switch term.coercion {
    // Whoever has an address and nothing else that is told of it.
    case .node where rule?.kind == .iri: return (.string, [.iri])
    case .node: return nil
    case .language: return (step.language == nil ? .languageMap : .string, [.text, .decimal, .integer])
    case .dateTime: return (.string, [.date, .datetime])
    case .duration: return (.string, [.duration, .hours, .minutes, .days, .weeks, .months, .years])
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

extension Conversion {
  /// Whether a number is read before it is written in some way.
  fileprivate var readsNumber: Bool {
    switch self {
    case .decimal, .integer, .hours, .minutes, .days, .weeks, .months, .years: true
    case .text, .date, .datetime, .boolean, .duration, .email, .iri: false
    }
  }
}

extension ProblemCode {
  public static let pipelineValue = ProblemCode(
    "pipeline.value",
    meaning:
      "A value that the pipeline file or one of its look-up tables writes cannot be what its path in the credential holds.",
    remedy: "correct the value")
}
