import Foundation
import Ingest
import Records
import Support
import Testing

/// Workbooks that LibreOffice saved in both formats are one table; skipped, and said so, where it is not installed.
@Suite(.enabled(if: LibreOffice.isThere, "needs LibreOffice (soffice)"))
struct LegacyOfficeTests {
  private func converted(_ location: Ingest.SourceLocation, in folder: TestFolder) throws -> (
    old: [SourceRow], new: [SourceRow]
  ) {
    func saved(_ ending: String, _ filter: String) throws -> [SourceRow] {
      let output = "\(folder.path)/\(ending)"
      try Command.output(
        "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
        "\(ending):\(filter)", "--outdir", output, location.path)
      return try rows(
        Ingest.SourceLocation(path: "\(output)/book.\(ending)", displayName: "book.\(ending)", sheet: "Graduates"))
    }
    return (try saved("xls", "MS Excel 97"), try saved("xlsx", "Calc MS Excel 2007 XML"))
  }

  @Test func bothFormatsHoldTheSameTable() throws {
    var book = TestWorkbook(
      textRow(
        1, "name", "number", "share", "padded", "date", "moment", "time", "flag", "error", "sum", "joined", "nothing")
        + (2...200).map { row in
          let long = row % 7 == 0 ? String(repeating: "Ünï ", count: row) : "Ana 日本 \(row)"
          return "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"inlineStr\"><is><t>\(long)\(row)</t></is></c>"
            + "<c r=\"B\(row)\"><v>\(row).125</v></c><c r=\"C\(row)\" s=\"1\"><v>0.85</v></c>"
            + "<c r=\"D\(row)\" s=\"2\"><v>\(row)</v></c><c r=\"E\(row)\" s=\"3\"><v>\(30_000 + row)</v></c>"
            + "<c r=\"F\(row)\" s=\"4\"><v>\(30_000 + row).75</v></c><c r=\"G\(row)\" s=\"5\"><v>0.75</v></c>"
            + "<c r=\"H\(row)\" t=\"b\"><v>\(row % 2)</v></c><c r=\"I\(row)\"><f>1/0</f></c>"
            + "<c r=\"J\(row)\"><f>B\(row)*2</f></c><c r=\"K\(row)\"><f>A\(row)&amp;\"!\"</f></c>"
            + "<c r=\"L\(row)\"><f>IF(B\(row)&gt;0,\"\",1)</f></c></row>"
        }.joined())
    book.codes = [(164, "0.0%"), (165, "00000"), (166, "dd/mm/yyyy"), (167, "yyyy-mm-dd hh:mm"), (168, "hh:mm:ss")]
    book.cellFormats = [0, 164, 165, 166, 167, 168]
    // LibreOffice knows parts by their types alone.
    let office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let parts = [
      ("workbook", "sheet.main"), ("styles", "styles"), ("sharedStrings", "sharedStrings"),
      ("worksheets/sheet1", "worksheet"),
    ]
    book.replaced["[Content_Types].xml"] =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + parts.map { "<Override PartName=\"/xl/\($0.0).xml\" ContentType=\"\(office).\($0.1)+xml\"/>" }.joined()
      + "</Types>"
    let folder = try TestFolder()
    let (old, new) = try withExtendedLifetime(folder) { try converted(book.write(in: folder), in: folder) }
    #expect(old.count == 199)
    for (old, new) in zip(old, new) { #expect(old.cells.map(\.content) == new.cells.map(\.content)) }
    #expect(old.count == new.count)
    #expect(old.map(\.problems.count) == new.map(\.problems.count))
    #expect(
      old.first?.cells.map(\.text) == [
        "Ana 日本 22", "2.125", "85.0%", "00002", "1982-02-20", "1982-02-20T18:00:00", "18:00:00", "false", "#DIV/0!",
        "4.25", "Ana 日本 22!", "",
      ])
  }

  @Test func aCohortIsTheSameInBothFormats() throws {
    let folder = try TestFolder()
    let path = "\(folder.path)/book.xlsx"
    try Cohort(learners: 300, faults: false).write(to: path)
    let (old, new) = try converted(Ingest.SourceLocation(path: path, displayName: "book.xlsx"), in: folder)
    #expect(old.count >= 300)
    #expect(old.first?.header.names == new.first?.header.names)
    for (old, new) in zip(old, new) { #expect(old.cells.map(\.content) == new.cells.map(\.content)) }
    #expect(old.count == new.count)
    #expect(old.map { $0.cells.map(\.address.description) } == new.map { $0.cells.map(\.address.description) })
  }
}
