import Records

extension SealingKey {
  /// - Parameter certificateFile: nil takes the certificate from the token.
  static func pkcs11(_ uri: TokenURI, module: String, certificate certificateFile: KeyFile?, pin: Secret?) throws
    -> SealingKey
  {
    // A file that cannot be read must not cost a try of the PIN.
    let certificates = try certificateFile.map(certificates)
    let token = SealToken(uri, module: module)
    let key = try token.key(pin: pin)
    return try pairing(
      key, with: certificates ?? [token.certificate()], at: certificateFile?.place ?? token.place)
  }
}
