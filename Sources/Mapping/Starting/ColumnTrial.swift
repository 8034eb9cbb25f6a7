import ELM
import Records
import Yams

/// Tries a column's cells on a place of the template, before anybody has written a pipeline file.
///
///     let trial = ColumnTrial(template, language: "en")
///     trial.verdict(on: cells, path: "credentialSubject.dateOfBirth")?.unreadable      // 3
struct ColumnTrial {
  /// How a line of `map` would be written, and how the cells liked it.
  struct Verdict {
    /// What has to stand beside the column, such as `as: hours`; nothing where the property itself says enough.
    let settings: [MappingProposal.Setting]
    /// Cells that are not empty.
    let filled: Int
    /// Of these, the ones that could not be read so.
    let unreadable: Int
    /// Whether any text would have been read.
    let takesAnyText: Bool
    /// As what the cells are read: "as a date".
    let manner: String

    /// Whether the cells look like what the place holds: a few may be slips, that is what `confer check` is for.
    var agrees: Bool { unreadable * 5 <= filled }
  }

  private let template: Template
  let language: String
  private let concepts: [String: Tree]

  init(_ template: Template, language: String) {
    self.template = template
    self.language = language
    concepts = ConversionCompiler.concepts(of: template.tree)
  }

  /// The way to read the cells in which most of them can be read; nil when the path leads nowhere, or to what no cell can hold.
  func verdict(on cells: [Cell], path: String) -> Verdict? {
    guard let plain = conversion(path, []) else { return nil }
    var best = verdict(plain, cells, [])
    if plain.conversion == .text, path.hasSuffix("creditPoint.point"),
      let conversion = conversion(path, [.init("as", "decimal")])
    {
      // The model writes credits as text; that they are numbers is worth a look at each cell.
      let numbers = verdict(conversion, cells, [.init("as", "decimal")])
      if numbers.agrees { return numbers }
    }
    guard best.unreadable > 0 else { return best }
    let others: [[MappingProposal.Setting]] =
      switch plain.conversion {
      case .date: [[.init("format", "dd/mm/yyyy")], [.init("format", "mm/dd/yyyy")]]
      case .duration: [[.init("as", "hours")]]
      default: []
      }
    var isTied = false
    for settings in others {
      guard let conversion = conversion(path, settings) else { continue }
      let other = verdict(conversion, cells, settings)
      isTied = other.unreadable == best.unreadable && !best.settings.isEmpty
      if other.unreadable < best.unreadable { best = other }
    }
    // Where both orders of day and month read as many cells, nothing says which of them is meant.
    return isTied ? verdict(plain, cells, []) : best
  }

  private func verdict(_ conversion: CellConversion, _ cells: [Cell], _ settings: [MappingProposal.Setting])
    -> Verdict
  {
    var (filled, unreadable) = (0, 0)
    for cell in cells where !cell.isEmpty {
      filled += 1
      if case .failure = conversion.value(of: cell) { unreadable += 1 }
    }
    return Verdict(
      settings: settings, filled: filled, unreadable: unreadable,
      takesAnyText: conversion.conversion == .text && conversion.vocabulary == nil, manner: conversion.manner)
  }

  /// As a pipeline file with this one line would convert the column's cells.
  private func conversion(_ path: String, _ settings: [MappingProposal.Setting]) -> CellConversion? {
    let line = MappingProposal.Line(path: path, columns: ["x"], settings: settings, reason: "")
    guard let entry = ColumnTrial.entry(line) else { return nil }
    var resolver = TemplateResolver(root: TemplateNode(template.tree), profile: template.profile)
    guard let target = resolver.place(entry, in: 0) else { return nil }
    var compiler = ConversionCompiler(language: language, templateConcepts: concepts, lookups: .none)
    return compiler.conversion(entry, target, path: path)
  }

  /// The line as the reader of pipeline files takes it; nil when it does not.
  static func entry(_ line: MappingProposal.Line) -> MapEntry? {
    guard let node = try? Yams.compose(yaml: "map:\n  \(line.yaml)\n") else { return nil }
    let faults = YAMLSection.Faults()
    guard let top = YAMLSection(node, title: "a pipeline", file: "", faults: faults) else { return nil }
    let entries = MapReading(top, file: "", entries: .withoutFiles(top)).lines().entries
    return faults.problems.isEmpty ? entries.first : nil
  }
}

extension CellConversion {
  /// As what a cell is read, in words.
  fileprivate var manner: String {
    if let vocabulary { return "as a concept of \(vocabulary.name)" }
    return switch conversion {
    case .text: "as text"
    case .date: "as a date"
    case .datetime: "as a date or moment"
    case .decimal: "as a number"
    case .integer: "as a whole number"
    case .boolean: "as yes or no"
    case .hours, .minutes, .days, .weeks, .months, .years: "as \(conversion.rawValue)"
    case .duration: "as a duration"
    case .email: "as a mail address"
    case .iri: "as an address"
    }
  }
}
