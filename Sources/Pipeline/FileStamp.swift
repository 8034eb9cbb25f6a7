import Foundation
import Records

/// What tells one state of a file from another, without reading it: the file itself, its size and when it was last written.
struct FileStamp: Equatable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int

  /// Nil for what cannot be looked at.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}

extension ProblemCode {
  public static let sourceChanged = ProblemCode(
    "source.changed",
    meaning:
      "The source was saved while it was being read. It is read twice, and which rows repeat one another is known only when both readings saw the same rows.",
    remedy: "close the file in the program that writes it, and run again")
}
