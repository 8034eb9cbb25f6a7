import Ingest
import Records
import Testing

/// Workbooks of Excel 97 to 2003, record by record: what a person sees in the cell is what is read.
struct LegacyWorkbookTests {
  private typealias Book = LegacyWorkbook

  private func rows(_ book: LegacyWorkbook, sheet: String? = nil) throws -> [SourceRow] {
    let folder = try TestFolder()
    return try withExtendedLifetime(folder) { try IngestTests.rows(book.write(in: folder, sheet: sheet)) }
  }

  /// What the first cell below a header is read as.
  private func cell(_ records: Book.Record..., change: (inout Book) -> Void = { _ in }) throws -> Cell? {
    var book = Book([Book.text(0, 0, "value"), Book.text(0, 1, "other")] + records)
    change(&book)
    return try rows(book).first?.cells.first
  }

  @Test func aTableOfAllKindsOfTexts() throws {
    var book = Book([
      (0xFD, Book.place(0, 0, 0) + little(UInt32(1))), (0xFD, Book.place(0, 1, 0) + little(UInt32(0))),
      Book.text(1, 0, "Ana Żółć 日本 😀"), (0xD6, Book.place(1, 1, 0) + Book.long("rich") + [1, 0, 0, 0, 1, 0]),
      // Escapes belong to newer workbooks alone.
      Book.text(3, 0, "_x0041_"),
    ])
    book.texts = [(0xFC, little(UInt32(2)) + little(UInt32(2)) + Book.long("given") + [4, 0, 0] + "name".utf8)]
    let read = try rows(book)
    #expect(read.first?.header.names == ["name", "given"])
    #expect(read.map { $0.cells.map(\.text) } == [["Ana Żółć 日本 😀", "rich"], ["_x0041_", ""]])
    #expect(read.map(\.number) == [2, 4])
    #expect(read.first?.cells.map(\.address.description) == ["Graduates!A2", "Graduates!B2"])
  }

  @Test func textsThatContinueInAnotherRecord() throws {
    var book = Book((0..<3).map { (0xFD, Book.place($0, 0, 0) + little(UInt32($0))) })
    let (long, more) = (String(repeating: "ä", count: 30), String(repeating: "b", count: 40))
    book.texts = [
      // Rich and with its reading in another script, cut in the middle of its characters, which change their width.
      (
        0xFC,
        little(UInt32(3)) + little(UInt32(3)) + [4, 0, 0] + "head".utf8 + little(UInt16(70)) + [13]
          + little(UInt16(1)) + little(UInt32(6)) + long.utf16.flatMap { little($0) }
      ),
      (0x3C, [0] + more.utf8 + [0, 0]), (0x3C, [0, 0, 1, 2, 3, 4, 5, 6] + [4, 0, 0] + "last".utf8),
    ]
    let read = try rows(book)
    #expect(read.first?.header.names == ["head"])
    #expect(read.map { $0.cells.map(\.text) } == [[long + more], ["last"]])
  }

  @Test(arguments: [
    (7.125, UInt16(0), "7.125"), (42, 0, "42"), (7.124999999999999, 0, "7.125"), (42, 164, "00042"), (0.85, 9, "85%"),
    (7.5, 2, "7.50"), (-0.25, 0, "-0.25"), (1e21, 0, nil), (.nan, 0, nil), (123_456_789_012_345, 0, "123456789012345"),
  ])
  func numbersWithTheDigitsThatAPersonSees(number: Double, format: UInt16, text: String?) throws {
    let cell = try cell(Book.number(1, 0, number, format: 1)) {
      $0.cellFormats = [0, format]
      $0.globals = [(0x41E, little(UInt16(164)) + [5, 0, 0] + "00000".utf8)]
    }
    if let text { #expect(cell?.content == .number(text)) } else { #expect(cell?.text.hasPrefix("#") == true) }
  }

  @Test(arguments: [
    // A whole number, one in hundredths, and the upper half of a fraction.
    (UInt32(1234) << 2 | 2, "1234"), (UInt32(712) << 2 | 3, "7.12"), (UInt32(bitPattern: -5 << 2) | 2, "-5"),
    (UInt32(truncatingIfNeeded: Double(7.125).bitPattern >> 32), "7.125"),
  ])
  func numbersInFourBytes(value: UInt32, text: String) throws {
    #expect(try cell((0x27E, Book.place(1, 0, 0) + little(value)))?.content == .number(text))
    let run: Book.Record = (
      0xBD, little(UInt16(1)) + [0, 0] + [0, 0] + little(value) + [0, 0] + little(value) + [1, 0]
    )
    let row = try rows(Book([Book.text(0, 0, "a"), Book.text(0, 1, "b"), run])).first
    #expect(row?.cells.map(\.content) == [.number(text), .number(text)])
  }

  @Test(arguments: [
    (36_950.0, UInt16(14), false, "2001-02-28"), (35_488, 14, true, "2001-02-28"),
    (36_950.5, 22, false, "2001-02-28T12:00:00"),
    (0.5, 20, false, "12:00:00"), (60, 14, false, "#NUM!"),
  ])
  func datesAreThoseOfTheEpoch(serial: Double, format: UInt16, isFrom1904: Bool, text: String) throws {
    let cell = try cell(Book.number(1, 0, serial, format: 1)) {
      $0.cellFormats = [0, format]
      $0.globals = [(0x22, little(UInt16(isFrom1904 ? 1 : 0)))]
    }
    #expect(cell?.text == text)
  }

  @Test func booleansAndErrors() throws {
    func flag(_ value: UInt8, isError: UInt8) -> Book.Record { (0x205, Book.place(1, 0, 0) + [value, isError]) }
    #expect(try cell(flag(1, isError: 0))?.content == .boolean(true))
    #expect(try cell(flag(0, isError: 0))?.content == .boolean(false))
    #expect(try cell(flag(7, isError: 0))?.content == .error("#VALUE!"))
    #expect(try cell(flag(0x2A, isError: 1))?.content == .error("#N/A"))
    #expect(try cell(flag(0x99, isError: 1))?.content == .error("#UNKNOWN!"))
  }

  private static let calculated: Book.Record = (0x1C1, [0xC1, 1, 0, 0, 0, 0, 0, 0])

  @Test func resultsOfFormulas() throws {
    func result(_ result: [UInt8], _ more: Book.Record...) throws -> Cell.Content? {
      var book = Book([Book.text(0, 0, "value"), Book.formula(1, 0, result: result)] + more)
      book.globals = [LegacyWorkbookTests.calculated]
      return try rows(book).first?.cells.first?.content
    }
    let kind = { (kind: UInt8, value: UInt8) in [kind, 0, value, 0, 0, 0, 0xFF, 0xFF] as [UInt8] }
    #expect(try result(little(14.25.bitPattern)) == .number("14.25"))
    #expect(try result(kind(1, 1)) == .boolean(true))
    #expect(try result(kind(2, 0x07)) == .error("#DIV/0!"))
    #expect(try result(kind(0, 0), (0x4BC, [1, 2, 3]), (0x207, Book.long("Ana!"))) == .text("Ana!"))
    // The text of another formula is not this one's.
    #expect(try result(kind(0, 0), Book.formula(2, 0, result: kind(0, 0)), (0x207, Book.long("B"))) == .error("#N/A"))
    #expect(try result(kind(3, 0)) == nil)
  }

  @Test(arguments: [
    ([UInt8](repeating: 0, count: 8), UInt16(2), true), ([0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 0, true),
    // An empty text from a program that does not calculate.
    ([3, 0, 0, 0, 0, 0, 0xFF, 0xFF], 0, false), ([1, 0, 1, 0, 0, 0, 0xFF, 0xFF], 3, true),
  ])
  func formulasThatNobodyCalculatedKeepTheirRowBack(result: [UInt8], flags: UInt16, isCalculated: Bool) throws {
    var book = Book([
      Book.text(0, 0, "value"), Book.formula(1, 0, result: result, flags: flags), Book.text(2, 0, "fine"),
    ])
    if isCalculated { book.globals = [LegacyWorkbookTests.calculated] }
    let read = try rows(book)
    #expect(read.map { $0.problems.map(\.code) } == [[.cellFormulaUncalculated], []])
    #expect(read.first?.problems.first?.place.description == "Graduates!A2")
  }

  @Test func sheetsByName() throws {
    var book = Book([Book.text(0, 0, "a"), Book.text(1, 0, "first")], name: "One")
    book.sheets.append(("Two", 0, [Book.text(0, 0, "a"), Book.text(1, 0, "second")]))
    book.sheets.append(("Codes", 1, [Book.text(0, 0, "a")]))
    #expect(try rows(book, sheet: "two").map { $0.cells.map(\.text) } == [["second"]])
    #expect(try failure { _ = try rows(book) }?.codes == [.sheetAmbiguous])
    #expect(try failure { _ = try rows(book, sheet: "Three") }?.codes == [.sheetMissing])
    book.sheets.remove(at: 0)
    #expect(try rows(book).map { $0.cells.map(\.text) } == [["second"]])
  }

  @Test func rowsInTheirOrderHoweverTheyAreStored() throws {
    let read = try rows(Book([Book.text(2, 0, "third"), Book.text(0, 0, "a"), Book.text(1, 0, "second")]))
    #expect(read.map { $0.cells.map(\.text) } == [["second"], ["third"]])
  }

  @Test func chartsInASheetAreNoCells() throws {
    let chart: [Book.Record] = [
      (0x809, little(UInt16(0x600)) + little(UInt16(0x20)) + [UInt8](repeating: 0, count: 12)), Book.number(1, 0, 99),
      (0x0A, []),
    ]
    let read = try rows(Book([Book.text(0, 0, "a")] + chart + [Book.number(1, 0, 1)]))
    #expect(read.map { $0.cells.map(\.text) } == [["1"]])
  }

  @Test func headersFollowTheSameRules() throws {
    let merged: Book.Record = (0xE5, little(UInt16(1)) + [0, 0, 0, 0, 0, 0, 1, 0])
    let failure = try failure { _ = try rows(Book([Book.text(0, 0, "a"), merged])) }
    #expect(failure?.codes == [.headerMerged])
    #expect(failure?.problems.first?.value == "A1:B1")
    #expect(try IngestTests.failure { _ = try rows(Book([])) }?.codes == [.headerMissing])
    let twice = try IngestTests.failure { _ = try rows(Book([Book.text(0, 0, "a"), Book.text(0, 1, "a")])) }
    #expect(twice?.codes == [.headerDuplicate])
  }

  @Test func aStreamOfAnySizeIsFound() throws {
    // Below 4096 bytes it lies in the mini stream, beyond in sectors of its own, here more than one sector of the table tells.
    for count in [1, 300, 9000] {
      let records = [Book.text(0, 0, "n")] + (1...count).map { Book.number($0, 0, Double($0)) }
      let read = try rows(Book(records))
      #expect(read.count == count)
      #expect(read.last?.cells.first?.text == "\(count)")
    }
  }
}
