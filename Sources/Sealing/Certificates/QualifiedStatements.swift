import COpenSSL

/// What a certificate says of itself under the eIDAS Regulation: `qcStatements` (RFC 3739 §3.2.6, ETSI EN 319 412-5 §4).
///
/// They are the provider's own words. Whether it may say so is told by the trusted lists, which nobody asks here.
public struct QualifiedStatements: Hashable, Sendable {
  /// What the certificate is for (ETSI EN 319 412-5 §4.2.3).
  public enum Kind: String, Sendable, CaseIterable {
    case signature = "0.4.0.1862.1.6.1"
    case seal = "0.4.0.1862.1.6.2"
    case website = "0.4.0.1862.1.6.3"

    var words: String {
      switch self {
      case .signature: "electronic signatures of natural persons"
      case .seal: "electronic seals"
      case .website: "websites"
      }
    }
  }

  private enum Identifier {
    static let compliance = "0.4.0.1862.1.1"
    static let device = "0.4.0.1862.1.4"
    static let disclosure = "0.4.0.1862.1.5"
    static let kind = "0.4.0.1862.1.6"
    static let legislation = "0.4.0.1862.1.7"
  }

  /// More than any provider writes: what is longer is not read.
  private static let sizeLimit = 1 << 14
  private static let countLimit = 64

  /// `QcCompliance`: issued as a qualified certificate.
  public private(set) var isQualified = false
  /// `QcSSCD`: the key is in a qualified device for creating seals.
  public private(set) var isInQualifiedDevice = false
  /// `QcType`; empty where the certificate does not say.
  public private(set) var kinds: Set<Kind> = []
  /// `QcPDS`: where the provider says what it stands for.
  public private(set) var disclosures: [String] = []
  /// `QcCClegislation`: the countries, outside the European Union, under whose law it is qualified.
  public private(set) var countries: [String] = []

  /// Whether viewers may show seals of this certificate as qualified, were its provider on a trusted list.
  public var isQualifiedSeal: Bool { isQualified && kinds == [.seal] && countries.isEmpty }

  /// A certificate that says nothing.
  public init() {}

  struct Fault: Error {}

  /// - Parameter der: the extension's value.
  /// - Throws: `Fault` when it is not what the standard describes.
  init(der: [UInt8]) throws(Fault) {
    guard der.count <= QualifiedStatements.sizeLimit,
      let outer = DERElement.all(in: der[...], limit: 1)?.first,
      let statements = outer.sequence(limit: QualifiedStatements.countLimit)
    else { throw Fault() }
    for statement in statements {
      guard let parts = statement.sequence(limit: 2), let name = parts.first?.objectIdentifier else { throw Fault() }
      try read(name, parts.dropFirst().first)
    }
  }

  /// Of a certificate; empty where it has no such extension.
  ///
  /// - Throws: `Fault` as above, and when the extension stands there twice.
  init(of certificate: CertificateHandle) throws(Fault) {
    let position = X509_get_ext_by_NID(certificate.pointer, NID_qcStatements, -1)
    guard position >= 0 else {
      self.init()
      return
    }
    guard X509_get_ext_by_NID(certificate.pointer, NID_qcStatements, position) < 0,
      let value = X509_EXTENSION_get_data(X509_get_ext(certificate.pointer, position)),
      let bytes = ASN1_STRING_get0_data(value)
    else { throw Fault() }
    try self.init(der: Array(UnsafeBufferPointer(start: bytes, count: Int(ASN1_STRING_length(value)))))
  }

  /// A statement that nobody here knows says nothing here.
  private mutating func read(_ name: String, _ value: DERElement?) throws(Fault) {
    func elements() throws(Fault) -> [DERElement] {
      guard let elements = value?.sequence(limit: QualifiedStatements.countLimit) else { throw Fault() }
      return elements
    }
    switch name {
    case Identifier.compliance: isQualified = true
    case Identifier.device: isInQualifiedDevice = true
    case Identifier.kind:
      for element in try elements() {
        guard let kind = element.objectIdentifier else { throw Fault() }
        if let known = Kind(rawValue: kind) { kinds.insert(known) }
      }
    case Identifier.disclosure:
      for element in try elements() {
        guard let address = element.sequence(limit: 2)?.first?.asciiText else { throw Fault() }
        disclosures.append(address)
      }
    case Identifier.legislation:
      for element in try elements() {
        guard let country = element.asciiText else { throw Fault() }
        countries.append(country)
      }
    default: break
    }
  }
}
