import ELM
import Foundation

extension SealedFile {
  /// Where the payload's string ends, at its closing quote; nil unless it un-escapes (RFC 8259 §7) to exactly `payload`.
  ///
  /// Every byte of every credential passes here: the two are compared in place, eight bytes at a time where nothing is
  /// escaped, and no un-escaped copy is made.
  func end(ofPayload payload: [UInt8]) -> Int? {
    guard let start = skip(SealedFile.frame(form).head, at: 0) else { return nil }
    return bytes.withUnsafeBytes { text in
      payload.withUnsafeBytes { payload in
        var (position, index) = (start, 0)
        while index < payload.count {
          if index + 8 <= payload.count, position + 8 <= text.count {
            let word = UInt64(littleEndian: payload.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let other = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let plain = ((word ^ other) | JSONText.needingEscape(word)).trailingZeroBitCount / 8
            index += plain
            position += plain
            if plain == 8 { continue }
            // Nearly every escape of JSON inside JSON is this one.
            if position + 1 < text.count, payload[index] == UInt8(ascii: "\""),
              text[position] == UInt8(ascii: "\\"), text[position + 1] == UInt8(ascii: "\"")
            {
              index += 1
              position += 2
              continue
            }
          }
          guard let (byte, length) = SealedFile.character(of: text, at: position), byte == payload[index] else {
            return nil
          }
          index += 1
          position += length
        }
        return position < text.count && text[position] == UInt8(ascii: "\"") ? position : nil
      }
    }
  }

  /// What stands behind the payload.
  struct Parts {
    /// The header in base64url, as it stands.
    let protected: ArraySlice<UInt8>
    let signature: [UInt8]
  }

  /// Nil when the file has another layout from the payload's closing quote on.
  func parts(behind payloadEnd: Int) -> Parts? {
    let frame = SealedFile.frame(form)
    guard let protectedStart = skip(frame.middle, at: payloadEnd), let protectedEnd = quote(after: protectedStart),
      let signatureStart = skip(frame.joint, at: protectedEnd), let signatureEnd = quote(after: signatureStart),
      skip(frame.tail, at: signatureEnd) == bytes.count,
      let signature = Base64.url.decode(bytes[signatureStart..<signatureEnd])
    else { return nil }
    return Parts(protected: bytes[protectedStart..<protectedEnd], signature: signature)
  }

  private func skip(_ literal: [UInt8], at position: Int) -> Int? {
    bytes[position...].starts(with: literal) ? position + literal.count : nil
  }

  private func quote(after position: Int) -> Int? {
    bytes[position...].withUnsafeBytes { rest in
      guard let start = rest.baseAddress, let quote = memchr(start, Int32(UInt8(ascii: "\"")), rest.count) else {
        return nil
      }
      return position + UnsafeRawPointer(start).distance(to: quote)
    }
  }

  /// One byte of a JSON string and how many it is written with, as far as `JSONText` escapes; nil at the string's end, and for
  /// what `JSONText` does not write.
  private static func character(of text: UnsafeRawBufferPointer, at position: Int) -> (byte: UInt8, length: Int)? {
    guard position < text.count else { return nil }
    let byte = text[position]
    guard byte == UInt8(ascii: "\\") else { return byte < 0x20 || byte == UInt8(ascii: "\"") ? nil : (byte, 1) }
    guard position + 1 < text.count else { return nil }
    switch text[position + 1] {
    case UInt8(ascii: "\""): return (UInt8(ascii: "\""), 2)
    case UInt8(ascii: "\\"): return (UInt8(ascii: "\\"), 2)
    case UInt8(ascii: "b"): return (0x08, 2)
    case UInt8(ascii: "t"): return (0x09, 2)
    case UInt8(ascii: "n"): return (0x0A, 2)
    case UInt8(ascii: "f"): return (0x0C, 2)
    case UInt8(ascii: "r"): return (0x0D, 2)
    case UInt8(ascii: "u"):
      let digits = text[min(position + 2, text.count)..<min(position + 6, text.count)]
      guard digits.count == 4, let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), code < 0x20 else {
        return nil
      }
      return (code, 6)
    default: return nil
    }
  }
}
