import Foundation
import Records
import Sealing
import Support
import Testing

@testable import Sandbox

@Suite("The folder of a sandbox")
struct FolderTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  private func digests() throws -> [String: Data] {
    try FileManager.default.contentsOfDirectory(atPath: bench.sandbox.path).reduce(into: [:]) {
      $0[$1] = try Data(contentsOf: URL(filePath: bench.sandbox.path($1)))
    }
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("Nobody but its owner enters it or reads its keys")
  func isPrivate() throws {
    let path = bench.folder.path("new")
    let sandbox = try Sandbox.open(path, SandboxSettings(port: 8471))
    #expect(try mode(path) == 0o700)
    for member in Sandbox.Member.allCases {
      #expect(try mode(sandbox.path(member.keyFile)) == 0o600)
      if let packed = member.pkcs12File { #expect(try mode(sandbox.path(packed)) == 0o600) }
    }
    #expect(sandbox.notes.count == 2 * Sandbox.Member.allCases.count + 3)
  }

  @Test("Every certificate says SANDBOX and leads to the root", arguments: Sandbox.Member.allCases)
  func certifies(_ member: Sandbox.Member) throws {
    let file = member.certificateFile
    #expect(try bench.openssl("x509", "-in", file, "-noout", "-subject").text.contains("CN = SANDBOX "))
    let verified = try bench.openssl(
      "verify", "-x509_strict", "-CAfile", "root.pem", "-untrusted", "issuing.pem", file)
    #expect(verified.text == "\(file): OK\n")
  }

  @Test(
    "Each certificate is good for one thing and for as long as it should be",
    arguments: [
      ("seal-rsa2048", 730, "Digital Signature, Non Repudiation", nil),
      ("tsa", 1826, "Digital Signature", "critical\n    Time Stamping\n"),
      ("ocsp", 730, "Digital Signature", "OCSP Signing"), ("issuing", 3652, "Certificate Sign, CRL Sign", nil),
    ] as [(String, Int, String, String?)])
  func describes(_ name: String, _ days: Int, _ usage: String, _ extended: String?) throws {
    let text = try bench.openssl(
      "x509", "-in", "\(name).pem", "-noout", "-ext", "keyUsage,extendedKeyUsage,noCheck,authorityInfoAccess"
    ).text
    #expect(text.contains("Key Usage: critical\n    \(usage)\n"))
    #expect(text.contains("Extended Key Usage") == (extended != nil))
    if let extended { #expect(text.contains(extended)) }
    #expect(text.contains("OCSP No Check") == (name == "ocsp"))
    #expect(text.contains("OCSP - URI:http://127.0.0.1:8471/ocsp") == (name == "seal-rsa2048" || name == "tsa"))
    let member = try #require(Sandbox.Member(rawValue: name))
    let left = try bench.sandbox.identity(member).certificate.notAfter.seconds - SystemClock().now().seconds
    #expect((left + 600) / 86_400 == days)
  }

  @Test("Sealing opens every seal, by either form, and warns", arguments: Sandbox.Member.allCases.filter(\.isSeal))
  func opensSeals(_ member: Sandbox.Member) throws {
    let certificate = KeyFile(bench.sandbox.path(member.certificateFile))
    let sources: [(KeySource, Secret?)] = try [
      (.pem(key: KeyFile(bench.sandbox.path(member.keyFile)), certificate: certificate), nil),
      (.pkcs12(KeyFile(bench.sandbox.path(#require(member.pkcs12File)))), Secret(Array("sandbox".utf8))),
    ]
    for (source, passphrase) in sources {
      let key = try SealingKey.open(source, passphrase: passphrase)
      #expect(key.chain.count == 2)
      let identity = try key.preflight(at: SystemClock().now())
      #expect(identity.organisation == "SANDBOX University of Applied Sciences" && identity.country == "NL")
      #expect(identity.organisationIdentifier == "NTRNL-00000000")
      #expect(key.warnings(at: SystemClock().now()).map(\.code) == [.certificateSandbox])
      #expect(key.warnings(at: SystemClock().now()).map(\.severity) == [.warning])
    }
  }

  @Test("A seal of one's own is not warned of")
  func warnsOfNoOther() throws {
    let own = try SealKey.shared()
    let key = try SealingKey.open(.pkcs12(KeyFile(own.pkcs12)), passphrase: Secret(Array(SealKey.passphrase.utf8)))
    #expect(key.warnings(at: SystemClock().now()).isEmpty)
  }

  @Test("Opened again, nothing is changed")
  func keeps() throws {
    let before = try digests()
    #expect(try Sandbox.open(bench.sandbox.path).notes.isEmpty)
    #expect(try digests() == before)
  }

  @Test("What has expired is renewed for the same key; what has not stays")
  func renews() throws {
    let before = try digests()
    let later = FixedClock(Timestamp(seconds: SystemClock().now().seconds + 3 * 365 * 86_400))
    let sandbox = try Sandbox.open(bench.sandbox.path, clock: later)
    let renewed = Set(
      ["seal-rsa2048", "seal-rsa3072", "seal-p256"].flatMap { ["\($0).pem", "\($0).p12"] } + ["ocsp.pem"])
    let after = try digests()
    #expect(Set(after.keys.filter { after[$0] != before[$0] }) == renewed.union(["issuing.index"]))
    #expect(Set(after.keys) == Set(before.keys))
    #expect(sandbox.notes.count == renewed.count)
    #expect(sandbox.notes.contains { $0.hasPrefix("ocsp.pem had expired on ") && $0.contains("and was renewed") })
    #expect(try sandbox.index(of: .issuing).entries.count == 9)
    // Nothing outlives the authority that issued it.
    let last = FixedClock(Timestamp(seconds: SystemClock().now().seconds + 3000 * 86_400))
    let late = try Sandbox.open(bench.sandbox.path, clock: last)
    #expect(try late.identity(.ocsp).certificate.notAfter == late.identity(.issuing).certificate.notAfter)
  }

  @Test("A certificate that was removed is made again, with a number of its own, for the key that is there")
  func remakes() throws {
    _ = try Sandbox.revoke(.sealP256, in: bench.sandbox.path)
    let key = try Data(contentsOf: URL(filePath: bench.sandbox.path("seal-p256.key.pem")))
    try FileManager.default.removeItem(atPath: bench.sandbox.path("seal-p256.pem"))
    let sandbox = try Sandbox.open(bench.sandbox.path)
    #expect(sandbox.notes.map { $0.prefix { $0 != " " } } == ["seal-p256.pem", "seal-p256.p12"])
    #expect(try Data(contentsOf: URL(filePath: bench.sandbox.path("seal-p256.key.pem"))) == key)
    #expect(try bench.status(of: "seal-p256.pem").text.contains("seal-p256.pem: good"))
  }

  @Test("A new certificate of an authority renews what stands below it")
  func renewsBelow() throws {
    try FileManager.default.removeItem(atPath: bench.sandbox.path("issuing.pem"))
    let sandbox = try Sandbox.open(bench.sandbox.path)
    #expect(sandbox.notes.contains { $0.hasPrefix("issuing.pem was made") })
    #expect(sandbox.notes.contains { $0.hasPrefix("tsa.pem was renewed with issuing.pem") })
    #expect(!sandbox.notes.contains { $0.contains("key") || $0.hasPrefix("root") })
    let chain = try String(contentsOfFile: sandbox.path("seal-p256.pem"), encoding: .utf8)
    #expect(try chain.hasSuffix(String(contentsOfFile: sandbox.path("issuing.pem"), encoding: .utf8)))
  }

  @Test("The passphrase and the organisation are those that were given")
  func followsSettings() throws {
    let name = "Åbo, Akademi & Sons"
    let settings = SandboxSettings(
      port: 9, organisation: .init(country: "FI", name: name, identifier: "VATFI-1"),
      passphrase: Secret(Array("another".utf8)))
    let sandbox = try Sandbox.open(bench.folder.path("own"), settings)
    let packed = KeySource.pkcs12(KeyFile(sandbox.path("seal-p256.p12")))
    let key = try SealingKey.open(packed, passphrase: Secret(Array("another".utf8)))
    #expect(key.certificate.identity?.organisation == name && key.certificate.identity?.country == "FI")
    #expect(throws: RunFailure.self) { try SealingKey.open(packed, passphrase: Secret(Array("sandbox".utf8))) }
    #expect(sandbox.address == "http://127.0.0.1:9")
    #expect(key.warnings(at: SystemClock().now()).count == 1)
  }

  @Test("What is renewed keeps the name that the folder has, and no other is taken")
  func keepsItsName() throws {
    let path = bench.folder.path("own")
    let own = Sandbox.Organisation(country: "FI", name: "Åbo, Akademi", identifier: "VATFI-1")
    _ = try Sandbox.open(path, SandboxSettings(organisation: own))
    let later = FixedClock(Timestamp(seconds: SystemClock().now().seconds + 11 * 366 * 86_400))
    let renewed = try Sandbox.open(path, clock: later)
    for member in Sandbox.Member.allCases {
      #expect(try renewed.identity(member).certificate.organisation == own)
      let time = String(later.now().seconds + 1)
      let verified = try bench.run(
        ["openssl", "verify", "-attime", time, "-CAfile", "root.pem", "-untrusted", "issuing.pem"]
          + [member.certificateFile], in: path)
      #expect(verified.status == 0, "\(verified.text)")
    }
    let refused = try failure { _ = try Sandbox.open(path, SandboxSettings(organisation: Sandbox.Organisation())) }
    #expect(refused?.status == .usage && refused?.slug == "sandbox.subject")
    #expect(try Sandbox.open(path, SandboxSettings(organisation: own), clock: later).notes.isEmpty)
  }

  // MARK: Refusals

  @Test("A damaged file is named, and nothing is overwritten")
  func refusesDamage() throws {
    for (file, bytes) in [
      ("issuing.key", "no key"), ("tsa.pem", "no certificate"), ("issuing.index", "no index"), ("port", "none"),
    ] {
      let path = bench.sandbox.path(file)
      let kept = try Data(contentsOf: URL(filePath: path))
      try Data(bytes.utf8).write(to: URL(filePath: path))
      // The index is read when there is something to add.
      let tsa = bench.sandbox.path("ocsp.pem")
      let removed = try Data(contentsOf: URL(filePath: tsa))
      if file == "issuing.index" { try FileManager.default.removeItem(atPath: tsa) }
      let refused = try failure { _ = try Sandbox.open(bench.sandbox.path) }
      #expect(refused?.slug == "sandbox.damaged" && refused?.place == path)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == bytes)
      try kept.write(to: URL(filePath: path))
      try removed.write(to: URL(filePath: tsa))
    }
  }

  @Test("A certificate without its key, of another key or of another authority, is refused")
  func refusesStrangers() throws {
    let other = try Sandbox.open(bench.folder.path("other"), SandboxSettings(port: 8471))
    func copy(_ file: String) throws {
      try Data(contentsOf: URL(filePath: other.path(file))).write(to: URL(filePath: bench.sandbox.path(file)))
    }
    try copy("tsa.pem")
    #expect(
      try failure { _ = try Sandbox.open(bench.sandbox.path) }?.message.contains("belongs to another key") == true)
    try copy("tsa.key")
    #expect(
      try failure { _ = try Sandbox.open(bench.sandbox.path) }?.message.contains(
        "signed by another key than issuing.key")
        == true)
    try FileManager.default.removeItem(atPath: bench.sandbox.path("tsa.key"))
    #expect(try failure { _ = try Sandbox.open(bench.sandbox.path) }?.message.contains("has lost its key") == true)
  }

  @Test("A folder of something else, or at another port, is refused and left alone")
  func refusesElsewhere() throws {
    let full = bench.folder.path("full")
    try FileManager.default.createDirectory(atPath: full, withIntermediateDirectories: false)
    try Data().write(to: URL(filePath: "\(full)/thesis.docx"))
    let refused = try failure { _ = try Sandbox.open(full) }
    #expect(refused?.status == .output && refused?.slug == "sandbox.folder")
    #expect(try FileManager.default.contentsOfDirectory(atPath: full) == ["thesis.docx"])
    let port = try failure { _ = try Sandbox.open(bench.sandbox.path, SandboxSettings(port: 8472)) }
    #expect(port?.status == .usage && port?.slug == "sandbox.port")
    #expect(try failure { _ = try Sandbox.open(bench.folder.path("a/b")) }?.slug == "sandbox.folder")
  }

  @Test("Two commands do not change it at once")
  func locks() throws {
    let held = try SandboxFolder(bench.sandbox.path, mustExist: true)
    #expect(try failure { _ = try Sandbox.open(bench.sandbox.path) }?.status == .busy)
    #expect(try failure { _ = try Sandbox.revoke(.tsa, in: bench.sandbox.path) }?.status == .busy)
    withExtendedLifetime(held) {}
  }

  @Test("A key is never written over")
  func addsOnly() throws {
    let folder = try SandboxFolder(bench.sandbox.path, mustExist: true)
    #expect(throws: RunFailure.self) { try folder.add("tsa.key", [1]) }
    #expect(try folder.read("tsa.key") != [1])
    #expect(try !FileManager.default.contentsOfDirectory(atPath: bench.sandbox.path).contains { $0.hasPrefix(".") })
  }

  @Test("Every code has a meaning that is a sentence, and a remedy without a full stop")
  func catalogue() {
    #expect(Set(SandboxCatalogue.codes.map(\.slug)).count == SandboxCatalogue.codes.count)
    for code in SandboxCatalogue.codes { #expect(code.meaning.hasSuffix(".") && !code.remedy.hasSuffix(".")) }
  }
}
