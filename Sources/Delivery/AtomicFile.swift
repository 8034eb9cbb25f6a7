import Glibc
import Records

/// A whole file, written so that its readers see the old one or the new one and never half of either.
///
///     try AtomicFile.write(bytes, to: "out/demo/run-results.json")
///     try AtomicFile.write(to: path) { file in
///       for line in lines { try file.append(line) }      // bounded memory
///     }
///
/// A temporary file in the same folder, fsync, rename, fsync of the folder. Its name is fixed (`.NAME.part`), so that what a crash
/// leaves is written over next time; two writers of one path at once are for the run lock to prevent.
public final class AtomicFile {
  private let path: String
  private let file: Descriptor
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  private init(path: String, temporary: String) throws(SystemFault) {
    self.path = path
    file = try Descriptor(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
    buffer.reserveCapacity(AtomicFile.bufferSize)
  }

  /// - Throws: `RunFailure` with `.output`; what stood at `path` before is untouched then.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    try write(to: path) { try $0.append(bytes) }
  }

  /// Writes what `body` appends.
  ///
  /// - Throws: `RunFailure` with `.output`, or what `body` throws; what stood at `path` before is untouched then.
  public static func write(to path: String, _ body: (AtomicFile) throws -> Void) throws {
    let (folder, name) = split(path)
    let temporary = "\(folder)/.\(name).part"
    do {
      let file = try AtomicFile(path: path, temporary: temporary)
      do {
        try body(file)
        try file.flush()
        try file.file.sync()
        guard rename(temporary, path) == 0 else { throw SystemFault() }
      } catch {
        unlink(temporary)
        throw error
      }
      try Descriptor(folder, O_RDONLY | O_DIRECTORY).sync()
    } catch let fault as SystemFault {
      throw OutputFault.write(path, fault)
    }
  }

  public func append(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= AtomicFile.bufferSize { try flush() }
  }

  private func flush() throws {
    do { try file.write(buffer) } catch { throw OutputFault.write(path, error) }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}
