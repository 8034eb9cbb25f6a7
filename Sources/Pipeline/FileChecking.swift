import ELM
import Records
import Sealing
import Validation

/// The checks of one file, each in the order and with the meaning of the European viewer's.
struct FileChecking {
  typealias Check = FileVerification.Check

  private let path: String
  private let options: VerificationOptions

  init(_ path: String, _ options: VerificationOptions) {
    self.path = path
    self.options = options
  }

  func checks() -> [Check] {
    let bytes: [UInt8]
    do { bytes = try SmallFile.bytes(of: path, limit: TreeParser.sizeLimit) } catch {
      return unreadable("the file \(error.reason)")
    }
    switch SealVerifier().verify(bytes, name: path) {
    case .refused(let problem) where problem.code == .jsonMalformed || problem.code == .jsonTooLarge:
      // Nobody may mend a sealed file.
      return unreadable("the file is no JSON: it \(problem.reason); ask for the file as it was issued")
    case .refused(let problem):
      if let credential = unsealed(bytes) { return checks(of: credential, seal: noSeal) }
      return [
        Check(.format, .skipped, "nothing is said of what the seal does not hold together"),
        Check(.seal, .error, "\(problem.reason); \(problem.remedy)"),
      ] + rest("the seal is not intact")
    case .intact(let seal):
      guard let credential = try? TreeParser.parse(seal.payload, name: path, tracksLines: false).tree else {
        return unreadable("what is sealed is not JSON")
      }
      return checks(of: credential, seal: check(seal))
    }
  }

  private func checks(of credential: Tree, seal: Check) -> [Check] {
    [format(credential), seal, revocation, accreditation(credential), validity(credential)]
  }

  private func unreadable(_ reason: String) -> [Check] {
    [Check(.format, .error, reason), Check(.seal, .skipped, "the format is not readable")]
      + rest("the format is not readable")
  }

  private func rest(_ reason: String) -> [Check] {
    [Check(.revocation, .skipped, reason), Check(.accreditation, .skipped, reason), Check(.validity, .skipped, reason)]
  }

  /// The credential of a file that was never sealed; nil for anything else.
  private func unsealed(_ bytes: [UInt8]) -> Tree? {
    guard let tree = try? TreeParser.parse(bytes, name: path, tracksLines: false).tree, tree["payload"] == nil else {
      return nil
    }
    let credential = tree["credential"] ?? tree
    return credential.types.contains("EuropeanDigitalCredential") ? credential : nil
  }

  // MARK: The five

  private func format(_ credential: Tree) -> Check {
    let profile = ApplicationProfile(namedBy: credential)
    let check = CredentialCheck(profile: profile, phase: .issue, clock: FixedClock(options.time))
    let errors = check.violations(in: credential).filter { $0.severity == .error }
    guard let first = errors.first else {
      return Check(.format, .ok, "conforms to \(profile.title)")
    }
    let more = errors.count > 1 ? ", and \(errors.count - 1) more" : ""
    let place = first.path.isEmpty ? "the credential" : first.path
    return Check(.format, .error, "\(place) \(first.reason)\(more)")
  }

  private var noSeal: Check { Check(.seal, .skipped, "the credential contains no seal: anybody can have written it") }

  private func check(_ seal: VerifiedSeal) -> Check {
    let judgement = SealJudge(trust: options.trust, at: options.time).judge(seal, name: path)
    let organisation = seal.certificate.identity?.organisation ?? seal.certificate.subject
    var by = "sealed by \(organisation) on \(seal.signingTime)"
    if let proven = judgement.provenAt { by += " (a time-stamp proves \(proven))" }
    by += ", level \(judgement.level.rawValue), certificate \(seal.certificate.digest.hex.prefix(16))…"
    if let first = judgement.problems.first {
      let more = judgement.problems.count > 1 ? ", and \(judgement.problems.count - 1) more" : ""
      return Check(.seal, .error, "\(by): \(first.reason)\(more); \(first.remedy)")
    }
    var notes: [String] = []
    if judgement.isTrusted == nil {
      notes.append("whose certificate that is was not judged: name authorities with --trust")
    }
    if !judgement.isRevocationKnown { notes.append("whether the certificate was revoked is not in the seal") }
    if !judgement.unjudged.isEmpty { notes.append("not judged: \(judgement.unjudged.joined(separator: ", "))") }
    return Check(.seal, .ok, ([by] + notes).joined(separator: "; "))
  }

  private var revocation: Check {
    Check(.revocation, .skipped, "the credential names no register of revocations; ask the issuer")
  }

  private func accreditation(_ credential: Tree) -> Check {
    guard ApplicationProfile(namedBy: credential).declarations.contains(where: { $0.word == "accredited" }) else {
      return Check(
        .accreditation, .skipped, "accreditation does not apply: the credential does not say it is accredited")
    }
    return Check(
      .accreditation, .skipped,
      "the credential says it is accredited; look the accreditation up in the Qualifications Dataset Register")
  }

  private func validity(_ credential: Tree) -> Check {
    let values = ["validFrom", "validUntil", "expirationDate"].map {
      (credential[$0]?.elements ?? []).filter { $0 != .null }
    }
    let moments = values.map { $0.compactMap { $0.string.flatMap(XSDLexical.dateTime)?.moment } }
    guard zip(values, moments).allSatisfy({ $0.count == $1.count }) else {
      return Check(.validity, .error, "the credential says in a form that cannot be read when it is valid")
    }
    if let from = moments[0].max(), from > options.time {
      return Check(.validity, .error, "not valid before \(from)")
    }
    guard let end = (moments[1] + moments[2]).min() else {
      return Check(.validity, .ok, "valid, without an end")
    }
    return end < options.time
      ? Check(.validity, .error, "expired on \(end)") : Check(.validity, .ok, "valid until \(end)")
  }
}
