/// An organisation's number as certificates write it in `organizationIdentifier`: a scheme, a country and the number itself
/// (ETSI EN 319 412-1 §5.1.4).
///
///     OrganisationIdentifier("VATES-A00000000")?.country     // "ES"
public struct OrganisationIdentifier: Hashable, Sendable {
  /// Three letters, `VAT`, `NTR`, `PSD`, `LEI` and the like, or two letters of a national scheme with a colon, `NL:`.
  public let scheme: String
  /// Two letters, of ISO 3166-1 or those that the scheme has instead: `EL` of Greek VAT numbers, `XG` of LEI.
  public let country: String
  public let number: String

  /// Nil unless `text` has the form of the standard.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count > 6, bytes[5] == UInt8(ascii: "-") else { return nil }
    func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    guard bytes[0..<2].allSatisfy(isLetter), isLetter(bytes[2]) || bytes[2] == UInt8(ascii: ":"),
      bytes[3..<5].allSatisfy(isLetter), bytes[6...].contains(where: { $0 > 0x20 })
    else { return nil }
    scheme = String(decoding: bytes[0..<3], as: UTF8.self)
    country = String(decoding: bytes[3..<5], as: UTF8.self)
    number = String(decoding: bytes[6...], as: UTF8.self)
  }

  /// Whether a number that is written alone, perhaps behind its country, is this one: `00000000`, `NL 000.000.00`.
  @Sendable public func means(_ written: String) -> Bool {
    let other = OrganisationIdentifier.plain(written)
    let own = OrganisationIdentifier.plain(number)
    // Greece and the United Kingdom have two codes each.
    let countries = [["EL", "GR"], ["UK", "GB"]].first { $0.contains(country) } ?? [country]
    return other == own || countries.contains { other == $0 + own || $0 + other == own }
      || other == OrganisationIdentifier.plain(scheme + country) + own
  }

  private static func plain(_ number: String) -> String {
    String(
      decoding: number.uppercased().utf8.filter {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }, as: UTF8.self)
  }
}
