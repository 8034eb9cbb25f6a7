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
    let scratch = try Scratch()
    for size in [0, 1, 9, 10] {
      try Data(repeating: 7, count: size).write(to: URL(filePath: scratch.path("f")))
      #expect(try SmallFile.bytes(of: scratch.path("f"), limit: 10) == [UInt8](repeating: 7, count: size))
    }
    try Data(repeating: 7, count: 11).write(to: URL(filePath: scratch.path("f")))
    #expect(fault(scratch.path("f"))?.reason == "is larger than 0 MB")
  }

  @Test(.timeLimit(.minutes(1))) func aDeviceWithoutEndIsLeftAtTheLimit() {
    #expect(fault("/dev/zero", limit: 3 << 20)?.reason == "is larger than 3 MB")
  }

  @Test func whatIsNotThereOrNoFile() throws {
    let scratch = try Scratch()
    #expect(fault(scratch.path("none"))?.reason == "does not exist")
    #expect(fault("")?.reason == "does not exist")
    #expect(fault(scratch.folder)?.reason == "is a folder")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("loop"), withDestinationPath: scratch.path("loop"))
    #expect(fault(scratch.path("loop"))?.reason == "is a symbolic link that leads nowhere")
  }
}
