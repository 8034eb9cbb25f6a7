import ELM
import Foundation
import Records
import Testing

import class Support.SoftHSM

@testable import Sealing

@Suite("A seal's key on a token", .enabled(if: SoftHSM.isAvailable, "\(SoftHSM.absence)"))
struct TokenKeyTests {
  private let token: SoftHSM
  private let pin = Secret(SoftHSM.pin)

  init() throws { token = try SoftHSM.own() }

  private func source(_ kind: SoftHSM.Kind, certificate: String? = nil) throws -> KeySource {
    .pkcs11(
      try TokenURI(token.uri(kind.rawValue)), module: SoftHSM.module,
      certificate: KeyFile(certificate ?? token.certificate(kind.rawValue), name: "seal.pem"))
  }

  @Test(
    "Every algorithm seals on the token what the verifier reads back",
    arguments: [
      (SoftHSM.Kind.rsa2048, SignatureAlgorithm.rs256), (.rsa2048, .rs384), (.rsa3072, .rs512), (.rsa2048, .ps256),
      (.rsa3072, .ps384), (.rsa3072, .ps512), (.p256, .es256), (.p384, .es384), (.p521, .es512),
    ])
  func sealsWithEveryAlgorithm(_ kind: SoftHSM.Kind, _ algorithm: SignatureAlgorithm) throws {
    let key = try SealingKey.open(source(kind), passphrase: pin)
    for profile in HeaderProfile.allCases {
      let order = try Samples.order(with: key)
      let sealed = try Sealer(key, SealSettings(profile: profile, algorithm: algorithm)).seal(order)
      let seal = try #require(SealVerifier().verify(sealed.file, name: "sealed.jsonld").seal)
      #expect(seal.payload == order.payload.bytes)
      #expect(seal.algorithm == algorithm)
      #expect(seal.certificate.digest == key.certificate.digest)
    }
  }

  @Test("The certificate comes from the token, where it has the key's id")
  func takesCertificateFromToken() throws {
    for (index, kind) in SoftHSM.Kind.allCases.enumerated() {
      let uri = try TokenURI("\(token.uri(kind.rawValue));id=%0\(index + 1)")
      let key = try SealingKey.open(.pkcs11(uri, module: SoftHSM.module, certificate: nil), passphrase: pin)
      #expect(try key.certificate.der == CertificateHandle(der: der(kind))?.der)
      try key.preflight(at: key.certificate.notBefore)
    }
  }

  private func der(_ kind: SoftHSM.Kind) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: token.path("\(kind.rawValue).der"))))
  }

  @Test("Several workers seal at once, each in its own session")
  func servesSeveralWorkers() throws {
    for kind in [SoftHSM.Kind.rsa2048, .p256] {
      let key = try SealingKey.open(source(kind), passphrase: pin)
      let orders = try (2..<102).map { try Samples.order($0, givenName: "Learner \($0)", with: key) }
      let sealed = try SealingPool(key, SealSettings(), workers: 20).seal(orders)
      #expect(sealed.map(\.facts) == orders.map(\.facts))
      for credential in sealed { #expect(SealVerifier().verify(credential.file, name: "sealed.jsonld").seal != nil) }
    }
  }

  @Test("A key can be opened again after it was closed")
  func opensAgain() throws {
    for _ in 0..<3 {
      let key = try SealingKey.open(source(.p256), passphrase: pin)
      #expect(SealVerifier().verify(try Samples.sealedFile(key), name: "sealed.jsonld").seal != nil)
    }
  }

  @Test("Intermediate certificates come from the PEM file")
  func takesChainFromFile() throws {
    let workshop = try Workshop()
    try workshop.makeChain()
    // The authority certifies the token's key: openssl signs a request for the public key alone.
    let key = token.path("P-256.key")
    try workshop.openssl("req", "-new", "-key", key, "-out", "token.csr", "-subj", Workshop.subject)
    try workshop.openssl(
      "x509", "-req", "-in", "token.csr", "-CA", "authority.pem", "-CAkey", "authority.key", "-CAcreateserial", "-days",
      "30", "-out", "token.pem")
    try workshop.write(
      workshop.read("root.pem") + workshop.read("authority.pem") + workshop.read("token.pem"), to: "all.pem")
    let opened = try SealingKey.open(source(.p256, certificate: workshop.path("all.pem")), passphrase: pin)
    #expect(opened.chain.map(\.subject).map { $0.contains("Example Seal") } == [true, false])
    for (choice, count) in [(CertificatesInSeal.chain, 2), (.leaf, 1)] {
      let file = try Samples.sealedFile(opened, SealSettings(certificates: choice))
      let seal = try #require(SealVerifier().verify(file, name: "sealed.jsonld").seal)
      #expect(seal.chain.count + 1 == count)
    }
  }

  // MARK: Refusals

  private func refusal(_ uri: String, module: String = SoftHSM.module, certificate: String? = nil) throws -> Problem {
    let source = KeySource.pkcs11(
      try TokenURI(uri), module: module, certificate: certificate.map { KeyFile($0, name: "seal.pem") })
    let refused = try failure { _ = try SealingKey.open(source, passphrase: pin) }
    #expect(refused.status == .keyOrSeal)
    return try #require(refused.problems.first)
  }

  @Test("A certificate of another key is refused")
  func refusesMismatch() throws {
    let problem = try refusal(token.uri("P-256"), certificate: token.certificate("P-384"))
    #expect(problem == Problem(.certificateMismatch, at: .file("seal.pem"), ""))
    let sameKind = try Workshop()
    try sameKind.makeSelfSigned()
    #expect(try refusal(token.uri("P-256"), certificate: sameKind.path("seal.pem")).code == .certificateMismatch)
  }

  @Test("A token, key or certificate that is not there is named, with what is")
  func refusesAbsent() throws {
    let absent = try refusal("pkcs11:token=Elsewhere;object=P-256")
    #expect(absent == Problem(.tokenAbsent, at: .setting("pkcs11:token=Elsewhere;object=P-256"), ""))
    #expect(absent.message.contains("\"Riverbend seal\""))
    #expect(try refusal("pkcs11:token=Riverbend%20seal;serial=1;object=P-256").code == .tokenAbsent)
    #expect(try refusal(token.uri("seal-1999"), certificate: token.certificate("P-256")).code == .keyMissing)
    // Found by its label, while the certificate has another.
    #expect(try refusal(token.uri("P-256")).code == .certificateMissing)
  }

  @Test(
    "A library that is none of PKCS#11 is refused",
    arguments: ["/nowhere/lib.so", "/usr/lib/x86_64-linux-gnu/libcrypto.so.3"])
  func refusesModule(_ module: String) throws {
    #expect(try refusal(token.uri("P-256"), module: module).code == .tokenModuleUnusable)
  }

  @Test("A certificate file that cannot be read is refused before the token is asked")
  func refusesFileFirst() throws {
    #expect(try refusal("pkcs11:token=Elsewhere;object=P-256", certificate: "/nowhere.pem").code == .keyFileUnreadable)
  }

  @Test("A token that asks for a PIN is refused without one, and nothing is asked on the terminal")
  func refusesMissingPIN() throws {
    let refused = try failure { _ = try SealingKey.open(source(.p256), passphrase: nil) }
    #expect(refused.problems.map(\.code) == [.tokenPINMissing])
  }
}
