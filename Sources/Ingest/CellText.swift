import Foundation
import Records

/// Texts as cells hold them.
enum CellText {
  /// The content that a text gives: empty, a formula's error, or the text exactly as it is.
  ///
  /// - Throws: `RunFailure` when it is longer than a cell can be.
  static func content(_ text: String, at address: @autoclosure () -> CellAddress) throws -> Cell.Content {
    guard !text.isEmpty else { return .empty }
    guard text.utf8.count <= Limits.cellLength || text.utf16.count <= Limits.cellLength else {
      throw RunFailure(.input, Problem.tooLong(address()))
    }
    return ErrorText.matches(text) ? .error(text) : .text(text)
  }

  /// Undoes the escapes `_xHHHH_` for characters that XML cannot hold (ECMA-376 part 1, §22.9.2.19).
  ///
  /// What escapes half a character only stays as it is written.
  static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let base = bytes.baseAddress, memchr(base, Int32(UInt8(ascii: "_")), bytes.count) != nil else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let (scalar, length) = escape(bytes[index...]) {
        text.append(contentsOf: String(Character(scalar)).utf8)
        index += length
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func escape(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (Unicode.Scalar, Int)? {
    guard let unit = codeUnit(bytes) else { return nil }
    if let scalar = Unicode.Scalar(UInt32(unit)) { return (scalar, 7) }
    guard UTF16.isLeadSurrogate(unit), let trail = codeUnit(bytes.dropFirst(7)), UTF16.isTrailSurrogate(trail) else {
      return nil
    }
    let code = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00)
    return Unicode.Scalar(code).map { ($0, 14) }
  }

  /// The code unit of an escape that stands at the beginning of the bytes.
  private static func codeUnit(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt16? {
    let escape = Array(bytes.prefix(7))
    guard escape.count == 7, escape.starts(with: "_x".utf8), escape.last == UInt8(ascii: "_") else { return nil }
    let digits = escape[2..<6]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
