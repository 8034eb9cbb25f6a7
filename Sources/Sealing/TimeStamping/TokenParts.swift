import COpenSSL

/// A signed message (RFC 2315 §9.1, RFC 5652 §5.1) and the certificates that it carries, apart.
///
/// OpenSSL reads all certificates of a message anew, which takes longer than to verify it, and the tokens of one unit carry
/// the same ones. Its signature covers none of them, so that the message without them says the same.
struct TokenParts {
  /// The message without certificates.
  let bare: [UInt8]
  /// In its order.
  let certificates: [CertificateHandle]

  /// More than any time-stamping unit sends.
  private static let mostCertificates = 16
  /// `[0]`, constructed: what a message holds, and its certificates in it.
  private static let marked: UInt8 = 0xA0
  private static let sequence: UInt8 = 0x30
  private static let integer: UInt8 = 0x02
  private static let set: UInt8 = 0x31
  private static let objectIdentifier: UInt8 = 0x06

  /// Nil for all but a signed message in DER whose certificates can be read; OpenSSL is to say then what it is.
  init?(_ der: [UInt8]) {
    guard let outer = TokenParts.values(in: der[...]), outer.count == 1, outer[0].tag == TokenParts.sequence,
      let message = TokenParts.values(in: outer[0].content),
      message.map(\.tag) == [TokenParts.objectIdentifier, TokenParts.marked],
      let inner = TokenParts.values(in: message[1].content), inner.count == 1, inner[0].tag == TokenParts.sequence,
      let fields = TokenParts.values(in: inner[0].content), fields.count >= 5,
      fields.prefix(4).map(\.tag) == [TokenParts.integer, TokenParts.set, TokenParts.sequence, TokenParts.marked],
      fields.dropFirst(4).allSatisfy({ $0.tag != TokenParts.marked }),
      let values = TokenParts.values(in: fields[3].content), values.count <= TokenParts.mostCertificates
    else { return nil }
    certificates = values.compactMap { CertificateHandle.known(der: Array($0.whole)) }
    guard certificates.count == values.count else { return nil }
    let rest = fields[0].whole + fields[1].whole + fields[2].whole + fields.dropFirst(4).flatMap(\.whole)
    let content = TokenParts.value(TokenParts.marked, TokenParts.value(TokenParts.sequence, Array(rest)))
    bare = TokenParts.value(TokenParts.sequence, message[0].whole + content)
  }

  private struct Value {
    let tag: UInt8
    let whole: ArraySlice<UInt8>
    let content: ArraySlice<UInt8>
  }

  /// The values that stand one behind the other; nil when something else does, or one with a tag of several bytes or a
  /// length that only its end tells.
  private static func values(in bytes: ArraySlice<UInt8>) -> [Value]? {
    var values: [Value] = []
    var rest = bytes
    while let tag = rest.first {
      guard tag & 0x1F != 0x1F, values.count < 64, let (head, size) = length(rest.dropFirst()) else { return nil }
      let begin = rest.startIndex + 1 + head
      guard size <= rest.endIndex - begin else { return nil }
      values.append(Value(tag: tag, whole: rest[rest.startIndex..<begin + size], content: rest[begin..<begin + size]))
      rest = rest[(begin + size)...]
    }
    return values
  }

  /// The bytes that a length takes, and the length (ITU-T X.690 §10.1).
  private static func length(_ bytes: ArraySlice<UInt8>) -> (head: Int, size: Int)? {
    guard let first = bytes.first else { return nil }
    guard first >= 0x80 else { return (1, Int(first)) }
    let count = Int(first & 0x7F)
    guard (1...4).contains(count), bytes.count > count else { return nil }
    let size = bytes.dropFirst().prefix(count).reduce(0) { $0 << 8 | Int($1) }
    // The shortest form, as DER has it.
    return size >= 0x80 && size >> (8 * (count - 1)) > 0 ? (1 + count, size) : nil
  }

  private static func value(_ tag: UInt8, _ content: some Collection<UInt8>) -> [UInt8] {
    var size: [UInt8] = []
    var rest = content.count
    while rest > 0 {
      size.insert(UInt8(rest & 0xFF), at: 0)
      rest >>= 8
    }
    let head = content.count < 0x80 ? [UInt8(content.count)] : [0x80 | UInt8(size.count)] + size
    return [tag] + head + content
  }
}
