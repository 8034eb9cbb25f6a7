import Ingest
import Records
import Testing

/// A header that leaves anything to guess ends the run, and the failure names the cells.
struct HeaderTests {
  @Test func allDuplicateNamesAreNamedAtOnce() throws {
    let failure = try failure(TestWorkbook(textRow(1, "id", "name", "id ", "grade", "name", "id")))
    #expect(failure?.status == .input)
    #expect(failure?.codes == [.headerDuplicate, .headerDuplicate])
    #expect(failure?.places == ["Graduates!A1", "Graduates!B1"])
    #expect(failure?.problems.first?.alsoAt.map(\.description) == ["Graduates!C1", "Graduates!F1"])
    #expect(
      failure?.problems.first?.message
        == "Graduates!A1 \"id\" is the name of several columns: A, C, F; give each column a name of its own.")
  }

  @Test func namesThatDifferInLetterCaseAreDifferent() throws {
    #expect(try failure(TestWorkbook(textRow(1, "id", "ID"))) == nil)
  }

  @Test(arguments: ["A1:B1", "B1:C1", "A1:A2", "A1:D4"])
  func mergedCellsInTheHeaderAreRefused(range: String) throws {
    var book = TestWorkbook(textRow(1, "id", "name", "grade") + textRow(2, "1", "Ana", "9"))
    book.tail = "<mergeCells count=\"2\"><mergeCell ref=\"A7:B7\"/><mergeCell ref=\"\(range)\"/></mergeCells>"
    let failure = try failure(book)
    #expect(failure?.status == .input)
    #expect(failure?.codes == [.headerMerged])
    #expect(failure?.problems.first?.value == range)
    #expect(failure?.places == ["Graduates!\(range.prefix(2))"])
  }

  @Test func mergedCellsAreFoundBehindAnyNumberOfRows() throws {
    let data = (2...3000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
    for padding in 0..<40 {
      var book = TestWorkbook(textRow(1, "id", "name") + data + String(repeating: " ", count: 1000 * padding + padding))
      book.tail = "<mergeCells count=\"1\"><mergeCell  ref='A1:B1'/></mergeCells>"
      #expect(try failure(book)?.codes == [.headerMerged])
    }
  }

  @Test func mergedCellsBesideTheHeaderDoNoHarm() throws {
    var book = TestWorkbook(textRow(1, "id") + textRow(2, "1"))
    book.tail = "<mergeCells count=\"1\"><mergeCell ref=\"D1:E3\"/></mergeCells>"
    #expect(try failure(book) == nil)
  }

  @Test func aValueBelowAnEmptyHeaderCellEndsTheRun() throws {
    let failure = try failure(
      TestWorkbook(textRow(1, "id", "", "grade") + textRow(2, "1", "", "9") + textRow(3, "2", "Ana")))
    #expect(failure?.status == .input)
    #expect(failure?.codes == [.headerEmpty])
    #expect(failure?.places == ["Graduates!B1"])
    #expect(failure?.problems.first?.alsoAt.map(\.description) == ["Graduates!B3"])
  }

  @Test func anEmptyHeaderCellAboveNothingIsLeftOut() throws {
    let read = try rows(TestWorkbook(textRow(1, "", "id", "", "grade") + textRow(2, "", "1", " ", "9")))
    #expect(read.first?.header.names == ["id", "grade"])
    #expect(read.first?.cells.map(\.text) == ["1", "9"])
    #expect(read.first?.range == "Graduates!B2:D2")
  }

  @Test(arguments: ["", "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>", "<row r=\"4\"/>"])
  func aSheetWithoutAnythingHasNoHeader(data: String) throws {
    let failure = try failure(TestWorkbook(data))
    #expect(failure?.status == .input)
    #expect(failure?.codes == [.headerMissing])
    #expect(failure?.places == ["book.xlsx"])
  }

  @Test func valuesBeyondTheHeaderKeepTheirRowBack() throws {
    let read = try rows(TestWorkbook(textRow(1, "id") + textRow(2, "1", "stray", "", "more") + textRow(3, "2", " ")))
    #expect(read.map { $0.problems.map(\.code) } == [[.cellBeyondHeader], []])
    #expect(read.first?.problems.first?.place.description == "Graduates!B2")
    #expect(read.first?.problems.first?.alsoAt.map(\.description) == ["Graduates!D2"])
    #expect(read.first?.problems.first?.value == "stray")
  }

  @Test func numbersAndDatesMayBeNames() throws {
    var book = TestWorkbook("<row r=\"1\"><c r=\"A1\"><v>2026</v></c><c r=\"B1\" s=\"1\"><v>36950</v></c></row>")
    book.cellFormats = [0, 14]
    let folder = try TestFolder()
    #expect(try Table.open(book.write(in: folder)).header.names == ["2026", "2001-02-28"])
  }

  @Test func aFormulaWithoutAResultIsNoName() throws {
    let failure = try failure(TestWorkbook("<row r=\"1\"><c r=\"A1\"><f>B2</f></c></row>"))
    #expect(failure?.codes == [.cellFormulaUncalculated])
    #expect(failure?.places == ["Graduates!A1"])
  }
}
