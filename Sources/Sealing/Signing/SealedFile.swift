/// The layout of the files that we write: JWS JSON in either form, with the payload as a string (RFC 7515 §7.2, RFC
/// 7797 §3).
///
/// It writes a file, and reads its parts back from the bytes alone, so that what was written can be compared with what
/// was meant. It reads no other layout; files of others are read by `SealVerifier`.
struct SealedFile {
  let bytes: [UInt8]
  let form: SealForm

  /// What stands around payload, protected header and signature.
  struct Frame {
    let head = Array(#"{"payload":""#.utf8)
    let middle: [UInt8]
    let joint = Array(#"","signature":""#.utf8)
    let tail: [UInt8]

    var size: Int { head.count + middle.count + joint.count + tail.count }
  }

  private static let general = Frame(
    middle: Array(#"","signatures":[{"protected":""#.utf8), tail: Array(#""}]}"#.utf8))
  private static let flattened = Frame(middle: Array(#"","protected":""#.utf8), tail: Array(#""}"#.utf8))

  static func frame(_ form: SealForm) -> Frame { form == .general ? general : flattened }

  init(bytes: [UInt8], form: SealForm = .general) {
    self.bytes = bytes
    self.form = form
  }

  /// - Parameter escapedPayload: as it stands inside a JSON string.
  init(escapedPayload: [UInt8], protected: [UInt8], signature: [UInt8], form: SealForm = .general) {
    let frame = SealedFile.frame(form)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(frame.size + escapedPayload.count + protected.count + (signature.count + 2) / 3 * 4)
    bytes.append(contentsOf: frame.head)
    bytes.append(contentsOf: escapedPayload)
    bytes.append(contentsOf: frame.middle)
    bytes.append(contentsOf: protected)
    bytes.append(contentsOf: frame.joint)
    Base64.url.encode(signature, into: &bytes)
    bytes.append(contentsOf: frame.tail)
    self.bytes = bytes
    self.form = form
  }
}
