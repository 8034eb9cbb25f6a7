/// How the sandbox's remote signing service lets its keys be used. What stands here is known to everybody, as the keys
/// are worth nothing.
public struct SigningSettings: Sendable {
  public enum Form: Sendable {
    /// RFC 3279 §2.2.3.
    case der
    /// R and S, each as wide as the curve.
    case raw
  }

  public var client = "sandbox"
  public var secret = "sandbox-secret"
  /// Nil for keys that are used without.
  public var pin: String? = "123456"
  /// Of one authorisation.
  public var multisign = 100
  /// Seconds that an access token holds.
  public var tokenSeconds = 3600
  /// Keys that the client has, by the names of their files.
  public var credentials: [Sandbox.Member] = Sandbox.Member.allCases.filter(\.isSeal)
  /// OIDs in place of those that a key signs with.
  public var algorithms: [String]?
  /// Of ECDSA signatures.
  public var form = Form.der
  /// Members of `auth` in place of those that say what is asked for (CSC API v2 §11.5), in JSON.
  public var authorization: String?
  /// Members of `info` beyond those that have to be there, in JSON; nil where nothing answers there.
  public var info: String? = ""

  public init() {}
}
