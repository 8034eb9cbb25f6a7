extension Fault {
  /// The answer that goes out in place of the right one. Faults of what an answer says are in it already.
  func spoiling(_ response: HTTPResponse) -> HTTPAnswer {
    var spoilt = response
    switch self {
    case .delay(let milliseconds): return HTTPAnswer(response: response, manner: .delayed(milliseconds: milliseconds))
    case .silence: return HTTPAnswer(response: response, manner: .never)
    case .reset: return HTTPAnswer(response: response, manner: .reset)
    case .cut: return HTTPAnswer(response: response, manner: .cut)
    case .drip(let pause): return HTTPAnswer(response: response, manner: .dripping(pauseMilliseconds: pause))
    case .status(let status, let retryAfter):
      spoilt = Fault.page("The service has a fault of its own.", status: status)
      spoilt.fields = retryAfter.map { [("Retry-After", String($0))] } ?? []
    case .html: spoilt = Fault.page("Sign in to use this network.", status: 200)
    case .huge(let bytes): spoilt.body = [UInt8](repeating: 0x30, count: bytes)
    case .contentType(let type): spoilt.contentType = type
    case .garbage: spoilt.body = Array("not what was asked for".utf8)
    case .empty: spoilt.body = []
    default: break
    }
    return HTTPAnswer(response: spoilt)
  }

  private static func page(_ sentence: String, status: Int) -> HTTPResponse {
    HTTPResponse(
      status: status, contentType: "text/html; charset=utf-8",
      body: Array("<!DOCTYPE html><html><title>SANDBOX</title><p>\(sentence)</p></html>\n".utf8))
  }
}
