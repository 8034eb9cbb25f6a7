import ELM
import Mapping
import Records
import Testing

/// The issuer, written from the seal's certificate.
@Suite struct IssuerTests {
  private func issuer(country: String, organisation: String = "Riverbend, University") throws -> Tree {
    let seal = SealIdentity(
      organisation: organisation, commonName: "Riverbend Seal", country: country, organisationIdentifier: "VATES-A1",
      certificateDigest: Digest(of: [7]))
    return try #require(Fixture(seal: seal).credential()["issuer"])
  }

  @Test(arguments: [
    ("GR", "GRC"), ("EL", "GRC"), ("GB", "GBR"), ("UK", "GBR"), ("XK", "1A0"), ("ES", "ESP"), ("de", "DEU"),
  ])
  func theCountryIsAConceptOfTheEuropeanList(_ code: String, _ concept: String) throws {
    let issuer = try issuer(country: code)
    let iri = "http://publications.europa.eu/resource/authority/country/\(concept)"
    #expect(issuer.at("eIDASIdentifier.spatial")?.id == iri)
    #expect(issuer.at("location.1.address.countryCode")?.id == iri)
    #expect(issuer.at("eIDASIdentifier.spatial.notation")?.string == "country")
  }

  @Test func everyCodeOfISO3166IsKnown() throws {
    // ISO 3166-1 alpha-2, officially assigned.
    let codes = """
      AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC \
      CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD \
      GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH \
      KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW \
      MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC \
      SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY \
      UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
      """.split(separator: " ").map(String.init)
    #expect(codes.count == 249)
    let list = try #require(Vocabulary.named("country"))
    #expect(codes.filter { list.resolve($0) == nil } == [])
    // None of them is taken for another country.
    #expect(Set(codes.compactMap { list.resolve($0)?.iri }).count == codes.count)
  }

  @Test func whatTheCertificateSaysStandsBesideWhatTheTemplateSays() throws {
    let issuer = try issuer(country: "ES", organisation: "Rīgas \"Universitāte\", Ķīmija")
    #expect(issuer["legalName"] == ["en": "Rīgas \"Universitāte\", Ķīmija"])
    #expect(issuer["altLabel"] == ["en": "Riverbend Seal"])
    #expect(issuer.at("eIDASIdentifier.notation")?.string == "VATES-A1")
    #expect(issuer["location"]?.elements.map(\.id) == ["urn:epass:location:1", "urn:certificateLocation:1"])
    #expect(issuer.id?.hasPrefix("urn:epass:org:2:") == true)
    #expect(try self.issuer(country: "ES").id == issuer.id)
  }

  @Test func aCountryThatIsNoneIsRefused() throws {
    let refused = try #require(#expect(throws: RunFailure.self) { try issuer(country: "ZZ") })
    #expect(refused.status == .keyOrSeal && refused.problems.map(\.code) == [.sealCountryUnknown])
    #expect(refused.problems.first?.value == "ZZ")
  }
}
