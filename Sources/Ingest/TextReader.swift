import Foundation
import Records

/// Reads a text file in any encoding as UTF-8, chunk by chunk, without its byte order mark.
///
/// Every byte is read as what it stands for, or ends the reading with its line: none is left out or replaced.
final class TextReader {
  private let file: String
  private let source: FileReader
  private let stated: TextEncoding?
  private let encoding: TextEncoding
  private let page: CodePage?
  /// Bytes of a character whose end is not read yet.
  private var carried: [UInt8] = []
  private var lines = LineCount()
  private var isAtEnd = false
  /// Of a file that is said to be in a code page: whether all of it so far could be UTF-8, and whether that would matter.
  private var (couldBeUTF8, hasUpper): (Bool, Bool) = (true, false)
  private var unfinished: [UInt8] = []

  /// - Throws: `RunFailure` when the file's beginning contradicts the encoding that is stated, or is no text.
  init(_ location: SourceLocation) throws {
    file = location.displayName
    stated = location.dialect.encoding
    source = try FileReader(location)
    let start = try source.chunk() ?? []
    let detection = try EncodingDetection(start, stated: stated, file: file)
    encoding = detection.encoding
    page = CodePage(encoding)
    carried = Array(start[detection.mark...])
  }

  /// The next bytes in UTF-8, which may end within a character; nil at the end.
  ///
  /// - Throws: `RunFailure` with the line of the first bytes that are no text in the encoding.
  func chunk() throws -> [UInt8]? {
    while !isAtEnd {
      // What was read to find the encoding comes first.
      let more = try source.chunk()
      isAtEnd = more == nil
      let raw = carried.isEmpty ? more ?? [] : carried + (more ?? [])
      carried = []
      guard !raw.isEmpty else { break }
      let text =
        switch encoding {
        case .utf8: try fromUTF8(raw)
        case .utf16, .utf16LittleEndian, .utf16BigEndian: try fromUTF16(raw)
        default: try fromPage(raw)
        }
      if let zero = text.firstIndex(of: 0) {
        throw fault(behind: text[..<zero], "has a zero byte, which no text has", remedy: EncodingDetection.save)
      }
      lines.add(text)
      if !text.isEmpty { return text }
    }
    if page != nil, couldBeUTF8, hasUpper, unfinished.isEmpty {
      throw EncodingDetection.contradiction(stated, "is well-formed UTF-8", in: file)
    }
    return nil
  }

  private func fromUTF8(_ raw: [UInt8]) throws -> [UInt8] {
    switch UTF8Scan.scan(raw) {
    case .wellFormed: return raw
    case .unfinished(let index) where !isAtEnd:
      carried = Array(raw[index...])
      return Array(raw[..<index])
    case .unfinished(let index), .malformed(let index):
      let byte = raw[index]
      let hex = String(byte, radix: 16, uppercase: true)
      let readings = CodePage.readings(of: byte).map { " there, which is \($0)" } ?? ""
      throw fault(
        behind: raw[..<index], "is not in UTF-8: it has the byte \(hex)\(readings)", value: snippet(of: raw, at: index),
        remedy: "write the encoding that reads right under source, such as `encoding: windows-1252`, or "
          + EncodingDetection.save)
    }
  }

  private func fromUTF16(_ raw: [UInt8]) throws -> [UInt8] {
    let isLittle = encoding == .utf16LittleEndian
    func unit(_ index: Int) -> UInt16 {
      isLittle
        ? UInt16(raw[index]) | UInt16(raw[index + 1]) << 8 : UInt16(raw[index + 1]) | UInt16(raw[index]) << 8
    }
    var text: [UInt8] = []
    text.reserveCapacity(raw.count)
    var index = 0
    while index + 1 < raw.count {
      let lead = unit(index)
      if lead < 0x80 {
        text.append(UInt8(lead))
        index += 2
        continue
      }
      var code = UInt32(lead)
      var length = 2
      if UTF16.isLeadSurrogate(lead) {
        guard index + 3 < raw.count else { break }
        let trail = unit(index + 2)
        // Where no second half follows, the first is no character, and is refused as one alone.
        if UTF16.isTrailSurrogate(trail) {
          code = 0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(trail) - 0xDC00)
          length = 4
        }
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw fault(behind: text[...], "has half a character, as a damaged file in UTF-16 has")
      }
      text.append(contentsOf: UTF8.encode(scalar) ?? .init())
      index += length
    }
    guard index < raw.count else { return text }
    guard !isAtEnd else { throw fault(behind: text[...], "breaks off in the middle of a character of UTF-16") }
    carried = Array(raw[index...])
    return text
  }

  private func fromPage(_ raw: [UInt8]) throws -> [UInt8] {
    guard let page else { return raw }
    var text: [UInt8] = []
    if let index = page.decode(raw, into: &text) {
      let hex = String(raw[index], radix: 16, uppercase: true)
      throw fault(
        behind: text[...], "has the byte \(hex) there, which stands for nothing in \(encoding.rawValue)",
        value: snippet(of: raw, at: index), remedy: "correct `encoding` under source, or \(EncodingDetection.save)")
    }
    if couldBeUTF8 { compare(raw) }
    return text
  }

  /// A name in UTF-8 that is read as a code page comes out mangled, and no byte of it is wrong.
  private func compare(_ raw: [UInt8]) {
    let bytes = unfinished + raw
    unfinished = []
    hasUpper = hasUpper || bytes.contains { $0 >= 0x80 }
    switch UTF8Scan.scan(bytes) {
    case .wellFormed: break
    case .unfinished(let index): unfinished = Array(bytes[index...])
    case .malformed: couldBeUTF8 = false
    }
  }

  /// The words around a byte that cannot be read, with the mark for such bytes in its place.
  private func snippet(of raw: [UInt8], at index: Int) -> String {
    let ends = Set(",;|\"\t\r\n".utf8)
    let before = raw[..<index].suffix(30).reversed().prefix { !ends.contains($0) }.count
    let behind = raw[index...].prefix(30).prefix { !ends.contains($0) }.count
    return String(decoding: raw[(index - before)..<(index + behind)], as: UTF8.self)
  }

  private func fault(
    behind text: ArraySlice<UInt8>, _ reason: String, value: String? = nil, remedy: String? = nil
  ) -> RunFailure {
    var lines = lines
    lines.add(text)
    return RunFailure(
      .input, Problem(.sourceEncoding, at: .file(file, line: lines.line), value: value, reason, remedy: remedy))
  }
}
