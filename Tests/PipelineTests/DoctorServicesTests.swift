import Foundation
import Records
import Sandbox
import Support
import Testing

@testable import Pipeline

@Suite("The doctor asks authorities and time-stamping services")
struct DoctorServicesTests {
  /// A desk whose seal is a sandbox's, which is served where its certificates point.
  private struct Place {
    let desk: Desk
    let server: SandboxServer
    private let folder: TemporaryFolder

    init(timestamps: (SandboxServer) -> String = { $0.timestampAddress }) throws {
      let folder = try TemporaryFolder()
      let server = try SandboxCopy.serve(in: folder)
      let desk = try Desk(Cohort(learners: 3)) {
        $0.replacing(
          #/key: {pkcs12: .*}/#,
          with: "key: {pem: seal.key, certificate: seal.pem}\n  trust: root.pem\n  timestamps: \(timestamps(server))")
      }
      for (from, to) in [("seal-p256.key.pem", "seal.key"), ("seal-p256.pem", "seal.pem"), ("root.pem", "root.pem")] {
        try FileManager.default.copyItem(atPath: server.sandbox.path(from), toPath: desk.path(to))
      }
      (self.desk, self.server, self.folder) = (desk, server, folder)
    }

    func lines(_ topic: String) -> [DoctorLine] { report().lines.filter { $0.topic == topic } }
    func report() -> DoctorReport { Doctor(desk.pipeline).examine() }
  }

  @Test("All of them well: every certificate stands, the service answers, the clocks agree")
  func well() throws {
    let place = try Place()
    defer { place.server.stop() }
    let report = place.report()
    #expect(report.status == .done, "\(report.text)")
    let revocation = report.lines.filter { $0.topic == "revocation" }
    #expect(revocation.count == 3 && revocation.allSatisfy { $0.outcome == .ok })
    #expect(revocation.first?.found.contains("stands, as of") == true)
    #expect(revocation.last?.found.hasSuffix("trusted as it is") == true)
    let stamp = try #require(report.lines.first { $0.topic == "time-stamps" })
    #expect(stamp.outcome == .ok && stamp.found.hasPrefix("\(place.server.timestampAddress): answers in "))
    #expect(report.lines.first { $0.topic == "clock" }?.found.contains("agrees with") == true)
    #expect(report.lines.first { $0.topic == "qualified" }?.outcome == .skipped)
    #expect(report.lines.allSatisfy { !$0.found.isEmpty })
    // One question each; what OCSP says of the authority, or the root's list, counts too.
    #expect(place.server.requests(to: .timestamps) == 1)
    #expect(report.lines.filter { $0.outcome == .warning }.map(\.topic) == ["certificate"])
  }

  @Test("A revoked certificate is an error at every level; silence is a warning where the seal holds no such data")
  func revoked() throws {
    let place = try Place()
    defer { place.server.stop() }
    place.server.inject(.unknown, into: .status)
    let unknown = place.lines("revocation")
    #expect(unknown.first?.outcome == .warning && unknown.first?.problems.isEmpty == false)
    place.server.heal(.status)
    _ = try Sandbox.revoke(.sealP256, in: place.server.sandbox.path)
    let report = place.report()
    #expect(report.status == .timestampOrRevocation)
    #expect(report.lines.first { $0.topic == "revocation" }?.problems.map(\.code.slug) == ["revocation.revoked"])
  }

  @Test("A service that answers wrongly is an error, and a warning beside one that answers well")
  func wrongService() throws {
    let alone = try Place()
    defer { alone.server.stop() }
    alone.server.inject(.wrongNonce, into: .timestamps)
    let refused = alone.report()
    #expect(refused.status == .timestampOrRevocation)
    #expect(refused.lines.first { $0.topic == "time-stamps" }?.problems.map(\.code.slug) == ["timestamp.nonce"])
    #expect(refused.lines.first { $0.topic == "clock" }?.outcome == .skipped)
    alone.server.heal(.timestamps)
    alone.server.inject(.status(503), into: .timestamps)
    #expect(alone.report().status == .temporary)
    let two = try Place { "[http://127.0.0.1:1/, \($0.timestampAddress)]" }
    defer { two.server.stop() }
    let stamps = two.lines("time-stamps")
    #expect(stamps.map(\.outcome) == [.warning, .ok])
    #expect(two.report().status == .done)
  }

  @Test("A clock that is off by more than a minute is found out")
  func wrongClock() throws {
    let place = try Place()
    defer { place.server.stop() }
    place.server.inject(.clockOff(seconds: 90), into: .timestamps)
    #expect(place.lines("time-stamps").first?.problems.map(\.code.slug) == ["timestamp.clock"])
    place.server.heal(.timestamps)
    place.server.inject(.clockOff(seconds: 30), into: .timestamps)
    let clock = try #require(place.lines("clock").first)
    #expect(clock.outcome == .ok && clock.found.contains(" s behind "))
  }

  @Test("Trust that cannot be read, and a service that cannot be named, are errors of the pipeline file")
  func wrongSettings() throws {
    let place = try Place()
    defer { place.server.stop() }
    try FileManager.default.removeItem(atPath: place.desk.path("root.pem"))
    let report = place.report()
    #expect(report.status == .configuration)
    #expect(report.lines.first { $0.topic == "revocation" }?.problems.map(\.code.slug) == ["trust.unreadable"])
    let other = try Place { _ in "ftp://tsa.example/" }
    defer { other.server.stop() }
    #expect(other.lines("time-stamps").first?.status == .configuration)
  }
}
