import Foundation
import Pipeline
import Records
import Support
import Testing

@Suite("A run that cannot begin says why, and writes nothing")
struct RefusalTests {
  private let cohort = Cohort(learners: 12)

  private func refusal(_ desk: Desk) throws -> ThrownFailure? { try failure { _ = try desk.issue() } }

  private func expectNothingWritten(_ desk: Desk) throws {
    #expect(try desk.credentials().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: desk.path("out/ledger.sqlite")))
    #expect(!FileManager.default.fileExists(atPath: desk.path("out/manifest.csv")))
  }

  @Test("A template without an issuer")
  func templateWithoutIssuer() throws {
    let desk = try Desk(cohort)
    try desk.changeTemplate { $0.setting("issuer", to: nil) }
    let refused = try refusal(desk)
    #expect(refused?.status == .configuration)
    #expect(refused?.place.hasPrefix(desk.template) == true)
    #expect(refused?.message.contains("issuer") == true)
    #expect(try failure { _ = try desk.check() }?.status == .configuration)
    try expectNothingWritten(desk)
  }

  @Test("A template that breaks the profile, with every fault and its path")
  func faultyTemplate() throws {
    let desk = try Desk(cohort)
    try desk.changeTemplate {
      $0.setting("displayParameter", to: nil).setting("credentialProfiles", to: nil)
    }
    let refused = try refusal(desk)
    #expect(refused?.status == .configuration)
    let message = refused?.message ?? ""
    #expect(message.contains("the credential profiles") && message.contains("the display parameter"), "\(message)")
    try expectNothingWritten(desk)
  }

  @Test("A template that names a person whom no column replaces")
  func personalTemplate() throws {
    let desk = try Desk(cohort) {
      $0.replacing("  credentialSubject.dateOfBirth: {column: date_of_birth, as: date, required: true}\n", with: "")
    }
    try desk.changeTemplate { $0.setting("credentialSubject.dateOfBirth", to: "1999-10-01T00:00:00Z") }
    let refused = try refusal(desk)
    #expect(refused?.status == .configuration && refused?.slug == "template.personal")
    #expect(refused?.message.contains("credentialSubject.dateOfBirth") == true)
    #expect(try failure { _ = try desk.check() }?.slug == "template.personal")
    try expectNothingWritten(desk)
  }

  @Test("A wrong passphrase")
  func passphrase() throws {
    let desk = try Desk(cohort)
    try desk.write("something else", to: "passphrase")
    let refused = try refusal(desk)
    #expect(refused?.status == .keyOrSeal)
    #expect(refused?.message.contains("something else") == false)
    try expectNothingWritten(desk)
  }

  @Test("A pipeline without a seal")
  func noSeal() throws {
    let desk = try Desk(cohort) { $0.replacing(/(?ms)^seal:.*?^output:/, with: "output:") }
    let refused = try refusal(desk)
    #expect(refused?.status == .configuration && refused?.slug == "pipeline.invalid")
    #expect(refused?.message.contains("seal") == true)
    #expect(try desk.check().report.status == .done)
  }

  @Test("A seal level that cannot be had is refused, never lowered")
  func level() throws {
    let desk = try Desk(cohort) { $0.replacing("level: B", with: "level: LTA") }
    let refused = try refusal(desk)
    #expect(refused?.status == .configuration || refused?.status == .keyOrSeal)
    #expect(refused?.message.contains("LTA") == true)
    try expectNothingWritten(desk)
  }

  @Test("A workbook that is not there, and one that is none")
  func source() throws {
    let desk = try Desk(cohort)
    try desk.write("student_id,given_name", to: Desk.workbook)
    #expect(try refusal(desk)?.status == .input)
    try FileManager.default.removeItem(atPath: desk.path(Desk.workbook))
    #expect(try refusal(desk)?.status == .input)
    try expectNothingWritten(desk)
  }

  @Test("Columns that the source does not have, all at once")
  func columns() throws {
    let desk = try Desk(cohort) {
      $0.replacing("column: grade}", with: "column: grades}").replacing("column: mode,", with: "column: modus,")
    }
    let refused = try refusal(desk)
    #expect(refused?.status == .input && refused?.slug == "pipeline.column.missing")
    #expect(refused?.message.contains("grades") == true && refused?.message.contains("modus") == true)
    try expectNothingWritten(desk)
  }

  @Test("An output folder that another run holds")
  func busy() throws {
    let desk = try Desk(cohort)
    _ = try desk.issue()
    let descriptor = open(desk.path("out/.staging"), O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    #expect(try refusal(desk)?.status == .busy)
    #expect(try desk.check().report.status == .done)
  }

  @Test("A file of somebody else's under a credential's name is never replaced")
  func foreignFile() throws {
    let desk = try Desk(cohort)
    try FileManager.default.createDirectory(atPath: desk.path("out/credentials"), withIntermediateDirectories: true)
    let name = try #require(
      try Desk(cohort).issuedNames().first)
    try desk.write("a letter", to: "out/credentials/\(name)")
    let refused = try refusal(desk)
    #expect(refused?.status == .output && refused?.slug == "output.collision")
    #expect(try desk.read("out/credentials/\(name)") == Array("a letter".utf8))

    try FileManager.default.moveItem(atPath: desk.file(name), toPath: desk.path("letter"))
    let run = try desk.issue()
    #expect(run.report.status == .done)
    #expect(try desk.credentials().count == 12)
    #expect(try desk.manifest().count == 12)
  }
}

extension Desk {
  fileprivate func issuedNames() throws -> [String] {
    _ = try issue()
    return try credentials()
  }
}
