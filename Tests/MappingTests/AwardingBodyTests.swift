import ELM
import Mapping
import Records
import Testing

/// Who awards is compared with who seals: another organisation needs a mandate.
@Suite struct AwardingBodyTests {
  private static func body(_ members: [(String, Tree)]) -> Tree {
    .object(
      [.init("id", "urn:epass:org:1"), .init("type", "Organisation")] + members.map { Tree.Member($0.0, $0.1) })
  }

  private static func number(_ notation: String) -> Tree {
    ["id": .string("urn:n:\(notation)"), "type": "LegalIdentifier", "notation": .string(notation)]
  }

  /// The fixture's template, whose achievement this body awards.
  private static func template(_ members: [(String, Tree)]) -> Tree {
    func changed(_ tree: Tree, _ path: [String], _ value: Tree) -> Tree {
      guard let key = path.first else { return value }
      let new = changed(tree[key] ?? .object([]), Array(path.dropFirst()), value)
      return .object((tree.members ?? []).filter { $0.key != key } + [.init(key, new)])
    }
    let process: Tree = ["id": "urn:epass:awardingProcess:1", "type": "AwardingProcess", "awardingBody": body(members)]
    return changed(Fixture.template, ["credentialSubject", "hasClaim", "awardedBy"], process)
  }

  /// Of Riverbend, University, NTRNL-00000000.
  private func warnings(_ members: (String, Tree)...) throws -> [Problem] {
    try Fixture(template: AwardingBodyTests.template(members), seal: Fixture.seal).plan.warnings
  }

  @Test func theSameNameIsTheSameOrganisationHoweverItIsWritten() throws {
    #expect(try warnings(("legalName", ["en": "Riverbend, University"])).isEmpty)
    #expect(try warnings(("legalName", ["en": " riverbend,\u{A0} UNIVERSITY"])).isEmpty)
    #expect(try warnings(("legalName", ["lv": "Cita", "en": "Riverbend, University"])).isEmpty)
    let composed = SealIdentity(
      organisation: "Universit\u{E9}", commonName: "Seal", country: "NL", organisationIdentifier: "NTRNL-1",
      certificateDigest: Digest(of: [1]))
    let template = AwardingBodyTests.template([("legalName", ["fr": "UNIVERSITE\u{301}"])])
    #expect(try Fixture(template: template, seal: composed).plan.warnings.isEmpty)
  }

  @Test func anotherNameIsWarnedOfOnceForTheTemplate() throws {
    let warning = try #require(warnings(("legalName", ["en": "Other University"])).first)
    #expect(warning.code == .awardingBodyDiffers && warning.severity == .warning)
    #expect(warning.value == "Other University")
    #expect(warning.path == "credentialSubject.hasClaim.awardedBy.awardingBody")
    #expect(warning.message.contains("Riverbend, University (NTRNL-00000000)") && warning.remedy.contains("`mandate`"))
    guard case .file("template.json", .some, _) = warning.place else {
      Issue.record("the place is a line of the template")
      return
    }
  }

  @Test func numbersDecideWhereBothHaveOne() throws {
    let same: Tree = ["en": "Riverbend, University"]
    let other: Tree = ["en": "Other"]
    func number(_ text: String) -> Tree { AwardingBodyTests.number(text) }
    #expect(try warnings(("legalName", other), ("eIDASIdentifier", number("ntrnl-00000000"))).isEmpty)
    #expect(try warnings(("legalName", other), ("registration", number("0000 0000"))).isEmpty)
    #expect(try warnings(("legalName", other), ("registration", number("NL00000000"))).isEmpty)
    let differs = try warnings(("legalName", same), ("registration", number("11111111")))
    #expect(differs.map(\.code) == [.awardingBodyDiffers])
    #expect(
      differs.first?.reason.contains("by its number 11111111") == true && differs.first?.value == same["en"]?.string)
    // The eIDAS identifier is the surest; a VAT number says nothing beside a register's.
    let both = [("eIDASIdentifier", number("VATNL-9")), ("registration", number("00000000"))]
    #expect(try warnings(both[0], both[1], ("legalName", same)).map(\.code) == [.awardingBodyDiffers])
    #expect(try warnings(("legalName", same), ("vatIdentifier", number("NL999"))).isEmpty)
  }

  @Test(arguments: [
    ("VATEL-123456", "GR 123.456", true), ("VATGB-1", "UK1", true), ("VATEL-123456", "LV123456", false),
  ])
  func greeceAndBritainHaveTwoCodesEach(_ seal: String, _ vat: String, _ isSame: Bool) throws {
    let identity = SealIdentity(
      organisation: "A", commonName: "B", country: "GR", organisationIdentifier: seal,
      certificateDigest: Digest(of: [1]))
    let template = AwardingBodyTests.template([("vatIdentifier", AwardingBodyTests.number(vat))])
    #expect(try Fixture(template: template, seal: identity).plan.warnings.isEmpty == isSame)
  }

  @Test func withoutASealOrWithAMandateNothingIsSaid() throws {
    let template = AwardingBodyTests.template([("legalName", ["en": "Other University"])])
    #expect(try Fixture(template: template).plan.warnings.isEmpty)
    #expect(try warnings(("altLabel", ["en": "Nobody knows"])).isEmpty)
  }

  @Test func aMappedBodyIsWarnedOfAtItsCell() throws {
    let line = "  credentialSubject.hasClaim.awardedBy.awardingBody.legalName: {column: family_name}"
    let fixture = try Fixture(
      yaml: Fixture.yaml.replacing("\noutput:", with: "\n\(line)\noutput:"),
      template: AwardingBodyTests.template([("legalName", ["en": "Sample"])]), seal: Fixture.seal)
    #expect(fixture.plan.warnings.isEmpty)
    let problems = fixture.draft().problems
    #expect(problems.map(\.code) == [.awardingBodyDiffers])
    #expect(problems.first?.place == .cell(CellAddress(sheet: "Graduates", row: 14, column: 2)))
    #expect(problems.first?.value == "Ķirsone")
    #expect(fixture.draft(["family_name": .text("Riverbend,  University ")]).problems.isEmpty)
    // What a faulty or empty cell would have said is not known.
    #expect(!fixture.draft(["family_name": nil]).problems.contains { $0.code == .awardingBodyDiffers })
    #expect(!fixture.draft(["family_name": .error("#N/A")]).problems.contains { $0.code == .awardingBodyDiffers })
  }
}
