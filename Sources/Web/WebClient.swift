import CCurl
import Records

/// Asks servers over HTTP and HTTPS, one request at a time, on connections that stay open between requests.
///
///     let client = try WebClient()
///     let answer = try client.send(.post(query, as: "application/timestamp-query", to: "https://tsa.example/"))
///     answer.status                                          // 200
///
/// It belongs to one thread. An answer takes bounded time and memory, whatever the server does. Only a GET follows
/// redirections, and a few. The usual variables name a proxy (`https_proxy`, `no_proxy`); this machine itself is asked
/// without one.
public final class WebClient {
  private static let mostRedirections = 3
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  private let handle: UnsafeMutableRawPointer
  private let limits: WebLimits

  /// - Throws: `WebFault` when memory is gone.
  public init(_ limits: WebLimits = WebLimits()) throws(WebFault) {
    guard WebClient.isReady, let handle = curl_easy_init() else {
      throw WebFault(.machine, "cannot be asked: libcurl cannot be started")
    }
    self.handle = handle
    self.limits = limits
  }

  deinit { curl_easy_cleanup(handle) }

  /// - Throws: `WebFault` when there is no whole answer. An answer that says no is an answer.
  public func send(_ request: WebRequest) throws(WebFault) -> WebResponse {
    let curl = handle
    // Forgets the options, which point to the request, and keeps the connection.
    defer { curl_easy_reset(curl) }
    let headers = WebClient.headers(of: request)
    defer { curl_slist_free_all(headers) }
    var options = CurlOptions(curl)
    options.set(CURLOPT_URL, request.address)
    options.set(CURLOPT_PROTOCOLS_STR, "http,https")
    options.set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    options.set(CURLOPT_NOSIGNAL, 1)
    options.set(CURLOPT_CONNECTTIMEOUT_MS, limits.connectSeconds * 1000)
    options.set(CURLOPT_TIMEOUT_MS, limits.totalSeconds * 1000)
    options.set(CURLOPT_HTTPHEADER, headers)
    if WebClient.isThisMachine(request.address) { options.set(CURLOPT_NOPROXY, "*") }
    if request.isSentOnce {
      options.set(CURLOPT_FRESH_CONNECT, 1)
      options.set(CURLOPT_FORBID_REUSE, 1)
    }
    switch request.method {
    case .get:
      options.set(CURLOPT_FOLLOWLOCATION, 1)
      options.set(CURLOPT_MAXREDIRS, WebClient.mostRedirections)
    case .post:
      options.set(CURLOPT_POST, 1)
      options.setSize(CURLOPT_POSTFIELDSIZE_LARGE, request.body.count)
    }
    authenticate(request.authentication, &options)
    guard options.areSet else { throw WebFault(.machine, "cannot be asked: libcurl refuses an option") }
    return try perform(request, curl)
  }

  private func perform(_ request: WebRequest, _ curl: UnsafeMutableRawPointer) throws(WebFault) -> WebResponse {
    let answer = Answer(limit: limits.mostBytes)
    let context = Unmanaged.passUnretained(answer).toOpaque()
    guard confer_curl_set_writer(curl, Answer.write, context) == CURLE_OK else {
      throw WebFault(.machine, "cannot be asked: libcurl refuses an option")
    }
    // A body that can be read once: libcurl would send one that it holds a second time, unasked and uncounted, when a
    // connection that was used before breaks.
    let question = Question(request.body)
    let asked = Unmanaged.passUnretained(question).toOpaque()
    guard confer_curl_set_reader(curl, Question.read, asked) == CURLE_OK else {
      throw WebFault(.machine, "cannot be asked: libcurl refuses an option")
    }
    let code = withExtendedLifetime(question) { curl_easy_perform(curl) }
    if answer.isTooLarge { throw WebFault(.size, "answered with more than \(limits.mostBytes >> 10) KB") }
    guard code == CURLE_OK else { throw fault(code) }
    var status = 0
    var retryAfter: curl_off_t = 0
    var type: UnsafePointer<CChar>?
    confer_curl_get_long(curl, CURLINFO_RESPONSE_CODE, &status)
    confer_curl_get_size(curl, CURLINFO_RETRY_AFTER, &retryAfter)
    confer_curl_get_text(curl, CURLINFO_CONTENT_TYPE, &type)
    let contentType = type.map { String(cString: $0) } ?? ""
    return WebResponse(
      status: status,
      contentType: contentType.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace },
      retryAfter: retryAfter > 0 ? Int(retryAfter) : nil, body: answer.bytes)
  }

  private func authenticate(_ authentication: WebRequest.Authentication?, _ options: inout CurlOptions) {
    // libcurl copies what it is given here.
    switch authentication {
    case nil: break
    case .basic(let user, let password):
      options.set(CURLOPT_HTTPAUTH, WebClient.basic)
      options.set(CURLOPT_USERNAME, user)
      password.withBytes { options.set(CURLOPT_PASSWORD, $0.baseAddress) }
    case .bearer(let token):
      options.set(CURLOPT_HTTPAUTH, WebClient.bearer)
      token.withBytes { options.set(CURLOPT_XOAUTH2_BEARER, $0.baseAddress) }
    }
  }

  /// CURLAUTH_BASIC and CURLAUTH_BEARER, macros that Swift does not import.
  private static let basic = 1 << 0
  private static let bearer = 1 << 6

  private static func headers(of request: WebRequest) -> UnsafeMutablePointer<curl_slist>? {
    var lines: [String] = ["User-Agent: Confer", "Expect:"]
    if let accept = request.accept { lines.append("Accept: \(accept)") }
    if let type = request.contentType { lines.append("Content-Type: \(type)") }
    return lines.reduce(nil) { curl_slist_append($0, $1) }
  }

  private static func isThisMachine(_ address: String) -> Bool {
    ["127.0.0.1", "localhost", "[::1]"].contains { host in
      ["http://\(host)", "https://\(host)"].contains { start in
        address.lowercased().hasPrefix(start)
          && [nil, ":", "/", "?"].contains(address.dropFirst(start.count).first)
      }
    }
  }

  private func fault(_ code: CURLcode) -> WebFault {
    let cause = String(cString: curl_easy_strerror(code)).lowercased()
    switch code {
    case CURLE_OPERATION_TIMEDOUT: return WebFault(.timeout, "did not answer within \(limits.totalSeconds) seconds")
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: return WebFault(.address, "is no http or https address")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      return WebFault(.trust, "does not prove that it is the server it says: \(cause)")
    case CURLE_SEND_FAIL_REWIND: return WebFault(.connection, "cannot be reached: the connection broke")
    case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT: return WebFault(.machine, "cannot be asked: \(cause)")
    default: return WebFault(.connection, "cannot be reached: \(cause)")
    }
  }

  /// The body of a request as it goes out.
  private final class Question {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    static let read: confer_curl_reader = { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      return Unmanaged<Question>.fromOpaque(context).takeUnretainedValue()
        .give(UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
    }

    private func give(_ room: UnsafeMutableRawBufferPointer) -> Int {
      let piece = rest.prefix(room.count)
      room.copyBytes(from: piece)
      rest.removeFirst(piece.count)
      return piece.count
    }
  }

  /// The body of an answer as it comes in.
  private final class Answer {
    private(set) var bytes: [UInt8] = []
    private(set) var isTooLarge = false
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    static let write: confer_curl_writer = { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      return Unmanaged<Answer>.fromOpaque(context).takeUnretainedValue()
        .take(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }

    /// Fewer bytes than were offered end the transfer.
    private func take(_ more: UnsafeRawBufferPointer) -> Int {
      guard bytes.count + more.count <= limit else {
        isTooLarge = true
        return 0
      }
      bytes.append(contentsOf: more)
      return more.count
    }
  }
}

/// Sets options and remembers whether all were taken.
private struct CurlOptions {
  private let curl: UnsafeMutableRawPointer
  private(set) var areSet = true

  init(_ curl: UnsafeMutableRawPointer) { self.curl = curl }

  mutating func set(_ option: CURLoption, _ number: Int) {
    if confer_curl_set_long(curl, option, number) != CURLE_OK { areSet = false }
  }

  mutating func setSize(_ option: CURLoption, _ number: Int) {
    if confer_curl_set_size(curl, option, curl_off_t(number)) != CURLE_OK { areSet = false }
  }

  mutating func set(_ option: CURLoption, _ pointer: UnsafeRawPointer?) {
    if confer_curl_set_pointer(curl, option, pointer) != CURLE_OK { areSet = false }
  }

  mutating func set(_ option: CURLoption, _ text: String) {
    text.withCString { set(option, UnsafeRawPointer($0)) }
  }
}
