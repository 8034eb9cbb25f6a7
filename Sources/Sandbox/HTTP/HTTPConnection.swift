import Foundation

/// One client's connection, served by one thread: request, answer, request, answer, until either side has enough.
struct HTTPConnection {
  private let socket: Int32
  private let limits: HTTPLimits
  /// What has arrived and was not taken yet.
  private var buffer: [UInt8] = []

  init(_ socket: Int32, _ limits: HTTPLimits) {
    self.socket = socket
    self.limits = limits
    var isOn: Int32 = 1
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
    var patience = timeval(tv_sec: limits.milliseconds / 1000, tv_usec: limits.milliseconds % 1000 * 1000)
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  mutating func serve(_ handler: (HTTPRequest) -> HTTPAnswer) {
    do throws(HTTPFault) {
      while let head = try nextHead() {
        let body = try nextBody(head)
        let answer = handler(
          HTTPRequest(
            method: head.method, path: head.path, contentType: head.contentType, host: head.host,
            authorization: head.authorization, body: body))
        let bytes = answer.response.encoded(keepsAlive: head.keepsAlive, hasBody: head.method != "HEAD")
        guard send(bytes, answer.manner), head.keepsAlive else { return }
      }
    } catch {
      refuse(error)
    }
  }

  /// Says why, and lets the client read it: what it still sends is thrown away, for a while.
  func refuse(_ fault: HTTPFault) {
    guard write(HTTPResponse.failure(fault.status).encoded(keepsAlive: false, hasBody: true)) else { return }
    shutdown(socket, Int32(SHUT_WR))
    var rest = [UInt8](repeating: 0, count: 4096)
    let end = HTTPConnection.now() + min(limits.milliseconds, 1000)
    while waits(for: Int16(POLLIN), until: end), recv(socket, &rest, rest.count, 0) > 0 {}
  }

  // MARK: Reading

  /// Nil when the client has nothing more to ask.
  private mutating func nextHead() throws(HTTPFault) -> HTTPHead? {
    if buffer.isEmpty {
      guard try receive(until: HTTPConnection.now() + limits.idleMilliseconds, isIdle: true) else { return nil }
    }
    let end = HTTPConnection.now() + limits.milliseconds
    var searched = 0
    var isFresh = true
    while true {
      // One empty line before a request is passed over (RFC 9112 §2.2); a stream of them is no request.
      if isFresh, buffer.starts(with: [13, 10]) {
        buffer.removeFirst(2)
        isFresh = false
      }
      if let found = HTTPConnection.emptyLine(in: buffer, from: max(0, searched - 3)) {
        guard found <= limits.head else { throw .headTooLarge }
        let head = try HTTPHead(buffer[..<found])
        buffer.removeFirst(found + 4)
        return head
      }
      guard buffer.count <= limits.head else { throw .headTooLarge }
      searched = buffer.count
      isFresh = isFresh && buffer.count < 2
      guard try receive(until: end, isIdle: false) else { return nil }
    }
  }

  private mutating func nextBody(_ head: HTTPHead) throws(HTTPFault) -> [UInt8] {
    guard head.contentLength <= limits.body else { throw .tooLarge }
    if head.expectsContinue, head.contentLength > buffer.count {
      _ = write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
    }
    let end = HTTPConnection.now() + limits.milliseconds
    while buffer.count < head.contentLength {
      guard try receive(until: end, isIdle: false) else { throw .malformed }
    }
    let body = Array(buffer.prefix(head.contentLength))
    buffer.removeFirst(body.count)
    return body
  }

  /// Takes what arrives next. False when the client has ended, or was idle for too long.
  private mutating func receive(until end: Int, isIdle: Bool) throws(HTTPFault) -> Bool {
    // Who never stops sending does not get more time by it.
    guard HTTPConnection.now() < end, waits(for: Int16(POLLIN), until: end) else {
      if isIdle { return false }
      throw .slow
    }
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = recv(socket, &piece, piece.count, 0)
    guard count > 0 else { return false }
    buffer.append(contentsOf: piece[..<count])
    return true
  }

  private static func emptyLine(in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (min(start, bytes.count - 4)...bytes.count - 4).first {
      bytes[$0] == 13 && bytes[$0 + 1] == 10 && bytes[$0 + 2] == 13 && bytes[$0 + 3] == 10
    }
  }

  // MARK: Writing

  /// True when the connection can go on.
  private func send(_ bytes: [UInt8], _ manner: HTTPAnswer.Manner) -> Bool {
    switch manner {
    case .whole: return write(bytes)
    case .delayed(let milliseconds): return !hangsUp(within: milliseconds) && write(bytes)
    case .never:
      while !hangsUp(within: 60_000) {}
    case .reset:
      var lingering = linger(l_onoff: 1, l_linger: 0)
      setsockopt(socket, SOL_SOCKET, SO_LINGER, &lingering, socklen_t(MemoryLayout<linger>.size))
    case .cut: _ = write(Array(bytes.prefix(bytes.count / 2)))
    case .dripping(let pause):
      for byte in bytes { guard write([byte]), !hangsUp(within: pause) else { return false } }
      return true
    }
    return false
  }

  /// Without a signal when nobody reads any more.
  private func write(_ bytes: [UInt8]) -> Bool {
    let end = HTTPConnection.now() + limits.milliseconds
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress?.advanced(by: sent), $0.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 || (count < 0 && errno == EINTR) else { return false }
      sent += max(count, 0)
      // A reader who takes a byte now and then does not hold the thread for ever.
      guard sent == bytes.count || HTTPConnection.now() < end else { return false }
    }
    return true
  }

  // MARK: Waiting

  /// Whether the client goes, or the server is stopped, before so much time has passed.
  private func hangsUp(within milliseconds: Int) -> Bool {
    // POLLRDHUP: the client has closed its side.
    waits(for: 0x2000, until: HTTPConnection.now() + milliseconds)
  }

  private func waits(for events: Int16, until end: Int) -> Bool {
    while true {
      var entry = pollfd(fd: socket, events: events, revents: 0)
      let left = max(0, end - HTTPConnection.now())
      let count = poll(&entry, 1, Int32(clamping: left))
      if count > 0 { return true }
      if count == 0 || errno != EINTR { return false }
    }
  }

  /// Milliseconds that only ever go on.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
