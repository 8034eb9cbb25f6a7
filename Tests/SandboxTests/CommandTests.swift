import Foundation
import Records
import Sandbox
import Support
import Testing

@Suite("confer sandbox")
struct CommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// `confer` beside the tests in the build folder.
  private static let program: String = {
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "confer").path
  }()

  private final class Running {
    let process = Process()
    private let output: String

    init(_ arguments: [String], in folder: TemporaryFolder) throws {
      output = folder.path("output-\(UUID().uuidString)")
      _ = FileManager.default.createFile(atPath: output, contents: nil)
      process.executableURL = URL(filePath: CommandTests.program)
      process.arguments = arguments
      process.currentDirectoryURL = URL(filePath: folder.path)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
      process.standardError = process.standardOutput
      try process.run()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    var text: String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }

    func end() -> (status: Int32, text: String) {
      process.waitUntilExit()
      return (process.terminationStatus, text)
    }
  }

  private func confer(_ arguments: String...) throws -> (status: Int32, text: String) {
    try Running(arguments, in: folder).end()
  }

  @Test(
    "Serves until it is asked to stop, and then ends cleanly",
    arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func serves(_ signal: Int32, _ status: Int32) throws {
    let running = try Running(["sandbox", "sb", "--serve", "--port", "0"], in: folder)
    var address: String?
    for _ in 0..<1200 where address == nil && running.process.isRunning {
      usleep(25_000)
      address = running.text.split(separator: "\n").last { $0.hasPrefix("http://127.0.0.1:") }.map(String.init)
    }
    let base = try #require(address, "\(running.text)")
    #expect(running.text.contains("The passphrase of the .p12 files made now is “sandbox”."))
    #expect(try Command.output("curl", "--silent", base).hasPrefix("SANDBOX"))
    let revoked = try confer("sandbox", "sb", "--revoke", "seal-p256")
    #expect(revoked.status == 0 && revoked.text.hasPrefix("seal-p256.pem is revoked since "))
    let list = folder.path("list")
    try Command.output("curl", "--silent", "--output", list, "\(base)/issuing.crl")
    #expect(
      try Command.output("openssl", "crl", "-inform", "DER", "-in", list, "-noout", "-text")
        .contains("Revoked Certificates:"))
    kill(running.process.processIdentifier, signal)
    #expect(running.end().status == status)
    // What it made stays, with the port that was free.
    #expect(try confer("sandbox", "sb").text.contains("Serve it at \(base) with"))
  }

  @Test("Makes, and made again keeps; a passphrase comes from where secrets come from")
  func makes() throws {
    try Data("hidden\n".utf8).write(to: URL(filePath: folder.path("passphrase")))
    let made = try confer("sandbox", "sb", "--port", "8999", "--passphrase", "file:passphrase", "--organisation", "Own")
    #expect(made.status == 0 && made.text.contains("seal-rsa3072.p12 was made"))
    #expect(!made.text.contains("hidden") && !made.text.contains("“sandbox”"))
    try Command.output(
      "openssl", "pkcs12", "-in", folder.path("sb/seal-p256.p12"), "-noout", "-passin", "pass:hidden")
    #expect(
      try Command.output("openssl", "x509", "-in", folder.path("sb/seal-p256.pem"), "-noout", "-subject").contains(
        "O = Own"))
    let again = try confer("sandbox", "sb", "--passphrase", "file:passphrase")
    #expect(again.status == 0 && again.text.contains("nothing was changed"))
    #expect(again.text.contains("every .p12 file was there already"))
    #expect(try confer("sandbox", "sb", "--port", "9000").status == 2)
  }

  @Test(
    "Words that mean nothing are refused",
    arguments: [
      ["--revoke", "root"], ["--revoke", "seal"], ["--serve", "--revoke", "tsa"], ["--passphrase", "hidden"],
      ["--country", "nl"], ["--port", "70000"], ["--port", "0"], ["--organisation", ""],
      ["--revoke", "tsa", "--country", "NL"],
    ])
  func refuses(_ options: [String]) throws {
    let refused = try Running(["sandbox", "sb"] + options, in: folder).end()
    #expect(refused.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("sb")))
  }

  @Test("Sealing with it prints a warning, unless nothing is to be printed")
  func warns() throws {
    let sandbox = try SandboxCopy.open(in: folder)
    let desk = try Desk(Cohort(learners: 2)) { $0.replacing("seal.p12", with: sandbox.path("seal-p256.p12")) }
    try desk.write(SandboxSettings.defaultPassphrase, to: "passphrase")
    let issued = try confer("issue", desk.pipeline)
    #expect(issued.status == 0)
    #expect(issued.text.contains("confer: warning: "))
    #expect(issued.text.contains("is a SANDBOX certificate: nobody trusts what it seals; name the key"))
    #expect(try confer("issue", desk.pipeline, "--quiet").text == "")
    #expect(try confer("issue", desk.pipeline, "--json").text.contains("\"certificate.sandbox\""))
  }

  @Test("Its problems can be explained")
  func explains() throws {
    #expect(try confer("explain", "sandbox.port").text.hasPrefix("sandbox.port\n"))
    #expect(try confer("explain", "certificate.sandbox").status == 0)
  }
}
