import Foundation
import Records
import Sandbox
import Support
import Testing

/// The remote signing service, asked by the `curl` command and judged by the `openssl` command.
@Suite("Remote signatures")
struct SigningServiceTests {
  private let bench: Bench
  private let hash = "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="
  private let other = "uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek="

  init() throws { bench = try Bench() }

  private func ask(_ method: String, _ body: String, _ token: String?) throws -> (status: Int, body: [String: Any]) {
    let said = try bench.curl(
      "--write-out", "\n%{http_code}", "--header", "Content-Type: application/json", "--header",
      "Authorization: \(token.map { "Bearer \($0)" } ?? "")", "--data", body, "\(bench.server.signingAddress)/\(method)"
    ).text
    let parts = said.split(separator: "\n")
    let object = try JSONSerialization.jsonObject(with: Data((parts.first ?? "{}").utf8)) as? [String: Any]
    return (Int(parts.last ?? "") ?? 0, object ?? [:])
  }

  private func token() throws -> String {
    let said = try bench.curl(
      "--data", "grant_type=client_credentials&client_id=sandbox&client_secret=sandbox-secret",
      "\(bench.server.signingAddress)/oauth2/token"
    ).text
    let answer = try JSONSerialization.jsonObject(with: Data(said.utf8)) as? [String: Any]
    #expect(answer?["token_type"] as? String == "Bearer")
    #expect(answer?["expires_in"] as? Int == 3600)
    return try #require(answer?["access_token"] as? String)
  }

  private func authorize(
    _ hashes: [String], count: Int? = nil, pin: String = "123456", credential: String = "seal-p256", _ token: String
  ) throws -> (status: Int, body: [String: Any]) {
    let list = hashes.map { "\"\($0)\"" }.joined(separator: ",")
    return try ask(
      "credentials/authorize",
      """
      {"credentialID": "\(credential)", "numSignatures": \(count ?? hashes.count), "hashes": [\(list)],
       "hashAlgorithmOID": "2.16.840.1.101.3.4.2.1", "authData": [{"id": "PIN", "value": "\(pin)"}]}
      """, token)
  }

  private func sign(
    _ hashes: [String], _ data: String, credential: String = "seal-p256", algorithm: String = "1.2.840.10045.4.3.2",
    _ token: String, _ more: String = ""
  ) throws -> (status: Int, body: [String: Any]) {
    let list = hashes.map { "\"\($0)\"" }.joined(separator: ",")
    return try ask(
      "signatures/signHash",
      """
      {"credentialID": "\(credential)", "SAD": "\(data)", "hashes": [\(list)], "signAlgo": "\(algorithm)"\(more)}
      """, token)
  }

  private func refusal(_ answer: (status: Int, body: [String: Any])) -> String {
    "\(answer.status) \(answer.body["error"] as? String ?? "-"): \(answer.body["error_description"] as? String ?? "-")"
  }

  @Test("A signature of a hash verifies with the certificate that the service shows")
  func signs() throws {
    let token = try token()
    #expect(
      try ask("credentials/list", "{}", token).body["credentialIDs"] as? [String]
        == ["seal-rsa2048", "seal-rsa3072", "seal-p256"])
    let info = try ask("credentials/info", #"{"credentialID": "seal-p256", "certificates": "chain"}"#, token).body
    #expect(info["multisign"] as? Int == 100)
    #expect((info["key"] as? [String: Any])?["curve"] as? String == "1.2.840.10045.3.1.7")
    let chain = (info["cert"] as? [String: Any])?["certificates"] as? [String] ?? []
    #expect(chain.count == 3)
    try Data(base64Encoded: try #require(chain.first))?.write(to: URL(filePath: bench.sandbox.path("shown.der")))
    // `hash` is SHA-256 of "hello".
    let data = try #require(try authorize([hash], token).body["SAD"] as? String)
    let signatures = try sign([hash], data, token).body["signatures"] as? [String]
    try Data(base64Encoded: try #require(signatures?.first))?.write(to: URL(filePath: bench.sandbox.path("signature")))
    try Data("hello".utf8).write(to: URL(filePath: bench.sandbox.path("text")))
    try bench.openssl("x509", "-inform", "DER", "-in", "shown.der", "-pubkey", "-noout", "-out", "shown.pub")
    #expect(
      try bench.openssl("dgst", "-sha256", "-verify", "shown.pub", "-signature", "signature", "text").text
        .contains("Verified OK"))
  }

  @Test("An authorisation is good for its own key and hashes, once")
  func keepsCount() throws {
    let token = try token()
    let data = try #require(try authorize([hash, other], token).body["SAD"] as? String)
    let unauthorised = "400 invalid_request: Hash is not authorized by the SAD"
    #expect(refusal(try sign(["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="], data, token)) == unauthorised)
    #expect(refusal(try sign([hash, other, hash], data, token)) == unauthorised)
    #expect(
      refusal(try sign([hash], data, credential: "seal-rsa2048", algorithm: "1.2.840.113549.1.1.11", token))
        == "400 invalid_request: Invalid parameter SAD")
    #expect(try sign([hash], data, token).status == 200)
    #expect(refusal(try sign([hash, other], data, token)) == unauthorised)
    #expect(try sign([other], data, token).status == 200)
    #expect(refusal(try sign([hash], data, token)) == "400 invalid_request: Invalid parameter SAD")
    #expect(
      refusal(try authorize([hash], count: 101, token)) == "400 invalid_request: Numbers of signatures is too high")
  }

  @Test("Wrong PINs lock the key, and only that one")
  func locks() throws {
    let token = try token()
    for _ in 0..<5 {
      #expect(
        refusal(try authorize([hash], pin: "1", token))
          == "400 invalid_authentication_data: The authentication data is invalid")
    }
    #expect(refusal(try authorize([hash], token)) == "400 invalid_request: Credential locked")
    #expect(try authorize([hash], credential: "seal-rsa2048", token).status == 200)
  }

  @Test("Nobody comes in without a token that holds")
  func asksForToken() throws {
    #expect(refusal(try ask("credentials/list", "{}", nil)) == "400 invalid_request: Malformed authorization header")
    #expect(refusal(try ask("credentials/list", "{}", "x")) == "401 invalid_token: The access token is not valid")
    let refused = try bench.curl(
      "--data", "grant_type=client_credentials&client_id=sandbox&client_secret=x",
      "\(bench.server.signingAddress)/oauth2/token")
    #expect(refused.text.contains("Invalid parameter client_secret"))
  }

  @Test("A signature is asked for in full")
  func asksForAlgorithm() throws {
    let token = try token()
    func outcome(_ algorithm: String, _ more: String) throws -> String {
      let data = try #require(try authorize([hash], credential: "seal-rsa2048", token).body["SAD"] as? String)
      return refusal(try sign([hash], data, credential: "seal-rsa2048", algorithm: algorithm, token, more))
    }
    let sha256 = #", "hashAlgorithmOID": "2.16.840.1.101.3.4.2.1""#
    #expect(try outcome("1.2.3", "") == "400 invalid_request: Invalid parameter signAlgo")
    #expect(
      try outcome("1.2.840.113549.1.1.1", "")
        == "400 invalid_request: Missing (or invalid type) string parameter hashAlgorithmOID")
    #expect(try outcome("1.2.840.113549.1.1.1", sha256) == "200 -: -")
    #expect(
      try outcome("1.2.840.113549.1.1.10", sha256)
        == "400 invalid_request: Missing (or invalid type) string parameter signAlgoParams")
    #expect(try outcome("1.2.840.113549.1.1.13", "") == "400 invalid_request: Invalid digest value length")
  }
}
