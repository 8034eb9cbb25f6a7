/// What a client may take up of a server's memory, threads and time.
public struct HTTPLimits: Sendable {
  /// Bytes of the request line and the fields.
  public var head = 16 << 10
  /// Bytes. A time-stamp or status request has some hundred.
  public var body = 64 << 10
  /// Until head and body are there, each counted from its first moment.
  public var milliseconds = 10_000
  /// Between two requests of one connection.
  public var idleMilliseconds = 60_000
  /// At once; more are told that the service is unavailable.
  public var connections = 64

  public init() {}
}
