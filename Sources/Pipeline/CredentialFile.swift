import ELM
import Foundation
import Records

/// A credential in a file of its own: unsealed, wrapped for upload as `{"credential": …}`, or sealed as JWS JSON.
///
///     let file = try CredentialFile("diploma.jsonld")
///     file.tree["issuer"]
///     file.line(of: "issuer.legalName")
///
/// Of a sealed file only what is sealed is read; whether the seal holds is `FileVerification`'s affair.
struct CredentialFile {
  let path: String
  /// The credential itself.
  let tree: Tree
  /// Whether it stands inside a seal, so that its places have no lines of their own.
  private let isSealed: Bool
  private let isWrapped: Bool
  private let bytes: [UInt8]

  /// - Throws: `RunFailure` with `.input` and one problem when it cannot be read, is no JSON, or is no object.
  init(_ path: String) throws {
    self.path = path
    do { bytes = try SmallFile.bytes(of: path, limit: TreeParser.sizeLimit) } catch {
      // A folder's credentials come before the folder itself is looked at.
      let isFolder = error.reason == "is a folder"
      throw RunFailure(
        .input,
        Problem(
          .credentialUnreadable, at: .file(path),
          isFolder ? "is a folder without files that end in .json or .jsonld" : error.reason,
          remedy: isFolder ? "name the files themselves, or the folder that they stand in" : error.remedy))
    }
    // Lines are only asked for where something is wrong, and cost more than the tree.
    let outer = try TreeParser.parse(bytes, name: path, tracksLines: false).tree
    let payload = outer["payload"]
    isSealed = payload != nil
    let document = try payload.map { try CredentialFile.sealed(in: $0, path: path) } ?? outer
    isWrapped = document["credential"] != nil
    tree = document["credential"] ?? document
    guard tree.members != nil else {
      throw RunFailure(.input, Problem(.credentialUnreadable, at: .file(path, line: 1), "is no JSON object"))
    }
  }

  /// What a seal's payload says: the text of a JSON document, as the Commission writes it, the same in base64url (RFC 7515
  /// §7.2), or the document itself, which no standard knows and some tools write.
  private static func sealed(in payload: Tree, path: String) throws -> Tree {
    guard let text = payload.string else { return payload }
    do {
      guard !text.utf8.lazy.filter({ $0 > 0x20 }).starts(with: [UInt8(ascii: "{")]), let json = decoded(text) else {
        return try TreeParser.parse(Array(text.utf8), name: path, tracksLines: false).tree
      }
      return try TreeParser.parse(json, name: path, tracksLines: false).tree
    } catch let failure as RunFailure {
      let reason = failure.problems.first?.reason ?? "is no JSON"
      throw RunFailure(
        failure.status,
        Problem(
          .credentialUnreadable, at: .file(path), "has something in its seal that \(reason)",
          remedy: "ask for the file as it was issued"))
    }
  }

  /// Base64url with or without padding; nil when the text is something else.
  private static func decoded(_ text: String) -> [UInt8]? {
    var standard = text.replacing("-", with: "+").replacing("_", with: "/")
    standard += String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
    return Data(base64Encoded: standard).map { [UInt8]($0) }
  }

  /// Finds lines, counted from 1, of places in the credential; made once, when something is wrong with it.
  func lines() -> (String) -> Int? {
    guard let document = try? TreeParser.parse(bytes, name: path) else { return { _ in nil } }
    if isSealed {
      let line = document.line(of: "payload")
      return { _ in line }
    }
    let prefix = isWrapped ? "credential" : ""
    return { path in document.line(of: prefix.isEmpty ? path : path.isEmpty ? prefix : "\(prefix).\(path)") }
  }
}

extension ProblemCode {
  public static let credentialUnreadable = ProblemCode(
    "credential.file.unreadable",
    meaning: "A file that should hold a credential cannot be read, or holds none.",
    remedy: "name a file with a credential in JSON, sealed or not")
}
