import Foundation
import Records
import Sandbox
import Support

/// A sandbox that is served for one test, and the commands that ask it: `openssl` and `curl`, which share no code with the
/// responders' clients to come.
///
///     let bench = try Bench()
///     bench.server.inject(.wrongNonce, into: .timestamps)
///     try bench.stamp()                       // Using configuration … Verification: FAILED … nonce mismatch
final class Bench {
  let folder: TemporaryFolder
  let sandbox: Sandbox
  let server: SandboxServer

  init(limits: HTTPLimits = HTTPLimits(), clock: any Records.Clock = SystemClock()) throws {
    folder = try TemporaryFolder()
    sandbox = try SandboxCopy.open(in: folder)
    server = try SandboxServer(sandbox, on: LoopbackListener(port: 0), limits: limits, clock: clock)
    server.start()
  }

  deinit { server.stop() }

  struct Outcome {
    let status: Int32
    /// Standard output and standard error, as they came.
    let text: String
  }

  /// Runs a program in the sandbox's folder.
  @discardableResult
  func run(_ command: [String], in place: String? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(filePath: place ?? sandbox.path)
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, text: String(decoding: data, as: UTF8.self))
  }

  @discardableResult
  func openssl(_ arguments: String...) throws -> Outcome { try run(["openssl"] + arguments) }

  @discardableResult
  func curl(_ arguments: String...) throws -> Outcome { try run(["curl", "--silent", "--show-error"] + arguments) }

  // MARK: Time-stamps

  /// Makes `query`, sends it, and lays the answer into `reply`.
  ///
  /// - Returns: curl's words; status code and content type when all went well.
  @discardableResult
  func ask(_ options: [String] = ["-sha256", "-cert"]) throws -> Outcome {
    try Data("what is stamped".utf8).write(to: URL(filePath: sandbox.path("data")))
    try run(["openssl", "ts", "-query", "-data", "data", "-out", "query"] + options)
    return try post("query", "application/timestamp-query", to: server.timestampAddress)
  }

  @discardableResult
  func post(_ file: String, _ type: String, to address: String) throws -> Outcome {
    try curl(
      "--max-time", "5", "--header", "Content-Type: \(type)", "--data-binary", "@\(file)", "--output", "reply",
      "--write-out", "%{http_code} %{content_type}", address)
  }

  /// What `openssl ts -verify` says of the reply to the query.
  func verify() throws -> Outcome {
    try openssl("ts", "-verify", "-queryfile", "query", "-in", "reply", "-CAfile", "root.pem")
  }

  // MARK: Status

  /// What `openssl ocsp` says of a certificate.
  func status(of certificate: String, _ options: String...) throws -> Outcome {
    try run(
      ["openssl", "ocsp", "-issuer", "issuing.pem", "-cert", certificate, "-url", server.statusAddress]
        + ["-CAfile", "root.pem", "-timeout", "5"] + options)
  }
}
