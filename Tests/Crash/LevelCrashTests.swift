import Foundation
import Support
import Testing

@Suite("A run at level LTA that comes to a bad end", .serialized)
struct LevelCrashTests {
  @Test(
    "by kill -9 leaves whole files of its level, and the next runs finish: each credential once, never touched again")
  func killed() throws {
    let rows = 150
    let served = try ServedDesk(learners: rows)
    let desk = served.desk
    var seen: [String: Desk.Identity] = [:]
    var kills = 0
    // Before the first group is delivered, in the middle of the next, around a delivery.
    for more in [40, 150, 200] {
      let target = served.stamps + more
      let run = try Run("issue", desk.pipeline)
      guard run.until({ served.stamps >= target }) else { break }
      run.send(SIGKILL)
      #expect([0, 128 + SIGKILL].contains(run.wait().status))
      kills += 1
      let now = try desk.identities()
      for (name, identity) in seen { #expect(now[name] == identity, "\(name) was touched again") }
      seen = now
      #expect(try served.below(among: served.paths().shuffled().prefix(20) + []) == [])
    }
    #expect(kills >= 2)
    let last = try Run("issue", desk.pipeline).wait()
    #expect(last.status == 0, "\(last.errors)")
    try served.expectComplete(rows)
    let now = try desk.identities()
    for (name, identity) in seen { #expect(now[name] == identity, "\(name) was touched again") }
    let before = served.stamps
    #expect(try Run("issue", desk.pipeline).wait().status == 0)
    #expect(served.stamps == before)
  }

  @Test("while it raises what was sealed before: every file is what it was or what it was to be, and none is lost")
  func killedExtension() throws {
    let rows = 100
    let served = try ServedDesk(learners: rows, level: "stages: [B, LTA]")
    let desk = served.desk
    #expect(try Run("issue", desk.pipeline).wait().status == 0)
    let ids = try desk.ids()
    #expect(served.stamps == 0)
    for more in [60, 130] {
      let target = served.stamps + more
      let run = try Run("extend", desk.pipeline)
      guard run.until({ served.stamps >= target }) else { break }
      run.send(SIGKILL)
      #expect([0, 128 + SIGKILL].contains(run.wait().status))
      #expect(try desk.credentials().count == rows)
      let (low, high) = (try served.below("B", among: served.paths()), try served.below(among: served.paths()))
      #expect(low.count + high.count == rows)
    }
    let last = try Run("extend", desk.pipeline).wait()
    #expect(last.status == 0, "\(last.errors)")
    try served.expectComplete(rows)
    #expect(try desk.ids() == ids)
    let again = try Run("issue", desk.pipeline).wait()
    #expect(again.status == 0 && again.output.contains("No credential was sealed."))
  }

  @Test("by a signal while it waits for a limit ends at once, and says so")
  func waiting() throws {
    let served = try ServedDesk(learners: 5, service: "in_flight: 2, limit: 4 per 1h")
    let run = try Run("issue", served.desk.pipeline)
    try #require(run.until { served.stamps == 4 })
    usleep(300_000)
    let start = ContinuousClock.now
    run.send(SIGTERM)
    let end = run.wait()
    #expect(end.status == 143 && ContinuousClock.now - start < .seconds(5))
    #expect(end.errors.contains("11 time-stamp requests; at 4 per 1h they take about 2 hours"), "\(end.errors)")
    #expect(end.errors.contains("stopped in good order"))
    #expect(served.stamps == 4)
    #expect(try served.below(among: served.paths()) == [])
  }

  @Test(
    "on a disk that is full between seal and rename keeps what is whole, and goes on when there is room",
    .enabled(if: SmallFileSystem.isAvailable, "needs the right to mount a small file system"))
  func fullDisk() throws {
    let rows = 150
    let small = try SmallFileSystem(kilobytes: 4 << 10)
    let folder = try TemporaryFolder()
    let served = try ServedDesk(learners: rows) {
      $0.replacing("directory: out", with: "directory: \(small.path)/out")
        + "\nledger: {sqlite: \(folder.path)/ledger.sqlite}\n"
    }
    func visible() throws -> [String] {
      let place = "\(small.path)/out/credentials"
      return try FileManager.default.contentsOfDirectory(atPath: place).map { "\(place)/\($0)" }
    }
    let end = try Run("issue", served.desk.pipeline).wait()
    #expect(end.status == 7, "\(end.errors)")
    #expect(end.errors.contains("is on a full disk; free some space and run again"))
    let before = try visible()
    #expect(before.count < rows)
    #expect(try served.below(among: before) == [])
    try small.resize(kilobytes: 64 << 10)
    let resumed = try Run("issue", served.desk.pipeline).wait()
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(try visible().count == rows && Set(before).isSubset(of: visible()))
    #expect(try served.below(among: visible()) == [])
  }

  @Test(
    "without its token leaves files of its level, and loses nothing once the token is back",
    .enabled(if: SoftHSM.isAvailable, "\(SoftHSM.absence)"))
  func tokenRemoved() throws {
    let rows = 300
    let token = try SoftHSM()
    try token.add("seal", .rsa2048)
    let key = #"{pkcs11: "\#(token.uri("seal"));id=%01", module: \#(SoftHSM.module), pin: env:CONFER_SEAL_PIN}"#
    let served = try ServedDesk(learners: rows, key: key, trust: [token.certificate("seal")])
    let environment = token.environment.merging(["CONFER_SEAL_PIN": SoftHSM.pin]) { $1 }
    let options = ["--trust", served.root, token.certificate("seal")]
    func below() throws -> [String] {
      let paths = try served.paths()
      guard !paths.isEmpty else { return [] }
      let end = try Run(["verify"] + paths + options).wait()
      let lines = end.output.split(separator: "\n").map(String.init)
      #expect(lines.filter { $0.hasSuffix(": VERIFIED") }.count == paths.count, "\(end.output.suffix(2000))")
      return lines.filter { $0.contains("  SEAL ") && !$0.contains("level LTA,") }
    }
    let run = try Run(["issue", served.desk.pipeline], environment: environment)
    try #require(run.until { served.desk.visible > 0 })
    try token.remove()
    let end = run.wait()
    #expect(end.status == 5, "\(end.errors)")
    #expect(end.errors.contains("did not make a signature"))
    let before = try served.desk.identities()
    #expect((1..<rows).contains(before.count))
    #expect(try below() == [])
    try token.restore()
    let resumed = try Run(["issue", served.desk.pipeline], environment: environment).wait()
    #expect(resumed.status == 0, "\(resumed.errors)")
    try served.desk.expectComplete(rows, verifying: 0)
    #expect(try below() == [])
    let after = try served.desk.identities()
    for (name, identity) in before { #expect(after[name] == identity) }
  }
}
