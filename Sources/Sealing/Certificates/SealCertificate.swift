import COpenSSL
import Foundation
import Records

/// The certificate of a seal: who it says seals, with what kind of key, and when.
public struct SealCertificate: Sendable {
  /// The parts of a subject's name that a seal certificate has to have (ETSI EN 319 412-3 §4.2.1).
  public enum Attribute: String, Sendable, CaseIterable {
    case country = "C"
    case organisation = "O"
    case organisationIdentifier = "organizationIdentifier"
    case commonName = "CN"

    var identifier: Int32 {
      switch self {
      case .country: NID_countryName
      case .organisation: NID_organizationName
      case .organisationIdentifier: NID_organizationIdentifier
      case .commonName: NID_commonName
      }
    }
  }

  public let der: [UInt8]
  /// SHA-256 of the DER: `x5t#S256`, and the certificate's name in records.
  public let digest: Digest
  public let notBefore: Timestamp
  public let notAfter: Timestamp
  public let publicKey: PublicKeyKind
  public let isSelfSigned: Bool
  /// Whether `keyUsage`, when it is there, allows signatures (RFC 5280 §4.2.1.3).
  public let allowsSignatures: Bool
  /// The subject on one line, `C=ES, O=University of Example, CN=…`, for people.
  public let subject: String
  /// The name of the authority that issued it, on one line.
  public let issuer: String
  private let attributes: [Attribute: [String]]
  /// The attributes of which a value is blank, no text, or holds characters that cannot be seen.
  let unreadable: Set<Attribute>
  let handle: CertificateHandle

  /// Nil unless `der` is one certificate with a readable period of validity.
  public init?(der: [UInt8]) {
    guard let handle = CertificateHandle(der: der) else { return nil }
    self.init(handle)
  }

  init?(_ handle: CertificateHandle) {
    let pointer = handle.pointer
    defer { _ = OpenSSLErrors.drain() }
    guard let notBefore = Timestamp(X509_get0_notBefore(pointer)),
      let notAfter = Timestamp(X509_get0_notAfter(pointer))
    else { return nil }
    self.handle = handle
    self.notBefore = notBefore
    self.notAfter = notAfter
    der = handle.der
    digest = Digest(of: der)
    publicKey = PublicKeyKind(of: X509_get0_pubkey(pointer))
    isSelfSigned = handle.isSelfSigned
    let usage = X509_get_key_usage(pointer)
    allowsSignatures = usage & UInt32(KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION) != 0
    let name = X509_get_subject_name(pointer)
    subject = SealCertificate.line(name)
    issuer = SealCertificate.line(X509_get_issuer_name(pointer))
    let values = Attribute.allCases.map { ($0, SealCertificate.values(of: $0, in: name)) }
    attributes = Dictionary(uniqueKeysWithValues: values.map { ($0, $1.filter { !$0.isEmpty }) })
    unreadable = Set(values.filter { !$1.allSatisfy(SealCertificate.isReadable) }.map(\.0))
  }

  /// Every value of an attribute that is not empty, in the subject's order.
  public func values(of attribute: Attribute) -> [String] { attributes[attribute] ?? [] }

  /// Who seals; nil when the subject lacks an attribute or has one twice, so that nobody has to guess.
  public var identity: SealIdentity? {
    func only(_ attribute: Attribute) -> String? {
      let values = values(of: attribute)
      return values.count == 1 ? values.first : nil
    }
    guard unreadable.isEmpty, let organisation = only(.organisation), let commonName = only(.commonName),
      let country = only(.country),
      let identifier = only(.organisationIdentifier)
    else { return nil }
    return SealIdentity(
      organisation: organisation, commonName: commonName, country: country, organisationIdentifier: identifier,
      certificateDigest: digest)
  }

  private static func isReadable(_ text: String) -> Bool {
    text == Problem.visible(text) && !text.contains("\u{FFFD}") && !text.allSatisfy(\.isWhitespace)
  }

  /// Each in UTF-8, whatever its string type in ASN.1 is; empty where it is damaged.
  private static func values(of attribute: Attribute, in name: OpaquePointer?) -> [String] {
    var values: [String] = []
    var index: Int32 = -1
    while true {
      index = X509_NAME_get_index_by_NID(name, attribute.identifier, index)
      guard index >= 0 else { return values }
      var text: UnsafeMutablePointer<UInt8>?
      let size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)))
      guard size >= 0, let text else {
        values.append("")
        continue
      }
      values.append(String(decoding: UnsafeBufferPointer(start: text, count: Int(size)), as: UTF8.self))
      CRYPTO_free(text, #file, #line)
    }
  }

  /// A name on one line, for people.
  static func line(_ name: OpaquePointer?) -> String {
    guard let bio = BIO_new(BIO_s_mem()) else { return "" }
    defer { BIO_free(bio) }
    // Commas and other separators inside a value come out escaped (RFC 4514 §2.4).
    let flags = UInt(
      XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_FN_SN | ASN1_STRFLGS_ESC_2253 | ASN1_STRFLGS_ESC_CTRL | ASN1_STRFLGS_UTF8_CONVERT)
    guard X509_NAME_print_ex(bio, name, 0, flags) >= 0 else { return "" }
    var text = [UInt8](repeating: 0, count: 4096)
    let size = BIO_read(bio, &text, Int32(text.count))
    return String(decoding: text.prefix(max(0, Int(size))), as: UTF8.self)
  }
}

extension SealCertificate {
  /// The public key, to verify with.
  func publicKeyHandle() throws -> KeyHandle {
    guard let key = X509_get_pubkey(handle.pointer) else {
      throw SealingFault.cannot("read the certificate's public key")
    }
    return KeyHandle(key)
  }
}
