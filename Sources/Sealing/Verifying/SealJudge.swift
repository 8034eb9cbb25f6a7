import Records

/// Judges what a seal with an intact signature proves: its time-stamps, its certificates up to those that are trusted,
/// and their revocation.
///
///     let judge = SealJudge(trust: try TrustAnchors(["anchors.pem"]), at: clock.now())
///     let judgement = judge.judge(seal, name: "diploma.jsonld")
///     judgement.level                                        // .lta
///     judgement.problems.isEmpty                             // it can be believed
///
/// The newest time-stamp is looked at now, each older one at the time of the next, and the seal at the time of its own
/// first time-stamp: what was valid then stays proven (ETSI EN 319 102-1 §5.6).
public struct SealJudge: Sendable {
  fileprivate static let mostCertificates = 256
  private static let mostStatements = 256

  private let trust: TrustAnchors
  private let known: [CertificateHandle]
  private let time: Timestamp
  private let memory: JudgeMemory

  /// - Parameter time: of the judgement; now, unless somebody asks for another.
  public init(trust: TrustAnchors, at time: Timestamp) { self.init(trust: trust, among: [], at: time) }

  /// - Parameter known: certificates that may stand between a seal's and an anchor, though it does not carry them.
  /// - Parameter memory: what other judgements found out, and leave to this one.
  init(
    trust: TrustAnchors, among known: [CertificateHandle], at time: Timestamp, memory: JudgeMemory = .shared
  ) {
    self.trust = trust
    self.known = known
    self.time = time
    self.memory = memory
  }

  /// - Parameter name: of the file, for the problems' place.
  public func judge(_ seal: VerifiedSeal, name: String) -> SealJudgement {
    let evidence = seal.evidence
    guard evidence.stamps.count <= SealEvidence.mostStamps, evidence.certificates.count <= SealJudge.mostCertificates,
      evidence.lists.count + evidence.responses.count <= SealJudge.mostStatements
    else {
      let problem = Problem(
        .sealEvidenceInvalid, at: .file(name),
        "carries more time-stamps, certificates or revocation data than any seal needs")
      return SealJudgement(
        level: .b, provenAt: nil, isTrusted: trust.isEmpty ? nil : false, isRevocationKnown: false,
        problems: [problem], unjudged: evidence.unknown)
    }
    var bench = Bench(seal, trust: trust, among: known, memory, place: .file(name))
    for fault in evidence.faults { bench.object(.sealEvidenceInvalid, fault) }

    // From the newest to the oldest: each proves that what is older existed when it was made.
    var moment = time
    let proofs = evidence.stamps.reversed().filter { $0.kind != .content }
    for (index, stamp) in proofs.enumerated() { moment = bench.judge(stamp, at: moment, isNewest: index == 0) }
    for stamp in evidence.stamps where stamp.kind == .content {
      _ = bench.judge(stamp, at: moment, isNewest: proofs.isEmpty)
    }
    let stamped = bench.sound.contains { $0.kind == .signature } ? moment : nil

    bench.judgeSigner(at: moment, isProven: stamped != nil)
    bench.judgeTimes(claimed: seal.signingTime, stamped: stamped, judged: time)
    return bench.judgement(
      level: level(bench, stamped: stamped), provenAt: stamped,
      unjudged: evidence.unknown)
  }

  private func level(_ bench: Bench, stamped: Timestamp?) -> SealLevel {
    guard stamped != nil else { return .b }
    guard bench.isRevocationKnown else { return .t }
    // From the newest to the oldest: an archive time-stamp covers what it comes after.
    let archive = bench.sound.firstIndex { $0.kind == .archive } ?? bench.sound.endIndex
    return bench.sound[archive...].contains { $0.kind == .signature } ? .lta : .lt
  }
}

/// One seal under judgement.
private struct Bench {
  /// One clock may be so much ahead of another. Seconds.
  private static let leeway: Int64 = 300

  private(set) var sound: [(kind: SealEvidence.Kind, time: Timestamp)] = []
  private(set) var isRevocationKnown = true
  private var isTrusted = true
  private var problems: [Problem] = []
  private let seal: VerifiedSeal
  private let trust: TrustAnchors
  private let place: Problem.Place
  /// Of the seal and of its time-stamps: what one of them carries may be wanting in another.
  private let certificates: CertificatePool
  /// By their bytes; read once.
  private let tokens: [[UInt8]: Result<TimeStampToken, any Error>]
  private let revocation: RevocationData
  private let memory: JudgeMemory

  init(
    _ seal: VerifiedSeal, trust: TrustAnchors, among known: [CertificateHandle], _ memory: JudgeMemory,
    place: Problem.Place
  ) {
    self.seal = seal
    self.trust = trust
    self.memory = memory
    self.place = place
    var certificates =
      seal.chain.map(\.handle) + seal.evidence.certificates.compactMap(CertificateHandle.known) + known
    var tokens: [[UInt8]: Result<TimeStampToken, any Error>] = [:]
    for stamp in seal.evidence.stamps where tokens[stamp.token] == nil {
      let token = Result { try TimeStampToken(der: stamp.token) }
      tokens[stamp.token] = token
      if certificates.count < SealJudge.mostCertificates { certificates += (try? token.get())?.certificates ?? [] }
    }
    self.certificates = CertificatePool(certificates)
    self.tokens = tokens
    var revocation = RevocationData(memory)
    var areReadable = true
    for list in seal.evidence.lists where !revocation.add(list: list) { areReadable = false }
    for response in seal.evidence.responses where !revocation.add(response: response) { areReadable = false }
    self.revocation = revocation
    if !areReadable { object(.sealEvidenceInvalid, "carries revocation data that cannot be read") }
  }

  mutating func object(_ code: ProblemCode, _ reason: String) {
    problems.append(Problem(code, at: place, reason))
  }

  func judgement(level: SealLevel, provenAt: Timestamp?, unjudged: [String]) -> SealJudgement {
    SealJudgement(
      level: level, provenAt: provenAt, isTrusted: trust.isEmpty ? nil : isTrusted,
      isRevocationKnown: isRevocationKnown, problems: problems, unjudged: unjudged)
  }

  /// - Parameters:
  ///   - moment: at which the time-stamp's certificates must be valid.
  ///   - isNewest: whether nothing proves when the data about its certificates were collected. Those of its own day count
  ///     then; and those of an archive time-stamp are only collected when the next one is about to be made.
  /// - Returns: the moment that it proves; `moment` when it proves none.
  mutating func judge(_ stamp: SealEvidence.Stamp, at moment: Timestamp, isNewest: Bool) -> Timestamp {
    do {
      let token = try tokens[stamp.token]?.get() ?? TimeStampToken(der: stamp.token)
      try token.requireImprint(of: stamp.pieces)
      try token.verify(among: certificates, to: trust, at: moment, memory)
      guard token.time.seconds <= moment.seconds + Bench.leeway else {
        throw TimeStampToken.Fault(reason: "is from \(token.time), later than what it comes before")
      }
      let day = isNewest ? min(token.time, moment) : moment
      let wasKnown = isRevocationKnown
      if let signer = token.signer,
        !judgeRevocation(of: signer, among: certificates, at: moment, dataOf: day, "time-stamping unit")
      {
        return moment
      }
      if isNewest, stamp.kind == .archive { isRevocationKnown = wasKnown }
      sound.append((stamp.kind, token.time))
      return token.time
    } catch {
      let reason = (error as? TimeStampToken.Fault)?.reason ?? "cannot be verified"
      object(.sealTimeStampInvalid, "has a time-stamp (\(stamp.kind.rawValue)) that \(reason)")
      return moment
    }
  }

  /// - Parameter isProven: whether a time-stamp says that the seal existed at `moment`.
  mutating func judgeSigner(at moment: Timestamp, isProven: Bool) {
    let certificate = seal.certificate
    guard certificate.notBefore <= moment, moment <= certificate.notAfter else {
      let reason =
        moment < certificate.notBefore
        ? "was sealed before the certificate became valid, on \(certificate.notBefore)"
        : isProven
          ? "was sealed after the certificate had expired, on \(certificate.notAfter)"
          : "is sealed with a certificate that expired on \(certificate.notAfter), and no time-stamp proves that the seal is older"
      object(.sealCertificatePeriod, reason)
      return
    }
    guard certificate.allowsSignatures else {
      object(.sealUntrusted, "is sealed with a certificate that is not meant for signatures")
      return
    }
    if !trust.isEmpty {
      do {
        _ = try memory.path(of: certificate.handle, among: certificates, to: trust, at: moment)
      } catch {
        isTrusted = false
        let reason = (error as? CertificatePath.Fault)?.reason ?? "cannot be verified"
        object(.sealUntrusted, "is sealed with a certificate that \(reason)")
        return
      }
    }
    _ = judgeRevocation(of: certificate.handle, among: certificates, at: moment, dataOf: moment, "seal")
  }

  mutating func judgeTimes(claimed: Timestamp, stamped: Timestamp?, judged: Timestamp) {
    if claimed.seconds > judged.seconds + Bench.leeway {
      object(.sealCertificatePeriod, "says that it was sealed on \(claimed), which is later than now")
    }
    if claimed < seal.certificate.notBefore {
      object(.sealCertificatePeriod, "says that it was sealed on \(claimed), before the certificate became valid")
    }
    if let stamped, claimed.seconds > stamped.seconds + Bench.leeway {
      object(.sealTimeStampInvalid, "says that it was sealed on \(claimed), after its time-stamp of \(stamped)")
    }
    if let content = sound.first(where: { $0.kind == .content })?.time, let stamped,
      content.seconds > stamped.seconds + Bench.leeway
    {
      object(.sealTimeStampInvalid, "has a time-stamp over its content that is later than that over the seal")
    }
  }

  /// Looks at a certificate and all above it, below the anchor.
  ///
  /// - Parameter day: for which the revocation data must speak; a revocation counts up to `moment`.
  /// - Returns: false when one of them had been revoked.
  private mutating func judgeRevocation(
    of leaf: CertificateHandle, among others: CertificatePool, at moment: Timestamp, dataOf day: Timestamp,
    _ what: String
  ) -> Bool {
    let path =
      trust.isEmpty
      ? memory.path(of: leaf, asFarAs: others).certificates
      : (try? memory.path(of: leaf, among: others, to: trust, at: moment))?.certificates ?? [leaf]
    if path.count == 1, !leaf.isSelfSigned, !trust.holds(leaf) {
      isRevocationKnown = false
    }
    for (certificate, issuer) in zip(path, path.dropFirst()) {
      switch revocation.status(of: certificate, issuer: issuer, among: others, at: day) {
      case .good: continue
      case .unknown: isRevocationKnown = false
      case .revoked(let since):
        guard since <= moment else { continue }
        object(
          .sealRevoked,
          "is sealed when the certificate of the \(what), \(certificate.name), had been revoked on \(since)")
        return false
      }
    }
    return true
  }
}
