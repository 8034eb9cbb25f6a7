import ELM
import Foundation
import Records
import Yams

extension PipelineDefinition {
  /// Reads a pipeline file.
  ///
  /// - Parameters:
  ///   - path: as the user named it; relative paths in the file start from its folder.
  ///   - parameters: values for the source's parameters, in place of those in the file.
  /// - Throws: `RunFailure` with `.configuration` and every fault of the file, each with line and column.
  public init(contentsOf path: String, setting parameters: [String: String] = [:]) throws {
    let bytes: [UInt8]
    do { bytes = try SmallFile.bytes(of: path, limit: 1 << 20) } catch {
      throw RunFailure(
        .configuration,
        Problem(
          .pipelineUnreadable, at: .file(path), error.reason,
          remedy: "name a pipeline file, such as Pipelines/micro-credential.yaml"))
    }
    try self.init(yaml: bytes, file: path, setting: parameters)
  }

  /// An alias stands for all that its anchor holds, aliases included, so that few lines can mean billions of values.
  private static let aliasLimit = 10

  /// - Parameter file: the name that problems carry and whose folder relative paths start from.
  public init(yaml bytes: [UInt8], file: String, setting parameters: [String: String] = [:]) throws {
    let root: Node?
    let faults = YAMLSection.Faults()
    do {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw RunFailure(
          .configuration, Problem(.pipelineUnreadable, at: .file(file), "is not UTF-8", remedy: "save it as UTF-8"))
      }
      guard PipelineDefinition.aliasCount(of: bytes) <= PipelineDefinition.aliasLimit else {
        throw RunFailure(
          .configuration,
          Problem(
            .pipelineInvalid, at: .file(file), "has more than \(PipelineDefinition.aliasLimit) aliases (`*name`)",
            remedy: "write the values out"))
      }
      faults.lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw RunFailure(.configuration, PipelineDefinition.problem(error, file: file))
    }
    let reading = root.flatMap {
      PipelineReading(
        $0, file: file, folder: PipelineDefinition.folder(of: file), parameters: parameters, faults: faults)
    }
    let definition = reading?.definition(digest: Digest(of: bytes))
    if let definition, faults.problems.isEmpty {
      self = definition
      return
    }
    if faults.problems.isEmpty {
      faults.problems = [
        Problem(.pipelineInvalid, at: .file(file), "is empty", remedy: "start from Pipelines/micro-credential.yaml")
      ]
    }
    throw RunFailure(.configuration, faults.problems)
  }

  private static func folder(of file: String) -> String {
    file.contains("/") ? String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]) : "."
  }

  /// What looks like an alias; text that only looks like one is rare, and counted too.
  private static func aliasCount(of yaml: [UInt8]) -> Int {
    let before = Set(" \t\n\r[{,:-?".utf8)
    return zip(zip(yaml, yaml.dropFirst()), yaml.dropFirst(2)).count { around, after in
      around.1 == UInt8(ascii: "*") && before.contains(around.0) && after > UInt8(ascii: " ")
    }
  }

  private static func problem(_ error: YamlError, file: String) -> Problem {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      Problem(
        .pipelineUnreadable, at: .file(file, line: mark.line, column: mark.column),
        "is not YAML: \(context.map { "\($0.text) in line \($0.mark.line), " } ?? "")\(problem)",
        remedy: "check indentation, colons and quotes at this place")
    case .duplicatedKeysInMapping(let duplicates, let context):
      Problem(
        .pipelineInvalid, at: .file(file, line: context.mark.line, column: context.mark.column),
        "has the same key twice: \(duplicates.compactMap { "\($0)" }.sorted().joined(separator: ", "))",
        remedy: "keep one of them")
    default:
      Problem(.pipelineUnreadable, at: .file(file), "is not YAML", remedy: "check indentation, colons and quotes")
    }
  }
}

/// Walks the YAML of one pipeline file.
private struct PipelineReading {
  private let top: YAMLSection
  private let file: String
  private let folder: String
  private let parameters: [String: String]
  private let faults: YAMLSection.Faults

  init?(_ root: Node, file: String, folder: String, parameters: [String: String], faults: YAMLSection.Faults) {
    guard let top = YAMLSection(root, title: "a pipeline", file: file, faults: faults) else { return nil }
    self.top = top
    self.file = file
    self.folder = folder.isEmpty ? "/" : folder
    self.parameters = parameters
    self.faults = faults
  }

  /// Nil when something is missing; the faults say what.
  func definition(digest: Digest) -> PipelineDefinition? {
    let name = top.required("name", because: "a name that stays the same from run to run")
    let source = SourceReading(top, setting: parameters, file: reference).source()
    let key = top.requiredColumns("key", because: "the columns that make an award one award")
    let template = top.required("template", because: "the credential that rows are mapped onto").map(reference)
    let language = top.required("language", because: "the language of the cells, such as en")
    if let language, !XSDLexical.isLanguageTag(language.value) {
      refuse(language, "is no language tag", "write two letters such as en, or a BCP 47 tag")
    }
    let vocabularies = VocabularyReading(top: top, reference: reference).files()
    let lookups = LookupReading(top, source: source?.table, file: reference)
    let map = MapReading(top, file: file, entries: EntryReading(top, lookups: lookups, file: reference)).lines()
    lookups.refuseIdle()
    let rules = top.section("rules").map { RulesReader($0, key: key.map(\.value)).rules() }
    let validation = top.section("validate").map { PipelineDefinition.Validation($0, reference: reference) }
    let seal = top.section("seal").flatMap(seal)
    let mandate = top.section("mandate").flatMap { PipelineDefinition.Mandate($0, reference: reference) }
    let output = output()
    let ledger = top.section("ledger").flatMap { section in
      let file = section.required("sqlite", because: "the ledger's file").map(reference)
      section.refuseOthers()
      return file
    }
    let writeBack = top.section("write_back").flatMap { WriteBackReference($0, source: source, file: reference) }
    top.refuseOthers()
    guard let name, let source, let template, let language, let output else { return nil }
    let besideOutput = PipelineDefinition.FileReference(
      written: "\(output.folder.written)/ledger.sqlite", path: "\(output.folder.path)/ledger.sqlite",
      place: output.folder.place)
    return PipelineDefinition(
      file: file, folder: folder, name: name.value, source: source, key: key, template: template,
      language: language.value,
      vocabularies: vocabularies,
      map: map.entries, lists: map.lists, lookups: lookups.references, rules: rules ?? PipelineRules(),
      validation: validation ?? .nothing,
      seal: seal, mandate: mandate,
      output: output.folder,
      fileName: output.name,
      ledger: ledger ?? besideOutput, writeBack: writeBack,
      digest: digest)
  }

  private func seal(_ section: YAMLSection) -> PipelineDefinition.Seal? {
    let levels = SealLevelReading(section).levels()
    let stampsContent = section.flag("content_stamp") ?? false
    let profile = section.text("profile")
    let algorithm = section.text("algorithm")
    let certificates = section.text("x5c")
    let form = section.text("form")
    let timestamps = TimeStampReading(section, file: reference).services()
    let trust = section.files("trust", example: "anchors.pem", reference: reference)
    let keySection = section.section("key")
    if keySection == nil, section.node("key") == nil { section.faultMissing("key", "where the seal's key is") }
    let key = keySection.flatMap { KeyReading($0, faults: faults, file: reference).key() }
    section.refuseOthers()
    guard let levels, let key else { return nil }
    return PipelineDefinition.Seal(
      key: key.source, passphrase: key.secret, level: levels.first, lastLevel: levels.last,
      stampsContent: stampsContent, profile: profile, algorithm: algorithm, certificates: certificates, form: form,
      timestamps: timestamps,
      trust: trust, place: section.place)
  }

  private func output() -> (folder: PipelineDefinition.FileReference, name: PipelineDefinition.Located<String>)? {
    guard let section = top.section("output") else {
      if top.node("output") == nil { top.faultMissing("output", "the folder that the credentials are written to") }
      return nil
    }
    let folder = section.required("directory", because: "the folder that the credentials are written to").map(reference)
    let name = section.required("file", because: "the name of a credential's file, with columns in braces")
    section.refuseOthers()
    guard let folder, let name else { return nil }
    return (folder, name)
  }

  private func reference(_ text: PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference {
    let path = text.value.hasPrefix("/") ? text.value : "\(folder)/\(text.value)"
    return .init(written: text.value, path: PathName.normalised(path), place: text.place)
  }

  private func refuse(_ text: PipelineDefinition.Located<String>, _ reason: String, _ remedy: String) {
    faults.problems.append(Problem(.pipelineInvalid, at: text.place, value: text.value, reason, remedy: remedy))
  }
}
