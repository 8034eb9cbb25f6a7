import Records
import Sealing
import Testing

/// Who seals, read from certificates as providers really write them.
@Suite("The subject of a seal certificate")
struct SubjectTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func key(_ subject: String) throws -> SealingKey {
    try workshop.makeSelfSigned(subject: subject)
    return try SealingKey.open(workshop.pem(), passphrase: nil)
  }

  /// A certificate whose texts are all of one ASN.1 string type, chosen by OpenSSL's mask.
  private func key(mask: String, organisation: String) throws -> SealingKey {
    try workshop.makeKey()
    let configuration = """
      [req]
      distinguished_name = name
      prompt = no
      utf8 = yes
      string_mask = \(mask)
      [name]
      C = LV
      O = \(organisation)
      organizationIdentifier = NTRLV-1
      CN = Seal
      """
    try workshop.write(configuration, to: "own.cnf")
    try workshop.openssl(
      "req", "-x509", "-key", "seal.key", "-out", "seal.pem", "-days", "60", "-config", "own.cnf")
    return try SealingKey.open(workshop.pem(), passphrase: nil)
  }

  @Test(
    "Texts of every string type are read as they are meant",
    arguments: [
      ("utf8only", "Rīgas Universitāte, Ķīmija", "UTF8STRING"), ("MASK:0x0800", "Rīgas Universitāte", "BMPSTRING"),
      ("MASK:0x0004", "Université de Genève", "T61STRING"),
      ("MASK:0x0002", "University of Riga", "PRINTABLESTRING"),
    ])
  func readsStringTypes(_ mask: String, _ organisation: String, _ type: String) throws {
    let key = try key(mask: mask, organisation: organisation)
    #expect(try workshop.openssl("asn1parse", "-in", "seal.pem").contains(type))
    #expect(try key.preflight(at: key.certificate.notBefore).organisation == organisation)
  }

  @Test("A comma, a plus or a quote belongs to the name, and is escaped on the line for people")
  func keepsSeparators() throws {
    let name = #"Arts, Music + "Dance"; <Riga>"#
    let key = try key("/C=LV/O=\(name.replacing("+", with: "\\+"))/organizationIdentifier=NTRLV-1/CN=Seal")
    #expect(key.certificate.identity?.organisation == name)
    // RFC 4514 §2.4.
    #expect(key.certificate.subject.contains(#"O=Arts\, Music \+ \"Dance\"\; \<Riga\>, "#))
  }

  @Test("An RDN of several values gives each of them")
  func readsMultiValuedRDN() throws {
    let key = try key("/C=LV+organizationIdentifier=NTRLV-1/O=University of Riga+CN=Seal")
    let identity = try key.preflight(at: key.certificate.notBefore)
    #expect(identity.organisation == "University of Riga" && identity.commonName == "Seal")
    #expect(identity.country == "LV" && identity.organisationIdentifier == "NTRLV-1")
    #expect(key.certificate.subject.contains(" + "))
  }

  @Test(
    "Countries are those of the European list, by either code", arguments: ["GR", "EL", "GB", "UK", "XK", "NL", "lv"])
  func knowsCountries(_ country: String) throws {
    let key = try key("/C=\(country)/O=Example/organizationIdentifier=NTRLV-1/CN=Seal")
    #expect(try key.preflight(at: key.certificate.notBefore).country == country)
  }

  @Test("Two letters that are no country are refused with place and remedy", arguments: ["ZZ", "AN", "QQ"])
  func refusesNoCountry(_ country: String) throws {
    let key = try key("/C=\(country)/O=Example/organizationIdentifier=NTRLV-1/CN=Seal")
    let refused = try failure { try key.preflight(at: key.certificate.notBefore) }
    #expect(refused.status == .keyOrSeal)
    #expect(refused.problems.map(\.code) == [.certificateSubjectIncomplete])
    #expect(refused.problems.first?.place == .file("seal.pem") && refused.problems.first?.value == country)
    #expect(refused.problems.first?.remedy.contains("country's code") == true)
  }

  @Test("What nobody can see is no name", arguments: ["   ", "Univer\u{7}sity", "Univer\u{202E}sity"])
  func refusesInvisible(_ organisation: String) throws {
    let key = try key("/C=LV/O=\(organisation)/organizationIdentifier=NTRLV-1/CN=Seal")
    let refused = try failure { try key.preflight(at: key.certificate.notBefore) }
    #expect(refused.problems.map(\.code) == [.certificateSubjectUnreadable])
    #expect(refused.problems.first?.path == "O")
    #expect(key.certificate.identity == nil)
  }

  @Test(
    "A registration number of another form is warned of",
    arguments: [
      ("VATES-A00000000", true), ("NTRGB-12345678", true), ("VATEL-123", true), ("LEIXG-529900T8BM49AURSDO55", true),
      ("NL:NL-77", true), ("VATXI-1", true), ("00000000", false), ("VATZZ-1", false), ("vatES-1", false),
      ("VATES", false), ("VATES-", false), ("VATES 123", false), ("V1TES-1", false),
    ])
  func warnsOfOtherNumbers(_ number: String, _ isRight: Bool) throws {
    let key = try key("/C=LV/O=Example/organizationIdentifier=\(number)/CN=Seal")
    let warnings = key.examination(at: key.certificate.notBefore).subject
    #expect(warnings.map(\.code) == (isRight ? [] : [.certificateOrganisationIdentifier]))
    #expect(warnings.allSatisfy { $0.severity == .warning && $0.value == number })
  }
}
