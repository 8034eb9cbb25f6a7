import Foundation
import Records
import Testing

@testable import Sealing

@Suite("Opening a seal's key")
struct KeyOpeningTests {
  private let workshop: Workshop
  private let secret = Secret(Workshop.passphrase)

  init() throws { workshop = try Workshop() }

  @Test(
    "Every supported kind of key opens from PEM", arguments: [Workshop.Kind.rsa2048, .rsa3072, .p256, .p384, .p521])
  func opensPEM(_ kind: Workshop.Kind) throws {
    let key = try workshop.openKey(kind)
    #expect(key.certificate.publicKey.description == kind.rawValue.replacingOccurrences(of: "rsa:", with: "RSA-"))
    #expect(key.chain.count == 1)
    #expect(key.certificate.isSelfSigned)
  }

  @Test("The certificate is read with its subject, its period and its digest")
  func readsCertificate() throws {
    let certificate = try workshop.openKey().certificate
    #expect(certificate.identity?.organisation == "University of Example, Faculty A")
    #expect(certificate.identity?.commonName == "Example Seal")
    #expect(certificate.identity?.country == "ES")
    #expect(certificate.identity?.organisationIdentifier == "VATES-A00000000")
    #expect(certificate.identity?.certificateDigest == certificate.digest)
    #expect(certificate.notAfter.seconds - certificate.notBefore.seconds == 30 * 86_400)
    #expect(certificate.subject.contains(#"O=University of Example\, Faculty A"#))
    let printed = try workshop.openssl("x509", "-in", "seal.pem", "-noout", "-fingerprint", "-sha256")
    #expect(printed.replacingOccurrences(of: ":", with: "").lowercased().contains(certificate.digest.hex))
  }

  @Test(
    "A key encrypted with AES opens with its passphrase, as PKCS#8 and in the traditional form",
    arguments: [false, true])
  func opensEncryptedPEM(traditional: Bool) throws {
    try makeEncrypted(traditional: traditional)
    let key = try SealingKey.open(workshop.pem(), passphrase: secret)
    try key.preflight(at: key.certificate.notBefore)
  }

  @Test("An elliptic key written with its parameters before it opens")
  func opensKeyAfterParameters() throws {
    try workshop.makeSelfSigned()
    let parameters = try workshop.openssl("ecparam", "-name", "prime256v1")
    try workshop.write(parameters + workshop.openssl("ec", "-in", "seal.key"), to: "both.key")
    let source = KeySource.pem(key: KeyFile(workshop.path("both.key")), certificate: KeyFile(workshop.path("seal.pem")))
    #expect(try SealingKey.open(source, passphrase: nil).certificate.publicKey == .ec(.p256))
  }

  @Test("Key and certificate may be one PEM file")
  func opensOneFile() throws {
    try workshop.makeSelfSigned()
    try workshop.write(workshop.read("seal.pem") + workshop.read("seal.key"), to: "one.pem")
    let file = KeyFile(workshop.path("one.pem"))
    #expect(try SealingKey.open(.pem(key: file, certificate: file), passphrase: nil).chain.count == 1)
  }

  @Test(
    "A PKCS#12 file opens with its passphrase, and without one when it has none", arguments: [Workshop.passphrase, ""])
  func opensPKCS12(passphrase: String) throws {
    try workshop.makeSelfSigned()
    try export(passphrase: passphrase)
    let key = try SealingKey.open(workshop.pkcs12(), passphrase: passphrase.isEmpty ? nil : secret)
    #expect(key.certificate.publicKey == .ec(.p256))
  }

  @Test("The chain is put in order and ends below the anchor, from PEM and from PKCS#12")
  func ordersChain() throws {
    try workshop.makeChain()
    try workshop.write(workshop.read("root.pem") + workshop.read("authority.pem"), to: "others.pem")
    try workshop.write(workshop.read("others.pem") + workshop.read("seal.pem"), to: "disordered.pem")
    try export(passphrase: Workshop.passphrase, "-certfile", "others.pem")
    for source in [workshop.pem(certificate: "disordered"), workshop.pkcs12()] {
      let chain = try SealingKey.open(source, passphrase: secret).chain
      #expect(chain.map(\.subject).map { $0.contains("Example Seal") } == [true, false])
      #expect(chain.last?.subject == "CN=Example Authority")
    }
  }

  // MARK: Refusals

  @Test("A file that is not there, or is a folder, is named with the system's reason")
  func refusesMissingFile() throws {
    try workshop.makeSelfSigned()
    let missing = try failure { _ = try SealingKey.open(workshop.pem("absent"), passphrase: nil) }
    #expect(missing.status == .keyOrSeal)
    #expect(missing.problems == [Problem(.keyFileUnreadable, at: .file("absent.key"), "")])
    #expect(missing.problems.first?.message.contains("No such file") == true)
    let folder = KeySource.pkcs12(KeyFile(workshop.folder.path, name: "keys"))
    let refused = try failure { _ = try SealingKey.open(folder, passphrase: nil) }
    #expect(refused.problems == [Problem(.keyFileUnreadable, at: .file("keys"), "")])
  }

  @Test("A file too large for a key is not read into memory")
  func refusesHugeFile() throws {
    #expect(FileManager.default.createFile(atPath: workshop.path("huge.p12"), contents: nil))
    try FileHandle(forWritingTo: URL(filePath: workshop.path("huge.p12"))).truncate(atOffset: 1 << 32)
    let refused = try failure { _ = try SealingKey.open(workshop.pkcs12("huge"), passphrase: nil) }
    #expect(refused.problems == [Problem(.keyFileUnreadable, at: .file("huge.p12"), "")])
  }

  @Test(
    "A mistaken passphrase is one clear problem that does not show it", arguments: ["pem", "traditional", "pkcs12"])
  func refusesWrongPassphrase(form: String) throws {
    let wrong = Secret("Tr0ub4dor")
    let source = try makeEncrypted(form)
    let refused = try failure { _ = try SealingKey.open(source, passphrase: wrong) }
    #expect(refused.status == .keyOrSeal)
    #expect(refused.problems.map(\.code) == [.keyPassphraseWrong])
    #expect(refused.problems.map(\.place) == [.file(form == "pkcs12" ? "seal.p12" : "seal.key")])
    #expect(!"\(refused.problems)".contains("Tr0ub4dor"))
  }

  @Test(
    "An encrypted key without a passphrase is refused without asking on the terminal",
    arguments: ["pem", "traditional", "pkcs12"])
  func refusesMissingPassphrase(form: String) throws {
    let source = try makeEncrypted(form)
    let refused = try failure { _ = try SealingKey.open(source, passphrase: nil) }
    #expect(refused.problems.map(\.code) == [.keyPassphraseMissing])
  }

  @Test("A passphrase longer than OpenSSL takes is wrong, and nothing overflows")
  func refusesEndlessPassphrase() throws {
    let source = try makeEncrypted("pem")
    let endless = Secret(String(repeating: "x", count: 100_000))
    let refused = try failure { _ = try SealingKey.open(source, passphrase: endless) }
    #expect(refused.problems.map(\.code) == [.keyPassphraseWrong])
  }

  @Test(
    "A PKCS#12 file of the old kind opens with the legacy provider, which is then put away",
    arguments: ["PBE-SHA1-RC2-40", "PBE-SHA1-RC2-128", "PBE-SHA1-3DES"], ["PBE-SHA1-3DES", "PBE-SHA1-RC2-40"])
  func opensLegacyPKCS12(certificates: String, key: String) throws {
    try workshop.makeChain()
    try export(
      passphrase: Workshop.passphrase, "-legacy", "-certpbe", certificates, "-keypbe", key, "-macalg", "SHA1",
      "-certfile", "authority.pem")
    let opened = try SealingKey.open(workshop.pkcs12(), passphrase: secret)
    #expect(opened.chain.count == 2)
    #expect(SealVerifier().verify(try Samples.sealedFile(opened), name: "sealed.jsonld").seal != nil)
    let refused = try failure { _ = try SealingKey.open(workshop.pkcs12(), passphrase: Secret("Tr0ub4dor")) }
    #expect(refused.problems == [Problem(.keyPassphraseWrong, at: .file("seal.p12"), "")])
  }

  @Test(
    "A PEM key encrypted in an old way opens", arguments: ["PBE-SHA1-RC2-128", "PBE-MD5-DES", "PBE-SHA1-3DES"])
  func opensLegacyPEM(_ encryption: String) throws {
    try workshop.makeSelfSigned()
    try workshop.openssl(
      "pkcs8", "-topk8", "-provider", "legacy", "-provider", "default", "-v1", encryption, "-in", "seal.key", "-out",
      "encrypted.key", "-passout", "pass:\(Workshop.passphrase)")
    try workshop.write(workshop.read("encrypted.key"), to: "seal.key")
    #expect(try SealingKey.open(workshop.pem(), passphrase: secret).certificate.publicKey == .ec(.p256))
    let refused = try failure { _ = try SealingKey.open(workshop.pem(), passphrase: Secret("Tr0ub4dor")) }
    #expect(refused.problems == [Problem(.keyPassphraseWrong, at: .file("seal.key"), "")])
  }

  @Test("A certificate of another key is refused")
  func refusesMismatch() throws {
    try workshop.makeSelfSigned()
    try workshop.makeSelfSigned("other")
    let refused = try failure { _ = try SealingKey.open(workshop.pem(certificate: "other"), passphrase: nil) }
    #expect(refused.problems == [Problem(.certificateMismatch, at: .file("other.pem"), "")])
  }

  @Test("Files without a key or without a certificate are refused")
  func refusesIncomplete() throws {
    try workshop.makeSelfSigned()
    try workshop.openssl("pkcs12", "-export", "-nokeys", "-in", "seal.pem", "-out", "nokey.p12", "-passout", "pass:")
    try workshop.openssl(
      "pkcs12", "-export", "-nocerts", "-inkey", "seal.key", "-in", "seal.key", "-out", "nocert.p12", "-passout",
      "pass:")
    let certificate = KeyFile(workshop.path("seal.pem"), name: "seal.pem")
    let key = KeyFile(workshop.path("seal.key"), name: "seal.key")
    let cases: [(KeySource, Problem)] = [
      (workshop.pkcs12("nokey"), Problem(.keyMissing, at: .file("nokey.p12"), "")),
      (workshop.pkcs12("nocert"), Problem(.certificateMissing, at: .file("nocert.p12"), "")),
      (.pem(key: certificate, certificate: certificate), Problem(.keyMissing, at: .file("seal.pem"), "")),
      (.pem(key: key, certificate: key), Problem(.certificateMissing, at: .file("seal.key"), "")),
      (.pkcs12(certificate), Problem(.keyMissing, at: .file("seal.pem"), "")),
    ]
    for (source, problem) in cases {
      let refused = try failure { _ = try SealingKey.open(source, passphrase: nil) }
      #expect(refused.status == .keyOrSeal)
      #expect(refused.problems == [problem])
    }
  }

  @Test("Files that are empty, random or damaged are refused")
  func refusesDamaged() throws {
    try workshop.makeSelfSigned()
    try export(passphrase: Workshop.passphrase)
    try Data().write(to: URL(filePath: workshop.path("empty.p12")))
    let whole = try Data(contentsOf: URL(filePath: workshop.path("seal.p12")))
    try whole.prefix(whole.count / 2).write(to: URL(filePath: workshop.path("half.p12")))
    for (name, code) in [("empty", ProblemCode.keyMissing), ("half", .keyDamaged)] {
      let refused = try failure { _ = try SealingKey.open(workshop.pkcs12(name), passphrase: secret) }
      #expect(refused.problems == [Problem(code, at: .file("\(name).p12"), "")])
    }
    // Mailed as text: a line of the key was lost, or a letter became another.
    let key = try workshop.read("seal.key")
    for damaged in [key.replacingOccurrences(of: "MIG", with: "M?G"), String(key.prefix(key.count / 2))] {
      try workshop.write(damaged, to: "damaged.key")
      let source = KeySource.pem(
        key: KeyFile(workshop.path("damaged.key"), name: "damaged.key"), certificate: KeyFile(workshop.path("seal.pem"))
      )
      let refused = try failure { _ = try SealingKey.open(source, passphrase: nil) }
      #expect(refused.problems == [Problem(.keyDamaged, at: .file("damaged.key"), "")])
    }
    let pem = try workshop.read("seal.pem")
    try workshop.write(pem.replacingOccurrences(of: "MII", with: "MIJ"), to: "damaged.pem")
    let refused = try failure { _ = try SealingKey.open(workshop.pem(certificate: "damaged"), passphrase: nil) }
    #expect(refused.problems == [Problem(.certificateUnreadable, at: .file("damaged.pem"), "")])
  }

  // MARK: Making

  private func export(passphrase: String, _ options: String...) throws {
    try workshop.openssl(
      [
        "pkcs12", "-export", "-in", "seal.pem", "-inkey", "seal.key", "-out", "seal.p12", "-passout",
        "pass:\(passphrase)",
      ]
        + options)
  }

  private func makeEncrypted(traditional: Bool) throws {
    try workshop.makeSelfSigned()
    let command = traditional ? ["ec", "-aes256"] : ["pkcs8", "-topk8", "-v2", "aes-256-cbc"]
    try workshop.openssl(
      command + ["-in", "seal.key", "-out", "encrypted.key", "-passout", "pass:\(Workshop.passphrase)"])
    try workshop.write(workshop.read("encrypted.key"), to: "seal.key")
  }

  private func makeEncrypted(_ form: String) throws -> KeySource {
    guard form == "pkcs12" else {
      try makeEncrypted(traditional: form == "traditional")
      return workshop.pem()
    }
    try workshop.makeSelfSigned()
    try export(passphrase: Workshop.passphrase)
    return workshop.pkcs12()
  }
}
