/// The layout of the files that we write: JWS JSON in either form, with the payload as a string (RFC 7515 §7.2, RFC
/// 7797 §3).
///
/// It writes a file, and reads its parts back from the bytes alone, so that what was written can be compared with what
/// was meant. It reads no other layout; files of others are read by `SealVerifier`.
struct SealedFile {
  let bytes: [UInt8]
  let form: SealForm

  /// What stands around payload, protected header and signature.
  private struct Frame {
    let head = Array(#"{"payload":""#.utf8)
    let middle: [UInt8]
    let joint = Array(#"","signature":""#.utf8)
    let tail: [UInt8]

    var size: Int { head.count + middle.count + joint.count + tail.count }
  }

  private static let general = Frame(
    middle: Array(#"","signatures":[{"protected":""#.utf8), tail: Array(#""}]}"#.utf8))
  private static let flattened = Frame(middle: Array(#"","protected":""#.utf8), tail: Array(#""}"#.utf8))

  private var frame: Frame { SealedFile.frame(form) }

  private static func frame(_ form: SealForm) -> Frame { form == .general ? general : flattened }

  init(bytes: [UInt8], form: SealForm = .general) {
    self.bytes = bytes
    self.form = form
  }

  /// - Parameter escapedPayload: as it stands inside a JSON string.
  init(escapedPayload: [UInt8], protected: [UInt8], signature: [UInt8], form: SealForm = .general) {
    let frame = SealedFile.frame(form)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(frame.size + escapedPayload.count + protected.count + (signature.count + 2) / 3 * 4)
    bytes.append(contentsOf: frame.head)
    bytes.append(contentsOf: escapedPayload)
    bytes.append(contentsOf: frame.middle)
    bytes.append(contentsOf: protected)
    bytes.append(contentsOf: frame.joint)
    Base64.url.encode(signature, into: &bytes)
    bytes.append(contentsOf: frame.tail)
    self.bytes = bytes
    self.form = form
  }

  /// What stands in the file.
  struct Parts {
    /// The header in base64url, as it stands.
    let protected: ArraySlice<UInt8>
    let signature: [UInt8]
    /// Bytes of the un-escaped payload.
    let payloadSize: Int
  }

  /// Takes the file apart, and writes the un-escaped payload to the start of `payload`; nil when it has another layout.
  func parts(payload: inout [UInt8]) -> Parts? {
    let frame = frame
    guard bytes.starts(with: frame.head) else { return nil }
    if payload.count < bytes.count { payload = [UInt8](repeating: 0, count: bytes.count) }
    guard let (payloadSize, payloadEnd) = unescape(from: frame.head.count, into: &payload),
      let protectedStart = skip(frame.middle, at: payloadEnd), let protectedEnd = quote(after: protectedStart),
      let signatureStart = skip(frame.joint, at: protectedEnd), let signatureEnd = quote(after: signatureStart),
      skip(frame.tail, at: signatureEnd) == bytes.count,
      let signature = Base64.url.decode(bytes[signatureStart..<signatureEnd])
    else { return nil }
    return Parts(protected: bytes[protectedStart..<protectedEnd], signature: signature, payloadSize: payloadSize)
  }

  private func skip(_ literal: [UInt8], at position: Int) -> Int? {
    bytes[position...].starts(with: literal) ? position + literal.count : nil
  }

  private func quote(after position: Int) -> Int? { bytes[position...].firstIndex(of: UInt8(ascii: "\"")) }

  /// Un-escapes a JSON string up to its closing quote (RFC 8259 §7), as far as `JSONText` escapes.
  ///
  /// - Returns: how many bytes were written, and where the quote stands.
  private func unescape(from start: Int, into payload: inout [UInt8]) -> (size: Int, end: Int)? {
    // Every byte of every credential passes here: the loop is bounded by `source.count`, and `target` is as long as the
    // source.
    bytes.withUnsafeBufferPointer { source in
      payload.withUnsafeMutableBufferPointer { target in
        var position = start
        var size = 0
        while position < source.count {
          let byte = source[position]
          if byte == UInt8(ascii: "\"") { return (size, position) }
          if byte == UInt8(ascii: "\\") {
            // Nearly every escape of JSON inside JSON is this one.
            if position + 1 < source.count, source[position + 1] == UInt8(ascii: "\"") {
              target[size] = UInt8(ascii: "\"")
              size += 1
              position += 2
              continue
            }
            guard let (value, length) = SealedFile.escape(in: source, at: position + 1) else { return nil }
            target[size] = value
            position += 1 + length
          } else {
            guard byte >= 0x20 else { return nil }
            target[size] = byte
            position += 1
          }
          size += 1
        }
        return nil
      }
    }
  }

  /// The byte that an escape stands for, and how many characters it takes after the backslash.
  private static func escape(in source: UnsafeBufferPointer<UInt8>, at position: Int) -> (value: UInt8, length: Int)? {
    guard position < source.count else { return nil }
    switch source[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return (source[position], 1)
    case UInt8(ascii: "b"): return (0x08, 1)
    case UInt8(ascii: "t"): return (0x09, 1)
    case UInt8(ascii: "n"): return (0x0A, 1)
    case UInt8(ascii: "f"): return (0x0C, 1)
    case UInt8(ascii: "r"): return (0x0D, 1)
    case UInt8(ascii: "u"):
      let digits = source[(position + 1)..<min(position + 5, source.count)]
      guard digits.count == 4, let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), code < 0x20 else {
        return nil
      }
      return (code, 5)
    default: return nil
    }
  }
}
