import Records
import Testing

@testable import Sealing

@Suite("Whether a token may be tried with a PIN")
struct TokenSurveyTests {
  private static let loginRequired: UInt = 0x4
  private static let ownKeypad: UInt = 0x100
  private static let countLow: UInt = 0x10000
  private static let lastTry: UInt = 0x20000
  private static let locked: UInt = 0x40000

  @Test(
    "It may, unless that could lock it",
    arguments: [
      (loginRequired, true, nil), (loginRequired, false, ProblemCode.tokenPINMissing), (0, false, nil),
      (loginRequired | ownKeypad, false, nil), (loginRequired | countLow, true, nil),
      (loginRequired | countLow | lastTry, true, .tokenPINLastTry), (loginRequired | locked, true, .tokenPINLocked),
      (loginRequired | ownKeypad | locked, false, .tokenPINLocked),
    ] as [(UInt, Bool, ProblemCode?)])
  func decides(_ flags: UInt, hasPIN: Bool, _ code: ProblemCode?) throws {
    let survey = TokenSurvey(flags: flags, at: .setting("pkcs11:token=a;object=b"))
    guard let code else { return try survey.requireReady(withPIN: hasPIN) }
    let refused = try failure { try survey.requireReady(withPIN: hasPIN) }
    #expect(refused.status == .keyOrSeal)
    #expect(refused.problems == [Problem(code, at: .setting("pkcs11:token=a;object=b"), "")])
  }
}
