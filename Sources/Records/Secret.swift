/// A passphrase or PIN. Printing, interpolating or reflecting it shows only that it is there.
public final class Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Lends the bytes, with a terminating zero behind them, to `body` and to nobody else.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<CChar>) throws -> Result) rethrows -> Result {
    var copy = bytes.map { CChar(bitPattern: $0) } + [0]
    defer {
      // Not left in freed memory for the next reader; the buffer is used afterwards so that the loop stays.
      for index in copy.indices { copy[index] = 0 }
      withExtendedLifetime(copy) {}
    }
    return try copy.withUnsafeBufferPointer(body)
  }

  public var isEmpty: Bool { bytes.isEmpty }
  public var description: String { "‹secret›" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
