import ELM
import Foundation
import Records
import Sealing
import Validation

/// What is found out about one sealed file: is its signature intact, does it satisfy the profile, is it valid now?
///
///     let verification = FileVerification("diploma.jsonld", clock: SystemClock())
///     print(verification.text)
public struct FileVerification: Sendable {
  /// One of the checks, in the words of the European viewer.
  public struct Check: Sendable {
    public enum Status: String, Sendable {
      case ok = "OK"
      case error = "ERROR"
      case skipped = "SKIPPED"
    }

    public let name: String
    public let status: Status
    public let reason: String
  }

  public let path: String
  /// FORMAT, SEAL and VALIDITY, in this order.
  public let checks: [Check]

  public var isVerified: Bool { checks.allSatisfy { $0.status == .ok } }

  public init(_ path: String, clock: some Clock) {
    self.path = path
    let bytes: [UInt8]
    do { bytes = try SmallFile.bytes(of: path, limit: TreeParser.sizeLimit) } catch {
      checks = [Check(name: "FORMAT", status: .error, reason: "the file \(error.reason)")] + FileVerification.skipped
      return
    }
    switch SealVerifier().verify(bytes, name: path) {
    case .refused(let problem) where problem.code == .jsonMalformed || problem.code == .jsonTooLarge:
      // Nobody may mend a sealed file.
      let reason = "the file is no JSON: it \(problem.reason); ask for the file as it was issued"
      checks = [Check(name: "FORMAT", status: .error, reason: reason)] + FileVerification.skipped
    case .refused(let problem):
      checks = [
        Check(name: "FORMAT", status: .skipped, reason: "nothing is said of what the seal does not hold together"),
        Check(name: "SEAL", status: .error, reason: "\(problem.reason); \(problem.remedy)"),
        FileVerification.validitySkipped,
      ]
    case .intact(let seal):
      guard let credential = try? TreeParser.parse(seal.payload, name: path, tracksLines: false).tree else {
        checks =
          [Check(name: "FORMAT", status: .error, reason: "what is sealed is not JSON")] + FileVerification.skipped
        return
      }
      checks = [
        FileVerification.format(credential, clock: clock), FileVerification.seal(seal, clock: clock),
        FileVerification.validity(credential, at: clock.now()),
      ]
    }
  }

  private static func format(_ credential: Tree, clock: some Clock) -> Check {
    let profile = ApplicationProfile(namedBy: credential)
    let errors = CredentialCheck(profile: profile, phase: .issue, clock: clock).violations(in: credential).filter {
      $0.severity == .error
    }
    guard let first = errors.first else {
      return Check(name: "FORMAT", status: .ok, reason: "conforms to \(profile.title)")
    }
    let more = errors.count > 1 ? ", and \(errors.count - 1) more" : ""
    return Check(name: "FORMAT", status: .error, reason: "\(first.path) \(first.reason)\(more)")
  }

  private static func seal(_ seal: VerifiedSeal, clock: some Clock) -> Check {
    let organisation = seal.certificate.identity?.organisation ?? seal.certificate.subject
    let by = "sealed by \(organisation) on \(seal.signingTime), certificate \(seal.certificate.digest.hex.prefix(16))…"
    let period = seal.certificate.notBefore...max(seal.certificate.notBefore, seal.certificate.notAfter)
    guard period.contains(seal.signingTime) else {
      return Check(name: "SEAL", status: .error, reason: "\(by), when the certificate was not valid")
    }
    return Check(name: "SEAL", status: .ok, reason: by)
  }

  private static func validity(_ credential: Tree, at now: Timestamp) -> Check {
    func moment(_ key: String) -> Timestamp? { credential[key]?.string.flatMap(XSDLexical.dateTime)?.moment }
    if let from = moment("validFrom"), from > now {
      return Check(name: "VALIDITY", status: .error, reason: "not valid before \(from)")
    }
    let ends = [moment("validUntil"), moment("expirationDate")].compactMap(\.self)
    if let end = ends.min() {
      return end < now
        ? Check(name: "VALIDITY", status: .error, reason: "expired on \(end)")
        : Check(name: "VALIDITY", status: .ok, reason: "valid until \(end)")
    }
    return Check(name: "VALIDITY", status: .ok, reason: "valid, without an end")
  }

  private static let validitySkipped = Check(name: "VALIDITY", status: .skipped, reason: "the seal is not intact")
  private static let skipped = [
    Check(name: "SEAL", status: .skipped, reason: "the format is not readable"), validitySkipped,
  ]

  /// For people: the file, its verdict, and a line a check.
  public var text: String {
    let verdict = isVerified ? "VERIFIED" : "FAILED"
    let lines = checks.map { check in
      let name = check.name.padding(toLength: 9, withPad: " ", startingAt: 0)
      return "  \(name)\(check.status.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0))\(check.reason)"
    }
    return (["\(path): \(verdict)"] + lines).map(Problem.visible).joined(separator: "\n")
  }

  /// One line of JSON with its line end.
  public var line: [UInt8] {
    let tree: Tree = [
      "file": .string(path), "verdict": .string(isVerified ? "VERIFIED" : "FAILED"),
      "checks": .array(
        checks.map { ["check": .string($0.name), "status": .string($0.status.rawValue), "reason": .string($0.reason)] }),
    ]
    return tree.json + [UInt8(ascii: "\n")]
  }
}
