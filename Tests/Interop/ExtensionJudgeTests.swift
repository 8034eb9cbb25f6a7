import Foundation
import Pipeline
import Records
import Sandbox
import Sealing
import Support
import Testing

/// What `confer extend` makes of seals, under the eyes of another implementation and our own.
@Suite(.enabled(if: Judges.jadesPython != nil, "\(Judges.absence)"))
struct ExtensionJudgeTests {
  /// The files of a desk somewhere else, as they would be at a learner's.
  private func takeAway(_ desk: SandboxDesk, to folder: TemporaryFolder) throws -> [String] {
    try desk.files().enumerated().map { index, file in
      try FileManager.default.copyItem(atPath: file, toPath: folder.path("\(index).jsonld"))
      return folder.path("\(index).jsonld")
    }
  }

  /// As one command would.
  private func raise(_ files: [String], to level: SealLevel, with desk: SandboxDesk) throws -> [FileExtension.Outcome] {
    let services = try SealServices(
      timestamps: [desk.server.timestampAddress], limit: nil, trust: [desk.root], clock: SystemClock(),
      interruption: Interruption())
    var outcomes: [FileExtension.Outcome] = []
    let ending = FileExtension(services, to: level).run(files) { outcomes.append($0) }
    #expect(ending.status == .done, "\(outcomes.map(\.text))")
    return outcomes
  }

  @Test(
    "Files at B, with all certificates in them or one, go to LTA and are renewed twice",
    arguments: [
      SandboxDesk.Seal(.sealP256, .pem, profile: "etsi-1.2.1", form: "flattened", level: "B"),
      SandboxDesk.Seal(.sealRSA2048, .pkcs12, "PS256", level: "B", stampsContent: true),
    ])
  func raisesAndRenews(_ seal: SandboxDesk.Seal) throws {
    let desk = try SandboxDesk(seal)
    #expect(try desk.issue().status == .done)
    let folder = try TemporaryFolder()
    let files = try takeAway(desk, to: folder)
    try desk.expectAccepted(at: "B", files)
    for turn in 0..<3 {
      let outcomes = try raise(files, to: .lta, with: desk)
      #expect(outcomes.compactMap(\.seal).map(\.isRenewed) == [turn > 0, turn > 0])
      try desk.expectAccepted(at: "LTA", files)
    }
    // The sealed content has a stamp, or not; then two for LTA, and one for each renewal.
    let stamps = (seal.stampsContent ? 1 : 0) + 2 + 2
    #expect(desk.server.requests(to: .timestamps) == 2 * stamps)
  }

  @Test("Files go up level by level")
  func climbs() throws {
    let desk = try SandboxDesk(.init(.sealRSA3072, .pkcs12, level: "T"), learners: 1)
    #expect(try desk.issue().status == .done)
    let folder = try TemporaryFolder()
    let files = try takeAway(desk, to: folder)
    for level in [SealLevel.lt, .lta] {
      _ = try raise(files, to: level, with: desk)
      try desk.expectAccepted(at: level.rawValue, files)
    }
  }

  @Test(
    "Stages: sealed first, raised later by what the ledger remembers, renewed when the pipeline is asked to",
    arguments: [
      SandboxDesk.Seal(.sealP256, .pkcs12, firstStage: "B"),
      SandboxDesk.Seal(
        .sealRSA2048, .pem, profile: "etsi-1.2.1", form: "flattened", firstStage: "T", stampsContent: true),
    ])
  func stages(_ seal: SandboxDesk.Seal) throws {
    let desk = try SandboxDesk(seal, learners: 3)
    let issued = try desk.issue()
    #expect(issued.status == .done && issued.summary.contains("3 credentials wait to be raised to level LTA."))
    try desk.expectAccepted(at: seal.firstStage ?? "")
    let raised = try desk.extend()
    #expect(raised.status == .done && raised.raised == 3, "\(raised.problems.map(\.message))")
    try desk.expectAccepted(at: "LTA")
    let asked = desk.server.requests(to: .timestamps)
    // Neither command has anything left to do.
    let again = try desk.issue()
    #expect(again.results.counts.unchanged == 3 && again.results.counts.sealed == 0)
    #expect(again.results.waiting == nil)
    #expect(try desk.extend().unchanged == 3)
    #expect(desk.server.requests(to: .timestamps) == asked)
    for _ in 0..<2 {
      #expect(try desk.extend(renewing: true).renewed == 3)
      try desk.expectAccepted(at: "LTA")
    }
    #expect(desk.server.requests(to: .timestamps) == asked + 6)
  }
}
