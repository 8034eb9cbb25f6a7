import ELM
import Foundation
import Records
import Sealing

/// What is found out about one file, check by check as the European viewer shows it: is it a credential, who sealed it,
/// was it revoked, is the issuer accredited, is it valid?
///
///     let options = try VerificationOptions(trust: ["anchors.pem"], clock: SystemClock())
///     let verification = FileVerification("diploma.jsonld", options)
///     print(verification.text)
public struct FileVerification: Sendable {
  /// One of the checks, in the words of the European viewer.
  public struct Check: Sendable {
    public enum Name: String, Sendable {
      case format = "FORMAT"
      case seal = "SEAL"
      case revocation = "REVOCATION"
      case accreditation = "ACCREDITATION"
      case validity = "VALIDITY"
    }

    public enum Status: String, Sendable {
      case ok = "OK"
      case error = "ERROR"
      case skipped = "SKIPPED"
    }

    public let name: Name
    public let status: Status
    public let reason: String

    init(_ name: Name, _ status: Status, _ reason: String) {
      self.name = name
      self.status = status
      self.reason = reason
    }
  }

  public enum Verdict: String, Sendable {
    case verified = "VERIFIED"
    /// Nothing is wrong, but it has no seal, or nobody said whose seals are trusted.
    case partly = "PARTIALLY VERIFIED"
    case failed = "FAILED"
  }

  public let path: String
  /// FORMAT, SEAL, REVOCATION, ACCREDITATION and VALIDITY, in this order.
  public let checks: [Check]
  public let verdict: Verdict

  public init(_ path: String, _ options: VerificationOptions) {
    self.path = path
    let checking = FileChecking(path, options)
    let checks = checking.checks()
    self.checks = checks
    if checks.contains(where: { $0.status == .error }) {
      verdict = .failed
    } else if checks.contains(where: { $0.name == .seal && $0.status == .skipped }) || options.trust.isEmpty {
      verdict = .partly
    } else {
      verdict = .verified
    }
  }

  /// For people: the file, its verdict, and a line a check.
  public var text: String {
    let lines = checks.map { check in
      let name = check.name.rawValue.padding(toLength: 15, withPad: " ", startingAt: 0)
      return "  \(name)\(check.status.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0))\(check.reason)"
    }
    return (["\(path): \(verdict.rawValue)"] + lines).map(Problem.visible).joined(separator: "\n")
  }

  /// One line of JSON with its line end.
  public var line: [UInt8] {
    let tree: Tree = [
      "file": .string(path), "verdict": .string(verdict.rawValue),
      "checks": .array(
        checks.map {
          ["check": .string($0.name.rawValue), "status": .string($0.status.rawValue), "reason": .string($0.reason)]
        }),
    ]
    return tree.json + [UInt8(ascii: "\n")]
  }
}
