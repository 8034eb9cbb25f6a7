import Records

/// Raises seals to a higher level: time-stamps, certificates and revocation data beside the signature, which stays as it
/// is (ETSI TS 119 182-1 §5.3, §6).
///
///     let raiser = SealRaiser(stamps: timeStamping, status: revocation, trust: anchors, clock: SystemClock())
///     let raised = try raiser.raise(file, name: "diploma.jsonld", to: .lta)
///     raised.file                                            // to be written in the place of the other
///
/// A file that stands at LTA already gets a new archive time-stamp, before the one that it has can no longer be believed.
/// What comes out has been judged as a stranger would judge it: it is of the level asked for, or it does not come out.
///
/// Calls block while services are asked, and may come from several threads.
public final class SealRaiser: Sendable {
  /// Seconds that a time-stamp may be on its way; what it covers is to hold for as long.
  private static let way: Int64 = 30

  private let stamps: any StampSource
  private let status: any StatusSource
  private let trust: TrustAnchors
  private let known: [CertificateHandle]
  private let clock: any Clock

  /// - Parameter known: certificates that a seal may need and not carry.
  init(
    stamps: any StampSource, status: any StatusSource, trust: TrustAnchors, known: [SealCertificate] = [],
    clock: any Clock
  ) {
    self.stamps = stamps
    self.status = status
    self.trust = trust
    self.known = known.map(\.handle)
    self.clock = clock
  }

  /// - Parameter name: of the file, for messages.
  /// - Returns: the file at `level`; itself when it stands there already, below LTA, or above.
  /// - Throws: `UnfinishedSeal` when time-stamps were made and not all that were needed; `RunFailure` otherwise: with
  ///   `.input` for a file whose seal is broken, not to be believed, or cannot grow; `.temporary` and
  ///   `.timestampOrRevocation` as the services have it.
  public func raise(_ file: [UInt8], name: String, to level: SealLevel) throws -> RaisedSeal {
    let place = Problem.Place.file(name)
    let (seal, envelope) = try read(file, place)
    let judgement = SealJudge(trust: trust, among: known, at: clock.now()).judge(seal, name: name)
    guard judgement.problems.isEmpty else { throw RunFailure(.input, judgement.problems) }
    guard judgement.level < level || judgement.level == .lta && level == .lta else {
      return RaisedSeal(file: file, from: judgement.level, to: judgement.level, isRenewed: false)
    }
    let growing = try GrowingSeal(seal, envelope, known: known)
    do { try requireProvable(growing, from: judgement.level, to: level) } catch let failure as RunFailure
      where failure.status != .temporary
    {
      // Of this file alone: others may be of other issuers.
      throw RunFailure(.input, failure.problems)
    }
    let raised = try grow(growing, from: judgement.level, to: level)
    return RaisedSeal(file: raised, from: judgement.level, to: level, isRenewed: judgement.level == .lta)
  }

  /// Asks about the seal's own certificate before a time-stamp is spent on a seal that can never be proven.
  private func requireProvable(_ seal: GrowingSeal, from: SealLevel, to level: SealLevel) throws {
    guard level >= .lt, from < .lt else { return }
    let stamped = seal.stamps.filter { $0.kind == .signature }.map(\.token.time).min()
    _ = try status.evidence(for: seal.certificate.handle, among: seal.candidates, at: stamped ?? clock.now())
  }

  /// The same for a seal that was just made, and is known to be of level B.
  ///
  /// - Throws: as the other does.
  func raise(fresh file: [UInt8], at place: Problem.Place, to level: SealLevel) throws -> [UInt8] {
    let (seal, envelope) = try read(file, place)
    return try grow(GrowingSeal(seal, envelope, known: known), from: .b, to: level)
  }

  /// The same for a seal that an earlier run began and that `accepts` takes: its certificate is the run's own.
  ///
  /// - Throws: as the other does.
  func raise(begun file: [UInt8], at place: Problem.Place, to level: SealLevel) throws -> [UInt8] {
    let (seal, envelope) = try read(file, place)
    let reached = SealJudge(trust: trust, among: known, at: clock.now()).judge(seal, name: place.description).level
    return reached >= level ? file : try grow(GrowingSeal(seal, envelope, known: known), from: reached, to: level)
  }

  /// Whether a seal can be believed as it stands, so that it can be gone on with.
  func accepts(_ seal: VerifiedSeal) -> Bool {
    SealJudge(trust: trust, among: known, at: clock.now()).judge(seal, name: "").problems.isEmpty
  }

  private func read(_ file: [UInt8], _ place: Problem.Place) throws -> (VerifiedSeal, SealEnvelope) {
    do { return try SealVerifier().read(file, place: place) } catch let refusal as SealRefusal {
      throw RunFailure(.input, refusal.problem)
    } catch let failure as RunFailure {
      throw RunFailure(.input, failure.problems)
    }
  }

  private func grow(_ seal: GrowingSeal, from: SealLevel, to level: SealLevel) throws -> [UInt8] {
    var growing = seal
    do {
      try stampSignature(&growing)
      if level == .lta {
        try stampArchive(&growing, from: from)
      } else if level == .lt, from < .lt {
        growing.add(try evidenceOfToday(growing))
      }
    } catch let failure as RunFailure where growing.stamps.count > seal.stamps.count {
      throw UnfinishedSeal(file: growing.file, level: self.level(of: growing), failure: failure)
    }
    let file = growing.file
    try require(level, of: file, at: growing.place)
    return file
  }

  /// Of a seal that has not become what it was to be.
  private func level(of seal: GrowingSeal) -> SealLevel {
    guard case .intact(let read) = SealVerifier().verify(seal.file, name: seal.place.description) else { return .b }
    return SealJudge(trust: trust, among: known, at: clock.now()).judge(read, name: seal.place.description).level
  }

  private func stampSignature(_ seal: inout GrowingSeal) throws {
    guard !seal.has(.signature) else { return }
    let now = clock.now()
    guard now <= seal.certificate.notAfter else {
      throw RunFailure(
        .input,
        Problem(
          .sealNotRaisable, at: seal.place,
          "was sealed with a certificate that expired on \(seal.certificate.notAfter): a time-stamp proves nothing now",
          remedy: "issue the credential anew"))
    }
    try seal.add(.signature, stamps.stamp(seal.signatureImprint))
  }

  /// What proves that no certificate was revoked has to hold when the archive time-stamp over it is made. That may be long
  /// after it was asked for, where a service takes few requests: so it is collected when the turn has come.
  private func stampArchive(_ seal: inout GrowingSeal, from: SealLevel) throws {
    let before = seal
    var proven = seal
    let stamped = try stamps.stamp {
      proven = before
      switch from {
      case .lta: proven.add(try evidenceOfArchive(before))
      // Of the day of its first time-stamp, which the next one is about to cover.
      case .lt: proven.add(try evidenceOfUnits(before))
      case .b, .t: proven.add(try evidenceOfToday(before))
      }
      return proven.archiveImprint
    }
    try proven.add(.archive, stamped)
    seal = proven
  }

  /// Of the seal's certificate when it was time-stamped, and of the time-stamping units' now.
  private func evidenceOfToday(_ seal: GrowingSeal) throws -> [StatusEvidence] {
    let stamped = seal.stamps.filter { $0.kind == .signature }.map(\.token.time).min()
    return [
      try status.evidence(for: seal.certificate.handle, among: seal.candidates, at: stamped ?? clock.now())
    ] + (try evidenceOfUnits(seal))
  }

  private func evidenceOfUnits(_ seal: GrowingSeal) throws -> [StatusEvidence] {
    try seal.stamps.compactMap(\.token.signer).map { try evidence(for: $0, seal) }
  }

  /// Of a time-stamping unit, to be covered by a time-stamp that is about to be made.
  private func evidence(for unit: CertificateHandle, _ seal: GrowingSeal) throws -> StatusEvidence {
    let now = clock.now()
    let soon = Timestamp(seconds: now.seconds + SealRaiser.way)
    if let evidence = try? status.evidence(for: unit, among: seal.candidates, at: soon) { return evidence }
    // Where nobody says anything that holds so long, what holds now has to do.
    return try status.evidence(for: unit, among: seal.candidates, at: now)
  }

  /// Of the unit that made the newest archive time-stamp, which the next one is about to cover.
  private func evidenceOfArchive(_ seal: GrowingSeal) throws -> [StatusEvidence] {
    guard let unit = seal.stamps.last(where: { $0.kind == .archive })?.token.signer else { return [] }
    return [try evidence(for: unit, seal)]
  }

  /// Takes the finished file apart as anybody would, and judges it.
  private func require(_ level: SealLevel, of file: [UInt8], at place: Problem.Place) throws {
    let name = place.description
    guard case .intact(let seal) = SealVerifier().verify(file, name: name) else {
      throw RunFailure(.keyOrSeal, Problem(.sealNotVerified, at: place, "was raised, but does not verify any more"))
    }
    // From LT on, everything that a stranger needs is in the file.
    let judgement = SealJudge(trust: trust, among: level >= .lt ? [] : known, at: clock.now()).judge(seal, name: name)
    guard judgement.problems.isEmpty, judgement.level >= level else {
      let reason = judgement.problems.first.map { "it \($0.reason)" } ?? "it came out at \(judgement.level.rawValue)"
      throw RunFailure(
        .timestampOrRevocation, Problem(.sealLevelMissed, at: place, "was not raised to \(level.rawValue): \(reason)"))
    }
  }
}

/// A file after it was raised.
public struct RaisedSeal: Sendable {
  public let file: [UInt8]
  public let from: SealLevel
  public let to: SealLevel

  /// Whether a new archive time-stamp took over from the one before.
  public let isRenewed: Bool
}

/// A seal that was time-stamped and did not reach its level. What it has cost time-stamps, and is worth keeping: raising
/// this file goes on where it stopped.
public struct UnfinishedSeal: Error, Sendable {
  public let file: [UInt8]
  /// That it has reached.
  public let level: SealLevel
  public let failure: RunFailure
}
