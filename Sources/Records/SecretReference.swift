import Foundation

/// Where a secret comes from; never the secret itself, so that a pipeline file can be shown to anybody.
///
/// `env:NAME`, `file:PATH`, `fd:N`, `command:PROGRAM ARGUMENTS`, `credential:NAME` (systemd), or `prompt`.
public enum SecretReference: Hashable, Sendable, CustomStringConvertible {
  case environment(String)
  case file(String)
  case descriptor(Int32)
  case command(String)
  case systemdCredential(String)
  case prompt

  /// Nil when `text` is none of the forms; it is then most likely the secret itself, and must not be echoed.
  public init?(_ text: String) {
    if text == "prompt" {
      self = .prompt
      return
    }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = String(text[text.index(after: colon)...])
    guard !rest.isEmpty else { return nil }
    switch text[..<colon] {
    case "env": self = .environment(rest)
    case "file": self = .file(rest)
    case "fd":
      guard let number = Int32(rest), number >= 0 else { return nil }
      self = .descriptor(number)
    case "command": self = .command(rest)
    case "credential": self = .systemdCredential(rest)
    default: return nil
    }
  }

  public static let forms = "env:NAME, file:PATH, fd:N, command:…, credential:NAME or prompt"

  public var description: String {
    switch self {
    case .environment(let name): "env:\(name)"
    case .file(let path): "file:\(path)"
    case .descriptor(let number): "fd:\(number)"
    case .command(let line): "command:\(line)"
    case .systemdCredential(let name): "credential:\(name)"
    case .prompt: "prompt"
    }
  }

  /// Reads the secret; one line end at its end is dropped, as editors and `echo` add one.
  ///
  /// - Parameter folder: what a relative `file:` path starts from.
  /// - Throws: `RunFailure` with `.configuration` when there is nothing to read.
  public func read(relativeTo folder: String, environment: [String: String] = ProcessInfo.processInfo.environment)
    throws
    -> Secret
  {
    switch self {
    case .environment(let name):
      guard let value = environment[name] else { throw missing("the variable is not set", "export \(name)=…") }
      return Secret(Array(value.utf8))
    case .file(let path):
      return try contents(of: path.hasPrefix("/") ? path : "\(folder)/\(path)")
    case .systemdCredential(let name):
      guard let base = environment["CREDENTIALS_DIRECTORY"] else {
        throw missing("CREDENTIALS_DIRECTORY is not set", "run under systemd with LoadCredential=\(name):…")
      }
      return try contents(of: "\(base)/\(name)")
    case .descriptor(let number):
      guard let data = try? FileHandle(fileDescriptor: number, closeOnDealloc: false).readToEnd() else {
        throw missing("descriptor \(number) cannot be read", "open it, as in \(number)<FILE")
      }
      return trimmed(Array(data))
    case .command(let line):
      return try output(of: line)
    case .prompt:
      return try prompted()
    }
  }

  private func contents(of path: String) throws -> Secret {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw missing("\(path) cannot be read", "check that the file exists and that this user may read it")
    }
    return trimmed(Array(data))
  }

  private func output(of line: String) throws -> Secret {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    let pipe = Pipe()
    process.standardOutput = pipe
    do { try process.run() } catch { throw missing("the command cannot be started", "check the command") }
    let data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw missing("the command ended with \(process.terminationStatus)", "run it by hand and mend it")
    }
    return trimmed(Array(data))
  }

  private func prompted() throws -> Secret {
    guard isatty(STDIN_FILENO) == 1 else {
      throw missing("there is no terminal to ask on", "use one of \(SecretReference.forms)")
    }
    guard let answer = getpass("Passphrase: ") else { throw missing("nothing was entered", "enter it") }
    return Secret(Array(String(cString: answer).utf8))
  }

  private func trimmed(_ bytes: [UInt8]) -> Secret {
    var end = bytes.count
    if end > 0, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > 0, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return Secret(Array(bytes[..<end]))
  }

  private func missing(_ reason: String, _ remedy: String) -> RunFailure {
    RunFailure(
      .configuration, Problem(.secretMissing, at: .setting(description), "gives no secret: \(reason)", remedy: remedy))
  }
}

extension ProblemCode {
  public static let secretMissing = ProblemCode(
    "secret.missing",
    meaning: "A passphrase or PIN could not be read from where the pipeline file says it is.",
    remedy: "set the variable, file or credential that the pipeline file names")
}
