import Foundation
import Ingest
import Records
import Testing

/// Text files in all encodings: every byte is read as what it stands for, or refused with its line, and never guessed.
struct CSVEncodingTests {
  private func read(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) throws -> [SourceRow] {
    let folder = try TestFolder()
    return try withExtendedLifetime(folder) {
      var location = try folder.write(bytes, as: "spring.csv")
      location.dialect.encoding = encoding
      return try rows(location)
    }
  }

  private func failure(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) throws -> RunFailure? {
    try IngestTests.failure { _ = try read(bytes, encoding) }
  }

  private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  // MARK: Unicode

  @Test(arguments: [true, false], [true, false])
  func utf16IsKnownByItsMarkOrItsZeros(isLittle: Bool, hasMark: Bool) throws {
    // The letter of the first name ends in a zero byte, the last one takes two units.
    let text = (hasMark ? "\u{FEFF}" : "") + "id,name\r\n1,Ādolfs Ķirsons\r\n2,\"Ñuñoa\n😀\"\r\n"
    let read = try read(CSVEncodingTests.utf16(text, isLittle: isLittle))
    #expect(read.map { $0["name"]?.text } == ["Ādolfs Ķirsons", "Ñuñoa\n😀"])
    #expect(read.first?.header.names == ["id", "name"])
  }

  @Test(arguments: [
    (TextEncoding.utf16, true), (.utf16, false), (.utf16LittleEndian, true), (.utf16BigEndian, false),
  ])
  func utf16IsReadAsStated(encoding: TextEncoding, isLittle: Bool) throws {
    for mark in ["", "\u{FEFF}"] {
      let bytes = CSVEncodingTests.utf16("\(mark)id;name\n1;Żółć\n", isLittle: isLittle)
      #expect(try read(bytes, encoding).map { $0["name"]?.text } == ["Żółć"])
    }
  }

  @Test func utf16AcrossChunksIsReadWhole() throws {
    let lines = (2...20_000).map { "\($0),Žofie 😀\($0)\n" }
    let read = try read([0xFF, 0xFE, 0x20, 0] + CSVEncodingTests.utf16("id,name\n" + lines.joined(), isLittle: true))
    #expect(read.count == 19_999)
    #expect(read.allSatisfy { $0["name"]?.text == "Žofie 😀\($0.number)" })
  }

  @Test func utf8CutByChunksIsReadWhole() throws {
    for shift in 0..<4 {
      let first = String(repeating: "x", count: shift) + String(repeating: "😀", count: 16_000)
      let read = try read(Array("a\n\(first)\n\(String(repeating: "😀é\n", count: 20_000))".utf8))
      #expect(read.first?.cells.first?.text == first)
      #expect(read.count == 20_001)
      #expect(read.dropFirst().allSatisfy { $0.cells.first?.text == "😀é" })
    }
  }

  @Test(arguments: [
    ([0xD8, 0x3D, 0x00, 0x41] as [UInt8], "has half a character"), ([0xDE, 0x00, 0x00, 0x41], "has half a character"),
    ([0x00, 0x41, 0xD8, 0x3D], "breaks off"), ([0x00, 0x41, 0x00], "breaks off"), ([0x00, 0x00], "has a zero byte"),
  ])
  func brokenUTF16IsRefusedWithItsLine(tail: [UInt8], reason: String) throws {
    let failure = try failure(CSVEncodingTests.utf16("\u{FEFF}id,name\n1,Ana\n2,", isLittle: false) + tail)
    #expect(failure?.codes == [.sourceEncoding])
    #expect(failure?.places == ["spring.csv:3"])
    #expect(failure?.problems.first?.reason.hasPrefix(reason) == true, "\(failure?.description ?? "")")
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5],
      [0xC3], [0xE2, 0x82], [0x80], [0xFF],
    ] as [[UInt8]])
  func whatIsNotUTF8IsRefusedWithItsLine(bytes: [UInt8]) throws {
    for end in [[], Array("\n3,x\n".utf8)] {
      let failure = try failure(Array("id,name\n1,é\r\n2,a".utf8) + bytes + end)
      #expect(failure?.status == .input)
      #expect(failure?.codes == [.sourceEncoding])
      #expect(failure?.places == ["spring.csv:3"])
    }
  }

  @Test func utf32IsNamed() throws {
    let failure = try failure([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0])
    #expect(failure?.codes == [.sourceEncoding])
    #expect(failure?.problems.first?.reason == "is a text file in UTF-32")
  }

  // MARK: Code pages

  private static let pages = TextEncoding.allCases.filter { !$0.rawValue.hasPrefix("utf") }

  @Test(arguments: pages)
  func everyByteOfACodePageIsWhatTheSystemsOwnTablesSay(page: TextEncoding) throws {
    let judge = try Iconv(from: page.rawValue)
    // A byte that ISO 8859 gives to a control character is refused: no table of learners holds one.
    let known = (UInt8(0x80)...0xFF).compactMap { byte in judge.text([byte]).map { (byte, $0) } }
      .filter { !(0x80...0x9F).contains($0.1.unicodeScalars.first?.value ?? 0) }
    #expect(known.count > 50)
    let read = try read(
      Array("id\n".utf8) + known.flatMap { [UInt8(ascii: "x"), $0.0, UInt8(ascii: "x"), 0x0A] }, page)
    #expect(read.map { Array($0.cells[0].text.unicodeScalars) } == known.map { Array("x\($0.1)x".unicodeScalars) })
    for byte in UInt8(0x80)...0xFF where !known.contains(where: { $0.0 == byte }) {
      let failure = try failure(Array("id\n1\nx".utf8) + [byte, 0x0A], page)
      #expect(failure?.codes == [.sourceEncoding])
      #expect(failure?.places == ["spring.csv:3"])
    }
  }

  @Test func whichCodePageIsNeverGuessed() throws {
    let failure = try failure(Array("id,name\n1,Ana Pe".utf8) + [0xF1] + Array("a\n".utf8))
    let problem = try #require(failure?.problems.first)
    #expect(problem.code == .sourceEncoding)
    #expect(problem.place == .file("spring.csv", line: 2))
    #expect(problem.value == "Ana Pe\u{FFFD}a")
    #expect(problem.reason.contains("byte F1 there, which is ñ in windows-1252 and iso-8859-1, ń in windows-1250"))
    #expect(problem.remedy.contains("`encoding: windows-1252`"))
  }

  @Test func aCodePageThatIsStatedIsRead() throws {
    let bytes = Array("id;name\n1;Pe".utf8) + [0xF1] + Array("a ".utf8) + [0x80, 0x0A]
    #expect(try read(bytes, .windows1252).map { $0["name"]?.text } == ["Peña €"])
    #expect(try failure(bytes, .iso8859Part1)?.places == ["spring.csv:2"])
    #expect(try read(bytes.dropLast(2) + [0xA4], .iso8859Part15).map { $0["name"]?.text } == ["Peña €"])
  }

  // MARK: What is stated and is not so

  @Test func utf8ThatIsSaidToBeACodePageIsRefused() throws {
    for text in ["id,name\n1,Peña\n", "\u{FEFF}id,name\n1,Pena\n"] {
      let failure = try failure(Array(text.utf8), .windows1252)
      #expect(failure?.codes == [.sourceEncoding])
      #expect(failure?.problems.first?.remedy == "correct or remove `encoding` under source")
    }
    // Without a letter beyond ASCII it is the same in both.
    #expect(try read(Array("id,name\n1,Pena\n".utf8), .windows1252).count == 1)
  }

  @Test(arguments: [TextEncoding.utf8, .utf16BigEndian, .windows1252, .iso8859Part2])
  func aByteOrderMarkThatContradictsIsRefused(stated: TextEncoding) throws {
    let failure = try failure([0xFF, 0xFE] + CSVEncodingTests.utf16("id\n1\n", isLittle: true), stated)
    #expect(failure?.codes == [.sourceEncoding])
    #expect(
      failure?.problems.first?.reason.contains("mark of utf-16le, but is said to be in \(stated.rawValue)") == true)
  }

  @Test func textThatIsSaidToBeUTF16IsRefused() throws {
    #expect(try failure(Array("id,name\n1,Ana\n".utf8), .utf16)?.codes == [.sourceEncoding])
    #expect(try failure(Array("id,name\n1,Ana \n".utf8), .utf16LittleEndian)?.codes == [.sourceEncoding])
    let other = CSVEncodingTests.utf16("id,name\n1,Ana\n", isLittle: true)
    #expect(try failure(other, .utf16BigEndian)?.problems.first?.reason.hasPrefix("looks like utf-16le") == true)
  }
}

/// The C library's own conversion into UTF-8, to compare ours with.
private final class Iconv {
  private let handle: iconv_t

  init(from name: String) throws {
    struct Unknown: Error { let name: String }
    guard let handle = iconv_open("UTF-8", name), Int(bitPattern: handle) != -1 else { throw Unknown(name: name) }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Nil where the bytes are none of the encoding.
  func text(_ bytes: [UInt8]) -> String? {
    iconv(handle, nil, nil, nil, nil)
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 16)
    return input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> String? in
        var (from, to) = (input.baseAddress, output.baseAddress)
        var (left, room) = (input.count, output.count)
        // The second call hands out what waited for a mark that could join it.
        guard iconv(handle, &from, &left, &to, &room) == 0, left == 0,
          iconv(handle, nil, nil, &to, &room) == 0
        else { return nil }
        let written = output[..<(output.count - room)].map { UInt8(bitPattern: $0) }
        return written.isEmpty ? nil : String(decoding: written, as: UTF8.self)
      }
    }
  }
}
