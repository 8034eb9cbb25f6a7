import Foundation

/// A response of HTTP/1.1.
public struct HTTPResponse: Sendable {
  public var status: Int
  public var contentType: String
  /// Fields beyond those that every response has.
  public var fields: [(name: String, value: String)]
  public var body: [UInt8]

  public init(
    status: Int = 200, contentType: String, fields: [(name: String, value: String)] = [], body: [UInt8]
  ) {
    self.status = status
    self.contentType = contentType
    self.fields = fields
    self.body = body
  }

  /// A sentence, for people.
  static func text(_ text: String, status: Int = 200, fields: [(name: String, value: String)] = []) -> HTTPResponse {
    HTTPResponse(
      status: status, contentType: "text/plain; charset=utf-8", fields: fields, body: Array((text + "\n").utf8))
  }

  static func failure(_ status: Int) -> HTTPResponse { text("\(status) \(reason(status))", status: status) }

  /// - Parameter hasBody: false for the answer to HEAD, which says the length and sends nothing.
  func encoded(keepsAlive: Bool, hasBody: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(HTTPResponse.reason(status))\r\n"
    head += "Date: \(HTTPResponse.date())\r\n"
    head += "Content-Type: \(contentType)\r\nContent-Length: \(body.count)\r\n"
    for field in fields { head += "\(field.name): \(field.value)\r\n" }
    head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    return Array(head.utf8) + (hasBody ? body : [])
  }

  /// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
  private static func date() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return
      "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 202: "Accepted"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 413: "Content Too Large"
    case 415: "Unsupported Media Type"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Status"
    }
  }
}

/// A response, and how it goes over the line.
struct HTTPAnswer: Sendable {
  enum Manner: Hashable, Sendable {
    case whole
    case delayed(milliseconds: Int)
    /// Never: the client is left waiting.
    case never
    /// The connection is reset instead.
    case reset
    /// Half of it; then the connection ends.
    case cut
    /// A byte, a pause, a byte, a pause.
    case dripping(pauseMilliseconds: Int)
  }

  let response: HTTPResponse
  var manner: Manner = .whole
}
