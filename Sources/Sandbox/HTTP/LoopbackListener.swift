import Foundation
import Records

/// A port of this machine that only this machine can reach: 127.0.0.1.
public final class LoopbackListener: Sendable {
  public let port: UInt16
  let descriptor: Int32

  /// - Parameter port: 0 for one that is free.
  /// - Throws: `RunFailure` with `.busy` when another program has the port, `.failed` when there can be none.
  public init(port wanted: UInt16) throws {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { throw LoopbackListener.failure(wanted) }
    var isReused: Int32 = 1
    // A server that was just stopped leaves connections behind that only time ends; they are no hindrance.
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &isReused, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = wanted.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let fault: RunFailure? = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        guard bind(socket, name, size) == 0, listen(socket, 128) == 0,
          getsockname(socket, name, &size) == 0
        else { return LoopbackListener.failure(wanted) }
        return nil
      }
    }
    if let fault {
      close(socket)
      throw fault
    }
    descriptor = socket
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(descriptor) }

  /// The next connection; nil when there will be no more.
  func accept() -> Int32? {
    while true {
      let connection = Glibc.accept(descriptor, nil, nil)
      if connection >= 0 {
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        return connection
      }
      switch errno {
      case EINVAL, EBADF, ENOTSOCK: return nil
      // Too many files are open: some connection will end.
      case EMFILE, ENFILE, ENOBUFS, ENOMEM: usleep(20_000)
      default: break
      }
    }
  }

  /// Ends `accept`, now and from now on.
  func end() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  private static func failure(_ port: UInt16) -> RunFailure {
    let fault = SystemFault()
    let place = Problem.Place.setting("127.0.0.1:\(port)")
    if fault.code == EADDRINUSE {
      return RunFailure(.busy, Problem(.sandboxPort, at: place, "is in use by another program"))
    }
    return RunFailure(.failed, Problem(.sandboxPort, at: place, fault.reason))
  }
}
