@_spi(Mapping) @_spi(Validation) import ELM
import Foundation
import Records

@testable import Sealing

/// Checked credentials, as the stages before would hand them over.
enum Samples {
  static let pattern = CredentialPattern(
    .object([
      .init("id", .fact(.id)),
      .init("issued", .fact(.issued)),
      .init("title", .fixed("Diseño \"Uno\" \\ \u{1}\u{7F}\n\té 😀 \u{2028}/")),
      .init("givenName", .slot(0)),
    ]), slotCount: 1, groupCount: 0)

  static func credential(_ number: Int = 2, givenName: String = "Ana", pattern: CredentialPattern = pattern)
    -> CheckedCredential
  {
    let address = CellAddress(sheet: "Graduates", row: number, column: 0)
    let header = Header(
      sheet: "Graduates", names: ["given_name"], addresses: [CellAddress(sheet: "Graduates", row: 1, column: 0)])
    let row = SourceRow(header: header, number: number, cells: [Cell(.text(givenName), at: address)])
    let draft = DraftCredential(
      row: row, key: key(number), pattern: pattern, changeable: pattern,
      filling: .init(slots: [.init(.string(givenName))], groups: []), origins: [],
      contentDigest: Digest(of: givenName.utf8), problems: [])
    return CheckedCredential(draft, warnings: [])
  }

  static func key(_ number: Int) -> IssuanceKey { IssuanceKey(["S-\(number)"]) }

  static func facts(_ number: Int = 2, issued: Timestamp) -> IssuingFacts {
    IssuingFacts(
      key: key(number), revision: 1, id: CredentialID(pipeline: "spring", key: key(number), revision: 1), issued: issued
    )
  }

  /// An order that `key` can seal now.
  static func order(_ number: Int = 2, givenName: String = "Ana", with key: SealingKey) throws -> SealingOrder {
    try SealingOrder(
      credential(number, givenName: givenName), facts(number, issued: key.certificate.notBefore))
  }

  /// A file sealed with `key`.
  static func sealedFile(_ key: SealingKey, _ settings: SealSettings = SealSettings()) throws -> [UInt8] {
    try Sealer(key, settings).seal(order(with: key)).file
  }
}

extension SealVerdict {
  var seal: VerifiedSeal? { if case .intact(let seal) = self { seal } else { nil } }
  var problem: Problem? { if case .refused(let problem) = self { problem } else { nil } }
}

/// Seals that nobody should make: any header, any payload, signed all the same.
struct Forgery {
  var header: [(String, Tree)]
  var payload = "{}"
  private let key: SealingKey

  init(_ key: SealingKey, algorithm: String = "ES256") {
    self.key = key
    header = [
      ("alg", .string(algorithm)), ("x5t#S256", .string(Base64.url.encode(key.certificate.digest.bytes))),
      ("x5c", [.string(Base64.standard.encode(key.certificate.der))]), ("b64", false),
      ("sigT", "2026-06-30T09:05:00Z"), ("crit", ["b64", "sigT"]),
    ]
  }

  mutating func set(_ name: String, _ value: Tree?) {
    header.removeAll { $0.0 == name }
    if let value { header.append((name, value)) }
  }

  var protected: String { Base64.url.encode(Tree.object(header.map { Tree.Member($0.0, $0.1) }).json) }

  func signature(_ algorithm: SignatureAlgorithm = .es256, over protected: String? = nil) throws -> String {
    let digest = try SigningInput(algorithm.hash).digest(
      protected: Array((protected ?? self.protected).utf8)[...], payload: Array(payload.utf8)[...])
    return Base64.url.encode(try SignatureContext(.signing, key.handle, algorithm).sign(digest))
  }

  /// General form, signed with `algorithm` whatever the header says.
  func file(_ algorithm: SignatureAlgorithm = .es256, unprotected: Tree? = nil) throws -> [UInt8] {
    var seal: [Tree.Member] = [
      .init("protected", .string(protected)), .init("signature", .string(try signature(algorithm))),
    ]
    if let unprotected { seal.insert(.init("header", unprotected), at: 1) }
    return Tree.object([.init("payload", .string(payload)), .init("signatures", [.object(seal)])]).json
  }

  func verdict(_ algorithm: SignatureAlgorithm = .es256, unprotected: Tree? = nil) throws -> SealVerdict {
    SealVerifier().verify(try file(algorithm, unprotected: unprotected), name: "forged.jsonld")
  }
}
