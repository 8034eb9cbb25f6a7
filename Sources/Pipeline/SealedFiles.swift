import Foundation
import Records

/// The sealed files that a command line names.
public enum SealedFiles {
  /// Folders give the credentials in them, sorted by name; files give themselves.
  ///
  /// - Throws: `RunFailure` with `.input` for what is not there, and for a folder without credentials.
  public static func paths(_ named: [String]) throws -> [String] {
    var missing: [Problem] = []
    let paths = named.flatMap { name -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) else {
        missing.append(
          Problem(
            .sealedFileUnreadable, at: .file(name.isEmpty ? "\"\"" : name), "does not exist", remedy: "check the path"))
        return []
      }
      guard isFolder.boolValue else { return [name] }
      let inside = (try? FileManager.default.contentsOfDirectory(atPath: name)) ?? []
      let sealed = inside.filter { $0.hasSuffix(".jsonld") || $0.hasSuffix(".json") }.sorted()
      if sealed.isEmpty {
        missing.append(
          Problem(
            .sealedFileUnreadable, at: .file(name), "holds no .jsonld or .json file",
            remedy: "name the folder `credentials` of a pipeline's output"))
      }
      return sealed.map { "\(name)/\($0)" }
    }
    guard missing.isEmpty else { throw RunFailure(.input, missing) }
    return paths
  }
}

extension ProblemCode {
  public static let sealedFileUnreadable = ProblemCode(
    "verify.file.unreadable",
    meaning: "A file that was to be verified is not there or cannot be read.",
    remedy: "check the path and that this user may read it")
}
