import COpenSSL

/// What makes an award one award: the values of the pipeline's `key` columns, stable across runs.
///
/// One issuance key has at most one current credential.
public struct IssuanceKey: Hashable, Sendable, CustomStringConvertible {
  /// The values, in the order of the pipeline's `key`.
  public let parts: [String]

  /// Parts that look the same are the same: they are kept in composed form.
  public init(_ parts: [String]) { self.parts = parts.map(\.composed) }

  /// One string that no other key shares: parts joined by the unit separator (U+001F), which a cell of a key may not hold.
  public var canonical: String { parts.joined(separator: "\u{1F}") }

  /// Nothing but what `canonical` wrote.
  public init(canonical: String) {
    parts = canonical.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
  }

  /// `S-0042 / MC-101`, for people.
  public var description: String { parts.joined(separator: " / ") }
}

/// The identifier of a credential: `urn:credential:` and a name-based UUID (RFC 9562 §5.5).
public struct CredentialID: Hashable, Sendable, CustomStringConvertible {
  public let uuid: String

  /// The same pipeline name, key and revision always give the same identifier, so that a repeated run names the same credential.
  public init(pipeline: String, key: IssuanceKey, revision: Int) {
    uuid = nameBasedUUID("confer\u{1E}\(pipeline)\u{1E}\(key.canonical)\u{1E}\(revision)")
  }

  /// Nil unless `urn` is `urn:credential:` and a UUID.
  public init?(urn: String) {
    guard urn.hasPrefix("urn:credential:") else { return nil }
    self.init(uuid: String(urn.dropFirst("urn:credential:".count)))
  }

  /// Nil unless `uuid` is a UUID: 8, 4, 4, 4 and 12 hexadecimal digits between hyphens (RFC 9562 §4).
  public init?(uuid: String) {
    var position = 0
    for byte in uuid.utf8 {
      let isHyphen = position == 8 || position == 13 || position == 18 || position == 23
      let isDigit = byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 6
      guard isHyphen ? byte == UInt8(ascii: "-") : isDigit else { return nil }
      position += 1
    }
    guard position == 36 else { return nil }
    self.uuid = uuid.lowercased()
  }

  /// `urn:credential:3f2b…`
  public var urn: String { "urn:credential:\(uuid)" }
  public var description: String { urn }
}

/// What is settled when a credential is issued, and recorded before it is sealed.
public struct IssuingFacts: Hashable, Sendable {
  public let key: IssuanceKey
  /// 1 for the first credential of a key, then 2, 3, … for its corrections.
  public let revision: Int
  public let id: CredentialID
  /// Written as `issued`, `issuanceDate` and the claimed signing time.
  public let issued: Timestamp

  public init(key: IssuanceKey, revision: Int, id: CredentialID, issued: Timestamp) {
    self.key = key
    self.revision = revision
    self.id = id
    self.issued = issued
  }
}

/// A version 5 UUID of `name`, in the URL namespace (RFC 9562 §5.5): the same name always gives the same UUID.
public func nameBasedUUID(_ name: String) -> String {
  // The namespace identifier for URLs, RFC 9562 §6.6.
  let namespace: [UInt8] = [
    0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
  ]
  var hash = [UInt8](repeating: 0, count: 20)
  let input = namespace + Array(name.utf8)
  guard EVP_Digest(input, input.count, &hash, nil, EVP_sha1(), nil) == 1 else {
    fatalError("OpenSSL cannot compute SHA-1 on this machine; check the libcrypto installation")
  }
  hash[6] = hash[6] & 0x0f | 0x50
  hash[8] = hash[8] & 0x3f | 0x80
  return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { Digest.hex(of: hash[$0]) }.joined(separator: "-")
}
