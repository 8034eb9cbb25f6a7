import Mapping
import Records
import Sealing

/// Opens the key that a pipeline names, once a run.
struct SealOpening {
  let key: SealingKey
  let settings: SealSettings
  /// Who seals.
  let identity: SealIdentity
  /// What should be known of the certificate, and keeps nothing from being sealed.
  var warnings: [Problem] { key.warnings }

  /// - Throws: `RunFailure` with `.configuration` when the pipeline says no seal, or one that cannot be had; with `.keyOrSeal` when
  ///   the key cannot be opened or its certificate cannot seal at `time`.
  init(_ pipeline: PipelineDefinition, at time: Timestamp) throws {
    guard let seal = pipeline.seal else {
      throw RunFailure(
        .configuration,
        Problem(
          .pipelineInvalid, at: .file(pipeline.file), "has no `seal`", remedy: "add `seal` with `level` and `key`"))
    }
    settings = try SealSettings(seal)
    let passphrase = try seal.passphrase?.read(relativeTo: pipeline.folder)
    key = try SealingKey.open(SealOpening.source(seal.key), passphrase: passphrase)
    identity = try key.preflight(at: time)
  }

  private static func source(_ key: PipelineDefinition.Key) -> KeySource {
    func file(_ reference: PipelineDefinition.FileReference) -> KeyFile {
      KeyFile(reference.path, name: reference.path)
    }
    return switch key {
    case .pkcs12(let reference): .pkcs12(file(reference))
    case .pem(let key, let certificate): .pem(key: file(key), certificate: file(certificate))
    }
  }

}

extension SealSettings {
  /// What the words of a pipeline file mean.
  ///
  /// - Throws: `RunFailure` with `.configuration` for a word that nobody knows, and for a level that cannot be sealed.
  init(_ seal: PipelineDefinition.Seal) throws {
    self.init(
      level: try SealSettings.choice(seal.level, "level"),
      profile: try seal.profile.map { try SealSettings.choice($0, "profile") } ?? .edc,
      algorithm: try seal.algorithm.map { try SealSettings.choice($0, "algorithm") })
    try level.requireSupported()
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(
    _ word: PipelineDefinition.Located<String>, _ key: String
  ) throws -> Choice where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    if let known = words.first(where: { $0.lowercased() == word.value.lowercased() }),
      let choice = Choice(rawValue: known)
    {
      return choice
    }
    throw RunFailure(
      .configuration,
      Problem(
        .pipelineInvalid, at: word.place, value: word.value, "is no seal \(key) that Confer knows",
        remedy: "write one of \(words.joined(separator: ", "))"))
  }
}
