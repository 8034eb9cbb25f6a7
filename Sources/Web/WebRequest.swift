import Records

/// One request over HTTP or HTTPS.
public struct WebRequest: Sendable {
  public enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
  }

  /// Who asks. It goes over the line as it is, which is the reason to ask over HTTPS.
  public enum Authentication: Sendable {
    /// RFC 7617.
    case basic(user: String, password: Secret)
    /// RFC 6750.
    case bearer(Secret)
  }

  public var method: Method
  public var address: String
  /// Media type of the body.
  public var contentType: String?
  /// Media type that is asked for.
  public var accept: String?
  public var body: [UInt8]
  public var authentication: Authentication?
  /// Whether it must not arrive twice. On a connection that was kept and has died meanwhile, libcurl makes a request
  /// again by itself; one that is sent once gets a connection of its own.
  public var isSentOnce = false

  /// Asks for what stands at the address.
  public static func get(_ address: String, accept: String? = nil) -> WebRequest {
    WebRequest(method: .get, address: address, contentType: nil, accept: accept, body: [], authentication: nil)
  }

  /// Gives a body to the service at the address.
  public static func post(
    _ body: [UInt8], as contentType: String, to address: String, accept: String? = nil,
    authentication: Authentication? = nil
  ) -> WebRequest {
    WebRequest(
      method: .post, address: address, contentType: contentType, accept: accept, body: body,
      authentication: authentication)
  }
}

/// What a server answered, whatever its status.
public struct WebResponse: Sendable {
  public let status: Int
  /// Without its parameters, in lower case; empty when the server named none.
  public let contentType: String
  /// Seconds that the server wants to be left alone (RFC 9110 §10.2.3).
  public let retryAfter: Int?
  public let body: [UInt8]

  public init(status: Int, contentType: String, retryAfter: Int?, body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.retryAfter = retryAfter
    self.body = body
  }
}

/// Why there is no answer.
public struct WebFault: Error, Sendable, Equatable {
  public enum Kind: Sendable {
    /// Not in the time allowed, or so slowly that it would not be.
    case timeout
    /// No connection, or one that broke.
    case connection
    /// The server's certificate is not that of a server that can be trusted.
    case trust
    /// More than is taken in.
    case size
    /// The address is none.
    case address
    /// The machine's own: no memory, no such protocol.
    case machine
  }

  public let kind: Kind
  /// The predicate of a sentence about the service: "did not answer within 20 seconds".
  public let reason: String

  public init(_ kind: Kind, _ reason: String) {
    self.kind = kind
    self.reason = reason
  }
}

/// What one request may take.
public struct WebLimits: Sendable {
  /// Until the connection stands, TLS included.
  public var connectSeconds = 10
  /// For the whole exchange. It bounds a server that answers a byte at a time as well.
  public var totalSeconds = 30
  /// Of the answer's body.
  public var mostBytes = 1 << 20

  public init() {}
}
