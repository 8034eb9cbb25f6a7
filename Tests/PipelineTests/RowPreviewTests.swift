import ELM
import Records
import Support
import Testing

@Suite("Previewing a row")
struct RowPreviewTests {
  @Test("shows the credential that will be sealed, but for the issuer, which the seal completes")
  func same() throws {
    let desk = try Desk(Cohort(learners: 20))
    let clock = FixedClock.later(hours: 1)
    let preview = try desk.preview(row: 9, clock: clock)
    #expect(preview.problems.isEmpty)
    let shown = try TreeParser.parse(Array(preview.json.utf8), name: "preview").tree
    _ = try desk.issue(clock: clock)
    let name = try #require(try desk.manifest().first { $0[5] == "Graduates!A9:P9" }?[3])
    let sealed = try desk.sealed(name)
    #expect(shown.setting("issuer", to: nil) == sealed.setting("issuer", to: nil))
    #expect(shown["issuer"]?["legalName"] != nil)
  }

  @Test("of a faulty row shows what there is, and the problems")
  func faulty() throws {
    let cohort = Cohort(learners: 300, faults: true)
    let desk = try Desk(cohort)
    for fault in cohort.faults {
      let preview = try desk.preview(row: fault.row)
      #expect(preview.problems.map(\.code.slug) == [IssuingTests.codes[fault.kind] ?? ""], "\(fault.kind)")
      #expect(preview.json.hasPrefix("{\n"))
    }
  }

  @Test(
    "of a row that is not there says why",
    arguments: [
      (1, "is the header"), (0, "is empty"), (-4, "is empty"), (22, "behind the last row, 21"),
      (1_000_000, "behind the last row, 21"),
    ])
  func missing(row: Int, reason: String) throws {
    let desk = try Desk(Cohort(learners: 20))
    let refused = try failure { _ = try desk.preview(row: row) }
    #expect(refused?.status == .input && refused?.slug == "row.missing")
    #expect(refused?.place == "Graduates!\(row):\(row)")
    #expect(refused?.message.contains(reason) == true)
  }
}
