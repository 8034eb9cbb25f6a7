import Foundation
import Records

extension Sandbox {
  /// Opens the sandbox in a folder, and makes what it lacks.
  ///
  /// - Throws: `RunFailure` with `.output` when the folder is unusable, damaged or something else; `.busy` when another
  ///   command changes it; `.usage` when its certificates point to another port or name another organisation.
  public static func open(
    _ path: String, _ settings: SandboxSettings = SandboxSettings(), clock: some Records.Clock = SystemClock()
  ) throws -> Sandbox {
    let folder = try SandboxFolder(path, mustExist: false)
    let port = try settle(settings.port, in: folder)
    var making = SandboxMaking(
      folder, try settle(settings.organisation, in: folder), passphrase: settings.passphrase,
      address: "http://127.0.0.1:\(port)", now: clock.now())
    return try making.run()
  }

  /// The port that a folder's certificates point to; nil where no sandbox has been made yet.
  public static func recordedPort(of path: String) throws -> UInt16? {
    guard let bytes = try SandboxFolder.read("\(path)/\(portFile)") else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    guard let port = UInt16(text), port > 0 else {
      throw RunFailure(.output, Problem(.sandboxDamaged, at: .file("\(path)/\(portFile)"), "is no port number"))
    }
    return port
  }

  /// Revokes a certificate, from now on. A server that is at work says so with its next answer.
  ///
  /// - Returns: since when it is revoked, and whether it was so before.
  /// - Throws: `RunFailure` with `.output` when there is no sandbox, or no such certificate in it; `.usage` for the root.
  public static func revoke(_ member: Member, in path: String, clock: some Records.Clock = SystemClock()) throws
    -> (since: Timestamp, wasRevoked: Bool)
  {
    guard let authority = member.issuer else {
      throw RunFailure(
        .usage,
        Problem(
          .sandboxRevocation, at: .setting("root"), "cannot be revoked: nobody stands above it",
          remedy: "take it out of the trust that you give, or revoke issuing"))
    }
    let folder = try SandboxFolder(path, mustExist: true)
    let file = folder.path(of: member.certificateFile)
    guard let bytes = try folder.read(member.certificateFile), let certificate = Certificate(pem: bytes) else {
      throw RunFailure(
        .output,
        Problem(
          .sandboxRevocation, at: .file(file), "is no certificate", remedy: "make it first, with confer sandbox"))
    }
    var index = try Sandbox.index(at: folder.path(of: authority.indexFile), try folder.read(authority.indexFile))
    if let since = index.entry(serial: certificate.serial)?.revoked { return (since, true) }
    // A certificate that the index has forgotten is revoked all the same.
    if index.entry(serial: certificate.serial) == nil { index.add(certificate) }
    let now = clock.now()
    index.revoke(serial: certificate.serial, at: now)
    try folder.replace(authority.indexFile, Array(index.text.utf8), isSecret: false)
    return (now, false)
  }

  static let portFile = "port"

  /// What is renewed keeps its name, or it would no longer lead to its issuer's.
  private static func settle(_ wanted: Organisation?, in folder: SandboxFolder) throws -> Organisation {
    guard let bytes = try folder.read(Member.root.certificateFile), let root = Certificate(pem: bytes),
      let recorded = root.organisation
    else { return wanted ?? Organisation() }
    guard wanted == nil || wanted == recorded else {
      throw RunFailure(
        .usage,
        Problem(
          .sandboxSubject, at: .file(folder.path), value: wanted?.description,
          "is not who its certificates name, \(recorded)"))
    }
    return recorded
  }

  /// Writes down where the services are to be, before a certificate says so.
  private static func settle(_ wanted: UInt16?, in folder: SandboxFolder) throws -> UInt16 {
    if let recorded = try recordedPort(of: folder.path) {
      guard wanted == nil || wanted == recorded else {
        throw RunFailure(
          .usage,
          Problem(
            .sandboxPort, at: .file(folder.path), value: wanted.map(String.init),
            "is not the port that its certificates point to, \(recorded)",
            remedy: "leave --port out, or make another sandbox"))
      }
      return recorded
    }
    guard folder.isEmpty(except: portFile) else {
      throw RunFailure(
        .output,
        Problem(
          .sandboxFolder, at: .file(folder.path), "holds something else than a sandbox",
          remedy: "name a folder that is new or empty"))
    }
    let port = wanted ?? SandboxSettings.defaultPort
    try folder.makePrivate()
    try folder.add(portFile, Array("\(port)\n".utf8))
    return port
  }
}
