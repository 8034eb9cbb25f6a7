import ELM
import Records

/// A protected header as it was received; what it says is believed only after the signature is verified.
struct SealHeader {
  private let place: Problem.Place
  private let members: Tree

  /// Reads the header and everything in it that must be understood.
  init(_ encoded: [UInt8], place: Problem.Place) throws {
    self.place = place
    guard let bytes = Base64.url.decode(encoded) else {
      throw SealRefusal(problem: Problem(.sealUnreadable, at: place, "has a protected header that is not base64url"))
    }
    guard let tree = try? TreeParser.parse(bytes, name: "header", tracksLines: false).tree, tree.members != nil else {
      throw SealRefusal(
        problem: Problem(.sealHeaderInvalid, at: place, "has a protected header that is no JSON object"))
    }
    members = tree
    try requireCriticalUnderstood()
    guard tree["sigD"] == nil else { throw invalid("seals something outside this file", path: "sigD") }
  }

  func algorithm(for key: PublicKeyKind) throws -> SignatureAlgorithm {
    func refused(_ reason: String) -> SealRefusal {
      SealRefusal(
        problem: Problem(.sealAlgorithmRefused, at: place, value: members["alg"]?.string, reason, path: "alg"))
    }
    guard let algorithm = members["alg"]?.string.flatMap(SignatureAlgorithm.init) else {
      throw refused("names no signature algorithm that a seal may have")
    }
    guard algorithm.suits(key) else {
      throw refused("names an algorithm that the seal's key, \(key), cannot have made")
    }
    if case .rsa(let bits) = key, bits < PublicKeyKind.fewestBits {
      throw refused("is sealed with an RSA key of \(bits) bits; \(PublicKeyKind.fewestBits) are the fewest")
    }
    return algorithm
  }

  /// Whether the payload is in base64url; `b64` says otherwise, and is then critical (RFC 7797 §3, §6).
  func isPayloadEncoded() throws -> Bool {
    switch members["b64"] {
    case nil, .boolean(true): return true
    case .boolean(false):
      guard criticalNames.contains("b64") else { throw invalid("has b64 without naming it in crit", path: "b64") }
      return false
    default: throw invalid("has a b64 that is neither true nor false", path: "b64")
    }
  }

  /// When it says that it was made: `sigT` until July 2025, `iat` since; never both.
  func signingTime() throws -> (Timestamp, HeaderProfile) {
    switch (members["sigT"], members["iat"]) {
    case (.string(let text), nil):
      guard let time = Timestamp(dateTime: text) else { throw invalid("has a sigT that is no time", path: "sigT") }
      return (time, .edc)
    case (nil, .number(let digits)):
      guard let seconds = Int64(digits), (0...253_402_300_799).contains(seconds) else {
        throw invalid("has an iat that is no time", path: "iat")
      }
      return (Timestamp(seconds: seconds), .etsi121)
    case (nil, nil): throw invalid("does not say when it was sealed", path: "sigT")
    default: throw invalid("does not say in one way when it was sealed", path: "sigT")
    }
  }

  /// Time-stamps over the payload, from before it was sealed.
  var contentStamps: Tree? { members["adoTst"] }

  // MARK: crit

  /// Names of ETSI TS 119 182-1 §5.1 and §5.2 and RFC 7797 that may stand in `crit`.
  private static let understood: Set<String> = [
    "b64", "sigT", "iat", "x5t#o", "sigX5ts", "srCms", "sigPl", "srAts", "adoTst", "sigPId", "sigD",
  ]

  private var criticalNames: [String] { members["crit"]?.elements.compactMap(\.string) ?? [] }

  private func requireCriticalUnderstood() throws {
    guard let critical = members["crit"] else { return }
    guard case .array(let elements) = critical, !elements.isEmpty, criticalNames.count == elements.count,
      Set(criticalNames).count == elements.count
    else { throw invalid("has a crit that is no list of different names", path: "crit") }
    for name in criticalNames {
      guard SealHeader.understood.contains(name) else {
        throw SealRefusal(
          problem: Problem(
            .sealCriticalUnknown, at: place, value: name, "must be understood to verify the seal, and is not known",
            path: "crit"))
      }
      guard members[name] != nil else { throw invalid("names \(name) in crit and does not have it", path: "crit") }
    }
  }

  func invalid(_ reason: String, path: String) -> SealRefusal {
    SealRefusal(problem: Problem(.sealHeaderInvalid, at: place, reason, path: path))
  }
}

extension SealHeader {
  /// More than any chain has.
  private static let mostCertificates = 16

  /// The certificates of `x5c`, that of the seal first (RFC 7515 §4.1.6).
  func certificates() throws -> [SealCertificate] {
    guard case .array(let elements)? = members["x5c"], !elements.isEmpty else {
      throw unfit("carries no certificate in its seal", path: "x5c")
    }
    guard elements.count <= SealHeader.mostCertificates else {
      throw unfit("carries \(elements.count) certificates in its seal", path: "x5c")
    }
    return try elements.map { element in
      guard let der = element.string.flatMap({ Base64.standard.decode($0.utf8) }),
        let certificate = SealCertificate.known(der: der)
      else { throw unfit("carries a certificate in its seal that cannot be read", path: "x5c") }
      return certificate
    }
  }

  /// The header names the certificate by its digest, in one of three ways, so that none can be put in its place
  /// (ETSI TS 119 182-1 §5.1.7, §5.2.2).
  func requireReference(to certificate: SealCertificate) throws {
    let references = ["x5t#S256", "x5t#o", "sigX5ts"].filter { members[$0] != nil }
    guard references.count == 1, let name = references.first else {
      throw invalid("does not name the seal's certificate in exactly one way", path: "x5t#S256")
    }
    let matches =
      switch name {
      case "x5t#S256": members[name]?.string.flatMap { Base64.url.decode($0.utf8) } == certificate.digest.bytes
      case "x5t#o": members[name].map { CertificateReference.matches($0, certificate) } ?? false
      default: members[name]?.elements.first.map { CertificateReference.matches($0, certificate) } ?? false
      }
    guard matches else { throw unfit("carries another certificate than the one it was sealed with", path: name) }
  }

  private func unfit(_ reason: String, path: String) -> SealRefusal {
    SealRefusal(problem: Problem(.sealCertificateInvalid, at: place, reason, path: path))
  }
}
