import ELM
import Records

/// Reads a sealed file and verifies its signature, whoever made it.
///
///     switch SealVerifier().verify(bytes, name: "diploma.jsonld") {
///     case .intact(let seal): print(seal.certificate.subject, seal.signingTime)
///     case .refused(let problem): print(problem.message)     // diploma.jsonld was changed after it was sealed; …
///     }
///
/// It takes JWS JSON in general and flattened form with one signature, the payload as a string or in base64url (RFC
/// 7515 §7.2, RFC 7797), and JAdES headers of both versions of ETSI TS 119 182-1. It reads what strangers send:
/// whatever is not exactly right is refused, in bounded memory.
public struct SealVerifier: Sendable {
  /// Far more than a credential with its images has; the tree of a file takes a multiple of its size.
  public static let sizeLimit = 16 << 20

  public init() {}

  /// - Parameter name: of the file, for the problem's place.
  public func verify(_ file: [UInt8], name: String) -> SealVerdict {
    _ = OpenSSLErrors.drain()
    defer { _ = OpenSSLErrors.drain() }
    do {
      return .intact(try read(file, place: .file(name)).seal)
    } catch let refusal as SealRefusal {
      return .refused(refusal.problem)
    } catch {
      let cause = (error as? RunFailure)?.problems.first
      return .refused(cause ?? Problem(.sealUnreadable, at: .file(name), "cannot be verified"))
    }
  }

  /// The seal of a file with the parts that it was read from.
  ///
  /// - Throws: `SealRefusal`, or `RunFailure` for what is no JSON.
  func read(_ file: [UInt8], place: Problem.Place) throws -> (seal: VerifiedSeal, envelope: SealEnvelope) {
    guard file.count <= SealVerifier.sizeLimit else {
      throw SealRefusal(
        problem: Problem(.sealUnreadable, at: place, "is larger than \(SealVerifier.sizeLimit >> 20) MB"))
    }
    let envelope = try SealEnvelope(file, place: place)
    let header = try SealHeader(envelope.protected, place: place)
    let certificates = try header.certificates()
    guard let certificate = certificates.first else {
      throw SealRefusal(problem: Problem(.sealCertificateInvalid, at: place, "carries no certificate in its seal"))
    }
    try header.requireReference(to: certificate)
    let algorithm = try header.algorithm(for: certificate.publicKey)
    let payload = try payload(of: envelope, header)
    try verify(envelope, certificate, algorithm)
    let (signingTime, profile) = try header.signingTime()
    let seal = VerifiedSeal(
      payload: payload, certificate: certificate, chain: Array(certificates.dropFirst()), algorithm: algorithm,
      signingTime: signingTime, profile: profile, evidence: SealEvidence(envelope, contentStamps: header.contentStamps))
    return (seal, envelope)
  }

  private func payload(of envelope: SealEnvelope, _ header: SealHeader) throws -> [UInt8] {
    guard try header.isPayloadEncoded() else { return envelope.payload }
    guard let payload = Base64.url.decode(envelope.payload) else {
      throw SealRefusal(
        problem: Problem(.sealUnreadable, at: envelope.place, "has a payload that is not base64url, as its header says")
      )
    }
    return payload
  }

  private func verify(_ envelope: SealEnvelope, _ certificate: SealCertificate, _ algorithm: SignatureAlgorithm) throws
  {
    guard let key = try? certificate.publicKeyHandle(), let context = try? SignatureContext(.verifying, key, algorithm)
    else {
      throw SealRefusal(
        problem: Problem(.sealCertificateInvalid, at: envelope.place, "carries a certificate whose key cannot be used"))
    }
    // The payload is signed as it stands: encoded when it is encoded (RFC 7515 §5.2), raw when it is not (RFC 7797 §3).
    let digest = try SigningInput(algorithm.hash).digest(
      protected: envelope.protected[...], payload: envelope.payload[...])
    guard context.verifies(envelope.signature, of: digest) else {
      throw SealRefusal(
        problem: Problem(
          .sealBroken, at: envelope.place, "was changed after it was sealed, or was sealed with another key"))
    }
  }
}
