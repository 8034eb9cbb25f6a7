import COpenSSL

/// A SHA-256 digest (FIPS 180-4), computed by OpenSSL.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// 32 bytes.
  public let bytes: [UInt8]

  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Nil unless `hex` is 64 hexadecimal digits.
  public init?(hex: String) {
    let digits = hex.utf8.compactMap(Digest.nibble)
    guard digits.count == 64, hex.utf8.count == 64 else { return nil }
    bytes = stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// The digest of some bytes.
  public init(of data: some Sequence<UInt8>) {
    self =
      data.withContiguousStorageIfAvailable { Digest(UnsafeRawBufferPointer($0)) }
      ?? Array(data).withUnsafeBytes { Digest($0) }
  }

  private init(_ data: UnsafeRawBufferPointer) {
    bytes = [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
      guard EVP_Digest(data.baseAddress, data.count, digest.baseAddress, nil, sha256, nil) == 1 else {
        fatalErrorWithoutDigest()
      }
      count = 32
    }
  }

  /// Lower-case hexadecimal, 64 digits.
  public var hex: String { Digest.hex(of: bytes[...]) }
  public var description: String { hex }

  package static func hexDigits(of byte: UInt8) -> [UInt8] { [hexDigit(of: byte >> 4), hexDigit(of: byte & 15)] }

  static func hex(of bytes: ArraySlice<UInt8>) -> String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
      var position = 0
      for byte in bytes {
        text[position] = hexDigit(of: byte >> 4)
        text[position + 1] = hexDigit(of: byte & 15)
        position += 2
      }
      return position
    }
  }

  private static func hexDigit(of nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
  }

  private static func nibble(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

/// A hash fed in pieces, so that a long input never stands in memory at once.
///
///     var hash = Hash()
///     hash.update(header)
///     hash.update(payload)
///     let digest = hash.finish()
public struct Hash: ~Copyable {
  private let context: OpaquePointer

  public init() {
    // Allocation failure and a missing SHA-256 are faults of the machine, not of data.
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex2(context, sha256, nil) == 1 else {
      fatalErrorWithoutDigest()
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  public mutating func update(_ bytes: [UInt8]) {
    guard EVP_DigestUpdate(context, bytes, bytes.count) == 1 else { fatalErrorWithoutDigest() }
  }

  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else { fatalErrorWithoutDigest() }
  }

  /// The digest of all that was fed; the hash starts anew afterwards.
  public mutating func finish() -> Digest {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard EVP_DigestFinal_ex(context, &bytes, nil) == 1, EVP_DigestInit_ex2(context, sha256, nil) == 1,
      let digest = Digest(bytes: bytes)
    else { fatalErrorWithoutDigest() }
    return digest
  }
}

/// Fetched once: OpenSSL would look the algorithm up anew for each digest, which takes longer than to hash a short text.
private nonisolated(unsafe) let sha256: OpaquePointer = {
  guard let function = EVP_MD_fetch(nil, "SHA256", nil) else { fatalErrorWithoutDigest() }
  return function
}()

/// OpenSSL without SHA-256 cannot be worked around: going on could record wrong digests.
private func fatalErrorWithoutDigest() -> Never {
  fatalError("OpenSSL cannot compute SHA-256 on this machine; check the libcrypto installation")
}
