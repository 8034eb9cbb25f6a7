import Records

/// What the pipeline file asks of a seal.
public struct SealSettings: Sendable {
  public let level: SealLevel
  public let profile: HeaderProfile
  /// Nil for the one that is usual for the key.
  public let algorithm: SignatureAlgorithm?
  public let certificates: CertificatesInSeal
  public let form: SealForm
  /// Whether the content is time-stamped before it is sealed (`adoTst`, ETSI TS 119 182-1 §5.2.6).
  public let stampsContent: Bool

  /// Time-stamps that one seal takes.
  public var stamps: Int { level.stamps + (stampsContent ? 1 : 0) }

  public init(
    level: SealLevel = .b, profile: HeaderProfile = .edc, algorithm: SignatureAlgorithm? = nil,
    certificates: CertificatesInSeal = .chain, form: SealForm = .general,
    stampsContent: Bool = false
  ) {
    self.level = level
    self.profile = profile
    self.algorithm = algorithm
    self.certificates = certificates
    self.form = form
    self.stampsContent = stampsContent
  }

  /// The algorithm to sign with.
  ///
  /// - Throws: `RunFailure` with `.configuration` when the level or the algorithm cannot be had with this key.
  func resolvedAlgorithm(for sealingKey: SealingKey) throws -> SignatureAlgorithm {
    let key = sealingKey.certificate.publicKey
    let fitting = SignatureAlgorithm.allCases.filter { $0.suits(key) }
    guard !fitting.isEmpty else {
      throw RunFailure(
        .keyOrSeal, Problem(.keyKindUnsupported, at: .setting("seal.key"), value: "\(key)", "cannot make a seal"))
    }
    let suitable = fitting.filter { sealingKey.remote?.offers($0) ?? true }
    guard let usual = suitable.first else {
      throw RunFailure(
        .keyOrSeal,
        Problem(
          .remoteAlgorithm, at: sealingKey.place,
          "signs with none of \(fitting.map(\.rawValue).joined(separator: ", "))"))
    }
    guard let algorithm else { return usual }
    guard suitable.contains(algorithm) else {
      throw RunFailure(
        .configuration,
        Problem(
          .sealAlgorithmMismatch, at: .setting("seal.algorithm"), value: algorithm.rawValue,
          "cannot be made with the seal's key, which is \(key)",
          remedy: "write \(suitable.map(\.rawValue).joined(separator: ", ")), or leave it out for \(usual.rawValue)"))
    }
    return algorithm
  }
}
