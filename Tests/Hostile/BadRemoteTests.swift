import Foundation
import Sandbox
import Support
import Testing

/// Remote signing services that are not as the pipeline file says, from the command line: documented exit codes, one
/// line, and no secret in it.
@Suite final class BadRemoteTests {
  private let folder: TemporaryFolder
  private let server: SandboxServer

  init() throws {
    folder = try TemporaryFolder()
    server = try SandboxServer(SandboxCopy.open(in: folder), on: LoopbackListener(port: 0))
    server.start()
  }

  deinit { server.stop() }

  private func office(_ key: String) throws -> Office {
    try Office { $0.replacing(#/ +key: \{pkcs12.*\}/#, with: "  key: \(key)") }
  }

  private func key(_ more: String = ", credential: seal-p256, pin: env:CSC_PIN") -> String {
    "{csc: \(server.signingAddress), client: sandbox, secret: env:CSC_SECRET\(more)}"
  }

  private func refusing(
    _ key: String, status: Int32, _ message: String, secret: String = "sandbox-secret", pin: String = "123456"
  ) throws {
    let office = try office(key)
    let run = try office.run("issue", Office.pipeline, environment: ["CSC_SECRET": secret, "CSC_PIN": pin])
    #expect(run.status == status, "\(run.complaint)")
    #expect(run.lines.count == 1, "\(run.complaint)")
    #expect(run.complaint.contains(message), "\(run.complaint)")
    for hidden in [secret, pin] { #expect(!run.complaint.contains(hidden)) }
    #expect(office.credentials == [])
  }

  @Test func theServiceOfTheseTestsSealsWithTheRightSecrets() throws {
    let office = try office(key())
    let run = try office.run(
      "issue", Office.pipeline, environment: ["CSC_SECRET": "sandbox-secret", "CSC_PIN": "123456"])
    #expect(run.status == 0, "\(run.complaint)")
    #expect(office.credentials.count == 3)
  }

  @Test func whatTheServiceRefuses() throws {
    try refusing(key(), status: 5, "refuses the client or its secret", secret: "mistaken-secret")
    try refusing(key(), status: 5, "does not take the PIN given", pin: "98765")
    try refusing(key(", pin: env:CSC_PIN"), status: 5, "shows this client 3 keys: seal-rsa2048, ")
    try refusing(key(", credential: seal-1999"), status: 5, "(seal-1999) is no key that the service shows this client")
    try refusing(key(", credential: seal-p256"), status: 5, "asks for a PIN, and none is given;")
  }

  @Test func aServiceThatIsNotThere() throws {
    server.stop()
    try refusing(key(), status: 75, "cannot be reached: ")
  }

  @Test(arguments: ["hunter2", "123456", "fd:hunter2"])
  func aSecretInTheFileIsRefusedAndNotRepeated(_ secret: String) throws {
    let address = server.signingAddress
    for (key, message) in [
      ("{csc: \(address), client: a, secret: \"\(secret)\"}", "a client's secret does not belong in a pipeline file"),
      ("{csc: \(address), client: a, secret: env:X, pin: \"\(secret)\"}", "a PIN does not belong in a pipeline file"),
      ("{csc: \"https://a:\(secret)@remote.example/csc/v2\", client: a, secret: env:X}", "has a user's name in it"),
      ("{csc: \"https://remote.example/csc/v2?key=\(secret)\", client: a, secret: env:X}", "has a question mark"),
    ] {
      let office = try office(key)
      for command in ["check", "issue"] {
        try office.expectRefusal(command, Office.pipeline, status: 78, says: message, environment: ["X": "x"])
        #expect(try !office.run(command, Office.pipeline, environment: ["X": "x"]).complaint.contains(secret))
      }
    }
  }

  @Test func whatDoesNotNameAService() throws {
    let cases = [
      ("{csc: http://remote.example/csc/v2, client: a, secret: env:X}", "is not encrypted,"),
      ("{csc: remote.example, client: a, secret: env:X}", "is no https address;"),
      ("{csc: https://remote.example, client: a, secret: env:X, token: http://remote.example/t}", "is not encrypted,"),
      ("{csc: https://remote.example, client: a}", "`key` needs either `pkcs12`"),
      ("{csc: https://remote.example, client: a, secret: env:X, passphrase: env:X}", "`key` needs either `pkcs12`"),
      ("{pkcs12: ../samples/seal.p12, client: a}", "`key` needs either `pkcs12`"),
    ]
    for (key, message) in cases {
      let office = try office(key)
      for command in ["check", "issue"] {
        try office.expectRefusal(command, Office.pipeline, status: 78, says: message, environment: ["X": "x"])
      }
    }
  }
}
