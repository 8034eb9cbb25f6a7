import ELM
import Foundation
import Records
import Support
import Testing

@testable import Pipeline

@Suite("The doctor looks at everything, goes on after faults, and changes nothing")
struct DoctorTests {
  private let cohort = Cohort(learners: 8)

  private func line(_ topic: String, of report: DoctorReport) throws -> DoctorLine {
    try #require(report.lines.first { $0.topic == topic })
  }

  private func outcomes(_ report: DoctorReport) -> [String: DoctorLine.Outcome] {
    Dictionary(uniqueKeysWithValues: report.lines.map { ($0.topic, $0.outcome) })
  }

  /// The desk's files with their contents.
  private func files(_ desk: Desk) throws -> [String: Data?] {
    let names = FileManager.default.enumerator(atPath: desk.folderPath)?.compactMap { $0 as? String } ?? []
    return names.reduce(into: [:]) { $0[$1] = .some(FileManager.default.contents(atPath: desk.path($1))) }
  }

  private static let topics = [
    "pipeline file", "template", "source", "seal", "key", "certificate", "valid until", "key usage", "qualified",
    "chain", "revocation", "issuer", "time-stamps", "clock", "output folder", "ledger",
  ]

  @Test("All is well before the first run and after it, and nothing is written")
  func well() throws {
    let desk = try Desk(cohort)
    let before = try files(desk)
    let report = Doctor(desk.pipeline).examine()
    #expect(try files(desk) == before)
    #expect(report.status == .done)
    #expect(report.lines.map(\.topic) == DoctorTests.topics)
    // The test's key is certified by itself, and says of itself that it is a qualified one.
    #expect(report.lines.filter { $0.outcome == .warning }.map(\.topic) == ["chain"])
    #expect(
      report.lines.filter { $0.outcome == .skipped }.map(\.topic) == ["revocation", "time-stamps", "clock"])
    #expect(try line("source", of: report).found.contains("8 rows"))
    #expect(
      try line("key", of: report).found.hasSuffix(
        "PKCS#12 file \(desk.path("seal.p12")), RSA-2048; a trial signature verifies"))
    #expect(try line("certificate", of: report).found.contains("O=\(SealKey.organisation)"))
    #expect(try line("valid until", of: report).found.contains(#/(59|60) days left/#))
    #expect(try line("qualified", of: report).found.contains("qualified device"))
    #expect(try line("ledger", of: report).found.hasSuffix("which the first run makes"))
    _ = try desk.issue()
    let issued = try files(desk)
    let again = Doctor(desk.pipeline).examine()
    #expect(again.status == .done)
    #expect(try line("ledger", of: again).found.hasSuffix("not in use by another run"))
    #expect(try files(desk) == issued)
    // What the doctor left is no hindrance.
    #expect(try desk.issue().counts.unchanged == 8)
  }

  @Test("Without a pipeline file everything else is skipped")
  func noPipeline() throws {
    let report = Doctor("nowhere/none.yaml").examine()
    #expect(report.status == .configuration)
    #expect(report.lines.first?.problems.map(\.code.slug) == ["pipeline.unreadable"])
    #expect(report.lines.count > 5 && report.lines.dropFirst().allSatisfy { $0.outcome == .skipped })
  }

  @Test("Several faults are found in one look; the first of them settles the exit code")
  func severalFaults() throws {
    let desk = try Desk(cohort) { $0.replacing(Desk.workbook, with: "none.xlsx") }
    try desk.write("wrong", to: "passphrase")
    try desk.changeTemplate { $0.setting("displayParameter", to: nil) }
    try desk.write("no ledger", to: "ledger")
    let report = Doctor(desk.pipeline).examine()
    let found = outcomes(report)
    #expect(found["template"] == .error && found["source"] == .error && found["key"] == .error)
    #expect(found["certificate"] == .skipped && found["issuer"] == .skipped)
    #expect(found["output folder"] == .ok && found["seal"] == .ok)
    #expect(report.status == .configuration)
    #expect(try line("key", of: report).status == .keyOrSeal)
    #expect(report.text.contains("there are 3 errors."))
  }

  @Test("The key's fault is the exit code where the files are right")
  func wrongPassphrase() throws {
    let desk = try Desk(cohort)
    try desk.write("wrong", to: "passphrase")
    let report = Doctor(desk.pipeline).examine()
    #expect(report.status == .keyOrSeal)
    #expect(try line("key", of: report).problems.map(\.code.slug) == ["key.passphrase.wrong"])
    #expect(report.lines.filter { $0.outcome == .error }.count == 1)
  }

  @Test("Columns that the source lacks are an error of the source")
  func missingColumn() throws {
    let desk = try Desk(cohort) { $0.replacing("column: grade", with: "column: graed") }
    let report = Doctor(desk.pipeline).examine()
    #expect(try line("source", of: report).problems.map(\.code.slug) == ["pipeline.column.missing"])
    #expect(report.status == .input)
  }

  @Test("A source is opened even where the template is wrong")
  func sourceWithoutTemplate() throws {
    let desk = try Desk(cohort)
    try desk.write("{}", to: "template.json")
    let source = try line("source", of: Doctor(desk.pipeline).examine())
    #expect(source.outcome == .skipped && source.found.contains("Graduates with 16 columns"))
  }

  @Test("A pipeline without a seal, and one that asks for a word nobody knows")
  func sealSettings() throws {
    let none = try Desk(cohort) { $0.replacing(#/seal:\n( .*\n)+/#, with: "") }
    let without = Doctor(none.pipeline).examine()
    #expect(without.status == .configuration && outcomes(without)["key"] == .skipped)
    let desk = try Desk(cohort) { $0.replacing("level: B", with: "level: Z") }
    let report = Doctor(desk.pipeline).examine()
    #expect(outcomes(report)["seal"] == .error && outcomes(report)["key"] == .ok)
    #expect(try line("key", of: report).found.hasSuffix("it opens"))
  }

  @Test("A certificate that has expired, and one that ends soon")
  func periods() throws {
    let desk = try Desk(cohort)
    let soon = Doctor(desk.pipeline, clock: FixedClock.later(hours: 24 * 50)).examine()
    #expect(soon.status == .done && outcomes(soon)["valid until"] == .warning)
    #expect(try line("valid until", of: soon).problems.map(\.code.slug) == ["certificate.ends-soon"])
    let late = Doctor(desk.pipeline, clock: FixedClock.later(hours: 24 * 61)).examine()
    #expect(late.status == .keyOrSeal)
    #expect(try line("valid until", of: late).problems.map(\.code.slug) == ["certificate.expired"])
    #expect(outcomes(late)["ledger"] == .ok)
  }

  @Test("An issuer other than the awarding body is warned of, and is right with a mandate")
  func mandate() throws {
    func desk(_ more: String) throws -> Desk {
      let desk = try Desk(cohort) { $0 + more }
      try desk.changeTemplate { $0.withoutNumbers(of: "urn:epass:org:1", named: "Hilltop College") }
      try desk.write("%PDF-1.7 12", to: "mandate.pdf")
      return desk
    }
    func report(_ desk: Desk) -> DoctorReport { Doctor(desk.pipeline).examine() }
    let plain = try report(desk(""))
    #expect(try line("issuer", of: plain).problems.map(\.code.slug) == ["issuer.awarding-body.differs"])
    #expect(plain.status == .done)
    let mandated = try report(desk("\nmandate: {statement: Hilltop has asked us to, document: mandate.pdf}\n"))
    #expect(outcomes(mandated)["issuer"] == .ok)
    #expect(
      try line("mandate", of: mandated).found
        == "“Hilltop has asked us to”, with a PDF of 11 bytes in each credential")
    let broken = try report(desk("\nmandate: {statement: Yes, document: seal.p12}\n"))
    #expect(try line("template", of: broken).problems.map(\.code.slug) == ["mandate.document.type"])
    #expect(broken.status == .configuration && outcomes(broken)["mandate"] == .skipped)
  }

  @Test("One JSON document says the same, and quotes no value")
  func json() throws {
    let desk = try Desk(cohort)
    try desk.write("wrong", to: "passphrase")
    let report = Doctor(desk.pipeline).examine()
    let tree = try TreeParser.parse(report.json, name: "doctor").tree
    #expect(tree["pipeline"]?.string == desk.pipeline && tree["exitCode"] == 5)
    let checks = tree["checks"]?.elements ?? []
    #expect(checks.compactMap { $0["check"]?.string } == report.lines.map(\.topic))
    let key = try #require(checks.first { $0["check"] == "key" })
    #expect(key["outcome"] == "error" && key.at("problems", "0", "code") == "key.passphrase.wrong")
    #expect(key.at("problems", "0", "remedy")?.string?.isEmpty == false)
  }

  @Test("Lines are broken between words and stand under one another")
  func table() throws {
    let problem = Problem(.rowMissing, at: .file("a"), String(repeating: "word ", count: 40) + "end", remedy: "do it")
    let report = DoctorReport(
      file: "p.yaml", lines: [DoctorLine("a", "short"), DoctorLine("a topic", "", [problem], status: .input)])
    let lines = report.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "p.yaml" && lines[2] == "  OK       a        short")
    #expect(lines[3].hasPrefix("  ERROR    a topic  a word word"))
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines[4].hasPrefix(String(repeating: " ", count: 20) + "word"))
    #expect(report.text.hasSuffix("confer issue would stop: there is 1 error."))
    #expect(DoctorReport.wrapped("a \(String(repeating: "x", count: 30)) b", to: 10).count == 3)
  }

  @Test("What fails for a reason that nobody foresaw is an error of its own, and the rest is looked at")
  func unforeseen() {
    struct Strange: Error {}
    let line = DoctorLine.trying("moon") { throw Strange() }
    #expect(line.outcome == .error && line.status == .failed)
    #expect(line.problems.map(\.code) == [.doctorFailed])
  }

  @Test(
    "Sizes are as people read them",
    arguments: [(0, "0 bytes"), (999, "999 bytes"), (1400, "1.4 kB"), (85_900_000_000, "85 GB")])
  func sizes(_ bytes: Int, _ words: String) {
    #expect(ByteCount(bytes).description == words)
  }
}
