import Foundation
import Records
import Sandbox
import Support
import Testing

@Suite("Clients that mean no good")
struct HostileClientTests {
  /// A client that says what it likes, byte by byte.
  private final class Client {
    private let socket: Int32

    init(_ server: SandboxServer, host: UInt32 = 0x7F00_0001) throws {
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = try #require(UInt16(server.address.split(separator: ":").last ?? "")).bigEndian
      address.sin_addr.s_addr = host.bigEndian
      let status = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      guard status == 0 else {
        let fault = SystemFault()
        close(socket)
        throw fault
      }
      var patience = timeval(tv_sec: 10, tv_usec: 0)
      setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    func say(_ text: String) { say(Array(text.utf8)) }

    func say(_ bytes: [UInt8]) { _ = send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }

    func end() { shutdown(socket, Int32(SHUT_WR)) }

    /// Everything until the server closes, or has said `ending`.
    func hear(until ending: String? = nil) -> String {
      var heard: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 4096)
      while true {
        let text = String(decoding: heard, as: UTF8.self)
        if let ending, text.hasSuffix(ending) { return text }
        let count = recv(socket, &piece, piece.count, 0)
        guard count > 0 else { return String(decoding: heard, as: UTF8.self) }
        heard.append(contentsOf: piece[..<count])
      }
    }
  }

  private static var brief: HTTPLimits {
    var limits = HTTPLimits()
    limits.milliseconds = 300
    limits.idleMilliseconds = 300
    limits.connections = 4
    return limits
  }

  private static let get = "GET /root.crl HTTP/1.1\r\nHost: h\r\n"

  @Test("Who sends no whole request in time is told so; who sends nothing is dismissed")
  func timesOut() throws {
    let bench = try Bench(limits: HostileClientTests.brief)
    let (silent, slow, half) = try (Client(bench.server), Client(bench.server), Client(bench.server))
    slow.say("GET /root.crl HTTP/1.1\r\nHo")
    half.say("POST /tsa HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc")
    #expect(silent.hear() == "")
    #expect(slow.hear().hasPrefix("HTTP/1.1 408 "))
    #expect(half.hear().hasPrefix("HTTP/1.1 408 "))
  }

  @Test("A head that goes on drop by drop is cut off all the same")
  func cutsOffDrops() throws {
    let bench = try Bench(limits: HostileClientTests.brief)
    let client = try Client(bench.server)
    let start = ContinuousClock.now
    client.say(HostileClientTests.get)
    for _ in 0..<20 {
      client.say("X: y\r\n")
      usleep(30_000)
    }
    #expect(client.hear().hasPrefix("HTTP/1.1 408 "))
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test(
    "What is too large is refused before it is taken in",
    arguments: [
      ("GET /\(String(repeating: "a", count: 17 << 10)) HTTP/1.1\r\n", "431"),
      (get + String(repeating: "X: y\r\n", count: 3000), "431"),
      ("POST /tsa HTTP/1.1\r\nHost: h\r\nContent-Length: 65537\r\n\r\n", "413"),
      ("POST /tsa HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999\r\n\r\n", "413"),
      ("POST /tsa HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n", "501"),
      ("GET / HTTP/3\r\nHost: h\r\n\r\n", "505"), ("GET / HTTP/1.1\r\n\r\n", "400"), ("\u{0}\r\n\r\n", "400"),
    ])
  func refuses(_ request: String, _ status: String) throws {
    let bench = try Bench()
    let client = try Client(bench.server)
    client.say(request)
    let answer = client.hear()
    #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer.prefix(80))")
    #expect(answer.contains("Connection: close\r\n"))
  }

  @Test("Empty lines without end are no request")
  func refusesEmptyLines() throws {
    let bench = try Bench(limits: HostileClientTests.brief)
    for piece in ["\r\n\r\n\r\n", "\r\nGET / HTTP/1.1\r\n\r\n"] {
      let client = try Client(bench.server)
      client.say(piece)
      #expect(client.hear().hasPrefix("HTTP/1.1 400 "))
    }
    let drop = try Client(bench.server)
    drop.say("\r")
    usleep(20_000)
    drop.say("\nGET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
    #expect(drop.hear().hasPrefix("HTTP/1.1 200 "))
  }

  @Test("More connections than there is room for are told so, and there is room again later")
  func limitsConnections() throws {
    var limits = HostileClientTests.brief
    // Long enough for the others to come while these are there, whatever else the machine does.
    limits.idleMilliseconds = 3000
    let bench = try Bench(limits: limits)
    let idle = try (0..<4).map { _ in try Client(bench.server) }
    let more = try Client(bench.server)
    more.say(HostileClientTests.get + "\r\n")
    #expect(more.hear().hasPrefix("HTTP/1.1 503 "))
    for client in idle { #expect(client.hear() == "") }
    // The threads close their connections a moment after the client has heard of it.
    var status = ""
    for _ in 0..<50 where status != "200" {
      usleep(100_000)
      status = try bench.curl("--output", "list", "--write-out", "%{http_code}", bench.server.listAddress()).text
    }
    #expect(status == "200")
  }

  @Test("Requests that are sent at once are answered in their order, the last one with its body")
  func answersPipelined() throws {
    let bench = try Bench()
    let client = try Client(bench.server)
    client.say(
      "HEAD / HTTP/1.1\r\nHost: h\r\n\r\n\r\nPOST /tsa HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabcGET /no HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\nGET / HTTP/1.1\r\n"
    )
    let statuses = client.hear().matches(of: #/HTTP/1\.1 (\d+)/#).map { String($0.1) }
    #expect(statuses == ["200", "415", "404"])
  }

  @Test("Who waits for leave to send the body gets it")
  func continues() throws {
    let bench = try Bench()
    let client = try Client(bench.server)
    client.say(
      "POST /tsa HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n")
    #expect(client.hear(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
    client.say("abc")
    #expect(client.hear().hasPrefix("HTTP/1.1 415 "))
  }

  @Test("Only this machine's own address is served")
  func staysOnLoopback() throws {
    let bench = try Bench()
    #expect(throws: SystemFault.self) { try Client(bench.server, host: 0x7F00_0002) }
  }

  @Test("Whatever bytes come, the server answers or hangs up, and goes on")
  func survivesNoise() throws {
    let bench = try Bench(limits: HostileClientTests.brief)
    let sound = Array(
      "POST /ocsp HTTP/1.1\r\nHost: h\r\nContent-Type: application/ocsp-request\r\nContent-Length: 4\r\n\r\n0000".utf8)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<150 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let client = try Client(bench.server)
      client.say(bytes)
      client.end()
      let answer = client.hear()
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 "))
    }
    #expect(try bench.curl("--output", "list", bench.server.listAddress()).status == 0)
  }

  @Test("Requests of a service that are no such thing are answered with an error of its kind")
  func survivesBrokenRequests() throws {
    let bench = try Bench()
    try bench.ask()
    var generator = SystemRandomNumberGenerator()
    let query = try [UInt8](Data(contentsOf: URL(filePath: bench.sandbox.path("query"))))
    for _ in 0..<40 {
      var bytes = query
      bytes[Int.random(in: bytes.indices, using: &generator)] ^= UInt8(1 << Int.random(in: 0..<8, using: &generator))
      try Data(bytes).write(to: URL(filePath: bench.sandbox.path("broken")))
      #expect(
        try bench.post("broken", "application/timestamp-query", to: bench.server.timestampAddress).text
          == "200 application/timestamp-reply")
    }
    try bench.ask()
    #expect(try bench.verify().text.contains("Verification: OK"))
  }

  @Test("Stopping does not wait for clients, and the port is free afterwards")
  func stops() throws {
    let folder = try TemporaryFolder()
    let server = try SandboxServer.start(at: folder.path("sandbox"))
    let idle = try Client(server)
    server.inject(.silence, into: .lists)
    let waiting = try Client(server)
    waiting.say(HostileClientTests.get + "\r\n")
    for _ in 0..<500 where server.requests(to: .lists) == 0 { usleep(10_000) }
    let start = ContinuousClock.now
    server.stop()
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(idle.hear() == "" && waiting.hear() == "")
    // Again at the address that the certificates have.
    let again = try SandboxServer.start(at: folder.path("sandbox"))
    #expect(again.address == server.address && again.address == again.sandbox.address)
    #expect(throws: RunFailure.self) { try SandboxServer.start(at: folder.path("sandbox")) }
    again.stop()
  }
}
