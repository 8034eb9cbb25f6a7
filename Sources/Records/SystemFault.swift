import Foundation

/// A system call that failed, in the words of a message: what is wrong with the place, and what to do about it.
///
///     guard open(path, O_RDONLY) >= 0 else { throw SystemFault() }
public struct SystemFault: Error, Hashable, Sendable {
  /// `errno` as the call left it.
  public let code: Int32

  public init(code: Int32 = errno) { self.code = code }

  /// The predicate of a sentence about the file or folder: "is on a full disk".
  public var reason: String {
    switch code {
    case ENOENT: "does not exist"
    case EACCES, EPERM: "is closed to this user"
    case EROFS: "is on a read-only file system"
    case ENOSPC: "is on a full disk"
    case EDQUOT: "is over this user's disk quota"
    case EISDIR: "is a folder, where a file is needed"
    case ENOTDIR: "lies below something that is a file, where a folder is needed"
    case EEXIST: "exists already"
    case EXDEV: "is on another file system than its neighbours"
    case EIO: "cannot be read or written: the disk reports an error"
    case EMFILE, ENFILE: "cannot be opened: too many files are open"
    case ENAMETOOLONG: "has a longer name than the file system allows"
    case ELOOP: "is a symbolic link that leads nowhere"
    default: "fails with “\(String(cString: strerror(code)))”"
    }
  }

  /// In the imperative, without a full stop.
  public var remedy: String {
    switch code {
    case ENOENT: "create it, or correct the path"
    case EACCES, EPERM: "give this user permission to write there, or choose another place"
    case EROFS: "choose a place that can be written"
    case ENOSPC, EDQUOT: "free some space and run again"
    case EISDIR, ENOTDIR, EEXIST: "move it away, or choose another place"
    case EIO: "check the disk, then run again"
    case EMFILE, ENFILE: "raise the limit of open files (ulimit -n)"
    case EXDEV, ELOOP, ENAMETOOLONG: "choose another place"
    default: "mend the cause and run again"
    }
  }
}
