import Foundation
import Ledger
import Records
import Support
import Testing

@Suite("One run at a time")
struct RunLockTests {
  @Test("A second run over the same ledger is told that it is busy, at once")
  func busy() throws {
    let fixture = try Fixture()
    let lock = try RunLock.acquire(beside: fixture.path)
    let refused = try failure { _ = try RunLock.acquire(beside: fixture.path) }
    #expect(refused?.status == .busy && refused?.slug == "ledger.busy")
    #expect(refused?.message.contains(fixture.path) == true)
    lock.release()
    _ = try RunLock.acquire(beside: fixture.path)
  }

  @Test("The lock is given back when it goes out of use")
  func scoped() throws {
    let fixture = try Fixture()
    do { _ = try RunLock.acquire(beside: fixture.path) }
    #expect(try failure { _ = try RunLock.acquire(beside: fixture.path) } == nil)
  }

  @Test("A symbolic link to the ledger leads to the same lock")
  func linked() throws {
    let fixture = try Fixture()
    let link = "\(fixture.folder)/link.sqlite"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: fixture.path)
    let lock = try RunLock.acquire(beside: fixture.path)
    #expect(try failure { _ = try RunLock.acquire(beside: link) }?.status == .busy)
    lock.release()
  }

  @Test(
    "Another process that holds the lock makes it busy, and its death frees it",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock"), "needs util-linux's flock"))
  func otherProcess() throws {
    let fixture = try Fixture()
    let path = try RunLock.acquire(beside: fixture.path).path
    let other = Process()
    other.executableURL = URL(filePath: "/usr/bin/flock")
    other.arguments = ["--no-fork", path, "/bin/sh", "-c", "echo locked; exec sleep 60"]
    let pipe = Pipe()
    other.standardOutput = pipe
    try other.run()
    #expect(try pipe.fileHandleForReading.read(upToCount: 6) == Data("locked".utf8))
    #expect(try failure { _ = try RunLock.acquire(beside: fixture.path) }?.status == .busy)
    kill(other.processIdentifier, SIGKILL)
    other.waitUntilExit()
    #expect(try failure { _ = try RunLock.acquire(beside: fixture.path) } == nil)
  }

  @Test("A lock file that cannot be made is a fault of the ledger's place")
  func noPlace() throws {
    let fixture = try Fixture()
    let refused = try failure { _ = try RunLock.acquire(beside: "\(fixture.folder)/missing/ledger.sqlite") }
    #expect(refused?.status == .ledger && refused?.slug == "ledger.unwritable")
  }
}
