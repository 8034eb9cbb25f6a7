import Ingest
import Records
import Testing

/// Hostile files meet a refusal, not the end of the memory.
struct LimitTests {
  private func expect(_ failure: RunFailure?, at place: String = "book.xlsx") {
    #expect(failure?.status == .input)
    #expect(failure?.codes == [.sourceTooLarge])
    #expect(failure?.places == [place])
  }

  @Test func anArchiveOfTooManyParts() throws {
    var book = TestWorkbook(textRow(1, "a"))
    for number in 0..<10_001 { book.replaced["junk/\(number)"] = "x" }
    expect(try failure(book))
  }

  @Test func aPartThatUnpacksToFarMoreThanItsSize() throws {
    expect(try failure(TestWorkbook(textRow(1, "a") + String(repeating: " ", count: 20 << 20))))
  }

  @Test func aTagThatNeverEnds() throws {
    let noise = (0..<400_000).map { String($0 &* 2_654_435_761 % 1_000_003, radix: 36) }.joined()
    expect(try failure(TestWorkbook(textRow(1, "a") + "<row spans=\"\(noise)\"/>")))
  }

  @Test func aPartThatIsNestedWithoutEnd() throws {
    expect(try failure(TestWorkbook(textRow(1, "a") + String(repeating: "<x>", count: 100_000))))
  }

  @Test func aCellLongerThanACellCanBe() throws {
    let long = String(repeating: "x", count: 32_768)
    expect(try failure(TestWorkbook(textRow(1, "a") + textRow(2, long))), at: "Graduates!A2")
    expect(
      try failure(TestWorkbook(textRow(1, "a") + textRow(2, long + long + long + long + long))), at: "Graduates!A2")
    #expect(try failure(TestWorkbook(textRow(1, "a") + textRow(2, String(long.dropLast())))) == nil)
    var book = TestWorkbook(textRow(1, "a"))
    book.strings = ["<t>\(String(repeating: "é", count: 70_000))</t>"]
    expect(try failure(book))
  }

  @Test func oneLongTextThatAWholeRowShares() throws {
    let cells = (0..<2000).map { _ in "<c t=\"s\"><v>0</v></c>" }.joined()
    var book = TestWorkbook(textRow(1, "a") + "<row r=\"2\">\(cells)</row>")
    book.strings = ["<t>\(String(repeating: "x", count: 32_000))</t>"]
    expect(try failure(book))
  }

  @Test func aRowOfTooManyColumns() throws {
    let failure = try failure(TestWorkbook("<row>\(String(repeating: "<c/>", count: 16_385))</row>"))
    #expect(failure?.codes == [.sheetReference])
  }

  @Test func aRecordOfTooManyFields() throws {
    let folder = try TestFolder()
    let location = try folder.write("a\n" + String(repeating: ",", count: 20_000), as: "book.csv")
    expect(try IngestTests.failure { _ = try rows(location) }, at: "book.csv:2")
  }

  @Test func twoPartsOfOneName() throws {
    var book = TestWorkbook(textRow(1, "a"))
    book.replaced["XL/WORKBOOK.XML"] = "<workbook/>"
    #expect(try failure(book)?.codes == [.sourceCorrupt])
  }
}
