import Support
import Testing

/// Keys, certificates and passphrases that do not serve. Nothing is sealed, and no secret is repeated.
@Suite struct BadKeyTests {
  private func refusing(
    _ key: String, status: Int32 = 5, _ expected: String, environment: [String: String?] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let office = try Office { $0.replacing(#/ +key: \{pkcs12.*\}/#, with: "  key: \(key)") }
    try office.expectRefusal(
      "issue", Office.pipeline, status: status, says: expected, environment: environment, sourceLocation: sourceLocation
    )
  }

  private func pkcs12(_ name: String, _ passphrase: String = "env:CONFER_SEAL_PASSPHRASE") -> String {
    "{pkcs12: ../samples/\(name), passphrase: \(passphrase)}"
  }

  private func pem(_ key: String, _ certificate: String, _ more: String = "") -> String {
    "{pem: ../samples/\(key), certificate: ../samples/\(certificate)\(more)}"
  }

  @Test func theSealOfTheseTestsSealsWithTheRightPassphrase() throws {
    let office = try Office()
    #expect(try office.run("issue", Office.pipeline).status == 0)
    #expect(office.credentials.count == 3)
  }

  @Test func passphrases() throws {
    let wrong = "does not open with the passphrase given;"
    try refusing(pkcs12("seal.p12"), wrong, environment: ["CONFER_SEAL_PASSPHRASE": "not-the-secret"])
    try refusing(pkcs12("seal.p12"), wrong, environment: ["CONFER_SEAL_PASSPHRASE": ""])
    try refusing(
      pkcs12("seal.p12"), status: 78, "env:CONFER_SEAL_PASSPHRASE gives no secret: the variable is not set;",
      environment: ["CONFER_SEAL_PASSPHRASE": nil])
    try refusing("{pkcs12: ../samples/seal.p12}", "is encrypted, and no passphrase is given;")
    try refusing(pkcs12("seal.p12", "file:none"), status: 78, "pipelines/none cannot be read;")
    try refusing(pkcs12("seal.p12", "\"command:exit 3\""), status: 78, "the command ended with 3;")
    try refusing(pkcs12("seal.p12", "fd:99"), status: 78, "descriptor 99 cannot be read;")
    try refusing(pkcs12("seal.p12", "credential:seal"), status: 78, "CREDENTIALS_DIRECTORY is not set;")
    try refusing(pkcs12("seal.p12", "prompt"), status: 78, "there is no terminal to ask on;")
    try refusing(pem("closed.key", "seal.pem"), "samples/closed.key is encrypted, and no passphrase is given;")
    try refusing(
      pem("closed.key", "seal.pem", ", passphrase: env:CONFER_SEAL_PASSPHRASE"), wrong,
      environment: ["CONFER_SEAL_PASSPHRASE": "not-the-secret"])
  }

  @Test func filesThatHoldNoKey() throws {
    try refusing(pkcs12("none.p12"), "samples/none.p12 cannot be read: No such file or directory;")
    try refusing(pkcs12("graduates.xlsx"), "samples/graduates.xlsx is no PKCS#12 file")
    try refusing(pem("seal.pem", "seal.pem"), "samples/seal.pem holds no private key in PEM form")
    try refusing(pem("seal.key", "seal.key"), "samples/seal.key holds no certificate")
    try refusing(
      pem("seal.key", "other.pem"), "samples/other.pem holds no certificate that belongs to the private key;")
  }

  @Test(arguments: ["C", "O", "CN", "organizationIdentifier"])
  func aCertificateThatDoesNotSayWhoSeals(_ attribute: String) throws {
    let name = "without-\(attribute)"
    try refusing(pem("\(name).key", "\(name).pem"), "samples/\(name).pem has no \(attribute) in its subject")
  }

  @Test func aCertificateWhoseTimeIsOverOrWhoseCountryIsNone() throws {
    try refusing(pem("seal.key", "expired.pem"), "samples/expired.pem expired on 2025-01-01T00:00:00Z")
    try refusing(
      pem("nowhere.key", "nowhere.pem"),
      #"samples/nowhere.pem "ZZ" stands as C in its subject, and is no country's code;"#)
  }

  @Test func aFileOfTheOldKindNeedsTheLegacyProvider() throws {
    let office = try Office { $0.replacing("samples/seal.p12", with: "samples/old.p12") }
    try Command.output(
      "openssl", "pkcs12", "-export", "-legacy", "-certpbe", "PBE-SHA1-RC2-40", "-inkey",
      office.path("samples/seal.key"), "-in", office.path("samples/seal.pem"), "-out", office.path("samples/old.p12"),
      "-passout", "pass:\(Office.passphrase)")
    try office.expectRefusal(
      "issue", Office.pipeline, status: 5,
      says: "that only OpenSSL's legacy provider has, and it cannot be loaded; install OpenSSL's legacy provider",
      environment: ["OPENSSL_MODULES": "/nowhere"])
    #expect(try office.run("issue", Office.pipeline).status == 0)
    #expect(office.credentials.count == 3)
  }

  @Test func anAlgorithmThatTheKeyCannotMake() throws {
    try Office { $0.replacing("level: B", with: "level: B\n  algorithm: RS256") }.expectRefusal(
      "issue", Office.pipeline, status: 78, says: #""RS256" cannot be made with the seal's key"#)
  }
}
