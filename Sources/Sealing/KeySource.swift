/// Where a seal's key and its certificate stand.
public enum KeySource: Sendable {
  /// A private key, encrypted or not, and its certificate, which may be followed by those that certify it (RFC 7468).
  /// Both may be one file.
  case pem(key: KeyFile, certificate: KeyFile)
  /// Key, certificate and chain in one file (RFC 7292).
  case pkcs12(KeyFile)
}
