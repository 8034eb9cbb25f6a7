import ELM
import Foundation
import Records
import Validation

/// Checks credentials that exist, whoever made them: unsealed, wrapped for upload or sealed. Needs no key and no network.
///
///     var inspection = CredentialInspection(profile: nil, isTemplate: false)
///     for path in CredentialInspection.paths(["diploma.jsonld", "spring/"]) {
///       Output.write(inspection.verdict(on: path).line)
///     }
///     inspection.status                // .done when all is well
///
/// One file is in memory at a time. Nothing is said of seals; `FileVerification` judges those.
public struct CredentialInspection {
  /// How many files were checked so far; how many of them could not be read; how many have errors.
  public private(set) var files = 0
  public private(set) var unreadable = 0
  public private(set) var faulty = 0
  public private(set) var warnings = 0

  private let profile: ApplicationProfile?
  private let phase: CredentialCheck.Phase
  private let clock: any Clock
  /// Compiled once for each set of profiles that the credentials name.
  private var checks: [[ApplicationProfile.Declaration]: CredentialCheck] = [:]

  /// - Parameters:
  ///   - profile: a word of `ProfileList.words`; nil for the profiles that each credential names itself.
  ///   - isTemplate: passes over what only sealing can mend: the time of issue and the issuer's eIDAS identifier.
  public init(profile: String?, isTemplate: Bool, clock: any Clock = SystemClock()) {
    self.profile = profile.flatMap(ApplicationProfile.named)
    phase = isTemplate ? .template : .issue
    self.clock = clock
  }

  public mutating func verdict(on path: String) -> CredentialVerdict {
    files += 1
    do {
      let file = try CredentialFile(path)
      let verdict = CredentialVerdict(file, check(for: file.tree).violations(in: file.tree))
      if !verdict.isSound { faulty += 1 }
      warnings += verdict.problems.count { $0.severity == .warning }
      return verdict
    } catch {
      unreadable += 1
      let problems = (error as? RunFailure)?.problems ?? []
      return CredentialVerdict(
        unreadable: path, problems.first ?? Problem(.credentialUnreadable, at: .file(path), "cannot be read"))
    }
  }

  private mutating func check(for credential: Tree) -> CredentialCheck {
    let profile = profile ?? ApplicationProfile(namedBy: credential)
    if let check = checks[profile.declarations] { return check }
    let check = CredentialCheck(profile: profile, phase: phase, clock: clock)
    checks[profile.declarations] = check
    return check
  }

  public var status: ExitStatus { unreadable > 0 ? .input : faulty > 0 ? .someRejected : .done }

  /// For people, after the last file.
  public var summary: String {
    let sound = files - faulty - unreadable
    let things = files == 1 ? "credential" : "credentials"
    let what = phase == .template ? "would satisfy the profile once sealed" : "satisfies the profile"
    let whats = phase == .template ? what : "satisfy their profiles"
    var sentences: [String] = []
    if sound == files {
      sentences.append(files == 1 ? "The credential \(what)." : "All \(files) \(things) \(whats).")
    } else {
      sentences.append("\(sound) of \(files) \(things) \(sound == 1 ? what : whats).")
    }
    if faulty > 0 { sentences.append("\(faulty) \(faulty == 1 ? "has" : "have") errors.") }
    if unreadable > 0 { sentences.append("\(unreadable) cannot be read.") }
    if warnings > 0 { sentences.append("\(warnings) \(warnings == 1 ? "warning" : "warnings") above.") }
    return sentences.joined(separator: " ")
  }

  /// The files of a command line: folders give the credentials in them, sorted by name, and what is not there or is empty
  /// gives itself, to be refused in its turn.
  public static func paths(_ named: [String]) -> [String] {
    named.flatMap { name -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), isFolder.boolValue else {
        return [name]
      }
      let inside = (try? FileManager.default.contentsOfDirectory(atPath: name)) ?? []
      let credentials = inside.filter { $0.hasSuffix("json") || $0.hasSuffix("jsonld") }
        .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      let folder = name.hasSuffix("/") ? String(name.dropLast()) : name
      return credentials.isEmpty ? [name] : credentials.map { "\(folder)/\($0)" }
    }
  }
}
