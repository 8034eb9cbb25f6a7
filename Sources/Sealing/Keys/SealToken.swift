import COpenSSL
import CShims
import Records

/// A key's PKCS#11 token, reached through OpenSSL's engine.
///
/// Signatures of several threads run in sessions of their own, at most sixteen at once.
struct SealToken: Sendable {
  private let uri: TokenURI
  private let module: String

  /// For messages.
  var place: Problem.Place { .setting(uri.description) }

  /// - Parameter module: the maker's library.
  init(_ uri: TokenURI, module: String) {
    self.uri = uri
    self.module = module
  }

  /// Logs in with the PIN, once, and finds the private key.
  ///
  /// - Throws: `RunFailure` with `.keyOrSeal`: module or engine cannot be loaded, the token is not there, must not be
  ///   tried with a PIN, refuses this one, or does not hold the key.
  func key(pin: Secret?) throws -> KeyHandle {
    try TokenSurvey(uri, module: module).requireReady(withPIN: pin != nil)
    var key: OpaquePointer?
    let name = uri.text(type: "private")
    let result =
      if let pin {
        pin.withBytes { confer_engine_key(module, $0.baseAddress, name, &key) }
      } else {
        confer_engine_key(module, nil, name, &key)
      }
    if let key { return KeyHandle(key, of: self) }
    throw RunFailure(.keyOrSeal, problem(result))
  }

  private func problem(_ result: Int32) -> Problem {
    let errors = OpenSSLErrors.drain()
    switch Int(result) {
    case CONFER_ENGINE_MISSING:
      return Problem(
        .tokenEngineMissing, at: place, "cannot be used: OpenSSL's engine for PKCS#11 cannot be loaded\(errors.note)")
    case CONFER_ENGINE_OTHER_MODULE:
      return Problem(.tokenModuleUnusable, at: .file(module), "cannot be used beside another library in one run")
    default: break
    }
    // Numbers of PKCS#11 v2.40 §4: CKR_PIN_INCORRECT, …_INVALID, …_LEN_RANGE and …_LOCKED.
    return switch errors.tokenFault {
    case 0xA0, 0xA1, 0xA2: Problem(.tokenPINWrong, at: place, "does not take the PIN given\(errors.tokenNote)")
    case 0xA4: TokenSurvey.locked(at: place)
    case nil where errors.saysObjectIsMissing:
      Problem(
        .keyMissing, at: place, "names no private key that the token holds",
        remedy: "look for its label or id with p11tool --provider MODULE --login --list-privkeys")
    default: Problem(.tokenRefused, at: place, "cannot be opened\(errors.tokenNote)")
    }
  }

  /// The certificate that stands on the token under the key's id, or under its label when the URI names no id.
  func certificate() throws -> CertificateHandle {
    if let certificate = confer_engine_certificate(uri.text(type: "cert")) {
      return CertificateHandle(certificate)
    }
    _ = OpenSSLErrors.drain()
    throw RunFailure(
      .keyOrSeal,
      Problem(
        .certificateMissing, at: place, "names a key that has no certificate of the same id or label on the token",
        remedy: "write the certificate to the token under the key's id, or name its PEM file as `certificate`"))
  }

  /// A context that signs on the token.
  func context(for key: OpaquePointer) -> OpaquePointer? { confer_engine_context(key) }

  /// What to say when the token does not sign, or no longer.
  func lost() -> RunFailure {
    RunFailure(
      .keyOrSeal, Problem(.tokenLost, at: place, "did not make a signature\(OpenSSLErrors.drain().tokenNote)"))
  }
}
