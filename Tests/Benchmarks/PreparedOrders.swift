@_spi(Mapping) @_spi(Validation) import ELM
import Foundation
import Mapping
import Pipeline
import Records
import Sealing
import Support
import Validation

/// Checked credentials in memory, for what is measured without rows.
struct PreparedOrders {
  /// Of the demo's template: with its images about 40 KB each.
  static func demo(count: Int) throws -> PreparedOrders {
    let desk = try Desk(Cohort(learners: count))
    let seal = SealIdentity(
      organisation: SealKey.organisation, commonName: "Riverbend test seal", country: "NL",
      organisationIdentifier: "NTRNL-00000000", certificateDigest: Digest(of: []))
    let blueprint = try Blueprint(PipelineDefinition(contentsOf: desk.pipeline), seal: seal, clock: SystemClock())
    let intake = try RowIntake(blueprint, input: nil)
    let checker = RowChecker(blueprint.check)
    var credentials: [CheckedCredential] = []
    while let draft = try intake.nextDraft() {
      guard case .passed(let credential) = checker.check(draft) else {
        Benchmarks.stop("row \(draft.row.number) is rejected")
      }
      credentials.append(credential)
    }
    return PreparedOrders(credentials)
  }

  /// Of 4 KB each: a text and a name.
  static func lean(count: Int) -> PreparedOrders {
    let pattern = CredentialPattern(
      .object([
        .init("id", .fact(.id)), .init("issued", .fact(.issued)),
        .init("description", .fixed(.object([.init("en", .string(String(repeating: "A fair copy. ", count: 300)))]))),
        .init("givenName", .slot(0)),
      ]), slotCount: 1, groupCount: 0)
    let header = Header(
      sheet: "Graduates", names: ["given_name"], addresses: [CellAddress(sheet: "Graduates", row: 1, column: 0)])
    return PreparedOrders(
      (2..<count + 2).map { number in
        let name = "Learner \(number)"
        let cell = Cell(.text(name), at: CellAddress(sheet: "Graduates", row: number, column: 0))
        let draft = DraftCredential(
          row: SourceRow(header: header, number: number, cells: [cell]), key: IssuanceKey([name]), pattern: pattern,
          changeable: pattern, filling: .init(slots: [.init(.string(name))], groups: []), origins: [],
          contentDigest: Digest(of: name.utf8), problems: [])
        return CheckedCredential(draft, warnings: [])
      })
  }

  private let credentials: [CheckedCredential]

  private init(_ credentials: [CheckedCredential]) { self.credentials = credentials }

  func orders(issued: Timestamp) throws -> [SealingOrder] {
    try credentials.map { credential in
      let key = credential.draft.key
      return try SealingOrder(
        credential,
        IssuingFacts(
          key: key, revision: 1, id: CredentialID(pipeline: "bench", key: key, revision: 1), issued: issued))
    }
  }
}
