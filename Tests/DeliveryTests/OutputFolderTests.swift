import Delivery
import Foundation
import Records
import Support
import Testing

@Suite("The output folder is tried before anything is sealed")
struct OutputFolderTests {
  @Test("It is made with its folders, and opening it again changes nothing")
  func made() throws {
    let fixture = try Fixture()
    #expect(try fixture.folder.names(in: "demo") == [".staging", "credentials"])
    try fixture.plant("kept", as: "S1.jsonld")
    _ = try fixture.reopen()
    #expect(try fixture.content(of: "S1.jsonld") == "kept")
    #expect(try fixture.staged().isEmpty)
  }

  @Test("A folder above it that is not there is named with the remedy")
  func missingParent() throws {
    let folder = try TemporaryFolder()
    let refused = try failure { _ = try OutputFolder.open("\(folder.path)/missing/demo") }
    #expect(refused?.status == .output && refused?.slug == "output.unusable")
    #expect(refused?.place == "\(folder.path)/missing/demo")
    #expect(refused?.message.contains("the folder above it is not there; create the folder") == true)
    #expect(try folder.names().isEmpty)
  }

  @Test("A file in the way of any of its folders is named", arguments: ["demo", "demo/credentials", "demo/.staging"])
  func fileInTheWay(name: String) throws {
    let folder = try TemporaryFolder()
    if name != "demo" {
      try FileManager.default.createDirectory(atPath: "\(folder.path)/demo", withIntermediateDirectories: true)
    }
    try Data().write(to: URL(filePath: "\(folder.path)/\(name)"))
    let refused = try failure { _ = try OutputFolder.open("\(folder.path)/demo") }
    #expect(refused?.status == .output && refused?.slug == "output.unusable")
    #expect(refused?.place == "\(folder.path)/\(name)")
    #expect(refused?.message.contains("is a file, where a folder is needed; move the file away") == true)
  }

  @Test("A second run into the same folder is busy, and the first one's end frees it")
  func busy() throws {
    let fixture = try Fixture()
    let refused = try failure { _ = try OutputFolder.open(fixture.path) }
    #expect(refused?.status == .busy && refused?.slug == "output.busy")
    _ = try fixture.reopen()
  }

  @Test("A full disk", .enabled(if: SmallFileSystem.isAvailable, "needs the right to mount a small file system"))
  func full() throws {
    let small = try SmallFileSystem(kilobytes: 64)
    try Data(repeating: 1, count: 40 << 10).write(to: URL(filePath: "\(small.path)/ballast"))
    let refused = try failure { _ = try OutputFolder.open("\(small.path)/demo") }
    #expect(refused?.status == .output && refused?.slug == "output.unusable")
    #expect(refused?.message.contains("is on a full disk; free some space") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(small.path)/demo/.staging").isEmpty)
  }

  @Test("A read-only disk", .enabled(if: SmallFileSystem.isAvailable, "needs the right to mount a small file system"))
  func readOnly() throws {
    let small = try SmallFileSystem(kilobytes: 256)
    do { _ = try OutputFolder.open("\(small.path)/demo") }
    try small.makeReadOnly()
    for name in ["demo", "new"] {
      let refused = try failure { _ = try OutputFolder.open("\(small.path)/\(name)") }
      #expect(refused?.status == .output && refused?.slug == "output.unusable")
      #expect(refused?.message.contains("is on a read-only file system") == true)
    }
  }

  @Test(
    "Credentials on another disk than their staging folder are refused",
    .enabled(if: SmallFileSystem.isAvailable, "needs the right to mount a small file system"))
  func twoDisks() throws {
    let small = try SmallFileSystem(kilobytes: 64)
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/demo", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/demo/credentials", withDestinationPath: small.path)
    let refused = try failure { _ = try OutputFolder.open("\(folder.path)/demo") }
    #expect(refused?.slug == "output.unusable")
    #expect(refused?.message.contains("is on another file system") == true)
  }

  @Test("The catalogue lists each code of the module once")
  func catalogue() {
    let slugs = DeliveryCatalogue.codes.map(\.slug)
    #expect(Set(slugs).count == slugs.count && !slugs.isEmpty)
  }
}
