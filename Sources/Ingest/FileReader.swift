import Foundation
import Records

/// Reads a file from beginning to end in chunks.
final class FileReader {
  private let descriptor: Int32
  private let file: String

  /// - Throws: `RunFailure` when the system refuses to open it.
  init(_ location: SourceLocation) throws {
    file = location.displayName
    descriptor = open(location.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileKind.unreadable(file) }
  }

  deinit { _ = close(descriptor) }

  /// The next bytes; nil at the end.
  func chunk() throws -> [UInt8]? {
    let size = Limits.chunkBytes
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var got = read(descriptor, buffer.baseAddress, size)
      while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, size) }
      failed = got < 0
      count = max(got, 0)
    }
    guard !failed else { throw FileKind.unreadable(file) }
    return bytes.isEmpty ? nil : bytes
  }
}
