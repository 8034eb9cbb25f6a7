import Foundation
import Ingest
import Records
import Testing

/// Files named .csv that are broken, hostile, or something else: each is read as it is, or refused with its code and place, in less
/// than a second of processor time.
struct HostileCSVTests {
  enum Outcome: Equatable {
    /// So many rows, and the codes of what is wrong with them.
    case rows(Int, [ProblemCode] = [])
    /// A refusal of the whole file, and its line where it has one.
    case refused(ProblemCode, line: Int? = nil)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let outcome: Outcome
    var encoding: TextEncoding?

    init(_ name: String, _ bytes: [UInt8], _ outcome: Outcome, _ encoding: TextEncoding? = nil) {
      (testDescription, self.bytes, self.outcome, self.encoding) = (name, bytes, outcome, encoding)
    }

    init(_ name: String, _ text: String, _ outcome: Outcome, _ encoding: TextEncoding? = nil) {
      self.init(name, Array(text.utf8), outcome, encoding)
    }
  }

  private static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
  private static let head = Array("id,name\n1,Ana\n2,".utf8)

  static let zeros = [
    Case("a zero byte in a field", head + [0x42, 0, 0x0A], .refused(.sourceEncoding, line: 3)),
    Case(
      "a zero byte in the header", [0x69, 0] + Array("d,name of the learner,course\n1,2,3\n".utf8),
      .refused(.sourceEncoding, line: 1)),
    Case("zeros alone", [UInt8](repeating: 0, count: 5000), .refused(.sourceWrongKind)),
    Case(
      "zeros at the end, as a crash leaves them", head + Array("Bo\n".utf8) + [UInt8](repeating: 0, count: 100_000),
      .refused(.sourceWrongKind)),
    Case("noise", (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }, .refused(.sourceWrongKind)),
  ]

  static let quotes = [
    Case("a lone quote in a field", "id,name\n1,5\" disk\n", .rows(1)),
    Case("a lone quote that opens", "id,name\n1,\"Ana\n2,Bo\n", .refused(.csvQuoteUnterminated, line: 2)),
    Case("a quote that opens in the header", "\"id,name\n1,Ana\n", .refused(.csvQuoteUnterminated, line: 1)),
    Case("text behind a closing quote", "id,name\n1,\"Ana\" \n", .refused(.csvQuoteMisplaced, line: 2)),
    Case("a quote alone at the end", "id,name\n1,\"", .refused(.csvQuoteUnterminated, line: 2)),
    Case("quotes alone", "id,name\n1,\"\"\"\"\"\"\n", .rows(1)),
    Case("an odd number of quotes", "id,name\n1,\"\"\"\"\"\n", .refused(.csvQuoteUnterminated, line: 2)),
    Case(
      "a million quotes", Array("id,name\n1,".utf8) + [UInt8](repeating: 0x22, count: 1_000_000),
      .refused(.sourceTooLarge, line: 2)),
    Case("quotes escaped as programs do", "id,name\n1,\"O\\\"Neill\"\n", .refused(.csvQuoteMisplaced, line: 2)),
  ]

  static let sizes = [
    Case("a field without end", head + [UInt8](repeating: 0x78, count: 64 << 20), .refused(.sourceTooLarge, line: 3)),
    Case(
      "a quoted field without end", head + [0x22] + [UInt8](repeating: 0x0A, count: 64 << 20),
      .refused(.sourceTooLarge, line: 3)),
    Case("a header without end", [UInt8](repeating: 0x78, count: 64 << 20), .refused(.sourceTooLarge, line: 1)),
    Case("20,000 columns", (1...20_000).map { "c\($0)" }.joined(separator: ","), .refused(.sourceTooLarge, line: 1)),
    Case(
      "20,000 fields below two columns", "a,b\n1" + String(repeating: ",", count: 20_000),
      .refused(.sourceTooLarge, line: 2)),
    Case(
      "long fields that make a row of 20 MB",
      "a\n" + String(repeating: String(repeating: "x", count: 32_000) + ",", count: 600),
      .refused(.sourceTooLarge, line: 2)),
    Case("separators alone", [UInt8](repeating: 0x2C, count: 8 << 20), .refused(.sourceTooLarge, line: 1)),
    Case("line ends alone", [UInt8](repeating: 0x0A, count: 100_000), .refused(.headerMissing)),
    Case(
      "a cell of 32,768 characters", "a\n" + String(repeating: "é", count: 32_768) + "\n", .refused(.sourceTooLarge)),
  ]

  static let headers = [
    Case("a header alone", "id,name\n", .rows(0)), Case("a header without a line end", "id,name", .rows(0)),
    Case("white space alone", " \n\t\n", .refused(.headerMissing)),
    Case("a byte order mark alone", [0xEF, 0xBB, 0xBF], .refused(.headerMissing)),
    Case("two columns of one name", "id,id\n1,2\n", .refused(.headerDuplicate)),
    Case("two columns of one name but for white space", "id, id \n1,2\n", .refused(.headerDuplicate)),
    Case("a value below no name", "id,,name\n1,2,3\n", .refused(.headerEmpty)),
    Case("separators behind every record", "id,name,\n1,Ana,\n2,Bo,\n", .rows(2)),
    Case("separators behind the records alone", "id,name\n1,Ana,\n", .rows(1, [.csvRecordLength])),
    Case("a line that names the separator, and nothing else", "sep=;\n", .refused(.headerMissing)),
    Case("a line that names a letter as the separator", "sep=a\nid,nbme\n1,2\n", .rows(1, [])),
  ]

  static let lines = [
    Case("mixed line ends", "id,name\r1,Ana\n2,Bo\r\n3,Cy\n\r4,Di", .rows(4)),
    Case(
      "a record cut off at the end of the file", "id,name,mail\n1,Ana,a@example.org\n2,B", .rows(2, [.csvRecordLength])),
    Case(
      "a second header in the middle", [0xEF, 0xBB, 0xBF] + head + Array("Bo\n\u{FEFF}id,name\n3,Cy\n".utf8),
      .rows(4, [.csvByteOrderMark])),
    Case(
      "records of every length", "a,b,c\n1\n1,2\n1,2,3\n1,2,3,4\n",
      .rows(4, [.csvRecordLength, .csvRecordLength, .csvRecordLength])),
    Case("20,000 short records", "a\n" + String(repeating: "1\n", count: 20_000), .rows(20_000)),
  ]

  static let encodings = [
    Case("an overlong slash", head + [0xC0, 0xAF], .refused(.sourceEncoding, line: 3)),
    Case("an overlong zero", head + [0xC0, 0x80], .refused(.sourceEncoding, line: 3)),
    Case("a surrogate in UTF-8", head + [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], .refused(.sourceEncoding, line: 3)),
    Case("a character beyond Unicode", head + [0xF4, 0x90, 0x80, 0x80], .refused(.sourceEncoding, line: 3)),
    Case("half a character at the end", head + [0xC3], .refused(.sourceEncoding, line: 3)),
    Case("UTF-16 of odd length", [0xFF, 0xFE] + utf16("id,name\n1,Ana") + [0x42], .refused(.sourceEncoding, line: 2)),
    Case(
      "half a surrogate pair", [0xFF, 0xFE] + utf16("id,name\n1,") + [0x3D, 0xD8], .refused(.sourceEncoding, line: 2)),
    Case(
      "a pair of surrogates the wrong way round",
      [0xFF, 0xFE] + utf16("id,name\n1,") + [0x00, 0xDE, 0x3D, 0xD8, 0x0A, 0], .refused(.sourceEncoding, line: 2)),
    Case(
      "the mark of UTF-16 before text in UTF-8", [0xFF, 0xFE] + Array("id,name\n1,Ana\n".utf8),
      .refused(.sourceEncoding)),
    Case(
      "UTF-32", [0xFF, 0xFE, 0, 0] + "id\n".unicodeScalars.flatMap { [UInt8($0.value), 0, 0, 0] },
      .refused(.sourceEncoding)),
    Case(
      "windows-1252 without a word of it", head + [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x0A],
      .refused(.sourceEncoding, line: 3)),
    Case(
      "a byte that windows-1252 does not have", head + [0x81, 0x0A], .refused(.sourceEncoding, line: 3), .windows1252),
    Case("a control character in iso-8859-1", head + [0x93, 0x0A], .refused(.sourceEncoding, line: 3), .iso8859Part1),
    Case(
      "a byte that iso-8859-7 does not have", head + [0xFF, 0x0A], .refused(.sourceEncoding, line: 3), .iso8859Part7),
    Case("UTF-8 that is said to be windows-1252", "id,name\n1,Peña\n", .refused(.sourceEncoding), .windows1252),
  ]

  static let others = [
    Case("a web page", "<!DOCTYPE html><table><tr><td>id</td></tr></table>", .refused(.sourceWrongKind)),
    Case("a web page in UTF-16", [0xFF, 0xFE] + utf16("\n<html><table>"), .refused(.sourceWrongKind)),
    Case(
      "a web page saved as one file", "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n",
      .refused(.sourceWrongKind)),
    Case("gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], .refused(.sourceWrongKind)),
    Case("JSON", "[{\"id\": 1}]", .refused(.sourceWrongKind)),
    Case("half a workbook", [0x50, 0x4B, 3, 4] + [UInt8](repeating: 9, count: 900), .refused(.sourceCorrupt)),
    Case("nothing at all", "", .refused(.sourceEmpty)),
  ]

  private func outcome(_ location: Ingest.SourceLocation) throws -> Outcome {
    do {
      let source = try Table.open(location)
      var (count, codes): (Int, [ProblemCode]) = (0, [])
      while let row = try source.next() {
        count += 1
        codes += row.problems.map(\.code)
      }
      return .rows(count, codes)
    } catch let failure as RunFailure {
      let problem = try #require(failure.problems.first)
      #expect(failure.status == .input && failure.problems.count == 1)
      #expect(!problem.remedy.isEmpty && problem.message.utf8.count < 1000)
      guard case .file(_, line: let line?, _) = problem.place else { return .refused(problem.code) }
      return .refused(problem.code, line: line)
    }
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(arguments: zeros + quotes + sizes + headers + lines + encodings + others)
  func endsWell(_ hostile: Case) throws {
    let folder = try TestFolder()
    var location = try folder.write(hostile.bytes, as: "spring.csv")
    location.dialect.encoding = hostile.encoding
    let start = HostileCSVTests.processorTime
    #expect(try outcome(location) == hostile.outcome)
    #expect(HostileCSVTests.processorTime - start < 1)
  }

  @Test func whatLooksLikeAFormulaOrReversesTextIsText() throws {
    let cells = [
      "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"\"http://x\"\")", "\u{202E}anA", "\u{200F}א",
    ]
    let folder = try TestFolder()
    let location = try folder.write("a\n" + cells.map { "\"\($0)\"\n" }.joined(), as: "spring.csv")
    let read = try rows(location)
    #expect(read.map { $0["a"]?.content } == cells.map { .text($0.replacing("\"\"", with: "\"")) })
  }

  @Test func aMillionShortRowsAreReadOneByOne() throws {
    let folder = try TestFolder()
    let location = try folder.write("a\n", as: "spring.csv")
    let file = try FileHandle(forWritingTo: URL(filePath: location.path))
    try file.seekToEnd()
    for _ in 0..<10 { try file.write(contentsOf: Data(String(repeating: "1\n", count: 100_000).utf8)) }
    try file.close()
    let source = try Table.open(location)
    var count = 0
    while let row = try source.next() {
      count += 1
      guard row.number == count + 1, row.cells.count == 1 else {
        Issue.record("row \(row.number)")
        break
      }
    }
    #expect(count == 1_000_000)
  }
}
