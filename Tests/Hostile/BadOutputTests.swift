import Foundation
import Support
import Testing

/// Output folders that cannot be written, are full, or have something in the way. What is there already is never harmed.
@Suite struct BadOutputTests {
  private func place(_ name: String, in office: Office, isFolder: Bool = false, _ text: String = "mine") throws {
    let path = office.path("out/\(name)")
    let above = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
    if isFolder {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } else {
      try office.write(text, to: "out/\(name)")
    }
  }

  @Test(arguments: [
    ("demo", "out/demo is a file, where a folder is needed;"),
    ("demo/credentials", "out/demo/credentials is a file, where a folder is needed;"),
  ])
  func aFileWhereAFolderShouldBe(_ name: String, _ message: String) throws {
    let office = try Office()
    try place(name, in: office)
    try office.expectRefusal("issue", Office.pipeline, status: 7, says: message, leaving: [name])
    #expect(try office.read("out/\(name)") == Array("mine".utf8))
  }

  @Test func aFolderAboveThatIsNotThere() throws {
    let office = try Office { $0.replacing("../out/demo", with: "../none/demo") }
    try office.expectRefusal(
      "issue", Office.pipeline, status: 7, says: "none/demo cannot be made: the folder above it is not there;")
  }

  @Test func aFileThatBearsTheNameOfACredential() throws {
    let office = try Office()
    let name = try #require(names().first)
    try place("demo/credentials/\(name)", in: office)
    let run = try office.run("issue", Office.pipeline)
    #expect(run.status == 7)
    #expect(run.complaint.contains("credentials/\(name) \""))
    #expect(run.complaint.contains("and something else stands there; move the file away and run again"))
    #expect(try office.read("out/demo/credentials/\(name)") == Array("mine".utf8))
    // Moved away, everything is issued, with the ids that were recorded.
    try FileManager.default.removeItem(atPath: office.path("out/demo/credentials/\(name)"))
    #expect(try office.run("issue", Office.pipeline).status == 0)
    #expect(office.credentials.count == 3)
    #expect(try office.run("verify", "out/demo/credentials").status == 0)
  }

  @Test func aLedgerThatIsNone() throws {
    let office = try Office()
    try place("demo/ledger.sqlite", in: office, "hello")
    let run = try office.run("issue", Office.pipeline)
    #expect(run.status == 8)
    #expect(run.complaint.contains("out/demo/ledger.sqlite is no ledger; restore the ledger from a backup;"))
    #expect(office.credentials == [])
    #expect(try office.read("out/demo/ledger.sqlite") == Array("hello".utf8))
  }

  @Test(arguments: ["errors.xlsx", "run-results.json", "manifest.csv"])
  func aFolderInThePlaceOfAReport(_ name: String) throws {
    let office = try Office()
    try place("demo/\(name)", in: office, isFolder: true)
    let run = try office.run("issue", Office.pipeline)
    #expect(run.status == 7)
    #expect(run.complaint.hasPrefix("confer: out/demo/\(name) "))
    // What was sealed by then stands, and is recorded.
    #expect(office.credentials.count == 3)
    #expect(try office.run("verify", "out/demo/credentials").status == 0)
  }

  @Test(.enabled(if: SmallFileSystem.isAvailable, "this user may not mount"))
  func aReadOnlyDisk() throws {
    let disk = try SmallFileSystem(kilobytes: 4000)
    let office = try Office { $0.replacing("../out/demo", with: "\(disk.path)/demo") }
    try disk.makeReadOnly()
    try office.expectRefusal("issue", Office.pipeline, status: 7, says: "is on a read-only file system;")
  }

  @Test(
    .enabled(if: SmallFileSystem.isAvailable, "this user may not mount"),
    arguments: [(16, [7]), (100, [8]), (300, [7, 8]), (600, [7, 8])] as [(Int, [Int32])])
  func aFullDiskLeavesNothingHalfWritten(_ kilobytes: Int, _ statuses: [Int32]) throws {
    let disk = try SmallFileSystem(kilobytes: kilobytes)
    let office = try Office(learners: 12) { $0.replacing("../out/demo", with: "\(disk.path)/demo") }
    let run = try office.run("issue", Office.pipeline)
    #expect(statuses.contains(run.status), "\(run.complaint)")
    #expect(run.complaint.contains("is on a full disk; free some space and run again."))
    let whole = try FileManager.default.contentsOfDirectory(atPath: "\(disk.path)/demo/credentials")
    for name in whole {
      #expect(try office.run("verify", "--quiet", "\(disk.path)/demo/credentials/\(name)").status == 0)
    }
    #expect(whole.allSatisfy { $0.hasSuffix(".jsonld") })
  }

  /// What the demo calls the files of the first graduates.
  private func names() throws -> [String] {
    let office = try Office()
    _ = try office.run("issue", Office.pipeline)
    return office.credentials.map { String($0.split(separator: "/").last ?? "") }
  }
}
