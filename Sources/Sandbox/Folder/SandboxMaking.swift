import Records

/// Makes what a sandbox folder lacks, authorities first.
///
/// A key is written before its certificate, and a certificate into the index before it is written: so whatever a crash
/// leaves is gone on with.
struct SandboxMaking {
  private let folder: SandboxFolder
  private let passphrase: Secret
  private let organisation: Sandbox.Organisation
  private let address: String
  private let now: Timestamp
  private var identities: [Sandbox.Member: Identity] = [:]
  /// Whose certificates were made by this run.
  private var renewed: Set<Sandbox.Member> = []
  private var notes: [String] = []

  init(
    _ folder: SandboxFolder, _ organisation: Sandbox.Organisation, passphrase: Secret, address: String, now: Timestamp
  ) {
    self.folder = folder
    self.organisation = organisation
    self.passphrase = passphrase
    self.address = address
    self.now = now
  }

  mutating func run() throws -> Sandbox {
    for member in Sandbox.Member.allCases {
      let key = try key(of: member)
      let identity = Identity(key: key, certificate: try certificate(of: member, key))
      identities[member] = identity
      try pack(member, identity)
    }
    return Sandbox(folder.path, address: address, identities: identities, notes: notes)
  }

  private mutating func key(of member: Sandbox.Member) throws -> PrivateKey {
    if let bytes = try folder.read(member.keyFile) {
      guard let key = PrivateKey(pem: bytes) else {
        throw damaged(member.keyFile, "holds no private key that can be read")
      }
      return key
    }
    guard try folder.read(member.certificateFile) == nil else {
      throw damaged(member.certificateFile, "has lost its key, \(member.keyFile)")
    }
    let key = try PrivateKey(member.keyKind)
    try folder.add(member.keyFile, key.pem())
    notes.append("\(member.keyFile) was made")
    return key
  }

  private mutating func certificate(of member: Sandbox.Member, _ key: PrivateKey) throws -> Certificate {
    var deed = "was made"
    if let bytes = try folder.read(member.certificateFile) {
      guard let certificate = Certificate(pem: bytes) else {
        throw damaged(member.certificateFile, "holds no certificate that can be read")
      }
      guard certificate.belongs(to: key) else {
        throw damaged(member.certificateFile, "belongs to another key than \(member.keyFile)")
      }
      let issuer = member.issuer.flatMap { identities[$0] }?.key ?? key
      guard certificate.isSigned(by: issuer) else {
        throw damaged(member.certificateFile, "was signed by another key than \((member.issuer ?? member).keyFile)")
      }
      let authority = member.issuer.flatMap { renewed.contains($0) ? $0 : nil }
      if certificate.notAfter > now, authority == nil { return certificate }
      deed =
        certificate.notAfter > now
        ? "was renewed with \((authority ?? member).certificateFile)"
        : "had expired on \(certificate.notAfter) and was renewed"
    }
    let issuer = member.issuer.flatMap { identities[$0] }
    // Nothing outlives its issuer, and everything is renewed with it: so what stands below leads to the certificate that
    // is there now.
    let until = min(now.advanced(days: member.days), issuer?.certificate.notAfter ?? now.advanced(days: member.days))
    let content = CertificateContent(
      subject: DistinguishedName(organisation: organisation, commonName: member.commonName),
      extensions: member.extensions(at: address), from: now, until: until)
    let certificate = try content.certificate(for: key, signedBy: issuer)
    if let authority = member.issuer { try note(certificate, of: authority) }
    // What holds the certificate that was there must not outlast it, even if this run ends here.
    if let packed = member.pkcs12File { try folder.remove(packed) }
    try folder.replace(member.certificateFile, pem(certificate, of: member), isSecret: false)
    renewed.insert(member)
    notes.append("\(member.certificateFile) \(deed), valid until \(certificate.notAfter)")
    return certificate
  }

  private func note(_ certificate: Certificate, of authority: Sandbox.Member) throws {
    var index = try Sandbox.index(at: folder.path(of: authority.indexFile), try folder.read(authority.indexFile))
    index.add(certificate)
    try folder.replace(authority.indexFile, Array(index.text.utf8), isSecret: false)
  }

  /// Whoever is below the issuing authority carries its certificate along; the root is for those who trust it to have.
  private func pem(_ certificate: Certificate, of member: Sandbox.Member) throws -> [UInt8] {
    try certificate.pem() + chain(of: member).flatMap { try $0.pem() }
  }

  private func chain(of member: Sandbox.Member) -> [Certificate] {
    member.issuer == .issuing ? [identities[.issuing]?.certificate].compactMap(\.self) : []
  }

  /// A seal's key and certificates in one file, made anew only with a new certificate.
  private mutating func pack(_ member: Sandbox.Member, _ identity: Identity) throws {
    guard let name = member.pkcs12File, try folder.read(name) == nil else { return }
    let packed = try identity.pkcs12(
      chain: chain(of: member), name: member.rawValue, passphrase: passphrase)
    try folder.replace(name, packed, isSecret: true)
    notes.append("\(name) was made, behind the passphrase")
  }

  private func damaged(_ name: String, _ reason: String) -> RunFailure {
    RunFailure(.output, Problem(.sandboxDamaged, at: .file(folder.path(of: name)), reason))
  }
}
