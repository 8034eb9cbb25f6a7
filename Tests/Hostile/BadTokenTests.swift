import Foundation
import Support
import Testing

/// Tokens that are not as the pipeline file says, and PINs that are wrong: tried once, and never repeated.
@Suite(.enabled(if: SoftHSM.isAvailable, "\(SoftHSM.absence)")) struct BadTokenTests {
  private func office(_ key: String) throws -> Office {
    try Office { $0.replacing(#/ +key: \{pkcs12.*\}/#, with: "  key: \(key)") }
  }

  /// A token with one key, `seal`, whose id is 01.
  private func token() throws -> SoftHSM {
    let token = try SoftHSM()
    try token.add("seal")
    return token
  }

  private func key(_ uri: String, module: String = SoftHSM.module, _ more: String = ", pin: env:CONFER_SEAL_PIN")
    -> String
  {
    "{pkcs11: \"\(uri)\", module: \(module)\(more)}"
  }

  private func environment(_ token: SoftHSM, pin: String = SoftHSM.pin, _ more: [String: String] = [:]) -> [String:
    String?]
  {
    token.environment.merging(["CONFER_SEAL_PIN": pin]) { $1 }.merging(more) { $1 }
  }

  @Test func theTokenOfTheseTestsSealsWithTheRightPIN() throws {
    let token = try token()
    let office = try office(key("\(token.uri("seal"));id=%01"))
    let run = try office.run("issue", Office.pipeline, environment: environment(token))
    #expect(run.status == 0, "\(run.complaint)")
    #expect(office.credentials.count == 3)
  }

  /// How often the program called a function of the token in the runs since the last time.
  private func calls(of function: String, in log: String) throws -> Int {
    defer { try? FileManager.default.removeItem(atPath: log) }
    return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").count {
      $0.hasSuffix(": \(function)")
    }
  }

  @Test func aWrongPINIsTriedOnceAndNotRepeated() throws {
    let token = try token()
    let office = try office(key("\(token.uri("seal"));id=%01", module: SoftHSM.spy))
    let log = office.path("calls")
    let spying = ["PKCS11SPY": SoftHSM.module, "PKCS11SPY_OUTPUT": log]
    for pin in ["1111-mistaken", "7", String(repeating: "9", count: 300)] {
      let run = try office.run("issue", Office.pipeline, environment: environment(token, pin: pin, spying))
      #expect(run.status == 5)
      #expect(run.lines.count == 1)
      #expect(run.complaint.contains("does not take the PIN given"))
      #expect(!run.complaint.contains(pin))
      #expect(office.output == [])
      #expect(try calls(of: "C_Login", in: log) == 1)
    }
    let run = try office.run("issue", Office.pipeline, environment: environment(token, spying))
    #expect(run.status == 0, "\(run.complaint)")
    #expect(try calls(of: "C_Login", in: log) == 1)
  }

  @Test func eachWorkerHasOneSession() throws {
    let token = try token()
    let office = try Office(learners: 60) {
      $0.replacing(
        #/ +key: \{pkcs12.*\}/#, with: "  key: \(key("\(token.uri("seal"));id=%01", module: SoftHSM.spy))")
    }
    let log = office.path("calls")
    let run = try office.run(
      "issue", Office.pipeline, "--workers", "2",
      environment: environment(token, ["PKCS11SPY": SoftHSM.module, "PKCS11SPY_OUTPUT": log]))
    #expect(run.status == 0, "\(run.complaint)")
    // One more to see whether the token answers, before it gets the PIN.
    #expect((2...3).contains(try calls(of: "C_OpenSession", in: log)))
  }

  /// A key of which the token demands the PIN before each signature, as smart cards for qualified seals do.
  @Test func aKeyThatWantsThePINForEachSignature() throws {
    let token = try token()
    try token.run(
      "pkcs11-tool", "--module", SoftHSM.module, "--token-label", token.label, "--login", "--pin", SoftHSM.pin,
      "--keypairgen", "--key-type", "EC:prime256v1", "--id", "07", "--label", "strict", "--always-auth")
    try token.run(
      "pkcs11-tool", "--module", SoftHSM.module, "--token-label", token.label, "--read-object", "--type", "pubkey",
      "--id", "07", "--output-file", token.path("strict.der"))
    try Command.output(
      "openssl", "pkey", "-pubin", "-inform", "DER", "-in", token.path("strict.der"), "-out", token.path("strict.pub"))
    let office = try office(
      key(token.uri("strict"), module: SoftHSM.spy, ", pin: env:CONFER_SEAL_PIN, certificate: ../samples/strict.pem"))
    try Command.output(
      "openssl", "req", "-new", "-key", token.path("seal.key"), "-subj", Keys.subject, "-out", token.path("strict.csr"))
    try Command.output(
      "openssl", "x509", "-req", "-in", token.path("strict.csr"), "-force_pubkey", token.path("strict.pub"), "-CA",
      token.certificate("seal"), "-CAkey", token.path("seal.key"), "-CAcreateserial", "-days", "30", "-out",
      office.path("samples/strict.pem"))
    let log = office.path("calls")
    let run = try office.run(
      "issue", Office.pipeline,
      environment: environment(token, ["PKCS11SPY": SoftHSM.module, "PKCS11SPY_OUTPUT": log]))
    #expect(run.status == 0, "\(run.complaint)")
    #expect(office.credentials.count == 3)
    // To open it, for the trial signature, and for each seal.
    #expect(try calls(of: "C_Login", in: log) == 1 + 1 + 3)
  }

  @Test(arguments: ["hunter2", "123456", "fd:hunter2"])
  func aPINInTheFileIsRefusedAndNotRepeated(_ pin: String) throws {
    for key in [
      key("pkcs11:token=a;object=b", ", pin: \"\(pin)\""), key("pkcs11:token=a;object=b?pin-value=\(pin)"),
      key("pkcs11:token=a;object=b;pin-value=\(pin)"), key("pkcs11:token=a;object=b?pin-source=\(pin)"),
    ] {
      let office = try office(key)
      for command in ["check", "issue"] {
        try office.expectRefusal(
          command, Office.pipeline, status: 78, says: "PIN does not belong in a pipeline file",
          environment: ["CONFER_SEAL_PIN": "x"])
        #expect(try !office.run(command, Office.pipeline).complaint.contains(pin))
      }
    }
  }

  @Test func whatDoesNotNameAKey() throws {
    let module = ", module: \(SoftHSM.module)"
    let cases = [
      (#"{pkcs11: "token=a"\#(module)}"#, #""token=a" is no name of a key on a token;"#),
      (#"{pkcs11: "pkcs11:object=b"\#(module)}"#, "does not say on which token the key is;"),
      (#"{pkcs11: "pkcs11:token=a;object=b"}"#, "does not say which library reaches the token;"),
      (#"{pkcs11: "pkcs11:token=a;object=b?module-path=/a.so"\#(module)}"#, "names a library, and so does `module`;"),
      (#"{pkcs11: "pkcs11:token=a;object=b"\#(module), passphrase: env:X}"#, "`key` needs either `pkcs12`"),
      (#"{pkcs12: ../samples/seal.p12, pin: env:X}"#, "`key` needs either `pkcs12`"),
      (#"{pem: ../samples/seal.key, certificate: ../samples/seal.pem\#(module)}"#, "`key` needs either `pkcs12`"),
    ]
    for (key, message) in cases {
      let office = try office(key)
      for command in ["check", "issue"] {
        try office.expectRefusal(command, Office.pipeline, status: 78, says: message)
      }
    }
  }

  @Test func whatIsNotThere() throws {
    let token = try token()
    let all = environment(token)
    func refusing(_ key: String, _ message: String, _ more: [String: String] = [:]) throws {
      let variables = all.merging(more.mapValues { $0 }) { $1 }
      try office(key).expectRefusal("issue", Office.pipeline, status: 5, says: message, environment: variables)
    }
    try refusing(
      key("pkcs11:token=Elsewhere;id=%01"), #"names no token that is there: the module shows "University seal";"#)
    try refusing(key("\(token.uri("seal"));id=%02"), "names no private key that the token holds;")
    try refusing(key(token.uri("seal")), "names a key that has no certificate of the same id or label on the token;")
    try refusing(key(token.uri("seal"), module: "/nowhere.so"), "/nowhere.so cannot be loaded as a PKCS#11 module")
    try refusing(
      key(token.uri("seal"), ", pin: env:CONFER_SEAL_PIN, certificate: ../samples/seal.pem"),
      "samples/seal.pem holds no certificate that belongs to the private key;")
    try refusing(key(token.uri("seal"), ""), "asks for a PIN, and none is given;")
    try refusing(
      key("\(token.uri("seal"));id=%01"), "install it, on Debian with apt-get install libengine-pkcs11-openssl.",
      ["OPENSSL_ENGINES": "/nowhere"])
    try refusing(key(token.uri("seal")), "cannot be opened: ", ["SOFTHSM2_CONF": "/nowhere"])
    _ = try token.another(label: token.label)
    try refusing(key("\(token.uri("seal"));id=%01"), "means 2 tokens; add serial=NUMBER")
  }
}
