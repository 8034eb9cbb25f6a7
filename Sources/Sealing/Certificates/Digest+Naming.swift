import Records

extension Digest {
  /// Names some things in their order, and what they are named for; things in another order or number have another name.
  ///
  /// - Parameter kind: a word, without a zero byte.
  /// - Returns: nil when one of them has no name.
  init?(naming kind: String, _ parts: [Digest?]) {
    var bytes = Array(kind.utf8) + [0]
    bytes.reserveCapacity(bytes.count + 32 * parts.count)
    for part in parts {
      guard let part else { return nil }
      bytes += part.bytes
    }
    self.init(of: bytes)
  }
}
