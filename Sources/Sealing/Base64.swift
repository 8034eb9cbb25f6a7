/// Base64 in the two forms that a seal has: standard with padding for certificates (RFC 4648 §4), and for a URL without
/// padding for header, signature and payload (RFC 4648 §5, RFC 7515 §2).
enum Base64 {
  case standard
  case url

  /// Appends the encoded bytes.
  func encode(_ bytes: [UInt8], into text: inout [UInt8]) {
    let alphabet = self == .url ? Base64.urlAlphabet : Base64.standardAlphabet
    text.reserveCapacity(text.count + (bytes.count + 2) / 3 * 4)
    var index = 0
    while index + 2 < bytes.count {
      let group = Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
      text.append(alphabet[group >> 18])
      text.append(alphabet[group >> 12 & 63])
      text.append(alphabet[group >> 6 & 63])
      text.append(alphabet[group & 63])
      index += 3
    }
    let left = bytes.count - index
    guard left > 0 else { return }
    let group = Int(bytes[index]) << 16 | (left == 2 ? Int(bytes[index + 1]) << 8 : 0)
    text.append(alphabet[group >> 18])
    text.append(alphabet[group >> 12 & 63])
    if left == 2 { text.append(alphabet[group >> 6 & 63]) }
    if self == .standard { text.append(contentsOf: repeatElement(Base64.padding, count: 3 - left)) }
  }

  func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    encode(bytes, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil unless `text` is exactly what `encode` writes: bits left over at the end are zero, so that no two texts give
  /// the same bytes.
  func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    text.withContiguousStorageIfAvailable(bytes) ?? Array(text).withUnsafeBufferPointer(bytes)
  }

  private func bytes(of text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let values = self == .url ? Base64.urlValues : Base64.standardValues
    var digits = text.count
    if self == .standard {
      guard digits % 4 == 0 else { return nil }
      digits -= text.suffix(2).reversed().prefix { $0 == Base64.padding }.count
    }
    guard digits % 4 != 1 else { return nil }
    // Bits that are no digit's are set where a character is in no alphabet.
    var wrong: UInt8 = 0
    var left: UInt32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: digits * 3 / 4) { bytes, count in
      var bits: UInt32 = 0
      for index in 0..<digits {
        let value = values[Int(text[index])]
        wrong |= value & 0xC0
        left = left << 6 | UInt32(value & 0x3F)
        bits += 6
        guard bits >= 8 else { continue }
        bits -= 8
        bytes[count] = UInt8(truncatingIfNeeded: left >> bits)
        count += 1
      }
      left &= 1 << bits - 1
    }
    return wrong == 0 && left == 0 ? bytes : nil
  }

  private static let padding = UInt8(ascii: "=")
  private static let common = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  private static let standardAlphabet = Array("\(common)+/".utf8)
  private static let urlAlphabet = Array("\(common)-_".utf8)
  private static let standardValues = values(of: standardAlphabet)
  private static let urlValues = values(of: urlAlphabet)

  /// The six bits of each character; 255 for one that is not in the alphabet.
  private static func values(of alphabet: [UInt8]) -> [UInt8] {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }
}
