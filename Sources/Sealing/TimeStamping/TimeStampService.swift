import Records

/// A service that gives time-stamps over HTTP (RFC 3161 §3.4), and what it asks of its clients.
///
///     let service = try TimeStampService(
///       "https://tsa.example/", policy: "1.2.3.4", limit: RequestLimit("20 per 20min"), inFlight: 2)
public struct TimeStampService: Sendable {
  /// What a service's description says that cannot be.
  public struct Fault: Error, Sendable {
    public enum Part: Sendable { case address, policy, account, inFlight }

    public let part: Part
    /// The predicate of a sentence about the part.
    public let reason: String
    public let remedy: String

    /// Whether the part, an address, must not be repeated.
    public var mayHoldPassword: Bool { part == .address }
  }

  /// Who asks: a name and a password (RFC 7617).
  public struct Account: Sendable {
    public let user: String
    public let password: Secret

    public init(user: String, password: Secret) {
      self.user = user
      self.password = password
    }
  }

  public static let usualInFlight = 4
  public static let possibleInFlight = 1...64

  public let address: String
  /// The policy that its tokens are to be made under (an OID); nil leaves it to the service.
  public let policy: String?
  public let account: Account?
  /// Nil when it takes as many requests as come.
  public let limit: RequestLimit?
  /// Requests under way at once, at most.
  public let inFlight: Int

  /// - Throws: `Fault` for an address that is none of http or https, or has a password in it; for an account over http,
  ///   where anybody could read it, unless the service is on this machine; for a policy that is no OID.
  public init(
    _ address: String, policy: String? = nil, account: Account? = nil, limit: RequestLimit? = nil,
    inFlight: Int = TimeStampService.usualInFlight
  ) throws(Fault) {
    let authority = try TimeStampService.authority(of: address)
    if account != nil, !address.lowercased().hasPrefix("https://"), !TimeStampService.isThisMachine(authority) {
      throw Fault(
        part: .account, reason: "would be sent unencrypted, for anybody to read",
        remedy: "write the service's https address")
    }
    if let policy, !TimeStampService.isIdentifier(policy) {
      throw Fault(
        part: .policy, reason: "is no policy: policies are numbers with points between",
        remedy: "write the one that the service names, such as 0.4.0.2023.1.1, or leave it out")
    }
    guard TimeStampService.possibleInFlight.contains(inFlight) else {
      throw Fault(
        part: .inFlight, reason: "is no number of requests from 1 to \(TimeStampService.possibleInFlight.upperBound)",
        remedy: "write a number such as \(TimeStampService.usualInFlight)")
    }
    self.address = address
    self.policy = policy
    self.account = account
    self.limit = limit
    self.inFlight = inFlight
  }

  /// The address without what may be secret in it, for messages.
  public var name: String { String(address.prefix { $0 != "?" && $0 != "#" }) }

  /// Host and port.
  private static func authority(of address: String) throws(Fault) -> Substring {
    let start = ["https://", "http://"].first { address.lowercased().hasPrefix($0) }
    let authority = address.dropFirst(start?.count ?? 0).prefix { !"/?#".contains($0) }
    guard start != nil, !authority.isEmpty, address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw Fault(
        part: .address, reason: "is no http or https address",
        remedy: "write the address that the service's operator gives, such as https://tsa.example/")
    }
    guard !authority.contains("@") else {
      throw Fault(
        part: .address, reason: "has a user or a password in it",
        remedy: "write `user: NAME` and `password: env:NAME` beside `service`")
    }
    return authority
  }

  private static func isThisMachine(_ authority: Substring) -> Bool {
    let host =
      authority.hasPrefix("[")
      ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    return ["127.0.0.1", "localhost", "[::1]"].contains(host.lowercased())
  }

  /// Whether it is an object identifier: two numbers or more with points between (ITU-T X.660).
  private static func isIdentifier(_ text: String) -> Bool {
    let arcs = text.split(separator: ".", omittingEmptySubsequences: false)
    guard arcs.count >= 2, text.utf8.count <= 200, ["0", "1", "2"].contains(arcs[0]) else { return false }
    return arcs.allSatisfy { arc in
      (1...50).contains(arc.utf8.count) && arc.utf8.allSatisfy { (48...57).contains($0) }
        && (arc == "0" || arc.first != "0")
    } && (arcs[0] == "2" || (Int(arcs[1]) ?? 40) < 40)
  }
}
