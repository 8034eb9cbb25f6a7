import Foundation
import Records
import Support
import Testing

struct SmallFileTests {
  private func fault(_ path: String, limit: Int = 10) -> SmallFile.Fault? {
    do {
      _ = try SmallFile.bytes(of: path, limit: limit)
      return nil
    } catch { return error }
  }

  @Test func filesUpToTheLimitAreRead() throws {
    let folder = try TemporaryFolder()
    for size in [0, 1, 9, 10] {
      try Data(repeating: 7, count: size).write(to: URL(filePath: folder.path("f")))
      #expect(try SmallFile.bytes(of: folder.path("f"), limit: 10) == [UInt8](repeating: 7, count: size))
    }
    try Data(repeating: 7, count: 11).write(to: URL(filePath: folder.path("f")))
    #expect(fault(folder.path("f"))?.reason == "is larger than 0 MB")
  }

  @Test(.timeLimit(.minutes(1))) func aDeviceWithoutEndIsLeftAtTheLimit() {
    #expect(fault("/dev/zero", limit: 3 << 20)?.reason == "is larger than 3 MB")
  }

  @Test func whatIsNotThereOrNoFile() throws {
    let folder = try TemporaryFolder()
    #expect(fault(folder.path("none"))?.reason == "does not exist")
    #expect(fault("")?.reason == "does not exist")
    #expect(fault(folder.path)?.reason == "is a folder")
    try FileManager.default.createSymbolicLink(atPath: folder.path("loop"), withDestinationPath: folder.path("loop"))
    #expect(fault(folder.path("loop"))?.reason == "is a symbolic link that leads nowhere")
  }
}
