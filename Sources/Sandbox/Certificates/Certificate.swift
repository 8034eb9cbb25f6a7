import COpenSSL
import Records

/// A certificate of the sandbox's, only read after it was made; what OpenSSL computes lazily it computes under its own
/// lock.
final class Certificate: @unchecked Sendable {
  let pointer: OpaquePointer
  /// In hexadecimal, upper case and of even length, as OpenSSL's index files write it.
  let serial: String
  /// On one line, as OpenSSL's index files write it: `/C=NL/O=…`.
  let subject: String
  let notAfter: Timestamp

  /// Takes over one reference. Nil when the serial number or the time of expiry cannot be read.
  init?(_ pointer: OpaquePointer) {
    guard let serial = Certificate.hex(X509_get0_serialNumber(pointer)),
      let notAfter = Timestamp(X509_get0_notAfter(pointer))
    else {
      X509_free(pointer)
      return nil
    }
    self.pointer = pointer
    self.serial = serial
    self.notAfter = notAfter
    let line = X509_NAME_oneline(X509_get_subject_name(pointer), nil, 0)
    subject = line.map { String(cString: $0) } ?? ""
    CRYPTO_free(line, #file, #line)
  }

  /// The first certificate of a file; nil when there is none.
  convenience init?(pem: [UInt8]) {
    guard let pointer = PEM.read(pem, { PEM_read_bio_X509($0, nil, nil, nil) }) else { return nil }
    self.init(pointer)
  }

  deinit { X509_free(pointer) }

  func der() throws -> [UInt8] { try DER.encoded { i2d_X509(pointer, $0) } }
  func pem() throws -> [UInt8] { try PEM.written { PEM_write_bio_X509($0, pointer) } }

  func belongs(to key: PrivateKey) -> Bool {
    defer { ERR_clear_error() }
    return X509_check_private_key(pointer, key.pointer) == 1
  }

  /// Whether the signature verifies with this key.
  func isSigned(by key: PrivateKey) -> Bool {
    defer { ERR_clear_error() }
    return X509_verify(pointer, key.pointer) == 1
  }

  /// What the subject says of its organisation; nil unless it says it all.
  var organisation: Sandbox.Organisation? {
    guard let country = attribute(NID_countryName), let name = attribute(NID_organizationName),
      let identifier = attribute(NID_organizationIdentifier)
    else { return nil }
    return Sandbox.Organisation(country: country, name: name, identifier: identifier)
  }

  private func attribute(_ identifier: Int32) -> String? {
    let name = X509_get_subject_name(pointer)
    let index = X509_NAME_get_index_by_NID(name, identifier, -1)
    var text: UnsafeMutablePointer<UInt8>?
    guard index >= 0 else { return nil }
    let size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)))
    defer { CRYPTO_free(text, #file, #line) }
    guard size >= 0, let text else { return nil }
    return String(decoding: UnsafeBufferPointer(start: text, count: Int(size)), as: UTF8.self)
  }

  /// Upper-case hexadecimal of even length; nil for what is no number.
  static func hex(_ integer: UnsafePointer<ASN1_INTEGER>?) -> String? {
    guard let number = ASN1_INTEGER_to_BN(integer, nil) else { return nil }
    defer { BN_free(number) }
    guard let digits = BN_bn2hex(number) else { return nil }
    defer { CRYPTO_free(digits, #file, #line) }
    return String(cString: digits)
  }
}

/// A key and the certificate that belongs to it.
struct Identity: Sendable {
  let key: PrivateKey
  let certificate: Certificate
}

extension Timestamp {
  /// Nil for what is no time.
  init?(_ time: UnsafePointer<ASN1_TIME>?) {
    var parts = tm()
    guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else { return nil }
    self.init(seconds: Int64(timegm(&parts)))
  }

  func advanced(days: Int) -> Timestamp { Timestamp(seconds: seconds + Int64(days) * 86_400) }

  /// Lends the moment to `body` in OpenSSL's form.
  func withASN1<Result>(_ body: (UnsafeMutablePointer<ASN1_TIME>) throws -> Result) throws -> Result {
    guard let time = ASN1_TIME_set(nil, time_t(seconds)) else { throw RunFailure.refused("write a time") }
    defer { ASN1_TIME_free(time) }
    return try body(time)
  }
}
