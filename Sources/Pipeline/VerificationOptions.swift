import ELM
import Records
import Sealing

/// Whom a verifier trusts, and at which moment the files are looked at.
public struct VerificationOptions: Sendable {
  public let trust: TrustAnchors
  public let time: Timestamp

  /// - Parameters:
  ///   - trust: PEM files of trusted authorities, or folders of them; none leaves open whose seal it is.
  ///   - at: a moment with its zone, `2027-01-31T12:00:00Z`, or a day, whose end is meant; nil is now.
  /// - Throws: `RunFailure` with `.usage` when a file cannot be read, or `at` is no time.
  public init(trust paths: [String] = [], at text: String? = nil, clock: some Clock) throws {
    trust = try TrustAnchors(paths)
    guard let text else {
      time = clock.now()
      return
    }
    let moment = XSDLexical.dateTime(text) ?? XSDLexical.dateTime("\(text)T23:59:59Z")
    guard let moment, moment.hasZone else {
      throw RunFailure(
        .usage,
        Problem(
          .verificationTimeInvalid, at: .setting("--at"), value: text, "is no moment",
          remedy: "write a day such as 2027-01-31, or a time with its zone such as 2027-01-31T12:00:00Z"))
    }
    time = moment.moment
  }
}

extension ProblemCode {
  public static let verificationTimeInvalid = ProblemCode(
    "verify.time.invalid",
    meaning: "The time at which files are to be verified is written in a form that cannot be read.",
    remedy: "write a day, or a time with its zone")
}
