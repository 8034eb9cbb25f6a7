import Foundation
import Support
import Testing

/// Sources that are missing, damaged, closed, or another table.
@Suite struct BadSourceTests {
  private func refusing(_ office: Office, _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation)
    throws
  {
    for command in ["check", "issue"] {
      try office.expectRefusal(
        command, Office.pipeline, status: 4, says: expected, sourceLocation: sourceLocation)
    }
  }

  private static let workbook = "samples/graduates.xlsx"
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  @Test func aWorkbookThatIsNotThere() throws {
    let office = try Office { $0.replacing("graduates.xlsx", with: "none.xlsx") }
    try refusing(office, "samples/none.xlsx does not exist;")
  }

  @Test func aFolder() throws {
    try refusing(Office { $0.replacing("/graduates.xlsx", with: "") }, "samples is a folder;")
  }

  @Test func aDamagedWorkbook() throws {
    let office = try Office()
    let whole = try office.read(BadSourceTests.workbook)
    for length in [whole.count / 3, whole.count - 10] {
      try office.write(Array(whole.prefix(length)), to: BadSourceTests.workbook)
      try refusing(office, "samples/graduates.xlsx is no sound zip archive")
    }
    try office.write([], to: BadSourceTests.workbook)
    try refusing(office, "samples/graduates.xlsx is empty;")
    try office.write([UInt8](repeating: 7, count: 3000), to: BadSourceTests.workbook)
    try refusing(office, "is named like a workbook, but holds none;")
  }

  @Test func aContainerOfTheOldFormatThatHoldsNothing() throws {
    let office = try Office()
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for rest in [name, [], [UInt8](repeating: 0xFF, count: 4000)] {
      try office.write(BadSourceTests.compound + [UInt8](repeating: 0, count: 900) + rest, to: BadSourceTests.workbook)
      try refusing(office, "samples/graduates.xlsx is damaged: ")
    }
  }

  @Test func aSheetThatIsNotThere() throws {
    try refusing(
      Office { $0.replacing("sheet: Graduates", with: "sheet: Gradautes") }, #"has no sheet "Gradautes""#)
  }

  // MARK: CSV

  private static let header =
    "student_id,given_name,family_name,date_of_birth,email,national_id,national_id_country,course_code,course_title,ects,"
    + "workload_hours,eqf_level,mode,grade,award_date\n"
  private static let good = "1,Ana,Berg,2001-02-28,,,,MC-1,Title,2,60,5,Online,7,2026-06-30\n"

  private func csv(_ bytes: [UInt8]) throws -> Office {
    let office = try Office { $0.replacing(/source:\n(  .*\n)+/, with: "source: {csv: ../samples/rows.csv}\n") }
    try office.write(bytes, to: "samples/rows.csv")
    return office
  }

  private func csv(_ text: String) throws -> Office { try csv(Array(text.utf8)) }

  @Test func aCSVFileThatCannotBeRead() throws {
    let header = BadSourceTests.header
    try refusing(csv(header + "1,\"Ana\n"), "samples/rows.csv:2 has a quotation mark that is never closed;")
    try refusing(
      csv(Array(header.utf8) + [0x31, 0x2C, 0xEB, 0x0A]),
      "samples/rows.csv:2 \"\u{FFFD}\" is not in UTF-8: it has the byte EB there, which is ë in windows-1252")
    try refusing(csv([0xFF, 0xFE, 0x41, 0x00, 0x0A]), "samples/rows.csv:1 breaks off in the middle of a character")
    try refusing(
      csv("a;b,c\n"), "samples/rows.csv may have its fields separated by comma or semicolon; say under source")
    try refusing(csv(" \n"), "has no record that is not empty;")
    try refusing(
      csv(header.replacing("given_name", with: "student_id") + BadSourceTests.good),
      #"rows.csv!A1 "student_id" is the name of several columns: A, B;"#)
  }

  @Test func aRowWithTooManyFieldsIsRejectedAlone() throws {
    let extra = BadSourceTests.good.replacing("1,Ana", with: "2,Bea").dropLast() + ",surplus\n"
    let run = try csv(BadSourceTests.header + BadSourceTests.good + extra).run("check", Office.pipeline)
    #expect(run.status == 3)
    #expect(run.result.contains("rows.csv!3:3 has 16 fields, but the header has 15"))
    #expect(run.result.contains("1 of 2 rows can be issued, 1 cannot."))
  }

  @Test func semicolonsAndAByteOrderMarkAreRead() throws {
    let text = "\u{FEFF}" + (BadSourceTests.header + BadSourceTests.good).replacing(",", with: ";")
    let run = try csv(text).run("check", Office.pipeline)
    #expect(run.status == 0)
    #expect(run.result == "The one row can be issued.\n")
  }

  @Test func aTableWithoutItsHeaderIsRefusedWithoutRepeatingWhoStandsInIt() throws {
    let office = try csv(BadSourceTests.good)
    try refusing(office, "rows.csv!1:1 names none of the columns that the pipeline file asks for;")
    #expect(try !office.run("check", Office.pipeline).complaint.contains("Berg"))
  }

  @Test func aTableWithoutRowsIsNoFault() throws {
    let office = try csv(BadSourceTests.header)
    let check = try office.run("check", Office.pipeline)
    #expect(check.status == 0)
    #expect(check.result == "The source has no rows.\n")
    #expect(try office.run("issue", Office.pipeline).status == 0)
    #expect(office.credentials == [])
  }

  @Test func anEmptyCellIsOneProblemThoughItFillsTwoPlaces() throws {
    let run = try csv(BadSourceTests.header + BadSourceTests.good.replacing("Title", with: ""))
      .run("check", Office.pipeline)
    #expect(run.status == 3)
    #expect(
      run.result.split(separator: "\n").first
        == "rows.csv!I2 is empty, and the pipeline file requires it; fill in course_title.")
    #expect(run.result.split(separator: "\n").count == 2)
  }

  // MARK: --input

  @Test func anInputThatIsNotThere() throws {
    let office = try Office()
    for command in ["check", "issue"] {
      try office.expectRefusal(
        command, Office.pipeline, "--input", "none.xlsx", status: 4,
        says: "none.xlsx does not exist; check the path behind --input.")
    }
    try office.expectRefusal("check", Office.pipeline, "--input", "samples", status: 4, says: "samples is a folder;")
  }
}
