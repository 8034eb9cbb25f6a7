import Foundation

/// Reads files that are small by nature: pipeline files, templates, sealed credentials.
///
///     let bytes = try SmallFile.bytes(of: "Pipelines/micro-credential.yaml", limit: 1 << 20)
///
/// Whatever a path leads to, a device or a file of many gigabytes, no more than the limit is ever in memory; and a pipe that
/// nobody writes to is not waited for.
public enum SmallFile {
  /// How long a pipe may give nothing, in milliseconds.
  private static let patience: Int32 = 10_000

  /// Why a file was not read, in the words of a message.
  public struct Fault: Error, Hashable, Sendable {
    /// The predicate of a sentence about the file: "is a folder".
    public let reason: String
    /// In the imperative, without a full stop.
    public let remedy: String
  }

  /// - Parameter limit: the most bytes that are accepted.
  /// - Throws: `Fault` when there is no such file, it is a folder, this user may not read it, or it is larger.
  public static func bytes(of path: String, limit: Int) throws(Fault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw fault(SystemFault()) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(descriptor, &chunk, chunk.count)
      if got == 0 { return bytes }
      guard got > 0 else {
        let fault = SystemFault()
        if fault.code == EINTR { continue }
        if fault.code == EAGAIN {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          if poll(&waiting, 1, patience) != 0 { continue }
          throw Fault(reason: "is a pipe to which nobody writes", remedy: "name a file")
        }
        throw SmallFile.fault(fault)
      }
      bytes.append(contentsOf: chunk[..<got])
      guard bytes.count <= limit else {
        throw Fault(reason: "is larger than \(limit >> 20) MB", remedy: "check that this is the right file")
      }
    }
  }

  private static func fault(_ fault: SystemFault) -> Fault {
    switch fault.code {
    case ENOENT, ENOTDIR: Fault(reason: "does not exist", remedy: "check the path")
    case EISDIR: Fault(reason: "is a folder", remedy: "name the file itself")
    case EACCES, EPERM: Fault(reason: fault.reason, remedy: "give this user permission to read it")
    default: Fault(reason: fault.reason, remedy: fault.remedy)
    }
  }
}
