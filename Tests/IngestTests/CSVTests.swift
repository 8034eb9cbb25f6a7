import Ingest
import Records
import Testing

/// Text files of records and fields.
struct CSVTests {
  private func read(_ text: String) throws -> [SourceRow] { try read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) throws -> [SourceRow] {
    let folder = try TestFolder()
    return try withExtendedLifetime(folder) { try rows(folder.write(bytes, as: "spring.csv")) }
  }

  private func failure(_ bytes: [UInt8]) throws -> RunFailure? { try IngestTests.failure { _ = try read(bytes) } }
  private func failure(_ text: String) throws -> RunFailure? { try failure(Array(text.utf8)) }

  @Test func fieldsKeepTheirTextAndAddresses() throws {
    let read = try read("id,name\r\n00123,Ana\r\n7.1249999999999996, Bo \r\n")
    #expect(read.map { $0["id"]?.content } == [.text("00123"), .text("7.1249999999999996")])
    #expect(read.last?["name"]?.content == .text(" Bo "))
    #expect(read.last?["name"]?.address.description == "spring.csv!B3")
    #expect(read.map(\.number) == [2, 3])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyKindOfLineEndIsKnown(end: String) throws {
    #expect(try read("a,b\(end)1,2\(end)3,4").map { $0.cells.map(\.text) } == [["1", "2"], ["3", "4"]])
  }

  @Test func quotedFieldsHoldSeparatorsQuotesAndLines() throws {
    let read = try read("a,b\n\"x,\"\"y\"\"\r\nz\",\"\"\n\"1\",2\n")
    #expect(read.first?.cells.map(\.content) == [.text("x,\"y\"\r\nz"), .empty])
    #expect(read.map(\.number) == [2, 3])
  }

  @Test(arguments: [
    "\u{FEFF}id,naïve\n1,é\n", "\u{FEFF}\"id\",naïve\n1,é", "id;naïve\n1;é\n", "id\tnaïve\n1\té\n",
    "sep=;\r\nid;naïve\r\n1;é",
  ])
  func byteOrderMarksAndOtherSeparatorsAreKnown(text: String) throws {
    let read = try read(text)
    #expect(read.first?.header.names == ["id", "naïve"])
    #expect(read.first?.cells.map(\.text) == ["1", "é"])
    #expect(read.first?.number == 2)
  }

  @Test func aCommaOutsideQuotesSeparatesAndOneInsideDoesNot() throws {
    #expect(try read("\"a,b\";c\n1;2\n").first?.header.names == ["a,b", "c"])
    #expect(try read("a;b,c\n1,2\n").first?.header.names == ["a;b", "c"])
  }

  @Test func aRecordOfTheWrongLengthStaysBehindAndItsNeighboursDoNot() throws {
    let read = try read("a,b,c\n1,2,3\n1,2\n1,2,3,4\n4,5,6\n")
    #expect(read.map { $0.problems.map(\.code) } == [[], [.csvRecordLength], [.csvRecordLength], []])
    #expect(read.map { $0.problems.first?.place.description } == [nil, "spring.csv!3:3", "spring.csv!4:4", nil])
    #expect(read[1].problems.first?.reason == "has 2 fields, but the header has 3 (line 3)")
    #expect(read[2].cells.map(\.text) == ["1", "2", "3"])
  }

  @Test func emptyLinesCountButGiveNoRow() throws {
    let read = try read("\n\na,b\n\n1,2\n,\n , \n3,4\n")
    #expect(read.map(\.number) == [3, 6])
    #expect(read.first?.header.addresses.first?.description == "spring.csv!A1")
  }

  @Test func anErrorOfAFormulaIsNoText() throws {
    #expect(
      try read("a,b,c\n#N/A,#REF!,Err:502\n").first?.cells.map(\.content) == [
        .error("#N/A"), .error("#REF!"), .error("Err:502"),
      ])
  }

  @Test func anUnclosedQuoteIsNamedWithTheLineItBeginsOn() throws {
    let failure = try failure("a,b\n1,2\n3,\"open\n4,5\n")
    #expect(failure?.status == .input)
    #expect(failure?.codes == [.csvQuoteUnterminated])
    #expect(failure?.places == ["spring.csv:3"])
  }

  @Test func textBehindAClosingQuoteIsRefused() throws {
    let failure = try failure("a,b\n\"x\"y,2\n")
    #expect(failure?.codes == [.csvQuoteMisplaced])
    #expect(failure?.places == ["spring.csv:2"])
  }

  @Test func bytesThatAreNotUTF8AreRefusedWithTheirLine() throws {
    let failure = try failure(Array("a,b\n\"1\n1\",2\n".utf8) + [0x41, 0x6E, 0xE1] + Array(",3\n".utf8))
    #expect(failure?.status == .input)
    #expect(failure?.codes == [.sourceEncoding])
    #expect(failure?.places == ["spring.csv:4"])
  }

  @Test func aZeroByteFarInTheFileIsRefusedWithItsLine() throws {
    let failure = try failure("a,b\n" + String(repeating: "1,2\n", count: 50_000) + "x\u{0},y\n")
    #expect(failure?.codes == [.sourceEncoding])
    #expect(failure?.places == ["spring.csv:50002"])
  }

  @Test func headersAreCheckedAsInWorkbooks() throws {
    #expect(try failure("a,b,a\n")?.places == ["spring.csv!A1"])
    #expect(try failure("a,,c\n1,2,3\n")?.codes == [.headerEmpty])
    #expect(try failure("\n \n,,\n")?.codes == [.headerMissing])
    #expect(try read("a,b,,\n1,2,,\n").first?.cells.map(\.text) == ["1", "2"])
    #expect(try read("a,b,\n1,2,3\n").first?.problems.map(\.code) == [.cellBeyondHeader])
  }

  @Test func aFieldLongerThanACellIsRefused() throws {
    #expect(try failure("a\n" + String(repeating: "x", count: 32_768) + "\n")?.places == ["spring.csv!A2"])
    #expect(try read("a\n" + String(repeating: "é", count: 32_767) + "\n").count == 1)
    let open = try failure("a\n\"" + String(repeating: "x\n", count: 100_000))
    #expect(open?.codes == [.sourceTooLarge])
    #expect(open?.places == ["spring.csv:2"])
  }

  @Test func recordsAcrossChunksAreReadWhole() throws {
    let lines = (2...30_000).map { "\($0),\"left \"\"\($0)\"\"\nright\"\r\n" }
    let read = try read("id,text\r\n" + lines.joined())
    #expect(read.count == 29_999)
    #expect(read.allSatisfy { $0["text"]?.text == "left \"\($0.number)\"\nright" && $0.problems.isEmpty })
  }
}
