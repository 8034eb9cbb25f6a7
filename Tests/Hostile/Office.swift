import Foundation
import Support

/// A registrar's office in a folder of its own: the demo with a few graduates, and the program itself to run over it.
///
///     let office = try Office { $0.replacing("level: B", with: "level: T") }
///     let run = try office.run("issue", Office.pipeline)
///     run.status          // 78
///     run.complaint       // what stands on standard error
final class Office: Sendable {
  static let pipeline = "pipelines/graduates.yaml"
  static let passphrase = "correct-horse-battery"

  private let folder: TemporaryFolder

  /// - Parameter change: what is to be different in the demo's pipeline file.
  init(learners: Int = 3, _ change: (String) -> String = { $0 }) throws {
    folder = try TemporaryFolder()
    for name in ["pipelines", "samples", "out"] {
      try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    }
    try Cohort(learners: learners).write(to: path("samples/graduates.xlsx"))
    try FileManager.default.copyItem(
      atPath: Office.repository("Samples/templates/micro-credential.json"), toPath: path("samples/template.json"))
    for (name, file) in try Keys.shared.get().files {
      try FileManager.default.copyItem(atPath: file, toPath: path("samples/\(name)"))
    }
    try write(change(Office.yaml()), to: Office.pipeline)
  }

  /// The demo's pipeline file with the paths of an office.
  static func yaml() throws -> String {
    let demo = try DemoPipeline.text()
    return [
      ("../Samples/spring-2026.xlsx", "../samples/graduates.xlsx"),
      ("../Samples/templates/micro-credential.json", "../samples/template.json"),
      ("../Samples/demo-seal.p12", "../samples/seal.p12"),
    ].reduce(demo) { $0.replacing($1.0, with: $1.1) }
  }

  static func repository(_ path: String) -> String {
    URL(filePath: #filePath).appending(path: "../../../\(path)").standardized.path(percentEncoded: false)
  }

  func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }
  func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(filePath: path(name))) }
  func read(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path(name)))) }

  /// Every file below the output folder.
  var output: [String] {
    let root = path("out")
    return (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? [])
      .filter {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: "\(root)/\($0)", isDirectory: &isFolder)
        // The folder is claimed and locked before rows are read, so that another run learns at once that it is not its own.
        let isNote = $0.hasSuffix(".lock") || $0 == "demo/.pipeline" || $0 == "demo/.errors.sha256"
        return isThere && !isFolder.boolValue && !isNote
      }.sorted()
  }

  var credentials: [String] { output.filter { $0.contains("credentials/") } }

  struct Run {
    let status: Int32
    /// Whether a signal ended it: a crash, not a refusal.
    let wasKilled: Bool
    let result: String
    let complaint: String

    var lines: [String] { complaint.split(separator: "\n").map(String.init) }
  }

  /// Runs `confer` in the office.
  ///
  /// - Parameter environment: beside the passphrase; nil takes a variable away.
  func run(_ arguments: String..., environment: [String: String?] = [:]) throws -> Run {
    try run(arguments, environment: environment)
  }

  /// Runs `confer` with at most so many bytes of memory of its own.
  func run(_ arguments: String..., bytes: Int) throws -> Run {
    try run(
      ["--data=\(bytes)", Office.program.path(percentEncoded: false)] + arguments, by: URL(filePath: "/usr/bin/prlimit")
    )
  }

  func run(_ arguments: [String], by program: URL = Office.program, environment: [String: String?] = [:]) throws -> Run
  {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    var variables = ProcessInfo.processInfo.environment
    variables["CONFER_SEAL_PASSPHRASE"] = Office.passphrase
    for (name, value) in environment { variables[name] = value }
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: a program that fills a pipe nobody reads would wait for ever.
    let names = [UUID().uuidString, UUID().uuidString].map { path(".\($0)") }
    for name in names { _ = FileManager.default.createFile(atPath: name, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: names[0]))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: names[1]))
    try process.run()
    process.waitUntilExit()
    let texts = try names.map { String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self) }
    return Run(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal, result: texts[0],
      complaint: texts[1])
  }

  /// Stands beside the tests that were built with it.
  private static let program = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    .appending(path: "confer")
}

/// Keys and certificates for the whole process: making them takes longer than most tests.
struct Keys: Sendable {
  static let shared = Result { try Keys() }
  static let subject = "/C=NL/O=Riverbend University/organizationIdentifier=NTRNL-00000000/CN=Riverbend test seal"

  private let folder: TemporaryFolder
  /// By the name that they have in an office.
  let files: [(name: String, path: String)]

  private init() throws {
    folder = try TemporaryFolder()
    let path = folder.path
    func make(_ name: String, _ subject: String = Keys.subject, _ options: String...) throws {
      _ = try Command.output(
        "openssl",
        ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30", "-utf8"]
          + ["-keyout", "\(path)/\(name).key", "-out", "\(path)/\(name).pem", "-subj", subject] + options)
    }
    try make("seal")
    try make("other")
    for missing in ["C", "O", "CN", "organizationIdentifier"] {
      try make(
        "without-\(missing)",
        Keys.subject.split(separator: "/").filter { !$0.hasPrefix("\(missing)=") }.map { "/\($0)" }.joined())
    }
    try make("nowhere", Keys.subject.replacing("C=NL", with: "C=ZZ"))
    try Command.output(
      "openssl", "pkcs12", "-export", "-inkey", "\(path)/seal.key", "-in", "\(path)/seal.pem", "-out",
      "\(path)/seal.p12",
      "-passout", "pass:\(Office.passphrase)")
    try Command.output(
      "openssl", "pkey", "-in", "\(path)/seal.key", "-aes256", "-out", "\(path)/closed.key", "-passout",
      "pass:\(Office.passphrase)")
    try Keys.makeExpired(in: path)
    files = try folder.names().map { ($0, "\(path)/\($0)") }
    // What is static is never released, and its folder would stay.
    atexit { if let keys = try? Keys.shared.get() { try? FileManager.default.removeItem(atPath: keys.folder.path) } }
  }

  /// `expired.pem`, a certificate of `seal.key` whose time is over; only `openssl ca` dates one back.
  private static func makeExpired(in path: String) throws {
    let settings = """
      [ca]
      default_ca = own
      [own]
      dir = \(path)
      database = \(path)/index.txt
      serial = \(path)/serial
      new_certs_dir = \(path)
      default_md = sha256
      policy = anything
      [anything]
      """
    for (name, text) in [("ca.conf", settings), ("index.txt", ""), ("serial", "01")] {
      try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }
    try Command.output(
      "openssl", "req", "-new", "-key", "\(path)/seal.key", "-subj", subject, "-out", "\(path)/expired.csr")
    try Command.output(
      "openssl", "ca", "-batch", "-selfsign", "-notext", "-config", "\(path)/ca.conf", "-keyfile", "\(path)/seal.key",
      "-in", "\(path)/expired.csr", "-out", "\(path)/expired.pem", "-startdate", "20240101000000Z", "-enddate",
      "20250101000000Z", "-preserveDN")
    for name in [
      "ca.conf", "index.txt", "index.txt.attr", "index.txt.old", "serial", "serial.old", "expired.csr", "01.pem",
    ] {
      try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
  }
}
