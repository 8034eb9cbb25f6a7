import Ingest
import Records
import Testing

/// Which sheet of a workbook is read.
struct SheetChoiceTests {
  private func book(_ names: String...) -> TestWorkbook {
    var book = TestWorkbook("")
    book.sheets = names.map { ($0, textRow(1, "from") + textRow(2, $0)) }
    return book
  }

  @Test func theOnlySheetNeedsNoName() throws {
    #expect(try rows(book("Graduates")).first?["from"]?.text == "Graduates")
  }

  @Test(arguments: ["Courses", "courses", "COURSES"])
  func aSheetIsFoundByItsNameInAnyLetterCase(name: String) throws {
    let read = try rows(book("Graduates", "Courses"), sheet: name)
    #expect(read.first?["from"]?.text == "Courses")
    #expect(read.first?["from"]?.address.description == "Courses!A2")
  }

  @Test func letterCaseDecidesWhereItMust() throws {
    let book = book("Data", "DATA")
    #expect(try rows(book, sheet: "DATA").first?["from"]?.text == "DATA")
    #expect(try failure(book, sheet: "data")?.codes == [.sheetMissing])
  }

  @Test func aMissingSheetIsNamedWithThoseThereAreAndTheNearest() throws {
    let failure = try failure(book("Graduates", "Courses"), sheet: "Gradutes")
    #expect(failure?.status == .input)
    #expect(failure?.codes == [.sheetMissing])
    #expect(failure?.places == ["book.xlsx"])
    #expect(failure?.problems.first?.reason == "has no sheet \"Gradutes\"; its sheets are \"Graduates\", \"Courses\"")
    #expect(failure?.problems.first?.remedy.hasPrefix("write \"Graduates\"") == true)
  }

  @Test func severalSheetsAndNoNameAreRefused() throws {
    let failure = try failure(book("Graduates", "Courses"))
    #expect(failure?.status == .input)
    #expect(failure?.codes == [.sheetAmbiguous])
    #expect(failure?.problems.first?.reason.contains("\"Graduates\", \"Courses\"") == true)
  }

  @Test func hiddenSheetsAreReadOnlyByName() throws {
    var book = book("Graduates", "Lists")
    book.sheetAttributes["Lists"] = "state=\"hidden\""
    #expect(try rows(book).first?["from"]?.text == "Graduates")
    #expect(try rows(book, sheet: "Lists").first?["from"]?.text == "Lists")
  }

  @Test func namesWithSpacesAreQuotedInAddresses() throws {
    #expect(try rows(book("Spring term")).first?["from"]?.address.description == "'Spring term'!A2")
  }
}
