import Records

extension SealingKey {
  /// Makes a signature of nothing and verifies it with the certificate: a key that opens may still not sign, because its
  /// token forbids it, or an algorithm is switched off on this machine.
  ///
  /// - Throws: `RunFailure` with `.keyOrSeal` when no signature comes or it does not verify, with `.configuration` when
  ///   the key cannot make the algorithm that the settings ask for.
  public func trySigning(_ settings: SealSettings) throws {
    let algorithm = try settings.resolvedAlgorithm(for: self)
    // Each signature of a remote service is authorised and paid for; what the service says of its key has been looked at.
    guard remote == nil else { return }
    let signing = try SignatureContext(.signing, handle, algorithm)
    let verifying = try SignatureContext(.verifying, try certificate.publicKeyHandle(), algorithm)
    // Without the header of a seal it can never be taken for one.
    let nothing = "A trial signature of Confer, which seals nothing.".utf8
    let digest = try SigningInput(algorithm.hash).digest(protected: [], payload: Array(nothing)[...])
    guard verifying.verifies(try signing.sign(digest), of: digest) else {
      throw RunFailure(
        .keyOrSeal,
        Problem(
          .sealNotVerified, at: place, "made a trial signature that does not verify with the certificate's public key",
          remedy: "check that key and certificate belong together, and the machine or token"))
    }
  }
}
