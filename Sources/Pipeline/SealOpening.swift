import Mapping
import Records
import Sealing

/// Opens the key that a pipeline names, once a run.
struct SealOpening {
  let key: SealingKey
  let settings: SealSettings
  /// What `confer extend` raises the seals to; their own level where they have no stages.
  let lastLevel: SealLevel
  /// The time-stamping services that it names.
  let timestamps: [TimeStampService]
  let trust: TrustAnchors
  /// Who seals.
  let identity: SealIdentity
  /// What should be known of the certificate, and keeps nothing from being sealed.
  let warnings: [Problem]

  /// - Throws: `RunFailure` with `.configuration` when the pipeline says no seal, or one that cannot be had; with `.keyOrSeal` when
  ///   the key cannot be opened or its certificate cannot seal at `time`.
  init(_ pipeline: PipelineDefinition, at time: Timestamp) throws {
    let seal = try SealOpening.seal(of: pipeline)
    settings = try SealSettings(seal)
    lastLevel = try SealSettings.lastLevel(of: seal)
    timestamps = try TimeStampService.services(of: pipeline)
    trust = try TrustAnchors(seal)
    key = try SealOpening.key(of: seal, in: pipeline.folder)
    identity = try key.preflight(at: time)
    try key.trySigning(settings)
    warnings = key.warnings(at: time)
  }

  static func seal(of pipeline: PipelineDefinition) throws -> PipelineDefinition.Seal {
    if let seal = pipeline.seal { return seal }
    throw RunFailure(
      .configuration,
      Problem(
        .pipelineInvalid, at: .file(pipeline.file), "has no `seal`", remedy: "add `seal` with `level` and `key`"))
  }

  /// - Parameter folder: what a relative path to a passphrase starts from.
  static func key(of seal: PipelineDefinition.Seal, in folder: String) throws -> SealingKey {
    let source = try KeySource(seal.key)
    return try SealingKey.open(
      source, passphrase: seal.passphrase?.read(relativeTo: folder),
      clientSecret: clientSecret(seal, in: folder))
  }

  /// What a remote service knows its client by.
  private static func clientSecret(_ seal: PipelineDefinition.Seal, in folder: String) throws -> Secret? {
    guard case .csc(let remote) = seal.key else { return nil }
    return try remote.secret.read(relativeTo: folder)
  }
}

extension KeySource {
  /// What a pipeline file says of the key.
  ///
  /// - Throws: `RunFailure` with `.configuration` when a token's key or a remote service is not named as it has to be.
  init(_ key: PipelineDefinition.Key) throws {
    func file(_ reference: PipelineDefinition.FileReference) -> KeyFile {
      KeyFile(reference.path, name: reference.path)
    }
    switch key {
    case .pkcs12(let reference): self = .pkcs12(file(reference))
    case .pem(let key, let certificate): self = .pem(key: file(key), certificate: file(certificate))
    case .pkcs11(let text, let module, let certificate):
      let uri: TokenURI
      do { uri = try TokenURI(text.value) } catch {
        throw RunFailure(
          .configuration,
          Problem(
            .keyURIInvalid, at: text.place, value: error.mayHoldPIN ? nil : text.value, error.reason,
            remedy: error.remedy))
      }
      self = .pkcs11(
        uri, module: try KeySource.module(of: uri, at: text.place, module), certificate: certificate.map(file))
    case .csc(let remote):
      self = .csc(
        RemoteAccess(
          try KeySource.address(remote.address), client: remote.client.value, credential: remote.credential?.value,
          token: try remote.token.map(KeySource.address)))
    }
  }

  private static func address(_ text: PipelineDefinition.Located<String>) throws -> RemoteAddress {
    do { return try RemoteAddress(text.value) } catch {
      throw RunFailure(
        .configuration,
        Problem(
          .remoteAddress, at: text.place, value: error.mayHoldPassword ? nil : text.value, error.reason,
          remedy: error.remedy))
    }
  }

  private static func module(
    of uri: TokenURI, at place: Problem.Place, _ module: PipelineDefinition.FileReference?
  ) throws -> String {
    let reason: String
    switch (uri.module, module?.path) {
    // The system's loader would look for a bare name in its own folders.
    case (let path?, nil), (nil, let path?): return path.contains("/") ? path : "./\(path)"
    case (nil, nil): reason = "does not say which library reaches the token"
    case (_?, _?): reason = "names a library, and so does `module`"
    }
    throw RunFailure(
      .configuration,
      Problem(
        .pipelineInvalid, at: place, reason,
        remedy: "write it once, as in `module: /usr/lib/softhsm/libsofthsm2.so`"))
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
      algorithm: try seal.algorithm.map { try SealSettings.choice($0, "algorithm") },
      certificates: try seal.certificates.map { try SealSettings.choice($0, "x5c") } ?? .chain,
      form: try seal.form.map { try SealSettings.choice($0, "form") } ?? .general,
      stampsContent: seal.stampsContent)
    guard seal.timestamps.isEmpty else { return }
    guard try SealSettings.lastLevel(of: seal) == .b, stamps == 0 else {
      throw RunFailure(
        .configuration,
        Problem(
          .sealLevelUnsupported, at: seal.lastLevel.place, value: seal.lastLevel.value,
          "needs time-stamps, and `timestamps` names no service"))
    }
  }

  /// What `confer extend` raises the pipeline's seals to.
  static func lastLevel(of seal: PipelineDefinition.Seal) throws -> SealLevel {
    try choice(seal.lastLevel, "level")
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
