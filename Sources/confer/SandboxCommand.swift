import ArgumentParser
import Foundation
import Records
import Sandbox

struct SandboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Make keys, certificates and a time-stamping service for trying things out.",
    discussion: """
      confer sandbox sandbox                          make it in the folder sandbox
      confer sandbox sandbox --serve                  answer for it until Ctrl-C
      confer sandbox sandbox --revoke seal-rsa2048    revoke a seal

      The folder holds root.pem and issuing.pem; the seals seal-rsa2048, seal-rsa3072 and seal-p256, each as .p12, and as
      .pem with .key.pem; a time-stamping unit (tsa.pem) and an OCSP responder (ocsp.pem). All of them say SANDBOX in their
      subject, and nobody trusts them. Running it again makes what is missing, renews what has expired, and keeps the rest.

      Served are time-stamps (RFC 3161) at /tsa, the status of certificates (RFC 6960) at /ocsp, and revocation lists at
      /issuing.crl and /root.crl; and remote signatures with the seals (CSC API v2) at /csc/v2, for the client
      “\(signing.client)” with the secret “\(signing.secret)” and the PIN “\(signing.pin ?? "")”.
      When they are ready, the address is printed on standard output.
      """)

  private static let signing = SigningSettings()

  @Argument(help: "The folder. It is made where there is none.", completion: .directory)
  var folder: String

  @Flag(help: "Answer for the sandbox on 127.0.0.1 until stopped.")
  var serve = false

  @Option(
    help: """
      The port that the services are at and the certificates point to; 0 takes a free one. It stays what it is when the \
      folder is made. (default: \(SandboxSettings.defaultPort))
      """)
  var port: UInt16?

  @Option(help: ArgumentHelp("Revoke a certificate: \(SandboxCommand.revocable).", valueName: "name"))
  var revoke: String?

  @Option(
    help: ArgumentHelp(
      "Where the passphrase of the .p12 files that are made now comes from: \(SecretReference.forms).",
      discussion: "Left out, it is “\(SandboxSettings.defaultPassphrase)”.", valueName: "secret"))
  var passphrase: String?

  @Option(help: "The organisation in the subjects (O), settled when the folder is made; left out, an invented one.")
  var organisation: String?

  @Option(help: "Its country, two letters (C).")
  var country: String?

  @Option(help: "Its registration number (organizationIdentifier, 2.5.4.97).")
  var identifier: String?

  private static let revocable = Sandbox.Member.allCases.filter { $0.issuer != nil }.map(\.rawValue)
    .joined(separator: ", ")

  func validate() throws {
    if folder.isEmpty { throw ValidationError("The folder's path is empty.") }
    if let revoke, Sandbox.Member(rawValue: revoke)?.issuer == nil {
      throw ValidationError("--revoke takes one of \(SandboxCommand.revocable).")
    }
    if revoke != nil, serve || port != nil || [passphrase, organisation, country, identifier] != [nil, nil, nil, nil] {
      throw ValidationError("--revoke stands alone. A server that is at work sees it with its next answer.")
    }
    if port == 0, !serve { throw ValidationError("--port 0 takes a free port, which only --serve can keep.") }
    if let passphrase, SecretReference(passphrase) == nil {
      throw ValidationError("--passphrase takes where the passphrase is, never itself: \(SecretReference.forms).")
    }
    for (option, value, most) in [
      ("organisation", organisation, 64), ("identifier", identifier, 64), ("country", country, 2),
    ] {
      guard let value else { continue }
      guard (1...most).contains(value.unicodeScalars.count), Problem.visible(value) == value else {
        throw ValidationError("--\(option) takes a text of 1 to \(most) characters.")
      }
    }
    if let country, country.utf8.count != 2 || !country.utf8.allSatisfy({ (65...90).contains($0) }) {
      throw ValidationError("--country takes two capital letters, such as NL.")
    }
  }

  func run() throws {
    if let member = revoke.flatMap(Sandbox.Member.init) { return try revoke(member) }
    if serve { return try runServer() }
    let sandbox = try Sandbox.open(folder, settings())
    for note in sandbox.notes { Output.say(note) }
    if sandbox.notes.isEmpty { Output.say("Everything was there already; nothing was changed.") }
    tellPassphrase(sandbox) { Output.say($0) }
    Output.say("Serve it at \(sandbox.address) with: confer sandbox \(folder) --serve")
  }

  private func revoke(_ member: Sandbox.Member) throws {
    let (since, wasRevoked) = try Sandbox.revoke(member, in: folder)
    Output.say("\(member.certificateFile) \(wasRevoked ? "has been" : "is") revoked since \(since).")
  }

  private func runServer() throws {
    // Before the first thread, so that the signals wait for us and end nothing by themselves.
    let signals = StopSignals()
    let server = try SandboxServer.start(at: folder, settings())
    for note in server.sandbox.notes { Output.complain(note) }
    tellPassphrase(server.sandbox) { Output.complain($0) }
    Output.complain(
      "SANDBOX time-stamps, OCSP, revocation lists and remote signatures, on this machine alone; Ctrl-C ends them.")
    Output.say(server.sandbox.address)
    let signal = signals.wait()
    server.stop()
    throw ExitCode(128 + signal)
  }

  private func settings() throws -> SandboxSettings {
    var settings = SandboxSettings(port: port)
    if organisation != nil || country != nil || identifier != nil {
      let invented = Sandbox.Organisation()
      settings.organisation = Sandbox.Organisation(
        country: country ?? invented.country, name: organisation ?? invented.name,
        identifier: identifier ?? invented.identifier)
    }
    if let passphrase = passphrase.flatMap(SecretReference.init) {
      settings.passphrase = try passphrase.read(relativeTo: ".")
    }
    return settings
  }

  /// A passphrase that is no secret is said; one that was given opens only what was made with it.
  private func tellPassphrase(_ sandbox: Sandbox, _ say: (String) -> Void) {
    let isPacked = sandbox.notes.contains { $0.contains(".p12 ") }
    if passphrase == nil, isPacked {
      say("The passphrase of the .p12 files made now is “\(SandboxSettings.defaultPassphrase)”.")
    } else if passphrase != nil, !isPacked {
      Output.complain("confer: every .p12 file was there already, and keeps its passphrase.")
    }
  }
}

/// SIGINT and SIGTERM, held back from every thread until somebody waits for them.
private struct StopSignals {
  private var signals = sigset_t()

  init() {
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// - Returns: the one that came. A second one ends the process at once, as an impatient person expects.
  func wait() -> Int32 {
    var signals = signals
    var signal: Int32 = 0
    while sigwait(&signals, &signal) != 0 {}
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    return signal
  }
}
