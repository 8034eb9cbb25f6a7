/// A request of HTTP/1.1 (RFC 9112), read whole.
public struct HTTPRequest: Sendable {
  public let method: String
  /// The path of the target, still percent-encoded, without a query.
  public let path: String
  /// Without its parameters, in lower case; nil when the request does not say.
  public let contentType: String?
  /// Name and port that the client knows the server by; nil when it does not say.
  public let host: String?
  /// As it was sent; nil when the client does not say who it is.
  public let authorization: String?
  public let body: [UInt8]
}

/// What stands before a request's body.
struct HTTPHead: Equatable, Sendable {
  let method: String
  let path: String
  let contentType: String?
  let host: String?
  let authorization: String?
  /// 0 when the request has no body.
  let contentLength: Int
  /// Whether the connection stays open for another request.
  let keepsAlive: Bool
  /// Whether the client waits for "100 Continue" before it sends the body.
  let expectsContinue: Bool

  /// Reads the request line and the fields, whose lines end with CR and LF.
  ///
  /// What two readers could understand differently is refused: that is how requests are smuggled (RFC 9112 §11.2).
  ///
  /// - Parameter bytes: up to the empty line, which is not among them.
  /// - Throws: `HTTPFault` for what is no request, or more than this server understands.
  init(_ bytes: ArraySlice<UInt8>) throws(HTTPFault) {
    guard let text = HTTPHead.text(bytes) else { throw .malformed }
    var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)[...]
    let parts = (lines.popFirst() ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].utf8.allSatisfy(HTTPHead.isTokenByte) else { throw .malformed }
    guard parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0" else { throw .version }
    method = String(parts[0])
    path = try HTTPHead.path(parts[1])
    let fields = try HTTPHead.fields(lines)
    if parts[2] == "HTTP/1.1" { guard fields["host"]?.count == 1 else { throw .malformed } }
    guard fields["transfer-encoding"] == nil else { throw .transferEncoding }
    contentLength = try HTTPHead.length(fields["content-length"] ?? [])
    contentType = fields["content-type"]?.first.map {
      HTTPHead.trimmed($0.prefix { $0 != ";" }).lowercased()
    }
    // Two of them would be two clients.
    guard fields["authorization"].map({ $0.count == 1 }) ?? true else { throw .malformed }
    authorization = fields["authorization"]?.first
    host = fields["host"]?.first
    let options = (fields["connection"] ?? []).flatMap { $0.lowercased().split(separator: ",") }.map(HTTPHead.trimmed)
    keepsAlive = parts[2] == "HTTP/1.1" ? !options.contains("close") : options.contains("keep-alive")
    expectsContinue = fields["expect"]?.contains { $0.lowercased() == "100-continue" } == true
  }

  /// Printable ASCII, tabs and line ends; anything else has no business in a head.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    var previous: UInt8 = 0
    for byte in bytes {
      // A line end that is not CR and LF together is none.
      guard (byte == 10) == (previous == 13) else { return nil }
      guard (32...126).contains(byte) || byte == 9 || byte == 13 || byte == 10 else { return nil }
      previous = byte
    }
    return previous == 13 ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Of `/path?query`, or of the absolute form that a proxy is asked in.
  private static func path(_ target: Substring) throws(HTTPFault) -> String {
    var rest = target
    if rest.lowercased().hasPrefix("http://") { rest = rest.dropFirst(7).drop { $0 != "/" } }
    guard rest.hasPrefix("/") else { throw .malformed }
    return String(rest.prefix { $0 != "?" })
  }

  private static func fields(_ lines: ArraySlice<Substring>) throws(HTTPFault) -> [String: [String]] {
    var fields: [String: [String]] = [:]
    for line in lines {
      // Neither a line that goes on with the one before, nor white space before the colon.
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        line[..<colon].utf8.allSatisfy(isTokenByte)
      else { throw .malformed }
      fields[line[..<colon].lowercased(), default: []].append(trimmed(line[line.index(after: colon)...]))
    }
    return fields
  }

  private static func length(_ values: [String]) throws(HTTPFault) -> Int {
    guard let first = values.first else { return 0 }
    guard values.count == 1, !first.isEmpty, first.utf8.allSatisfy({ (48...57).contains($0) }) else { throw .malformed }
    // So long a number that it does not fit is too long a body.
    return Int(first) ?? Int.max
  }

  private static func trimmed(_ text: Substring) -> String {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    var rest = text.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(rest)
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 48...57: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}

/// Why a request is not answered as it wishes.
struct HTTPFault: Error, Equatable, Sendable {
  let status: Int

  static let malformed = HTTPFault(status: 400)
  static let slow = HTTPFault(status: 408)
  static let tooLarge = HTTPFault(status: 413)
  static let headTooLarge = HTTPFault(status: 431)
  static let transferEncoding = HTTPFault(status: 501)
  static let overloaded = HTTPFault(status: 503)
  static let version = HTTPFault(status: 505)
}
