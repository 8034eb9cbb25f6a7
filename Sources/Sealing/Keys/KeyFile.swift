import COpenSSL
import Foundation
import Records

/// A file that holds a key or a certificate.
public struct KeyFile: Sendable {
  /// Larger than any key with its chain; a device or a wrong file must not fill the memory.
  static let sizeLimit = 1 << 20

  /// Absolute.
  public let path: String
  /// As the pipeline file writes it, for messages.
  public let name: String

  /// - Parameter name: for messages; the path when there is none.
  public init(_ path: String, name: String? = nil) {
    self.path = path
    self.name = name ?? path
  }

  var place: Problem.Place { .file(name) }

  /// Lends the file's bytes to `body`, and wipes them from memory afterwards.
  ///
  /// - Throws: `RunFailure` with `.keyOrSeal` when the file cannot be read.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) throws -> Result {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(because: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: KeyFile.sizeLimit, alignment: 1)
    var count = 0
    defer {
      OPENSSL_cleanse(buffer.baseAddress, count)
      buffer.deallocate()
    }
    while count < buffer.count {
      let got = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      if got == 0 { return try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      if got < 0 {
        if errno == EINTR { continue }
        throw unreadable(because: String(cString: strerror(errno)))
      }
      count += got
    }
    throw unreadable(because: "it is larger than any key, \(KeyFile.sizeLimit >> 20) MB")
  }

  private func unreadable(because cause: String) -> RunFailure {
    RunFailure(.keyOrSeal, Problem(.keyFileUnreadable, at: place, "cannot be read: \(cause)"))
  }
}
