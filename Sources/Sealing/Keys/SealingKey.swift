import COpenSSL
import Records

/// The key that seals and its certificate, opened once a run and shared by all workers.
///
///     let key = try SealingKey.open(.pkcs12(KeyFile("/etc/confer/seal.p12")), passphrase: secret)
///     let identity = try key.preflight(at: clock.now())      // who seals; every fault of the certificate at once
///     let pool = try SealingPool(key, SealSettings(), workers: 2)
public final class SealingKey: Sendable {
  public let certificate: SealCertificate
  /// What can go into `x5c`: the seal's certificate first, each certified by the next, without the trust anchor.
  public let chain: [SealCertificate]
  /// All that came with the key, in any order: those of the chain, and the trust anchor where it was there.
  public let certificates: [SealCertificate]
  /// The public half alone, when the key itself is at a remote service.
  let handle: KeyHandle
  /// The key at a remote service.
  let remote: RemoteKey?
  /// Where the certificate stands, for messages.
  let place: Problem.Place

  /// Opens a key.
  ///
  /// - Parameters:
  ///   - passphrase: of the file, or the PIN of the token or of the remote key. A PIN is tried once.
  ///   - clientSecret: that a remote service is to know its client by.
  /// - Throws: `RunFailure` with `.keyOrSeal`: the file cannot be read or the token is not there, holds no key or no
  ///   certificate, does not open with the passphrase, or its certificate belongs to another key; a remote service
  ///   refuses the client or does not offer the key. With `.temporary`: the remote service cannot be reached.
  public static func open(_ source: KeySource, passphrase: Secret?, clientSecret: Secret? = nil) throws -> SealingKey {
    // What another part of the program left in this thread's queue must not be read as a reason of ours.
    _ = OpenSSLErrors.drain()
    defer { _ = OpenSSLErrors.drain() }
    switch source {
    case .pem(let key, let certificate): return try pem(key: key, certificate: certificate, passphrase: passphrase)
    case .pkcs12(let file): return try pkcs12(file, passphrase: passphrase)
    case .pkcs11(let uri, let module, let certificate):
      return try pkcs11(uri, module: module, certificate: certificate, pin: passphrase)
    case .csc(let access): return try remote(access, secret: clientSecret, pin: passphrase)
    }
  }

  /// - Parameter certificates: nil for those of the chain.
  init(
    _ handle: KeyHandle, _ certificate: SealCertificate, chain: [SealCertificate],
    certificates: [SealCertificate]? = nil, at place: Problem.Place, remote: RemoteKey? = nil
  ) {
    self.handle = handle
    self.remote = remote
    self.certificate = certificate
    self.chain = chain
    self.certificates = certificates ?? chain
    self.place = place
  }

  /// Finds the certificate of the key `handle`, and those that certify it, among `certificates` in any order.
  static func pairing(_ handle: KeyHandle, with certificates: [CertificateHandle], at place: Problem.Place) throws
    -> SealingKey
  {
    guard !certificates.isEmpty else {
      throw RunFailure(.keyOrSeal, Problem(.certificateMissing, at: place, "holds no certificate"))
    }
    guard let leaf = certificates.first(where: { $0.belongs(to: handle) }) else {
      throw RunFailure(
        .keyOrSeal, Problem(.certificateMismatch, at: place, "holds no certificate that belongs to the private key"))
    }
    let links = chain(from: leaf, among: certificates)
    let chain = links.compactMap(SealCertificate.init)
    guard let certificate = chain.first, chain.count == links.count else {
      throw RunFailure(
        .keyOrSeal,
        Problem(.certificateUnreadable, at: place, "holds a certificate whose period of validity cannot be read"))
    }
    return SealingKey(
      handle, certificate, chain: chain, certificates: certificates.compactMap(SealCertificate.init), at: place)
  }

  /// Checks the certificate before the first row is read.
  ///
  /// - Returns: who seals.
  /// - Throws: `RunFailure` with `.keyOrSeal` and everything that is wrong with the certificate.
  @discardableResult
  public func preflight(at time: Timestamp) throws -> SealIdentity {
    let faults = examination(at: time).problems.filter { $0.severity == .error }
    guard faults.isEmpty, let identity = certificate.identity else { throw RunFailure(.keyOrSeal, faults) }
    return identity
  }

  /// The leaf, then the certificate that certifies it, and so on; a self-signed one above the leaf is the anchor and
  /// stays out.
  private static func chain(from leaf: CertificateHandle, among all: [CertificateHandle]) -> [CertificateHandle] {
    var chain = [leaf]
    while let last = chain.last, !last.isSelfSigned,
      let next = all.first(where: { candidate in
        !candidate.isSelfSigned && last.isCertified(by: candidate) && !chain.contains { $0 === candidate }
      })
    {
      chain.append(next)
    }
    return chain
  }
}
