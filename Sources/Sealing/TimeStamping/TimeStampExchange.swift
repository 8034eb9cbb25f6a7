import Web

/// What the answers of HTTP mean to whoever asks for a time-stamp (RFC 3161 §3.4).
enum TimeStampExchange {
  static let queryType = "application/timestamp-query"
  static let replyType = "application/timestamp-reply"

  /// - Throws: `StampFault` unless a time-stamp reply came.
  static func body(of response: WebResponse) throws -> [UInt8] {
    switch response.status {
    case 200: break
    case 408, 425, 429, 500, 502, 503, 504:
      throw StampFault(.stampServiceBusy, "answered \(response.status)", .temporary(retryAfter: response.retryAfter))
    case 401, 403, 407:
      throw StampFault(.stampServiceRefused, "answered \(response.status): it does not let this user in")
    case 404, 410:
      throw StampFault(.stampServiceRefused, "answered \(response.status): nothing is at this address")
    case 300..<400:
      throw StampFault(
        .stampServiceRefused, "answered \(response.status): it is somewhere else, and requests do not follow")
    case 505...: throw StampFault(.stampServiceBusy, "answered \(response.status)", .temporary(retryAfter: nil))
    default: throw StampFault(.stampServiceRefused, "answered \(response.status)")
    }
    guard response.contentType == replyType else {
      let type = response.contentType.isEmpty ? "no type" : "the type \(response.contentType)"
      throw StampFault(.stampReplyType, "answered with \(type), which is no time-stamp reply")
    }
    return response.body
  }

  static func fault(_ fault: WebFault) -> StampFault {
    switch fault.kind {
    case .timeout, .connection, .machine:
      StampFault(.stampServiceUnreachable, fault.reason, .temporary(retryAfter: nil))
    case .trust: StampFault(.stampServerUntrusted, fault.reason)
    case .size: StampFault(.stampReplySize, fault.reason)
    case .address: StampFault(.stampServiceRefused, fault.reason)
    }
  }
}
