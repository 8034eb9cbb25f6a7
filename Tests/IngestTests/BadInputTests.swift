import Foundation
import Ingest
import Records
import Testing

/// Files that cannot be read end the run with one clear message: what, where, and how to mend it.
struct BadInputTests {
  private func failure(_ bytes: [UInt8], as name: String = "book.xlsx") throws -> RunFailure? {
    let folder = try TestFolder()
    return try withExtendedLifetime(folder) {
      let location = try folder.write(bytes, as: name)
      return try IngestTests.failure { _ = try rows(location) }
    }
  }

  private func expect(_ failure: RunFailure?, _ code: ProblemCode, at place: String = "book.xlsx") {
    #expect(failure?.status == .input)
    #expect(failure?.codes == [code])
    #expect(failure?.places == [place])
    #expect(failure?.problems.first?.remedy.isEmpty == false)
  }

  private func archive(_ parts: [(name: String, content: String)], as name: String = "book.xlsx") throws -> RunFailure?
  {
    let folder = try TestFolder()
    return try withExtendedLifetime(folder) {
      let location = try folder.archive(parts, as: name)
      return try IngestTests.failure { _ = try rows(location) }
    }
  }

  @Test func aMissingFile() throws {
    let failure = try IngestTests.failure {
      _ = try Table.open(Ingest.SourceLocation(path: "/nowhere/at/all.xlsx", displayName: "../all.xlsx"))
    }
    expect(failure, .sourceMissing, at: "../all.xlsx")
  }

  @Test func aFolderAndADevice() throws {
    let folder = try TestFolder()
    expect(
      try IngestTests.failure {
        _ = try Table.open(Ingest.SourceLocation(path: folder.path, displayName: "book.xlsx"))
      },
      .sourceFolder)
    expect(
      try IngestTests.failure {
        _ = try Table.open(Ingest.SourceLocation(path: "/dev/zero", displayName: "book.xlsx"))
      },
      .sourceFolder)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func aFileWithoutPermission() throws {
    let folder = try TestFolder()
    let location = try folder.write("a\n1\n", as: "book.csv")
    #expect(chmod(location.path, 0) == 0)
    expect(try IngestTests.failure { _ = try rows(location) }, .sourceUnreadable, at: "book.csv")
  }

  @Test func aFileThatTheSystemCannotReach() throws {
    // A link to itself is there, but cannot be followed: even root is refused.
    let folder = try TestFolder()
    let path = "\(folder.path)/book.xlsx"
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
    expect(
      try IngestTests.failure { _ = try Table.open(Ingest.SourceLocation(path: path, displayName: "book.xlsx")) },
      .sourceUnreadable)
  }

  @Test func anEmptyFile() throws { expect(try failure([]), .sourceEmpty) }

  @Test(arguments: [
    ("%PDF-1.7\n", "a PDF document"), ("\u{89}PNG", "neither"), ("<html><table>", "a web page"),
    ("\n<!DOCTYPE html>", "a web page"), ("<?xml version=\"1.0\"?><Workbook/>", "an XML document"),
    ("{\"rows\": []}", "a JSON document"), ("{\\rtf1}", "an RTF document"),
  ])
  func somethingElse(content: String, name: String) throws {
    let bytes = content.hasPrefix("\u{89}") ? [0x89, 0x50, 0x4E, 0x47, 0x0D] : Array(content.utf8)
    let failure = try failure(bytes, as: "book.csv")
    expect(failure, .sourceWrongKind, at: "book.csv")
    #expect(failure?.problems.first?.reason.contains(name == "neither" ? "a PNG image" : name) == true)
  }

  @Test(arguments: [
    (["mimetype", "content.xml"], "OpenDocument"), (["xl/workbook.bin"], ".xlsb"), (["word/document.xml"], "Word"),
    (["photo.jpg"], "zip archive"),
  ])
  func anotherKindOfArchive(parts: [String], name: String) throws {
    let failure = try archive(parts.map { ($0, "content") })
    expect(failure, .sourceWrongKind)
    #expect(failure?.problems.first?.reason.contains(name) == true)
  }

  @Test func textThatIsNamedLikeAWorkbook() throws { expect(try failure(Array("a,b\n1,2\n".utf8)), .sourceCorrupt) }

  @Test(arguments: [0.2, 0.5, 0.9, 0.99])
  func aWorkbookThatWasCutOff(part: Double) throws {
    let folder = try TestFolder()
    let location = try TestWorkbook(textRow(1, "a") + textRow(2, "b")).write(in: folder)
    let whole = try Data(contentsOf: URL(filePath: location.path))
    expect(try failure(Array(whole.prefix(Int(part * Double(whole.count))))), .sourceCorrupt)
  }

  @Test func aSheetThatWasChangedInTheArchive() throws {
    let folder = try TestFolder()
    let data = (2...3000).map { textRow($0, "Learner number \($0 * 7919 % 3001)") }.joined()
    let location = try TestWorkbook(textRow(1, "a") + data).write(in: folder)
    var bytes = Array(try Data(contentsOf: URL(filePath: location.path)))
    let name = Array("xl/worksheets/sheet1.xml".utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: name) } ?? 0
    #expect(start > 0)
    bytes[start + 4000] ^= 0x55
    // Nothing is read before the whole sheet has been found sound.
    let damaged = try folder.write(bytes, as: "damaged.xlsx")
    expect(try IngestTests.failure { _ = try Table.open(damaged) }, .sourceCorrupt, at: "damaged.xlsx")
  }

  @Test(arguments: [
    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "<worksheet><sheetData></worksheet>", "",
    "<worksheet>&undefined;</worksheet>",
  ])
  func aPartThatBreaksOffOrBreaksTheRules(xml: String) throws {
    var book = TestWorkbook("")
    book.replaced["xl/worksheets/sheet1.xml"] = xml
    expect(try IngestTests.failure(book), .sourceCorrupt)
  }

  @Test(arguments: [
    "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels",
  ])
  func aDocumentType(part: String) throws {
    var book = TestWorkbook(textRow(1, "a"))
    let xml = book.parts.first { $0.name == part }?.content ?? ""
    book.replaced[part] = "<!DOCTYPE x [<!ENTITY e \"boom\">]>" + xml
    expect(try IngestTests.failure(book), .sourceDoctype)
  }

  @Test(arguments: ["3", "-1", "99999999999999999999", "x"])
  func aSharedStringThatIsNotThere(index: String) throws {
    var book = TestWorkbook(textRow(1, "a") + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>\(index)</v></c></row>")
    book.strings = ["<t>x</t>", "<t>y</t>", "<t>z</t>"]
    expect(try IngestTests.failure(book), .sheetSharedString, at: "Graduates!A2")
  }

  @Test(arguments: [
    "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>", "<row r=\"2\"><c r=\"1A\"><v>1</v></c></row>",
    "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>", "<row r=\"2\"><c r=\"AAAAAAAAAAAAAA2\"><v>1</v></c></row>",
    "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>", "<row r=\"1\"/>", "<row r=\"0\"/>",
    "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>", "<row r=\"1048577\"/>", "<row r=\"x\"/>",
    "<row r=\"2\"><c r=\"A2\"><v>1</v><v>2</v></c></row>", "<row r=\"2\"><row r=\"3\"/></row>",
    "<c r=\"A2\"><v>1</v></c>",
    "<row r=\"2\"><c r=\"A2\" t=\"what\"><v>1</v></c></row>",
  ])
  func anAddressThatCannotBe(data: String) throws {
    expect(try IngestTests.failure(TestWorkbook(textRow(1, "a") + data)), .sheetReference)
  }

  @Test func aCellFormatThatIsNotThere() throws {
    expect(
      try IngestTests.failure(TestWorkbook(textRow(1, "a") + "<row r=\"2\"><c r=\"A2\" s=\"9\"><v>1</v></c></row>")),
      .sourceCorrupt)
  }

  @Test func aSheetWhosePartIsNotThere() throws {
    var book = TestWorkbook("")
    book.replaced["xl/worksheets/sheet1.xml"] = ""
    let failure = try archive(book.parts.filter { $0.name != "xl/worksheets/sheet1.xml" })
    expect(failure, .sourceCorrupt)
  }

  @Test func aFormulaWithoutAResultKeepsItsRowBack() throws {
    let data =
      "<row r=\"2\"><c r=\"A2\"><f>1+1</f></c></row><row r=\"3\"><c r=\"A3\"><f>1+1</f><v/></c></row>"
      + "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>B4</f></c></row>" + textRow(5, "fine")
    let read = try rows(TestWorkbook(textRow(1, "a") + data))
    #expect(
      read.map { $0.problems.map(\.code) }
        == [[.cellFormulaUncalculated], [.cellFormulaUncalculated], [.cellFormulaUncalculated], []])
    #expect(read.map { $0.problems.first?.place.description } == ["Graduates!A2", "Graduates!A3", "Graduates!A4", nil])
    #expect(read.map { $0["a"]?.content } == [.error("#N/A"), .error("#N/A"), .error("#N/A"), .text("fine")])
  }

  @Test func resultsThatTheWriterDoesNotVouchForAreNotUsed() throws {
    let data =
      "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>0</v></c></row><row r=\"3\"><c r=\"A3\"><v>5</v></c></row>"
      + "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>NA()</f><v>#N/A</v></c></row>"
    var book = TestWorkbook(textRow(1, "a") + data)
    book.calculation = "fullCalcOnLoad=\"1\""
    let read = try rows(book)
    #expect(read.map { $0.problems.map(\.code) } == [[.cellFormulaUncalculated], [], []])
    #expect(read.map { $0["a"]?.content } == [.error("#N/A"), .number("5"), .error("#N/A")])
  }

  @Test func aBooleanThatIsNone() throws {
    let read = try rows(TestWorkbook(textRow(1, "a") + "<row r=\"2\"><c r=\"A2\" t=\"b\"><v>maybe</v></c></row>"))
    #expect(read.first?.problems.map(\.code) == [.cellUnreadable])
    #expect(read.first?.problems.first?.place.description == "Graduates!A2")
  }

  @Test func everyCodeIsExplainedOnce() {
    let codes = IngestCatalogue.codes
    #expect(Set(codes.map(\.slug)).count == codes.count)
    for code in codes {
      #expect(code.meaning.hasSuffix("."), "\(code)")
      #expect(!code.remedy.isEmpty && !code.remedy.hasSuffix("."), "\(code)")
    }
  }
}
