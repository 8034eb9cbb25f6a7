import Foundation
import Ingest
import Records
import Support
import Testing

/// Whatever happens to a file's bytes, reading it gives rows or a failure with place and remedy, and never crashes.
struct MutationTests {
  private func mutated(_ bytes: [UInt8], _ chance: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &chance) {
      guard let place = bytes.indices.randomElement(using: &chance) else { continue }
      switch Int.random(in: 0...4, using: &chance) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Array("<>\"',;&/=0123456789AZ\n".utf8).randomElement(using: &chance) ?? 0, at: place)
      case 3: bytes.removeSubrange(place..<min(place + 12, bytes.count))
      default: bytes.insert(contentsOf: bytes[place..<min(place + 12, bytes.count)], at: place)
      }
    }
    return bytes
  }

  /// Whether reading ends well or in a failure of input that says what to do.
  private func endsWell(_ location: Ingest.SourceLocation) throws -> Bool {
    guard let failure = try failure({ _ = try rows(location) }) else { return true }
    return failure.status == .input && !failure.problems.isEmpty
      && failure.problems.allSatisfy { !$0.remedy.isEmpty && !$0.reason.isEmpty }
  }

  private var book: TestWorkbook {
    var book = TestWorkbook(
      textRow(1, "id", "name", "when") + textRow(2, "1", "Ana_x000D_", "x")
        + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\" s=\"1\"><v>36950.5</v></c><c r=\"C3\" s=\"2\"><f>1/8</f>"
        + "<v>0.125</v></c></row><row r=\"4\"><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>")
    book.tail = "<mergeCells count=\"1\"><mergeCell ref=\"A2:B2\"/></mergeCells>"
    book.strings = ["<t>a</t>", "<r><t>b</t></r><rPh><t>c</t></rPh>"]
    book.codes = [(164, "0.00%"), (165, "[h]:mm;@")]
    book.cellFormats = [0, 22, 164, 165]
    return book
  }

  @Test(arguments: [
    "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "_rels/.rels",
  ])
  func changedPartsOfAWorkbook(part: String) throws {
    let folder = try TestFolder()
    var chance = SplitMix(seed: UInt64(part.utf8.count))
    let whole = Array((book.parts.first { $0.name == part }?.content ?? "").utf8)
    for round in 0..<150 {
      var changed = book
      changed.replaced[part] = String(decoding: mutated(whole, &chance), as: UTF8.self)
      #expect(try endsWell(changed.write(in: folder, as: "\(round).xlsx")), "round \(round)")
    }
  }

  @Test func changedArchives() throws {
    let folder = try TestFolder()
    var chance = SplitMix(seed: 7)
    let whole = Array(try Data(contentsOf: URL(filePath: book.write(in: folder).path)))
    for round in 0..<400 {
      #expect(try endsWell(folder.write(mutated(whole, &chance), as: "\(round).xlsx")), "round \(round)")
    }
  }

  @Test(arguments: [nil, .utf8, .utf16LittleEndian, .utf16, .windows1252, .iso8859Part7] as [TextEncoding?])
  func changedTextFiles(encoding: TextEncoding?) throws {
    let folder = try TestFolder()
    var chance = SplitMix(seed: 11)
    let text = "id,name,when\r\n1,\"Ana \"\"B\"\"\",2001-02-28\r\n2,\"é\nü\",#N/A\r\n,,\r\n3,4,5"
    let isUTF16 = encoding == .utf16 || encoding == .utf16LittleEndian
    let whole = isUTF16 ? text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(text.utf8)
    for round in 0..<400 {
      var location = try folder.write(mutated(whole, &chance), as: "\(round).csv")
      location.dialect.encoding = encoding
      #expect(try endsWell(location), "round \(round)")
    }
  }
}
