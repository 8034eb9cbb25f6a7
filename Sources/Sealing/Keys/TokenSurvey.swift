import CShims
import Records

/// A look at the tokens of a PKCS#11 module, without a PIN.
struct TokenSurvey {
  private enum Flag {
    static let loginRequired: UInt = 0x4
    static let ownKeypad: UInt = 0x100
    static let lastTry: UInt = 0x20000
    static let locked: UInt = 0x40000
  }

  private let flags: UInt
  private let place: Problem.Place

  /// - Parameter flags: as PKCS#11 has them, `CKF_…`.
  init(flags: UInt, at place: Problem.Place) {
    self.flags = flags
    self.place = place
  }

  /// - Throws: `RunFailure` with `.keyOrSeal` unless exactly one token is meant and answers.
  init(_ uri: TokenURI, module: String) throws {
    let place = Problem.Place.setting(uri.description)
    var flags: UInt = 0
    var fault: UInt = 0
    var text = [CChar](repeating: 0, count: 2048)
    let found = Int(
      confer_find_token(
        module, uri.token, uri.manufacturer, uri.model, uri.serial, &flags, &fault, &text, text.count))
    let names = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let problem: Problem
    switch found {
    case 1:
      self.init(flags: flags, at: place)
      return
    case 0:
      let others = names.split(separator: "\n").map { "\"\($0)\"" }.joined(separator: ", ")
      problem = Problem(
        .tokenAbsent, at: place,
        "names no token that is there: the module shows \(others.isEmpty ? "none" : others)")
    case CONFER_TOKEN_NO_MODULE:
      problem = Problem(.tokenModuleUnusable, at: .file(module), "cannot be loaded as a PKCS#11 module: \(names)")
    case CONFER_TOKEN_FAULT:
      problem = Problem(
        .tokenRefused, at: place, "cannot be opened: the module answered with PKCS#11 error \(TokenSurvey.hex(fault))")
    default:
      problem = Problem(.tokenAmbiguous, at: place, "means \(found) tokens")
    }
    throw RunFailure(.keyOrSeal, problem)
  }

  /// - Throws: `RunFailure` with `.keyOrSeal` when no PIN must be tried, or none is there to be tried.
  func requireReady(withPIN hasPIN: Bool) throws {
    if flags & Flag.locked != 0 { throw RunFailure(.keyOrSeal, TokenSurvey.locked(at: place)) }
    guard flags & Flag.loginRequired != 0, flags & Flag.ownKeypad == 0 || hasPIN else { return }
    guard hasPIN else {
      throw RunFailure(.keyOrSeal, Problem(.tokenPINMissing, at: place, "asks for a PIN, and none is given"))
    }
    if flags & Flag.lastTry != 0 {
      throw RunFailure(
        .keyOrSeal, Problem(.tokenPINLastTry, at: place, "has refused so many PINs that one more would lock it"))
    }
  }

  static func locked(at place: Problem.Place) -> Problem {
    Problem(.tokenPINLocked, at: place, "is locked after too many wrong PINs")
  }

  private static func hex(_ code: UInt) -> String { "0x\(String(code, radix: 16, uppercase: true))" }
}
