import COpenSSL
import Records

/// DER as OpenSSL's `i2d_…` and `d2i_…` write and read it.
enum DER {
  /// - Throws: `RunFailure` when OpenSSL cannot encode.
  static func encoded(_ encode: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) throws -> [UInt8] {
    let size = encode(nil)
    guard size > 0 else { throw RunFailure.refused("encode a structure in DER") }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    let written = bytes.withUnsafeMutableBufferPointer { buffer in
      var position = buffer.baseAddress
      return encode(&position)
    }
    guard written == size else { throw RunFailure.refused("encode a structure in DER") }
    return bytes
  }

  /// Nil when `bytes` is not what `decode` reads. What stands behind it is not looked at.
  static func decoded<Structure>(
    _ bytes: [UInt8], _ decode: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> Structure?
  ) -> Structure? {
    defer { ERR_clear_error() }
    return bytes.withUnsafeBufferPointer { buffer in
      var position = buffer.baseAddress
      return decode(&position, buffer.count)
    }
  }
}

/// PEM, in memory.
enum PEM {
  /// - Throws: `RunFailure` when OpenSSL cannot encode.
  static func written(_ write: (OpaquePointer) -> Int32) throws -> [UInt8] {
    guard let bio = BIO_new(BIO_s_mem()) else { throw RunFailure.refused("write PEM") }
    defer { BIO_free(bio) }
    guard write(bio) == 1 else { throw RunFailure.refused("write PEM") }
    var bytes = [UInt8](repeating: 0, count: BIO_ctrl_pending(bio))
    guard BIO_read(bio, &bytes, Int32(bytes.count)) == Int32(bytes.count) else { throw RunFailure.refused("write PEM") }
    return bytes
  }

  /// Nil when `read` finds in `bytes` nothing of its kind.
  static func read<Structure>(_ bytes: [UInt8], _ read: (OpaquePointer) -> Structure?) -> Structure? {
    defer { ERR_clear_error() }
    return bytes.withUnsafeBytes { buffer in
      guard let bio = BIO_new_mem_buf(buffer.baseAddress, Int32(buffer.count)) else { return nil }
      defer { BIO_free(bio) }
      return read(bio)
    }
  }
}

extension RunFailure {
  /// OpenSSL did not do its part; its reason is taken from this thread's queue of errors, which is empty then.
  static func refused(_ task: String) -> RunFailure {
    let reason = ERR_reason_error_string(ERR_peek_error()).map { " (\(String(cString: $0)))" } ?? ""
    ERR_clear_error()
    return RunFailure(
      .failed, Problem(.sandboxNotMade, at: .setting("OpenSSL"), "cannot \(task)\(reason)"))
  }
}
