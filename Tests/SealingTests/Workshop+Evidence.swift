import ELM
import Foundation
import Records
import Testing

@testable import Sealing

/// Time-stamps and revocation data, made by the `openssl` command.
extension Workshop {
  /// Makes `tsa`, certified by `root`, and what its replies need.
  func makeTimeStampingUnit(usage: String = "critical,timeStamping") throws {
    try makeKey("tsa")
    try write(
      "basicConstraints=critical,CA:false\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=\(usage)\n",
      to: "tsa.ext")
    try openssl("req", "-new", "-key", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=Example Time-Stamping Unit")
    try openssl(
      "x509", "-req", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "20",
      "-extfile", "tsa.ext", "-out", "tsa.pem")
    try write("01", to: "tsa.serial")
    try write(
      """
      [tsa]
      serial = \(path("tsa.serial"))
      default_policy = 1.2.3.4
      digests = sha256, sha384, sha512, sha1
      signer_digest = sha256
      ess_cert_id_alg = sha256

      """, to: "tsa.cnf")
  }

  /// A token over these bytes.
  func timeStamp(_ bytes: [UInt8], hash: String = "sha256") throws -> [UInt8] {
    try Data(bytes).write(to: folder.appending(path: "stamped"))
    try openssl("ts", "-query", "-data", "stamped", "-\(hash)", "-cert", "-out", "query.tsq")
    try openssl(
      "ts", "-reply", "-config", "tsa.cnf", "-section", "tsa", "-queryfile", "query.tsq", "-inkey", "tsa.key",
      "-signer",
      "tsa.pem", "-token_out", "-out", "token.der")
    return Array(try Data(contentsOf: folder.appending(path: "token.der")))
  }

  /// A token over bytes of this SHA-256 digest.
  func timeStamp(_ imprint: Digest) throws -> [UInt8] {
    let name = UUID().uuidString
    try openssl("ts", "-query", "-digest", imprint.hex, "-sha256", "-cert", "-out", "\(name).tsq")
    try openssl(
      "ts", "-reply", "-config", "tsa.cnf", "-section", "tsa", "-queryfile", "\(name).tsq", "-inkey", "tsa.key",
      "-signer", "tsa.pem", "-token_out", "-out", "\(name).der")
    return Array(try Data(contentsOf: folder.appending(path: "\(name).der")))
  }

  /// The list of `root`, which has revoked nobody: neither the authority nor the time-stamping unit.
  func revocationOfRoot() throws -> [UInt8] {
    try write("", to: "root.txt")
    try write("1000\n", to: "root.crlnumber")
    try write(
      "[ca]\ndefault_ca=r\n[r]\ndatabase=root.txt\ncrlnumber=root.crlnumber\ndefault_md=sha256\ndefault_crl_days=10\n",
      to: "root.cnf")
    try openssl(
      "ca", "-config", "root.cnf", "-gencrl", "-keyfile", "root.key", "-cert", "root.pem", "-out", "root-list.pem")
    try openssl("crl", "-in", "root-list.pem", "-outform", "DER", "-out", "root-list.der")
    return Array(try Data(contentsOf: folder.appending(path: "root-list.der")))
  }

  /// What `authority` says of `seal`: on its list, and through OCSP.
  ///
  /// - Parameter partial: makes the list one of authorities alone.
  func revocation(ofSealRevoked isRevoked: Bool, partial: Bool = false) throws -> (list: [UInt8], response: [UInt8]) {
    let serial = try openssl("x509", "-in", "seal.pem", "-noout", "-serial").split(separator: "=").last ?? ""
    let status = isRevoked ? "R\t491231235959Z\t200101000000Z" : "V\t491231235959Z\t"
    try write("\(status)\t\(serial.trimmingCharacters(in: .newlines))\tunknown\t/CN=Example Seal\n", to: "index.txt")
    try write("unique_subject = no\n", to: "index.txt.attr")
    try write("1000\n", to: "crlnumber")
    try write(
      """
      [ca]
      default_ca = authority
      [authority]
      database = index.txt
      crlnumber = crlnumber
      default_md = sha256
      default_crl_days = 10
      \(partial ? "crl_extensions = part" : "")
      [part]
      issuingDistributionPoint = critical, @scope
      [scope]
      onlyCA = TRUE

      """, to: "authority.cnf")
    try openssl(
      "ca", "-config", "authority.cnf", "-gencrl", "-keyfile", "authority.key", "-cert", "authority.pem", "-out",
      "list.pem")
    try openssl("crl", "-in", "list.pem", "-outform", "DER", "-out", "list.der")
    try openssl(
      "ocsp", "-index", "index.txt", "-CA", "authority.pem", "-rsigner", "authority.pem", "-rkey", "authority.key",
      "-issuer", "authority.pem", "-cert", "seal.pem", "-ndays", "7", "-respout", "response.der", "-noverify")
    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }
    return (try bytes("list.der"), try bytes("response.der"))
  }
}

/// What stands in `etsiU`.
enum Evidence {
  static func stamp(_ name: String, _ tokens: [UInt8]...) -> Tree {
    .object([.init(name, ["tstTokens": .array(tokens.map { ["val": .string(Base64.standard.encode($0))] })])])
  }

  static func revocation(lists: [[UInt8]] = [], responses: [[UInt8]] = []) -> Tree {
    func values(_ all: [[UInt8]]) -> Tree { .array(all.map { ["val": .string(Base64.standard.encode($0))] }) }
    return ["rVals": ["crlVals": values(lists), "ocspVals": values(responses)]]
  }

  static func certificates(_ all: [[UInt8]]) -> Tree {
    ["xVals": .array(all.map { ["x509Cert": ["val": .string(Base64.standard.encode($0))]] })]
  }

  static func text(_ property: Tree) -> String { Base64.url.encode(property.json) }
}
