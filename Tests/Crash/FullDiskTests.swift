import Foundation
import Support
import Testing

@Suite("A disk that is full", .enabled(if: SmallFileSystem.isAvailable, "needs the right to mount a small file system"))
struct FullDiskTests {
  private static let rows = 600

  /// A desk whose output, and ledger where it is not elsewhere, is on a file system that takes the first group of credentials and not the second.
  private func desk(on small: SmallFileSystem, ledger: String?) throws -> Desk {
    try Desk(Cohort(learners: FullDiskTests.rows)) { pipeline in
      pipeline.replacing("directory: out", with: "directory: \(small.path)/out")
        + (ledger.map { "\nledger: {sqlite: \($0)}\n" } ?? "")
    }
  }

  /// - Returns: the paths of what can be seen.
  private func visible(_ small: SmallFileSystem) -> [String] {
    let folder = "\(small.path)/out/credentials"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).map { "\(folder)/\($0)" }
  }

  @Test("ends the run with the exit code for output, keeps what is whole, and the run goes on when there is room again")
  func output() throws {
    let small = try SmallFileSystem(kilobytes: 16 << 10)
    let folder = try TemporaryFolder()
    let desk = try desk(on: small, ledger: "\(folder.path)/ledger.sqlite")
    let end = try Run("issue", desk.pipeline).wait()
    #expect(end.status == 7, "\(end.errors)")
    #expect(end.errors.contains("is on a full disk; free some space and run again"))
    let before = visible(small)
    #expect((1..<FullDiskTests.rows).contains(before.count))
    #expect(desk.faults(at: before) == [])

    try small.resize(kilobytes: 64 << 10)
    let resumed = try Run("issue", desk.pipeline).wait()
    #expect(resumed.status == 0, "\(resumed.errors)")
    let after = visible(small)
    #expect(after.count == FullDiskTests.rows)
    #expect(Set(before).isSubset(of: after))
    #expect(desk.faults(at: after) == [])
  }

  @Test("under output and ledger together does the same, with the code of whichever was refused first")
  func both() throws {
    let small = try SmallFileSystem(kilobytes: 16 << 10)
    let desk = try desk(on: small, ledger: nil)
    let end = try Run("issue", desk.pipeline).wait()
    #expect([7, 8].contains(end.status), "\(end.errors)")
    #expect(end.errors.contains("free some space and run again"))
    #expect(desk.faults(at: visible(small)) == [])

    try small.resize(kilobytes: 64 << 10)
    let resumed = try Run("issue", desk.pipeline).wait()
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(visible(small).count == FullDiskTests.rows)
    #expect(desk.faults(at: visible(small)) == [])
  }

  @Test("from the first byte is found before anything is sealed")
  func fullBefore() throws {
    let small = try SmallFileSystem(kilobytes: 1 << 10)
    try Data(repeating: 0x20, count: 1 << 20).prefix((1 << 20) - 24_000).write(
      to: URL(filePath: "\(small.path)/ballast"))
    let desk = try desk(on: small, ledger: nil)
    let end = try Run("issue", desk.pipeline).wait()
    #expect(end.status == 7, "\(end.errors)")
    #expect(visible(small).isEmpty)
  }
}
