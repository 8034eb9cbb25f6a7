import Testing

@testable import Sandbox

@Suite("Reading the head of a request")
struct HeadTests {
  private func head(_ text: String) throws(HTTPFault) -> HTTPHead { try HTTPHead(ArraySlice(Array(text.utf8))) }

  @Test("What a client sends is understood")
  func reads() throws {
    let head = try head(
      "POST /tsa HTTP/1.1\r\nHost: localhost\r\ncontent-TYPE:  Application/Timestamp-Query ; x=y \r\nContent-Length: 59"
    )
    #expect(head.method == "POST" && head.path == "/tsa" && head.contentLength == 59)
    #expect(head.contentType == "application/timestamp-query")
    #expect(head.keepsAlive && !head.expectsContinue)
    #expect(head.host == "localhost" && head.authorization == nil)
    #expect(try self.head("GET / HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer x").authorization == "Bearer x")
  }

  @Test(
    "The connection stays open where both sides want it",
    arguments: [
      ("HTTP/1.1\r\nHost: h\r\nConnection: Close", false), ("HTTP/1.1\r\nHost: h\r\nConnection: x, close", false),
      ("HTTP/1.0", false), ("HTTP/1.0\r\nConnection: Keep-Alive", true), ("HTTP/1.1\r\nHost: h", true),
    ])
  func keepsAlive(_ rest: String, _ keepsAlive: Bool) throws {
    #expect(try head("GET / \(rest)").keepsAlive == keepsAlive)
  }

  @Test("A target may be absolute, and have a query")
  func targets() throws {
    #expect(try head("GET http://127.0.0.1:80/root.crl?x=/y HTTP/1.1\r\nHost: h").path == "/root.crl")
  }

  @Test(
    "What is no request, or could be read in two ways, is refused",
    arguments: [
      "", "GET", "GET /", "GET / HTTP/1.1", "GET  / HTTP/1.1\r\nHost: h", "G(T / HTTP/1.1\r\nHost: h",
      "GET x HTTP/1.1\r\nHost: h", "GET / HTTP/1.1\r\nHost: h\r\nHost: h", "GET / HTTP/1.1\r\nHost: h\r\n folded",
      "GET / HTTP/1.1\r\nHost : h", "GET / HTTP/1.1\r\nHost: h\n", "GET / HTTP/1.1\r\nHost: h\r",
      "GET / HTTP/1.1\r\nHost: h\r\nAuthorization: a\r\nAuthorization: b", "GET / HTTP/1.1\nHost: h",
      "GET / HTTP/1.1\r\nHost: h\0", "GET / HTTP/1.1\r\nHost: é",
      "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 1",
      "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: +1", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -1",
      "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: ", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0x10",
    ])
  func refuses(_ text: String) {
    #expect(throws: HTTPFault.malformed) { try head(text) }
  }

  @Test("A body that is sent in chunks, and another version, are refused by their names")
  func refusesByName() {
    #expect(throws: HTTPFault.transferEncoding) {
      try head("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nContent-Length: 3")
    }
    #expect(throws: HTTPFault.version) { try head("GET / HTTP/2.0\r\nHost: h") }
  }

  @Test("A length that no number holds is a body too large, not a small one")
  func clampsLength() throws {
    #expect(
      try head("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999999").contentLength == Int.max)
  }
}
