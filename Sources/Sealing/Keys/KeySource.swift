/// Where a seal's key and its certificate stand.
public enum KeySource: Sendable {
  /// A private key, encrypted or not, and its certificate, which may be followed by those that certify it (RFC 7468).
  /// Both may be one file.
  case pem(key: KeyFile, certificate: KeyFile)
  /// Key, certificate and chain in one file (RFC 7292).
  case pkcs12(KeyFile)
  /// A key that stays on its token or HSM, reached through the maker's PKCS#11 library `module`; its certificate from
  /// the token, or from a PEM file that may hold those that certify it as well.
  case pkcs11(TokenURI, module: String, certificate: KeyFile?)
  /// A key that stays at a remote signing service, which is reached by the Cloud Signature Consortium's API, version 2;
  /// its certificates from there.
  case csc(RemoteAccess)
}
