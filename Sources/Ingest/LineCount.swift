import Foundation

/// Counts the lines of a text that comes in pieces; lines end in CRLF, LF or CR.
struct LineCount {
  /// The line, counted from 1, that the next byte stands on.
  private(set) var line = 1
  private var endedInReturn = false

  mutating func add(_ bytes: some Collection<UInt8>) {
    let counted = bytes.withContiguousStorageIfAvailable { buffer -> Int in
      guard let base = buffer.baseAddress, buffer.count > 0 else { return 0 }
      let raw = UnsafeRawPointer(base)
      // A line feed behind a return was counted with it.
      var lines = endedInReturn && buffer[0] == UInt8(ascii: "\n") ? -1 : 0
      var start = 0
      while start < buffer.count, let hit = memchr(raw + start, Int32(UInt8(ascii: "\n")), buffer.count - start) {
        lines += 1
        start = UnsafeRawPointer(hit) - raw + 1
      }
      start = 0
      while start < buffer.count, let hit = memchr(raw + start, Int32(UInt8(ascii: "\r")), buffer.count - start) {
        start = UnsafeRawPointer(hit) - raw + 1
        if start == buffer.count || buffer[start] != UInt8(ascii: "\n") { lines += 1 }
      }
      endedInReturn = buffer[buffer.count - 1] == UInt8(ascii: "\r")
      return lines
    }
    line += counted ?? 0
  }
}
