import Foundation

/// Finds byte strings in byte strings.
enum ByteSearch {
  /// Where `needle` begins in `bytes`, each time.
  static func positions(of needle: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = needle.first else { return [] }
    var positions: [Int] = []
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      // memchr looks at many bytes at once, and most places are left behind by the first byte alone.
      while start + needle.count <= buffer.count,
        let hit = memchr(base + start, Int32(first), buffer.count - needle.count - start + 1)
      {
        let position = UnsafeRawPointer(hit) - base
        if memcmp(hit, needle, needle.count) == 0 { positions.append(position) }
        start = position + 1
      }
    }
    return positions
  }
}
