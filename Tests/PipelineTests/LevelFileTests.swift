import Foundation
import Pipeline
import Records
import Sandbox
import Sealing
import Support
import Testing

@Suite("Raising sealed files in their places")
struct LevelFileTests {
  private let bench: LevelDesk
  /// Copies of what was issued, in a folder that is no pipeline's.
  private let files: [String]

  init() throws {
    bench = try LevelDesk(learners: 3, seal: ["level": "B"], isTimeReal: true)
    #expect(try bench.issue().status == .done)
    let bench = bench
    try FileManager.default.createDirectory(atPath: bench.desk.path("files"), withIntermediateDirectories: false)
    files = try bench.desk.credentials().enumerated().map { index, name in
      let path = bench.desk.path("files/\(index).jsonld")
      try FileManager.default.copyItem(atPath: bench.desk.file(name), toPath: path)
      return path
    }
  }

  private func extend(_ paths: [String], to level: SealLevel = .lta) throws
    -> (status: Records.ExitStatus, left: [String], outcomes: [FileExtension.Outcome])
  {
    let services = try SealServices(
      timestamps: [bench.server.timestampAddress], limit: nil, trust: bench.trust, clock: SystemClock(),
      interruption: Interruption())
    var outcomes: [FileExtension.Outcome] = []
    let end = FileExtension(services, to: level).run(paths) { outcomes.append($0) }
    return (end.status, end.left, outcomes)
  }

  private func level(_ path: String) throws -> SealLevel {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    guard case .intact(let seal) = SealVerifier().verify(bytes, name: path) else { throw CocoaError(.fileReadUnknown) }
    let judgement = SealJudge(trust: try TrustAnchors(bench.trust), at: SystemClock().now()).judge(seal, name: path)
    #expect(judgement.problems.isEmpty)
    return judgement.level
  }

  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  private func mode(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mode & 0o777
  }

  @Test("Step by step, each with the time-stamps that it takes, and renewed at the end")
  func steps() throws {
    for (level, stamps) in [(SealLevel.t, 1), (.lt, 1), (.lta, 2), (.lta, 3)] {
      let end = try extend([files[0]], to: level)
      #expect(end.status == .done && end.left.isEmpty, "\(end.outcomes.map(\.text))")
      #expect(try self.level(files[0]) == level && bench.stamps == stamps)
    }
    let lower = try extend([files[0]], to: .t)
    #expect(lower.status == .done && lower.outcomes[0].text.hasSuffix("stands at LTA already") && bench.stamps == 3)
    let options = try VerificationOptions(trust: bench.trust, clock: SystemClock())
    #expect(FileVerification(files[0], options).verdict == .verified)
  }

  @Test("A seal that can never be proven costs no time-stamp, and keeps nobody else's from being raised")
  func passesOverRevoked() throws {
    // A slow machine may ask a second time.
    bench.server.inject(.revoked, into: .status, times: 8)
    let end = try extend(files)
    #expect(end.status == .someRejected && end.left.isEmpty)
    #expect(end.outcomes[0].problems.map(\.code) == [.revocationRevoked] && end.outcomes[0].seal == nil)
    #expect(try level(files[0]) == .b)
    // The others are of the same certificate: what is known of it holds for them.
    #expect(try bench.stamps == 0 && level(files[1]) == .b)
  }

  @Test("A service that is named twice would be asked twice as often as it allows")
  func refusesDoubles() throws {
    let address = bench.server.timestampAddress
    let refused = try failure {
      _ = try SealServices(
        timestamps: [address, address], limit: "3 per h", trust: [], clock: SystemClock(), interruption: Interruption())
    }
    #expect(refused?.status == .usage && refused?.message.contains("stands there twice") == true)
  }

  @Test("A file keeps its permissions, and a link stays one")
  func permissions() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: files[0])
    let link = bench.desk.path("link.jsonld")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "files/1.jsonld")
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: files[1])
    let end = try extend([files[0], link])
    #expect(end.status == .done, "\(end.outcomes.map(\.text))")
    #expect(try level(files[0]) == .lta && level(files[1]) == .lta)
    #expect(try mode(files[0]) == 0o640 && mode(files[1]) == 0o400)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "files/1.jsonld")
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.desk.path("files")).count == 3)
  }

  @Test("A file in a pipeline's folder is refused, by a link too, and the others are raised")
  func ofAPipeline() throws {
    let own = bench.desk.file(try bench.desk.credentials()[0])
    let link = bench.desk.path("link.jsonld")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: own)
    let before = try bytes(own)
    let end = try extend([own, link, files[0]])
    #expect(end.status == .someRejected && end.left.isEmpty)
    #expect(
      end.outcomes.map { $0.problems.map(\.code.slug) } == [
        ["extend.file.of-pipeline"], ["extend.file.of-pipeline"], [],
      ])
    #expect(try bytes(own) == before && level(files[0]) == .lta && bench.stamps == 2)
  }

  @Test("A broken seal, a stranger's, and what is no file are refused and stay as they are, and cost nothing")
  func broken() throws {
    let text = try String(contentsOfFile: files[0], encoding: .utf8)
    try text.replacing("Riverbend", with: "Riverbent", maxReplacements: 1)
      .write(toFile: files[0], atomically: true, encoding: .utf8)
    let foreign = try Desk(Cohort(learners: 1))
    _ = try foreign.issue()
    let stranger = bench.desk.path("files/stranger.jsonld")
    try FileManager.default.copyItem(atPath: foreign.file(try foreign.credentials()[0]), toPath: stranger)
    let before = try [bytes(files[0]), bytes(stranger)]
    let end = try extend([files[0], stranger, bench.desk.path("files/none.jsonld"), files[1]])
    #expect(end.status == .someRejected && end.left.isEmpty)
    #expect(
      end.outcomes.map { $0.problems.first?.code.slug }
        == ["seal.broken", "seal.untrusted", "verify.file.unreadable", nil], "\(end.outcomes.map(\.text))")
    #expect(try [bytes(files[0]), bytes(stranger)] == before)
    #expect(try level(files[1]) == .lta && bench.stamps == 2)
  }

  @Test("What a service gave before it gave out is kept in the file, and gone on with")
  func unfinished() throws {
    bench.server.inject(.wrongNonce, into: .timestamps, after: 3)
    let end = try extend(files)
    #expect(end.status == .timestampOrRevocation && end.left == Array(files[1...]))
    #expect(end.outcomes.count == 2 && end.outcomes[1].problems.map(\.code.slug) == ["timestamp.nonce"])
    #expect(try files.map(level) == [.lta, .t, .b] && bench.stamps == 4)
    bench.server.heal(.timestamps)
    #expect(try extend(end.left).status == .done)
    #expect(try files.map(level) == [.lta, .lta, .lta] && bench.stamps == 7)
  }

  @Test("Services and limits that cannot be are the command line's fault")
  func options() throws {
    func refusal(_ address: String, limit: String?) throws -> ThrownFailure? {
      try failure {
        _ = try SealServices(
          timestamps: [address], limit: limit, trust: [], clock: SystemClock(), interruption: Interruption())
      }
    }
    let address = try refusal("ftp://tsa.example/", limit: nil)
    #expect(address?.status == .usage && address?.slug == "command.option.invalid" && address?.place == "--timestamps")
    let limit = try refusal("https://tsa.example/", limit: "often")
    #expect(limit?.status == .usage && limit?.place == "--limit")
    let password = try refusal("https://u:hush@tsa.example/", limit: nil)
    #expect(password?.message.contains("hush") == false)
  }
}
