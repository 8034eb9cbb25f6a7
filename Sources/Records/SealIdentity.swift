/// Who seals, as the seal certificate's subject says (ETSI EN 319 412-3 §4.2.1). Read by Sealing, written into the issuer by Mapping.
public struct SealIdentity: Hashable, Sendable {
  /// `O`, the organisation's registered name.
  public let organisation: String
  /// `CN`, the name that the organisation goes by.
  public let commonName: String
  /// `C`, two letters as the certificate has them (ISO 3166-1 alpha-2; `EL` and `UK` also occur).
  public let country: String
  /// `organizationIdentifier` (2.5.4.97), such as `VATES-A00000000`.
  public let organisationIdentifier: String
  /// SHA-256 of the certificate's DER.
  public let certificateDigest: Digest

  public init(
    organisation: String, commonName: String, country: String, organisationIdentifier: String, certificateDigest: Digest
  ) {
    self.organisation = organisation
    self.commonName = commonName
    self.country = country
    self.organisationIdentifier = organisationIdentifier
    self.certificateDigest = certificateDigest
  }
}
