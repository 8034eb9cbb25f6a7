import Foundation
import Records
import Support
import Testing

@testable import Delivery

@Suite("Whole files and the manifest")
struct WholeFileTests {
  struct Interrupted: Error {}

  @Test("A file is replaced whole, and only its name is left in the folder")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/results.json"
    try AtomicFile.write(Array("old".utf8), to: path)
    let large = [UInt8](repeating: 0x61, count: 1_000_000)
    try AtomicFile.write(large, to: path)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(large))
    #expect(try folder.names() == ["results.json"])
  }

  @Test("Writing that is broken off leaves the old file and no trace")
  func brokenOff() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/results.json"
    try AtomicFile.write(Array("old".utf8), to: path)
    #expect(throws: Interrupted.self) {
      try AtomicFile.write(to: path) { file in
        try file.append([UInt8](repeating: 0x61, count: 200_000))
        throw Interrupted()
      }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try folder.names() == ["results.json"])
  }

  @Test("What a crash left of a temporary file is written over")
  func leftover() throws {
    let folder = try TemporaryFolder()
    try "half a longer file".write(toFile: "\(folder.path)/.results.json.part", atomically: false, encoding: .utf8)
    try AtomicFile.write(Array("new".utf8), to: "\(folder.path)/results.json")
    #expect(try String(contentsOfFile: "\(folder.path)/results.json", encoding: .utf8) == "new")
    #expect(try folder.names() == ["results.json"])
  }

  @Test("A folder that is not there, or a folder under the name, is named with the remedy")
  func refused() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/taken/x", withIntermediateDirectories: true)
    for path in ["\(folder.path)/missing/results.json", "\(folder.path)/taken"] {
      let refused = try failure { try AtomicFile.write([1], to: path) }
      #expect(refused?.status == .output && refused?.slug == "output.write" && refused?.place == path)
    }
    #expect(try folder.names() == ["taken"])
  }

  @Test(
    "A full disk leaves the old file",
    .enabled(if: SmallFileSystem.isAvailable, "needs the right to mount a small file system"))
  func full() throws {
    let small = try SmallFileSystem(kilobytes: 128)
    let path = "\(small.path)/results.json"
    try AtomicFile.write(Array("old".utf8), to: path)
    let refused = try failure { try AtomicFile.write([UInt8](repeating: 0, count: 300_000), to: path) }
    #expect(refused?.slug == "output.write" && refused?.message.contains("full disk") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: small.path) == ["results.json"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
  }

  private func line(_ key: String, file: String = "S1.jsonld", source: String = "Graduates!A2:C2") -> Manifest.Line {
    Manifest.Line(facts: facts(key), fileName: file, digest: Digest(of: []), source: source)
  }

  @Test("The manifest has a header and a line for each credential")
  func manifest() throws {
    let fixture = try Fixture()
    try Manifest.write(in: fixture.open()) { manifest in
      for key in ["S1", "S2"] { try manifest.add(line(key, file: "\(key).jsonld")) }
    }
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let text = try String(contentsOfFile: "\(fixture.path)/manifest.csv", encoding: .utf8)
    #expect(
      text == "key,revision,credential id,file,sha256,source\r\n"
        + "S1,1,\(facts("S1").id),S1.jsonld,\(empty),Graduates!A2:C2\r\n"
        + "S2,1,\(facts("S2").id),S2.jsonld,\(empty),Graduates!A2:C2\r\n")
    #expect(try fixture.folder.names(in: "demo") == [".staging", "credentials", "manifest.csv"])
  }

  @Test("A manifest that is broken off leaves the one before")
  func brokenManifest() throws {
    let fixture = try Fixture()
    try Manifest.write(in: fixture.open()) { try $0.add(line("S1")) }
    #expect(throws: Interrupted.self) {
      try Manifest.write(in: fixture.open()) { _ in throw Interrupted() }
    }
    #expect(try String(contentsOfFile: "\(fixture.path)/manifest.csv", encoding: .utf8).contains("S1"))
  }

  @Test(
    "Quotes, commas and line ends are quoted; what a spreadsheet would calculate is made text, and can be told apart",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\r\nb", "\"a\r\nb\""), ("", ""),
      ("=1+1", "\"'=1+1\""), ("+49", "\"'+49\""), ("-5", "\"'-5\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
      ("\t=1", "\"'\t=1\""),
      ("\r=1", "\"'\r=1\""), ("'=1", "\"''=1\""), ("''-1", "\"'''-1\""), ("'Spring 2026'!A2:C2", "'Spring 2026'!A2:C2"),
      ("a=b", "a=b"),
      ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""), ("é,ж", "\"é,ж\""), ("'", "'"),
    ])
  func quoting(field: String, written: String) {
    var record: [UInt8] = []
    Manifest.write(field, into: &record)
    #expect(String(decoding: record, as: UTF8.self) == written)
  }

  @Test("No two texts are written as the same")
  func injective() {
    let fields = ["=1", "'=1", "''=1", "1", "'1", "\"=1\"", "-", "'-", "+", "\t", "'\t", "'", "''"]
    let written = fields.map { field in
      var record: [UInt8] = []
      Manifest.write(field, into: &record)
      return record
    }
    #expect(Set(written).count == fields.count)
  }
}
