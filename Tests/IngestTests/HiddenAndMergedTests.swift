import Ingest
import Records
import Testing

/// What a person does not see in a sheet, or takes for more than it is.
struct HiddenAndMergedTests {
  private func warnings(_ book: TestWorkbook) throws -> [Problem] {
    let folder = try TestFolder()
    return try withExtendedLifetime(folder) {
      let source = try Table.open(book.write(in: folder))
      while try source.next() != nil {}
      return source.warnings
    }
  }

  private func row(_ number: Int, hidden: String = "1") -> String {
    textRow(number, "x\(number)", "y").replacing("<row ", with: "<row hidden=\"\(hidden)\" ")
  }

  @Test func hiddenRowsAreReadAndAWarningNamesThem() throws {
    let data =
      textRow(2, "a") + row(3) + row(4) + row(5, hidden: "0") + row(6, hidden: "true") + "<row r=\"7\" hidden=\"1\"/>"
    let book = TestWorkbook(textRow(1, "id", "name") + data)
    #expect(try rows(book).map(\.number) == [2, 3, 4, 5, 6])
    let found = try warnings(book)
    #expect(found.map(\.code) == [.sheetHidden])
    #expect(found.map(\.severity) == [.warning])
    #expect(
      found.first?.message
        == "book.xlsx has 3 hidden rows in its sheet \"Graduates\", which were read as well: 3–4, 6; "
        + "\(ProblemCode.sheetHidden.remedy).")
    #expect(
      try warnings(TestWorkbook(textRow(1, "id", "name") + row(2))).first?.reason
        == "has a hidden row in its sheet \"Graduates\", which was read as well: 2")
  }

  @Test func manyHiddenRowsAreNamedInShort() throws {
    let data = (2...400).filter { $0 % 2 == 0 }.map { row($0) }.joined()
    let found = try warnings(TestWorkbook(textRow(1, "id", "name") + data))
    #expect(found.first?.reason.hasPrefix("has 200 hidden rows") == true)
    #expect(found.first?.reason.contains("38, 40 and more") == true)
  }

  @Test func hiddenColumnsAreReadAndAWarningNamesThem() throws {
    var book = TestWorkbook("")
    let sheet = TestWorkbook(
      textRow(1, "id", "name", "born", "", "grade") + textRow(2, "1", "Ana", "2001-02-28", "", "7"))
    let xml = sheet.parts.first { $0.name == "xl/worksheets/sheet1.xml" }?.content ?? ""
    book.replaced["xl/worksheets/sheet1.xml"] = xml.replacing(
      "<sheetData>",
      with: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"4\" hidden=\"true\"/>"
        + "<col min=\"5\" max=\"5\" hidden=\"0\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols><sheetData>")
    #expect(try rows(book).first?["name"]?.text == "Ana")
    #expect(
      try warnings(book).map(\.reason) == [
        "has 2 hidden columns in its sheet \"Graduates\", which were read as well: B–C"
      ])
  }

  @Test func aSheetWithNothingHiddenHasNoWarning() throws {
    #expect(try warnings(TestWorkbook(textRow(1, "id") + textRow(2, "1"))).isEmpty)
  }

  private func merged(_ ranges: String..., data: String) throws -> [SourceRow] {
    var book = TestWorkbook(textRow(1, "id", "course", "grade") + data)
    book.tail = "<mergeCells>\(ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
    return try rows(book)
  }

  @Test func cellsBelowAValueThatIsMergedOverThemAreProblems() throws {
    let read = try merged(
      "B2:B4", data: textRow(2, "1", "MC", "7") + textRow(3, "2", "", "8") + textRow(4, "3", "", "9"))
    #expect(read.map { $0.problems.map(\.code) } == [[], [.cellMerged], [.cellMerged]])
    #expect(read.map { $0.problems.first?.place.description } == [nil, "Graduates!B3", "Graduates!B4"])
    #expect(
      read[1].problems.first?.message
        == "Graduates!B3 is one of the merged cells B2:B4, whose value stands in B2 alone; \(ProblemCode.cellMerged.remedy)."
    )
    #expect(read.map { $0["course"]?.content } == [.text("MC"), .empty, .empty])
  }

  @Test func cellsBesideAValueThatIsMergedOverThemAreProblems() throws {
    let read = try merged("A2:B2", "C2:Z2", data: textRow(2, "1", "", "7"))
    #expect(read.first?.problems.map(\.place.description) == ["Graduates!B2"])
  }

  @Test func valuesThatMergedCellsHideAreProblems() throws {
    let read = try merged("B2:B3", data: textRow(2, "1", "", "7") + textRow(3, "2", "secret", "8"))
    #expect(read.map { $0.problems.map(\.code) } == [[], [.cellMerged]])
    #expect(read.last?.problems.first?.value == "secret")
    #expect(read.last?.problems.first?.reason == "is a value that the merged cells B2:B3 hide")
  }

  @Test func mergedCellsWithoutAValueDoNoHarm() throws {
    #expect(
      try merged("B2:B3", data: textRow(2, "1", "", "7") + textRow(3, "2", "", "8")).allSatisfy { $0.problems.isEmpty })
    #expect(try merged("A9:C9", "B1:B1", data: textRow(2, "1", "x", "7")).allSatisfy { $0.problems.isEmpty })
  }

  @Test func aLearnerOfSeveralLinesIsOneRow() throws {
    let read = try merged("A2:A3", "B2:B3", "C2:C3", data: textRow(2, "1", "x", "7") + textRow(4, "2", "y", "8"))
    #expect(read.map(\.number) == [2, 4])
    #expect(read.allSatisfy { $0.problems.isEmpty })
  }

  @Test func rangesMayStandInAnyOrder() throws {
    let data = (2...9).map { textRow($0, "\($0)", $0 % 3 == 2 ? "c" : "", "7") }.joined()
    let read = try merged("B8:B9", "B2:B4", "B5:B7", data: data)
    #expect(read.map { $0.problems.count } == [0, 1, 1, 0, 1, 1, 0, 1])
  }

  @Test func mergedCellsOverMergedCellsAreRefused() throws {
    var book = TestWorkbook(textRow(1, "id", "name") + textRow(2, "1", "Ana"))
    book.tail = "<mergeCells>\(String(repeating: "<mergeCell ref=\"A2:XFD3\"/>", count: 3))</mergeCells>"
    #expect(try failure(book)?.codes == [.sourceCorrupt])
  }
}
