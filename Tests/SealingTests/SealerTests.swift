import ELM
import Foundation
import Records
import Testing

@testable import Sealing

@Suite("Sealing")
struct SealerTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test(
    "Every algorithm seals what the verifier reads back",
    arguments: [
      (Workshop.Kind.rsa2048, SignatureAlgorithm.rs256), (.rsa2048, .rs384), (.rsa3072, .rs512), (.rsa2048, .ps256),
      (.rsa2048, .ps384), (.rsa2048, .ps512), (.p256, .es256), (.p384, .es384), (.p521, .es512),
    ])
  func sealsWithEveryAlgorithm(_ kind: Workshop.Kind, _ algorithm: SignatureAlgorithm) throws {
    let key = try workshop.openKey(kind)
    for profile in HeaderProfile.allCases {
      let order = try Samples.order(with: key)
      let sealed = try Sealer(key, SealSettings(profile: profile, algorithm: algorithm)).seal(order)
      let seal = try #require(SealVerifier().verify(sealed.file, name: "sealed.jsonld").seal)
      #expect(seal.payload == order.payload.bytes)
      #expect(seal.algorithm == algorithm)
      #expect(seal.profile == profile)
      #expect(seal.signingTime == order.facts.issued)
      #expect(seal.certificate.digest == key.certificate.digest)
      #expect(seal.evidence.stamps.isEmpty && seal.evidence.unknown.isEmpty)
      #expect(sealed.digest == Digest(of: sealed.file))
      #expect(sealed.source == "Graduates!A2:A2")
      #expect(sealed.facts == order.facts)
    }
  }

  @Test(
    "The usual algorithm follows from the key",
    arguments: [(Workshop.Kind.rsa2048, "RS256"), (.p256, "ES256"), (.p384, "ES384"), (.p521, "ES512")])
  func choosesUsualAlgorithm(_ kind: Workshop.Kind, _ name: String) throws {
    let key = try workshop.openKey(kind)
    let header = try header(of: Samples.sealedFile(key))
    #expect(header["alg"] == .string(name))
  }

  @Test("The header has the Commission's members in the Commission's order")
  func writesHeaderInOrder() throws {
    try workshop.makeChain()
    try workshop.write(workshop.read("seal.pem") + workshop.read("authority.pem"), to: "chain.pem")
    let key = try SealingKey.open(workshop.pem(certificate: "chain"), passphrase: nil)
    let edc = try header(of: Samples.sealedFile(key))
    #expect(edc.members?.map(\.key) == ["alg", "cty", "kid", "x5t#S256", "x5c", "typ", "b64", "sigT", "crit"])
    #expect(edc["cty"] == "octet-stream")
    #expect(edc["typ"] == "jose+json")
    #expect(edc["b64"] == false)
    #expect(edc["sigT"] == .string(key.certificate.notBefore.description))
    #expect(edc["crit"] == ["b64", "sigT"])
    #expect(edc["x5c"]?.elements == key.chain.map { .string(Data($0.der).base64EncodedString()) })
    #expect(edc["x5c"]?.elements.count == 2)
    let etsi = try header(of: Samples.sealedFile(key, SealSettings(profile: .etsi121)))
    #expect(etsi.members?.map(\.key) == ["alg", "cty", "kid", "x5t#S256", "x5c", "typ", "b64", "iat", "crit"])
    #expect(etsi["iat"] == .number(String(key.certificate.notBefore.seconds)))
    #expect(etsi["crit"] == ["b64"])
  }

  @Test("The kid is the issuer's name and the serial number in DER")
  func namesIssuerAndSerial() throws {
    try workshop.makeChain()
    let key = try SealingKey.open(workshop.pem(), passphrase: nil)
    let kid = try #require(header(of: Samples.sealedFile(key))["kid"]?.string.flatMap { Data(base64Encoded: $0) })
    try kid.write(to: workshop.folder.appending(path: "kid.der"))
    let printed = try workshop.openssl("asn1parse", "-inform", "DER", "-in", "kid.der")
    #expect(printed.contains("Example Authority"))
    let serial = try workshop.openssl("x509", "-in", "seal.pem", "-noout", "-serial").dropFirst("serial=".count)
    #expect(printed.contains("INTEGER           :\(serial.trimmingCharacters(in: .whitespacesAndNewlines))"))
  }

  @Test("The file is the general form without an unprotected header, and the openssl command verifies it")
  func writesGeneralForm() throws {
    let key = try workshop.openKey(.rsa2048)
    let order = try Samples.order(with: key)
    let file = try Sealer(key, SealSettings()).seal(order).file
    let tree = try TreeParser.parse(file, name: "sealed.jsonld").tree
    #expect(tree.members?.map(\.key) == ["payload", "signatures"])
    let seal = try #require(tree["signatures"]?.elements.first)
    #expect(seal.members?.map(\.key) == ["protected", "signature"])
    let signature = try #require(seal["signature"]?.string.flatMap { Base64.url.decode($0.utf8) })
    try Data(signature).write(to: workshop.folder.appending(path: "signature"))
    try workshop.write("\(seal["protected"]?.string ?? "").\(tree["payload"]?.string ?? "")", to: "signed")
    try workshop.write(workshop.openssl("x509", "-in", "seal.pem", "-noout", "-pubkey"), to: "public.pem")
    #expect(
      try workshop.openssl("dgst", "-sha256", "-verify", "public.pem", "-signature", "signature", "signed").contains(
        "Verified OK"))
  }

  @Test("The flattened form has the seal's parts beside the payload, and verifies")
  func writesFlattenedForm() throws {
    let key = try workshop.openKey()
    let order = try Samples.order(with: key)
    let file = try Sealer(key, SealSettings(form: .flattened)).seal(order).file
    let tree = try TreeParser.parse(file, name: "sealed.jsonld").tree
    #expect(tree.members?.map(\.key) == ["payload", "protected", "signature"])
    #expect(tree["payload"]?.string == String(decoding: order.payload.bytes, as: UTF8.self))
    let seal = try #require(SealVerifier().verify(file, name: "sealed.jsonld").seal)
    #expect(seal.payload == order.payload.bytes)
    #expect(seal.signingTime == order.facts.issued)
  }

  @Test("Seals of one second share their header, and those of another do not")
  func cachesHeader() throws {
    let key = try workshop.openKey()
    let sealer = try Sealer(key, SealSettings())
    let start = key.certificate.notBefore.seconds
    for seconds in [start, start, start + 1, start] {
      let order = try SealingOrder(Samples.credential(), Samples.facts(issued: Timestamp(seconds: seconds)))
      let seal = SealVerifier().verify(try sealer.seal(order).file, name: "sealed.jsonld").seal
      #expect(seal?.signingTime.seconds == seconds)
    }
  }

  // MARK: Refusals

  @Test("A level that needs services is refused without them, never lowered", arguments: [SealLevel.t, .lt, .lta])
  func refusesHigherLevel(_ level: SealLevel) throws {
    let key = try workshop.openKey()
    let settings = SealSettings(level: level)
    let pool = try SealingPool(key, settings, workers: 1)
    let refused = try failure { _ = try SealingLine(pool, settings, services: nil, key: key) }
    #expect(refused.status == .configuration)
    #expect(refused.problems == [Problem(.sealLevelUnsupported, at: .setting("seal.level"), "")])
    #expect(refused.problems.first?.message.hasPrefix("seal.level \"\(level.rawValue)\" needs time-stamps") == true)
  }

  @Test(
    "An algorithm that the key cannot have is refused",
    arguments: [(Workshop.Kind.p256, SignatureAlgorithm.rs256), (.p256, .es384), (.rsa2048, .es256)])
  func refusesMismatchedAlgorithm(_ kind: Workshop.Kind, _ algorithm: SignatureAlgorithm) throws {
    let key = try workshop.openKey(kind)
    let refused = try failure { _ = try Sealer(key, SealSettings(algorithm: algorithm)) }
    #expect(refused.status == .configuration)
    #expect(refused.problems == [Problem(.sealAlgorithmMismatch, at: .setting("seal.algorithm"), "")])
    #expect(refused.problems.first?.value == algorithm.rawValue)
  }

  @Test("A credential issued outside the certificate's validity is not sealed")
  func refusesTimeOutsideValidity() throws {
    let key = try workshop.openKey()
    let sealer = try Sealer(key, SealSettings())
    let certificate = key.certificate
    for (time, code) in [
      (certificate.notBefore.seconds - 1, ProblemCode.certificateNotYetValid),
      (certificate.notAfter.seconds + 1, .certificateExpired),
    ] {
      let order = try SealingOrder(Samples.credential(), Samples.facts(issued: Timestamp(seconds: time)))
      #expect(try failure { _ = try sealer.seal(order) }.problems == [Problem(code, at: .file("seal.pem"), "")])
    }
  }

  @Test("The facts of another award are refused")
  func refusesMixedFacts() throws {
    let facts = Samples.facts(3, issued: Timestamp(seconds: 0))
    let refused = try failure { _ = try SealingOrder(Samples.credential(2), facts) }
    #expect(refused.status == .failed)
    #expect(refused.problems == [Problem(.sealOrderMixed, at: .row(sheet: "Graduates", number: 2), "")])
  }

  private func header(of file: [UInt8]) throws -> Tree {
    let tree = try TreeParser.parse(file, name: "sealed.jsonld").tree
    let protected = try #require(tree["signatures"]?.elements.first?["protected"]?.string)
    return try TreeParser.parse(try #require(Base64.url.decode(protected.utf8)), name: "header").tree
  }
}
