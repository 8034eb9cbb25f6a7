import Glibc
import Records

/// An open file or folder, closed when it goes out of use. Each call throws `SystemFault`.
struct Descriptor: ~Copyable {
  let number: Int32

  /// - Parameter mode: for a file that is made. Credentials are personal: nobody but the owner's group reads them.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0o640) throws(SystemFault) {
    number = open(path, flags | O_CLOEXEC, mode)
    guard number >= 0 else { throw SystemFault() }
  }

  deinit { close(number) }

  func write(_ bytes: [UInt8]) throws(SystemFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(number, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw SystemFault()
      }
    }
  }

  /// Waits until what was written is on the disk.
  func sync() throws(SystemFault) {
    guard fsync(number) == 0 else { throw SystemFault() }
  }

  /// Gives `body` the bytes in pieces.
  func read(_ body: (UnsafeRawBufferPointer) -> Void) throws(SystemFault) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(number, $0.baseAddress, $0.count) }
      if count == 0 { return }
      if count > 0 {
        buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
      } else if errno != EINTR {
        throw SystemFault()
      }
    }
  }

  func status() throws(SystemFault) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemFault() }
    return status
  }
}

extension Digest {
  /// The digest and the length of a regular file; nil when there is nothing of that name.
  static func ofFile(at path: String) throws(SystemFault) -> (digest: Digest, size: Int)? {
    do throws(SystemFault) {
      // Not blocking, so that a named pipe in a file's place cannot stop the run.
      let file = try Descriptor(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      guard try file.status().st_mode & S_IFMT == S_IFREG else { throw SystemFault(code: EEXIST) }
      var hash = Hash()
      var size = 0
      try file.read { piece in
        hash.update(piece)
        size += piece.count
      }
      return (hash.finish(), size)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }
}
