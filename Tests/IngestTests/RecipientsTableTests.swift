import Foundation
import Ingest
import Records
import Support
import Testing

/// Recipients workbooks of the Online Credential Builder: four rows of head, and cells that are refused where they would be left out
/// in silence elsewhere.
@Suite struct RecipientsTableTests {
  private static let references = [
    "{#c44}.REC.givenNames", "{#c44}.REC.citizenshipCountry", "{#c44}.REC.citizenshipCountry", "{#c44}.title(en)",
    "{#c44}.REC.achievements{7f}", "{#d55}.REC.givenNames",
  ]
  private static let kinds = ["field", "field", "Field", "field", "relation", "field"]
  private static let labels = [
    "Given names", "Citizenship", "Citizenship", "Title (en)", "Learner >> Physics", "Other",
  ]
  private static let descriptions = ["mandatory", "", "", "", "", ""]

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func table(_ rows: [[String]]) throws -> RecipientsTable {
    let path = folder.path("recipients.xlsx")
    try Cohort.write(
      sheets: [("data", rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } })], to: path)
    var location = SourceLocation(path: path, displayName: "recipients.xlsx")
    location.layout = .recipients
    return try #require(Table.open(location) as? RecipientsTable)
  }

  private var head: [[String]] {
    [
      RecipientsTableTests.references, RecipientsTableTests.kinds, RecipientsTableTests.labels,
      RecipientsTableTests.descriptions,
    ]
  }

  private func all(_ table: RecipientsTable) throws -> [SourceRow] {
    var rows: [SourceRow] = []
    while let row = try table.next() { rows.append(row) }
    return rows
  }

  @Test func columnsAreCalledByTheirReferences() throws {
    let table = try table(head + [["Ana", "PT", "ES", "Micro", "Y", ""]])
    #expect(table.isRecognised)
    #expect(
      table.header.names == [
        "REC.givenNames", "REC.citizenshipCountry 1", "REC.citizenshipCountry 2", "title(en)",
        "relation REC.achievements{7f}", "{#d55}.REC.givenNames",
      ])
    #expect(table.labels["REC.citizenshipCountry 2"] == "Citizenship")
    let rows = try all(table)
    #expect(rows.map(\.number) == [5])
    #expect(rows[0]["REC.citizenshipCountry 2"]?.text == "ES")
    #expect(rows[0]["REC.givenNames"]?.address.description == "data!A5")
    #expect(rows[0].problems.isEmpty)
  }

  @Test func aRowOfDescriptionsThatIsEmptyIsNoRowLess() throws {
    var rows = head
    rows[3] = rows[3].map { _ in "" }
    #expect(
      try all(table(rows + [["Ana", "", "", "", "y", ""], ["Bo", "", "", "", "Y", ""]])).map(\.number) == [5, 6])
  }

  @Test(arguments: [
    ("yes", ProblemCode.relationUnreadable), ("X", .relationUnreadable), ("1", .relationUnreadable),
    ("N", .relationLeftOut), ("n", .relationLeftOut), ("", .relationLeftOut), (" ", .relationLeftOut),
  ])
  func anythingButYKeepsTheRowBackAtItsCell(_ text: String, _ code: ProblemCode) throws {
    let row = try #require(all(table(head + [["Ana", "", "", "", text, ""]])).first)
    #expect(row.problems.map(\.code) == [code])
    #expect(row.problems.map(\.place) == [.cell(CellAddress(sheet: "data", row: 5, column: 4))])
  }

  @Test func whatBelongsToAnotherTemplateKeepsTheRowBackAtItsCell() throws {
    let rows = try all(table(head + [["Ana", "", "", "", "Y", "Bo"], ["Cy", "", "", "", "Y", ""]]))
    #expect(rows[0].problems.map(\.code) == [.templateForeign])
    #expect(rows[0].problems.map(\.place) == [.cell(CellAddress(sheet: "data", row: 5, column: 5))])
    #expect(rows[1].problems.isEmpty)
  }

  @Test func aWorkbookWithoutThatHeadIsReadAsAnyOther() throws {
    // As an error workbook has it.
    let names = ["REC.givenNames", "relation REC.achievements{7f}", "{#d55}.title(en)"]
    let table = try table([names, ["field", "Y", ""], ["Bo", "no", "x"]])
    #expect(!table.isRecognised)
    #expect(table.header.names == names)
    let rows = try all(table)
    #expect(rows.map(\.number) == [2, 3])
    #expect(rows[0].problems.isEmpty)
    #expect(rows[1].problems.map(\.code) == [.relationUnreadable, .templateForeign])
  }

  @Test func hiddenRowsOfTheHeadAreNoNews() throws {
    let path = folder.path("hidden.xlsx")
    try Cohort.write(sheets: [("data", head.map { $0.map { .text($0.isEmpty ? "-" : $0) } })], to: path)
    var location = SourceLocation(path: path, displayName: "hidden.xlsx")
    location.layout = .recipients
    let table = try Table.open(location)
    #expect(try table.next() == nil)
    #expect(table.warnings.isEmpty)
  }
}
