import ELM
import Foundation
import Pipeline
import Records
import Support
import Testing

@Suite("Issuing by mandate")
struct MandateIssuingTests {
  private func desk(_ statement: String = "Hilltop has asked us to issue.") throws -> Desk {
    let desk = try Desk(Cohort(learners: 3)) {
      $0 + "\nmandate: {statement: \(statement), document: mandate.png}\n"
    }
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]).write(to: URL(filePath: desk.path("mandate.png")))
    return desk
  }

  @Test("Every credential carries the mandate, and running again seals nothing")
  func issues() throws {
    let desk = try desk()
    #expect(try desk.check().report.status == .done)
    let shown = try TreeParser.parse(Array(desk.preview(row: 2).json.utf8), name: "preview").tree
    #expect(try desk.issue().counts.issued == 3)
    for name in try desk.credentials() {
      let sealed = try desk.sealed(name)
      #expect(sealed["evidence"] == shown["evidence"])
      #expect(sealed.at("evidence", "evidenceStatement")?.string == "Hilltop has asked us to issue.")
      #expect(sealed.at("evidence", "embeddedEvidence", "content")?.string == "iVBORw0KGgoB")
      #expect(sealed["credentialProfiles"]?.elements.count == 2 && sealed["credentialSchema"]?.elements.count == 2)
    }
    let again = try desk.issue()
    #expect(again.counts.unchanged == 3 && again.counts.issued == 0)
  }

  @Test("Another statement makes every row a new revision")
  func reissues() throws {
    let desk = try desk()
    _ = try desk.issue()
    let yaml = String(decoding: try desk.read("pipeline.yaml"), as: UTF8.self)
    try desk.write(yaml.replacing("asked us", with: "asked you"), to: "pipeline.yaml")
    #expect(try desk.issue().counts.corrected == 3)
  }

  @Test("A document that is gone ends the run before the first row")
  func refuses() throws {
    let desk = try desk()
    try FileManager.default.removeItem(atPath: desk.path("mandate.png"))
    let refused = try failure { _ = try desk.issue() }
    #expect(refused?.status == .configuration && refused?.slug == "mandate.document.unreadable")
    #expect(try desk.credentials().isEmpty)
  }

  @Test("An awarding body that a cell names is warned of at the cell, and its row is issued")
  func warnsAtCells() throws {
    let body = "credentialSubject.hasClaim.awardedBy.awardingBody"
    let desk = try Desk(Cohort(learners: 3)) {
      $0.replacing("map: #", with: "map:\n  \(body).legalName: family_name #")
    }
    try desk.changeTemplate { $0.withoutNumbers(of: "urn:epass:org:1") }
    let outcome = try desk.issue()
    #expect(outcome.report.status == .done && outcome.counts.issued == 3)
    #expect(outcome.findings == (2...4).map { "issuer.awarding-body.differs Graduates!C\($0)" })
  }
}

extension Tree {
  /// The same with an organisation's registration numbers gone, wherever it stands, and perhaps with another name.
  func withoutNumbers(of id: String, named name: String? = nil) -> Tree {
    switch self {
    case .array(let elements): return .array(elements.map { $0.withoutNumbers(of: id, named: name) })
    case .object(let members):
      let isMeant = self.id == id
      return .object(
        members.compactMap { member in
          if isMeant, ["registration", "vatIdentifier", "taxIdentifier"].contains(member.key) { return nil }
          if isMeant, member.key == "legalName", let name { return Member("legalName", ["en": .string(name)]) }
          return Member(member.key, member.value.withoutNumbers(of: id, named: name))
        })
    default: return self
    }
  }
}
