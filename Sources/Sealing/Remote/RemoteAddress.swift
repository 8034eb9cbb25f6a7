/// Where a remote signing service, or the server that authorises its clients, is reached: over TLS (CSC API v2 §7.3),
/// or on this machine without.
///
///     let address = try RemoteAddress("https://remote.example/csc/v2")
///     address.appending("credentials/list")      // https://remote.example/csc/v2/credentials/list
public struct RemoteAddress: Hashable, Sendable, CustomStringConvertible {
  /// Why a text is no such address, as the predicate of a sentence.
  public struct Fault: Error {
    public let reason: String
    public let remedy: String
    /// The text is not to be repeated.
    public let mayHoldPassword: Bool
  }

  /// `https://remote.example:8443`.
  private let origin: String
  /// `/csc/v2`, without a slash at its end; empty for the server itself.
  private let path: String

  public init(_ text: String) throws(Fault) {
    let schemes = ["https://", "http://"]
    let example = "write it as the service's documents do, such as https://remote.example/csc/v2"
    guard text.utf8.count <= 1024, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) })
    else { throw Fault(reason: "is no https address", remedy: example, mayHoldPassword: text.contains("@")) }
    let rest = text.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !rest.contains("@") else {
      throw Fault(
        reason: "has a user's name in it", remedy: "remove it, and name the client in `client` and `secret`",
        mayHoldPassword: true)
    }
    guard !rest.contains("?"), !rest.contains("#") else {
      throw Fault(
        reason: "has a question mark or # in it", remedy: "write the address up to its path",
        mayHoldPassword: true)
    }
    guard !authority.isEmpty, authority.first != ":" else {
      throw Fault(reason: "names no server", remedy: example, mayHoldPassword: false)
    }
    guard scheme == "https://" || RemoteAddress.isThisMachine(authority) else {
      throw Fault(
        reason: "is not encrypted, and secrets would go over the line as they are", remedy: "write https://…",
        mayHoldPassword: false)
    }
    origin = scheme + authority
    var path = rest.dropFirst(authority.count)
    while path.last == "/" { path.removeLast() }
    self.path = String(path)
  }

  public var description: String { origin + path }

  func appending(_ path: String) -> String { "\(origin)\(self.path)/\(path)" }

  /// Of the metadata of an authorisation server whose issuer this is (RFC 8414 §3.1): between the server and its path.
  var metadata: String { "\(origin)/.well-known/oauth-authorization-server\(path)" }

  private static func isThisMachine(_ authority: Substring) -> Bool {
    ["127.0.0.1", "localhost", "[::1]"].contains { host in
      authority.lowercased().hasPrefix(host) && [nil, ":"].contains(authority.dropFirst(host.count).first)
    }
  }
}
