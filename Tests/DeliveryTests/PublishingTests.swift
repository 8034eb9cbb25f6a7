import ELM
import Foundation
import Records
import Support
import Testing

@testable import Delivery

@Suite("From staged to visible")
struct PublishingTests {
  @Test("Staged files are whole and invisible; published ones are visible and nothing is left behind")
  func published() throws {
    let fixture = try Fixture()
    let output = try fixture.open()
    let staged = try output.stage([sealed("S1"), sealed("S2")])
    #expect(try fixture.visible().isEmpty)
    #expect(try fixture.staged().count == 2)
    #expect(staged.map(\.record.size) == [9, 9])
    let delivered = try output.publish(staged)
    #expect(delivered.map(\.fileName) == ["S1.jsonld", "S2.jsonld"])
    #expect(delivered.map(\.facts) == [facts("S1"), facts("S2")])
    #expect(delivered.map(\.digest) == staged.map(\.record.digest))
    #expect(delivered.map(\.source) == ["Graduates!A2:C2", "Graduates!A2:C2"])
    #expect(try fixture.visible() == ["S1.jsonld", "S2.jsonld"])
    #expect(try fixture.content(of: "S2.jsonld") == "sealed S2")
    #expect(try fixture.staged().isEmpty)
  }

  @Test("Nothing staged is nothing published")
  func empty() throws {
    let output = try Fixture().open()
    #expect(try output.stage([]).isEmpty)
    #expect(try output.publish([]).isEmpty)
  }

  @Test("The same content under the name counts as done")
  func alreadyThere() throws {
    let fixture = try Fixture()
    let output = try fixture.open()
    try fixture.plant("sealed S1", as: "S1.jsonld")
    let delivered = try output.publish(output.stage([sealed("S1")]))
    #expect(delivered.count == 1)
    #expect(try fixture.staged().isEmpty)
  }

  @Test("Other content under the name is a collision, and is left as it is")
  func collision() throws {
    let fixture = try Fixture()
    let output = try fixture.open()
    try fixture.plant("somebody else's", as: "S1.jsonld")
    let staged = try output.stage([sealed("S1")])
    let refused = try failure { _ = try output.publish(staged) }
    #expect(refused?.status == .output && refused?.slug == "output.collision")
    #expect(refused?.place == "\(fixture.path)/credentials/S1.jsonld")
    #expect(refused?.message.contains("\"S1\" is to hold this award's credential") == true)
    #expect(try fixture.content(of: "S1.jsonld") == "somebody else's")
    #expect(try fixture.staged().count == 1)
  }

  @Test("A folder, a link or a pipe under the name is a collision", arguments: ["folder", "link", "dangling", "pipe"])
  func oddThings(kind: String) throws {
    let fixture = try Fixture()
    let output = try fixture.open()
    let place = "\(fixture.path)/credentials/S1.jsonld"
    switch kind {
    case "folder": try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    case "pipe": #expect(mkfifo(place, 0o600) == 0)
    default:
      let target = "\(fixture.folder.path)/target"
      if kind == "link" { try "sealed S1".write(toFile: target, atomically: false, encoding: .utf8) }
      try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: target)
    }
    let staged = try output.stage([sealed("S1")])
    #expect(try failure { _ = try output.publish(staged) }?.slug == "output.collision")
  }

  @Test("A damaged file is replaced only when its own credential is being restored")
  func restored() throws {
    let fixture = try Fixture()
    let output = try fixture.open()
    _ = try output.publish(output.stage([sealed("S1"), sealed("S2")]))
    try fixture.plant("damaged", as: "S1.jsonld")
    let staged = try output.stage([sealed("S1")])
    #expect(try failure { _ = try output.publish(staged, restoring: [facts("S2").id]) }?.slug == "output.collision")
    _ = try output.publish(staged, restoring: [facts("S1").id])
    #expect(try fixture.content(of: "S1.jsonld") == "sealed S1")
  }

  @Test(
    "A name that would leave the folder is refused here once more",
    arguments: ["../S1.jsonld", "a/b", "..", ".", "", "a\u{0}b"])
  func escaping(name: String) throws {
    let fixture = try Fixture()
    let output = try fixture.open()
    let refused = try failure { _ = try output.stage([sealed("S0"), sealed("S1", as: name)]) }
    #expect(refused?.status == .output && refused?.slug == "file-name.unsafe")
    #expect(try fixture.staged().isEmpty)
    #expect(try fixture.folder.names() == ["demo"])
  }

  @Test(
    "A disk that fills up leaves nothing of the group, and names the file and the remedy",
    .enabled(if: SmallFileSystem.isAvailable, "needs the right to mount a small file system"))
  func full() throws {
    let small = try SmallFileSystem(kilobytes: 256)
    let output = try OutputFolder.open("\(small.path)/demo")
    let group = (1...20).map { sealed("S\($0)", String(repeating: "x", count: 20_000)) }
    let refused = try failure { _ = try output.stage(group) }
    #expect(refused?.status == .output && refused?.slug == "output.write")
    #expect(refused?.message.contains("/credentials/S") == true)
    #expect(refused?.message.contains("is on a full disk; free some space and run again") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(small.path)/demo/.staging").isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(small.path)/demo/credentials").isEmpty)
    // The disk has room again: the same folder goes on.
    #expect(try output.publish(output.stage(Array(group.prefix(2)))).count == 2)
  }

  @Test("Where a file system cannot rename exclusively, a link does the same")
  func linked() throws {
    let folder = try TemporaryFolder()
    let (from, to) = ("\(folder.path)/from", "\(folder.path)/to")
    try "one".write(toFile: from, atomically: false, encoding: .utf8)
    try ExclusiveRename.link(from, to: to)
    #expect(try folder.names() == ["to"])
    try "two".write(toFile: from, atomically: false, encoding: .utf8)
    #expect(throws: SystemFault(code: EEXIST)) { try ExclusiveRename.link(from, to: to) }
    #expect(try String(contentsOfFile: to, encoding: .utf8) == "one")
    #expect(try folder.names() == ["from", "to"])
  }

  @Test("A delivered file is found whole, missing or damaged")
  func condition() throws {
    let fixture = try Fixture()
    let output = try fixture.open()
    let delivered = try #require(try output.publish(output.stage([sealed("S1")])).first)
    func condition() throws -> [FileCondition] {
      try [nil, delivered.digest].map { try output.condition(of: delivered.fileName, size: delivered.size, digest: $0) }
    }
    #expect(try condition() == [.whole, .whole])
    try fixture.plant("SEALED S1", as: "S1.jsonld")
    #expect(try condition() == [.whole, .damaged])
    try fixture.plant("short", as: "S1.jsonld")
    #expect(try condition() == [.damaged, .damaged])
    try FileManager.default.removeItem(atPath: "\(fixture.path)/credentials/S1.jsonld")
    #expect(try condition() == [.missing, .missing])
  }
}
