import Foundation
import Records
import Support
import Synchronization
import Testing

extension Desk {
  /// How many credentials can be seen.
  var visible: Int { Desk.count(path("out/credentials"), ending: "") }
  /// How many temporary files are on their way.
  var staged: Int { Desk.count(path("out/.staging"), ending: ".part") }

  /// Cheap enough to be asked a thousand times a second.
  private static func count(_ folder: String, ending: String) -> Int {
    guard let stream = opendir(folder) else { return 0 }
    defer { closedir(stream) }
    var count = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != "..", name.hasSuffix(ending) { count += 1 }
    }
    return count
  }

  /// Verifies that credentials are whole with the program itself, which is faster than these tests: signature, profile, validity.
  ///
  /// - Returns: what is wrong, a text for each lot of files.
  func faults(of names: some Collection<String>) -> [String] { faults(at: names.map(file)) }

  func faults(at paths: [String]) -> [String] {
    let lots = stride(from: 0, to: paths.count, by: 50).map { paths[$0..<min($0 + 50, paths.count)] }
    let faults = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: lots.count) { lot in
      let fault: String?
      do {
        let end = try Run(["verify", "--quiet"] + lots[lot]).wait()
        fault = end.status == 0 ? nil : end.output + end.errors
      } catch { fault = "\(error)" }
      if let fault { faults.withLock { $0.append(fault) } }
    }
    return faults.withLock { $0 }
  }

  /// What the file system knows of each credential: a file that is written again, or replaced, is another one.
  func identities() throws -> [String: Identity] {
    try Dictionary(
      uniqueKeysWithValues: credentials().map { name in
        var status = stat()
        try #require(lstat(file(name), &status) == 0)
        return (
          name,
          Identity(
            node: status.st_ino, size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
            nanoseconds: status.st_mtim.tv_nsec)
        )
      })
  }

  struct Identity: Hashable {
    let node: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  /// The id of each credential by its key, from the manifest.
  func ids() throws -> [String: String] {
    try Dictionary(manifest().map { ($0[0], $0[2]) }) { first, _ in
      Issue.record("a key stands twice in the manifest")
      return first
    }
  }

  /// That the output folder is as an uninterrupted run over so many rows leaves it.
  ///
  /// - Parameter verifying: how many credentials' seals are verified; the digests of all are compared in any case.
  func expectComplete(_ count: Int, verifying: Int = .max) throws {
    let names = try credentials()
    #expect(names.count == count)
    #expect(faults(of: names.shuffled().prefix(verifying)) == [])
    #expect(try staging() == [])
    let lines = try manifest()
    #expect(lines.map { $0[3] }.sorted() == names)
    #expect(Set(lines.map { $0[2] }).count == count)
    #expect(Set(lines.map { $0[0] }).count == count)
    for line in lines { #expect(Digest(of: try read("out/credentials/\(line[3])")).hex == line[4]) }
    let known = [
      "credentials", ".staging", "ledger.sqlite", "ledger.sqlite.lock", "manifest.csv", "run-results.json", ".pipeline",
    ]
    let others = try FileManager.default.contentsOfDirectory(atPath: output).filter { !known.contains($0) }
    #expect(others == [])
  }
}
