import Foundation
import Support
import Testing

/// An empty workbook of `confer template`, filled in by LibreOffice as a person would type, is issued from with the pipeline file as
/// it is.
@Suite struct FilledTemplateTests {
  static let rows = [
    [
      "00123", "MC-101", "Ana", "Ķirsone", "2001-02-28", "ana@example.org", "LV-1", "Latvia", "Digital Learning",
      "2026-06-30", "6.50", "2.5", "65", "Level 6", "Blended",
    ],
    [
      "00124", "MC-101", "Jörg", "d’Ávila", "2000-12-31", "joerg@example.org", "", "", "Digital Learning",
      "2026-06-30", "8", "2", "50", "Level 6", "Online",
    ],
  ]

  @Test(.enabled(if: LibreOfficeTests.isThere, "LibreOffice (soffice) is not here"))
  func whatLibreOfficeFillsInIsIssued() throws {
    let desk = try Desk(Cohort(learners: 1))
    try FileManager.default.removeItem(atPath: desk.path(Desk.workbook))
    try program("template", desk.pipeline, "--workbook", desk.path("blank.xlsx"))
    try Calc(in: desk.folderPath).fill(
      FilledTemplateTests.rows, from: desk.path("blank.xlsx"), to: desk.path(Desk.workbook))
    let check = try program("check", desk.pipeline)
    #expect(check.contains("All 2 rows can be issued."))
    try program("issue", desk.pipeline, "--quiet")
    #expect(try desk.credentials() == ["00123-MC-101.jsonld", "00124-MC-101.jsonld"])
    let first = String(decoding: try desk.read("out/credentials/00123-MC-101.jsonld"), as: UTF8.self)
    // What was typed is what is issued.
    #expect(first.contains(#"\"dateOfBirth\":\"2001-02-28T12:00:00Z\""#))
    #expect(first.contains(#"\"noteLiteral\":{\"en\":\"6.50\"}"#))
    #expect(first.contains("mailto:ana@example.org"))
  }

  @Test func whatIsTypedIntoACSVUnderItsHeadersIsIssued() throws {
    let desk = try Desk(Cohort(learners: 1))
    try program("template", desk.pipeline, "--workbook", desk.path("blank.xlsx"))
    let shared = try Command.output("unzip", "-p", desk.path("blank.xlsx"), "xl/sharedStrings.xml")
    let headers = shared.matches(of: #/<t[^>]*>([^<]*)<\/t>/#).prefix(15).map { String($0.1) }
    #expect(headers.first == "student_id")
    let lines = [headers] + FilledTemplateTests.rows
    try desk.write(lines.map { $0.joined(separator: ";") }.joined(separator: "\n"), to: "typed.csv")
    let check = try program("check", desk.pipeline, "--input", desk.path("typed.csv"))
    #expect(check.contains("All 2 rows can be issued."))
  }

  /// `confer`, which stands beside the tests that were built with it.
  @discardableResult
  private func program(_ arguments: String...) throws -> String {
    let path = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent().appending(path: "confer")
    return try Command.output(path.path(percentEncoded: false), arguments)
  }
}

/// LibreOffice Calc, told by a macro what to type.
struct Calc {
  private let folder: String
  private var profile: String { "\(folder)/profile" }

  /// - Parameter folder: where it keeps its settings.
  init(in folder: String) throws {
    self.folder = folder
    // The first start lays out the profile, and with it the module that the macro then takes the place of.
    try Command.output(
      "soffice", "-env:UserInstallation=file://\(folder)/profile", "--headless", "--terminate_after_init")
  }

  /// Types rows below the header of the first sheet, and saves the workbook under another name.
  ///
  /// A cell that is formatted as text takes what is typed as it is; any other makes a number or a date of it.
  func fill(_ rows: [[String]], from source: String, to target: String) throws {
    let typed = rows.enumerated().flatMap { row, texts in
      texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        "  Enter(document, \(column), \(row + 1), \"\(text)\")"
      }
    }
    let macro = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
      <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
      Sub Fill(source As String, target As String)
        Dim hidden(0) As New com.sun.star.beans.PropertyValue
        hidden(0).Name = "Hidden"
        hidden(0).Value = True
        Dim document As Object
        document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
      \(typed.joined(separator: "\n").replacing("\"", with: "&quot;"))
        Dim how(0) As New com.sun.star.beans.PropertyValue
        how(0).Name = "FilterName"
        how(0).Value = "Calc MS Excel 2007 XML"
        document.storeToURL(ConvertToURL(target), how())
        document.close(True)
      End Sub

      Sub Enter(document As Object, column As Long, row As Long, text As String)
        Dim cell As Object
        cell = document.Sheets.getByIndex(0).getCellByPosition(column, row)
        If (document.NumberFormats.getByKey(cell.NumberFormat).Type And 256) &lt;&gt; 0 Then
          cell.setString(text)
        Else
          cell.setFormula(text)
        End If
      End Sub
      </script:module>
      """
    try Data(macro.utf8).write(to: URL(filePath: "\(profile)/user/basic/Standard/Module1.xba"))
    try Command.output(
      "soffice", "-env:UserInstallation=file://\(profile)", "--headless", "--norestore",
      "macro:///Standard.Module1.Fill(\"\(source)\",\"\(target)\")")
  }
}
