import Foundation
import Pipeline
import Records
import Support
import Testing

/// The error workbook, opened and saved by another office program, is still the registrar's table.
@Suite struct LibreOfficeTests {
  static let isThere = (try? Command.output("soffice", "--version")) != nil

  @Test(.enabled(if: isThere, "LibreOffice (soffice) is not here"))
  func anErrorWorkbookThatLibreOfficeSavedIsReadAsItWas() throws {
    let seal = IssuedCohort.Seal(algorithm: IssuedCohort.Seal.p256, store: .pkcs12, profile: "edc")
    let folder = try TemporaryFolder()
    try Cohort(learners: 60, faults: true).write(to: "\(folder.path)/graduates.xlsx")
    try IssuedCohort.prepare(folder, seal)
    let source = "{workbook: graduates.xlsx, sheet: Graduates}"
    let first = try IssuedCohort.issue(in: folder, source: source, seal)
    #expect(first.results.counts.rejected == 12)
    #expect(first.results.counts.issued == 48)

    let original = "\(folder.path)/original.xlsx"
    try FileManager.default.copyItem(atPath: "\(folder.path)/out/errors.xlsx", toPath: original)
    try Command.output(
      "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir", "\(folder.path)/saved", original)
    let untouched = try IssuedCohort.issue(in: folder, source: source, seal, input: original)
    let saved = try IssuedCohort.issue(in: folder, source: source, seal, input: "\(folder.path)/saved/original.xlsx")
    for report in [untouched, saved] {
      // The repeat of a row stands alone in this workbook: it says what was issued already.
      #expect(report.results.counts.rows == 12)
      #expect(report.results.counts.rejected == 11)
      #expect(report.results.counts.unchanged == 1)
      #expect(report.results.counts.sealed == 0)
    }
    #expect(saved.firstProblems.map(\.message) == untouched.firstProblems.map(\.message))
    #expect(!saved.firstProblems.isEmpty)
  }
}
