import Foundation
import Records
import Sandbox
import Support
import Testing
import Web

@Suite("Asking servers that do not behave")
struct WebClientTests {
  private let folder: TemporaryFolder
  private let server: SandboxServer

  init() throws {
    folder = try TemporaryFolder()
    server = try SandboxServer(SandboxCopy.open(in: folder), on: LoopbackListener(port: 0))
    server.start()
  }

  private func limits(seconds: Int = 2, bytes: Int = 1 << 20) -> WebLimits {
    var limits = WebLimits()
    limits.totalSeconds = seconds
    limits.mostBytes = bytes
    return limits
  }

  private func fault(_ client: WebClient, _ request: WebRequest) -> WebFault? {
    do {
      _ = try client.send(request)
      return nil
    } catch { return error }
  }

  private var list: WebRequest { .get(server.listAddress(), accept: "application/pkix-crl") }

  @Test("An answer has status, type and body, and its connection is used again")
  func answers() throws {
    let client = try WebClient(limits())
    for _ in 0..<3 {
      let answer = try client.send(list)
      #expect(answer.status == 200 && answer.contentType == "application/pkix-crl" && answer.retryAfter == nil)
      #expect(answer.body.first == 0x30)
    }
    #expect(server.connections == 1 && server.requests(to: .lists) == 3)
  }

  @Test("A status that says no is an answer, with the time to wait")
  func refuses() throws {
    server.inject(.status(503, retryAfter: 7), into: .lists, times: 1)
    let answer = try WebClient(limits()).send(list)
    #expect(answer.status == 503 && answer.retryAfter == 7 && answer.contentType == "text/html")
  }

  @Test(
    "A server that is silent, slow, or breaks off ends in time",
    arguments: [
      (Fault.silence, WebFault.Kind.timeout), (.drip(pauseMilliseconds: 100), .timeout), (.reset, .connection),
      (.cut, .connection), (.huge(bytes: 1 << 21), .size),
    ])
  func ends(_ kind: Fault, _ expected: WebFault.Kind) throws {
    server.inject(kind, into: .lists, times: 1)
    let client = try WebClient(limits())
    #expect(fault(client, list)?.kind == expected)
    // The next request is not harmed by what is left of this one.
    #expect(try client.send(list).status == 200)
  }

  @Test("What is posted goes out once, even on a connection that was used before and breaks")
  func postsOnce() throws {
    let client = try WebClient(limits())
    let post = WebRequest.post([0x30, 0x00], as: "application/timestamp-query", to: server.timestampAddress)
    #expect(try client.send(post).status == 200)
    server.inject(.reset, into: .timestamps, times: 1)
    #expect(fault(client, post)?.kind == .connection)
    #expect(server.requests(to: .timestamps) == 2)
    let nothing = WebRequest.post([], as: "application/timestamp-query", to: server.timestampAddress)
    #expect(try client.send(nothing).status == 200)
    // The server's own bound, met by a body that no buffer holds at once.
    let much = WebRequest.post(
      [UInt8](repeating: 0x30, count: 60_000), as: "application/timestamp-query", to: server.timestampAddress)
    #expect(try client.send(much).status == 200 && server.requests(to: .timestamps) == 4)
  }

  @Test("A request on a connection that has died is made again, unless it must not arrive twice")
  func sendsOnce() throws {
    let client = try WebClient(limits())
    for isSentOnce in [false, true] {
      _ = try client.send(list)
      let before = server.requests(to: .lists)
      server.inject(.reset, into: .lists, times: 1)
      var request = list
      request.isSentOnce = isSentOnce
      #expect(fault(client, request)?.kind == (isSentOnce ? .connection : nil))
      #expect(server.requests(to: .lists) == before + (isSentOnce ? 1 : 2))
    }
  }

  @Test(
    "Addresses that are none, and servers that are not there",
    arguments: [
      ("ftp://127.0.0.1/list", WebFault.Kind.address), ("file:///etc/passwd", .address), ("http://", .address),
      ("http://127.0.0.1:1/", .connection), ("http://nowhere.invalid/", .connection),
    ])
  func refusesAddresses(_ address: String, _ expected: WebFault.Kind) throws {
    #expect(fault(try WebClient(limits()), .get(address))?.kind == expected)
  }

  @Test("No more requests are under way at once than places")
  func bounds() throws {
    server.inject(.delay(milliseconds: 50), into: .lists)
    let clients = WebClients(atMost: 2, limits())
    let list = list
    let statuses = ThreadedResults.collect(8) { try clients.send(list).status }
    #expect(statuses == Array(repeating: 200, count: 8))
    #expect(server.mostConnections == 2)
  }
}

/// What several threads return.
private enum ThreadedResults {
  static func collect<Value: Sendable>(_ count: Int, _ body: @escaping @Sendable () throws -> Value) -> [Value] {
    let results = Locked<[Value]>([])
    let group = DispatchGroup()
    for _ in 0..<count {
      group.enter()
      Thread.detachNewThread {
        defer { group.leave() }
        guard let value = try? body() else { return }
        results.change { $0.append(value) }
      }
    }
    group.wait()
    return results.value
  }

  private final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: Value
    init(_ value: Value) { kept = value }
    var value: Value { lock.withLock { kept } }
    func change(_ body: (inout Value) -> Void) { lock.withLock { body(&kept) } }
  }
}
