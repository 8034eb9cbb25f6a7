import ELM
import Foundation
import Pipeline
import Records
import Support
import Testing

@Suite("Verifying a sealed file")
struct FileVerificationTests {
  private func statuses(_ verification: FileVerification) -> [String] {
    verification.checks.map { "\($0.name.rawValue) \($0.status.rawValue)" }
  }

  /// A desk with one sealed file.
  private func deskWithFile(_ change: (Tree) -> Tree = { $0 }) throws -> Desk {
    let desk = try Desk(Cohort(learners: 1))
    try desk.changeTemplate(change)
    _ = try desk.issue()
    return desk
  }

  private func path(_ desk: Desk) throws -> String { desk.file(try #require(try desk.credentials().first)) }

  @Test("that is as it was issued: nothing is wrong with it, and it is verified for those who trust the seal")
  func intact() throws {
    let desk = try deskWithFile()
    let path = try path(desk)
    let verification = FileVerification(path, try VerificationOptions(clock: SystemClock()))
    #expect(verification.verdict == .partly)
    #expect(
      statuses(verification) == [
        "FORMAT OK", "SEAL OK", "REVOCATION SKIPPED", "ACCREDITATION SKIPPED", "VALIDITY OK",
      ])
    #expect(verification.text.hasPrefix("\(path): PARTIALLY VERIFIED\n"))
    let trusting = try VerificationOptions(trust: [SealKey.shared().certificate], clock: SystemClock())
    #expect(FileVerification(path, trusting).verdict == .verified)
    let other = try SealKey()
    let another = try VerificationOptions(trust: [other.certificate], clock: SystemClock())
    #expect(FileVerification(path, another).verdict == .failed)
    #expect(verification.text.contains("sealed by \(SealKey.organisation)"))
    let line = try TreeParser.parse(verification.line, name: "line").tree
    #expect(line["verdict"]?.string == "PARTIALLY VERIFIED" && line["checks"]?.elements.count == 5)
  }

  @Test("in which one letter was changed: the seal is broken, and nothing else is said to be well")
  func changed() throws {
    let desk = try deskWithFile()
    let path = try path(desk)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let changed = text.replacing("Riverbend", with: "Riverbent", maxReplacements: 1)
    #expect(changed != text)
    try changed.write(toFile: path, atomically: true, encoding: .utf8)
    let verification = FileVerification(path, try VerificationOptions(clock: SystemClock()))
    #expect(verification.verdict == .failed)
    #expect(
      statuses(verification) == [
        "FORMAT SKIPPED", "SEAL ERROR", "REVOCATION SKIPPED", "ACCREDITATION SKIPPED", "VALIDITY SKIPPED",
      ])
    #expect(verification.text.hasPrefix("\(path): FAILED\n"))
  }

  @Test("that was cut short, is empty, is no JSON, is a folder, or is not there", arguments: [0, 1, 2, 3, 4])
  func noSealedFile(kind: Int) throws {
    let desk = try deskWithFile()
    let path = try path(desk)
    switch kind {
    case 0: try desk.read("out/credentials/\(URL(filePath: path).lastPathComponent)").dropLast(40).write(to: path)
    case 1: try [UInt8]().write(to: path)
    case 2: try Array("a letter".utf8).write(to: path)
    default: try FileManager.default.removeItem(atPath: path)
    }
    if kind == 3 { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false) }
    let verification = FileVerification(path, try VerificationOptions(clock: SystemClock()))
    #expect(verification.verdict == .failed)
    #expect(verification.checks.allSatisfy { $0.status != .ok })
    #expect(verification.checks.contains { $0.status == .error })
  }

  @Test("that is not valid yet, and one that has expired")
  func validity() throws {
    let desk = try deskWithFile {
      $0.setting("validFrom", to: "2026-01-01T00:00:00Z").setting("validUntil", to: "2036-01-01T00:00:00Z")
    }
    let path = try path(desk)
    func at(_ year: Int) throws -> [String] {
      statuses(FileVerification(path, try VerificationOptions(at: "\(year)-06-01", clock: SystemClock())))
    }
    #expect(try statuses(FileVerification(path, VerificationOptions(clock: SystemClock()))).last == "VALIDITY OK")
    #expect(try at(2025).last == "VALIDITY ERROR")
    #expect(try at(2037).last == "VALIDITY ERROR")
  }

  @Test("that says in a list when it is valid: the list is read")
  func validityInLists() throws {
    func status(_ key: String, _ value: Tree) throws -> String? {
      let desk = try deskWithFile { $0.setting(key, to: value) }
      let verification = FileVerification(try path(desk), try VerificationOptions(clock: SystemClock()))
      return statuses(verification).last
    }
    #expect(try status("validUntil", ["2036-01-01T00:00:00Z"]) == "VALIDITY OK")
    let desk = try deskWithFile { $0.setting("validUntil", to: ["2036-01-01T00:00:00Z"]) }
    let late = try VerificationOptions(at: "2037-01-01", clock: SystemClock())
    #expect(statuses(FileVerification(try path(desk), late)).last == "VALIDITY ERROR")
  }

  @Test("that was never sealed: it is verified in part, and the text says that anybody can have written it")
  func unsealed() throws {
    let desk = try deskWithFile()
    let payload = try TreeParser.parse(desk.read("out/credentials/\(try desk.credentials()[0])"), name: "").tree[
      "payload"]
    try desk.write(payload?.string ?? "", to: "unsealed.json")
    let verification = FileVerification(desk.path("unsealed.json"), try VerificationOptions(clock: SystemClock()))
    #expect(verification.verdict == .partly)
    #expect(statuses(verification).prefix(2) == ["FORMAT OK", "SEAL SKIPPED"])
    try desk.write("{\"a\": 1}", to: "nothing.json")
    let nothing = FileVerification(desk.path("nothing.json"), try VerificationOptions(clock: SystemClock()))
    #expect(nothing.verdict == .failed)
  }

  @Test("that says it is accredited, by the concept or its bare IRI: the viewer's register is pointed to")
  func accredited() throws {
    let accredited: Tree = "http://data.europa.eu/snb/credential/c_ae121a00"
    let desk = try deskWithFile()
    let payload = try TreeParser.parse(desk.read("out/credentials/\(try desk.credentials()[0])"), name: "").tree[
      "payload"]
    let credential = try TreeParser.parse(Array((payload?.string ?? "").utf8), name: "").tree
    func reason(_ profile: Tree) throws -> String? {
      try desk.write(credential.setting("credentialProfiles", to: profile).prettyPrinted, to: "claimed.json")
      let options = try VerificationOptions(clock: SystemClock())
      return FileVerification(desk.path("claimed.json"), options).checks.first { $0.name == .accreditation }?.reason
    }
    #expect(try reason(["id": accredited])?.contains("Qualifications Dataset Register") == true)
    #expect(try reason(accredited)?.contains("Qualifications Dataset Register") == true)
    #expect(try reason([])?.contains("does not apply") == true)
  }

  @Test("A time that is none is refused")
  func badTime() throws {
    let refused = try failure { _ = try VerificationOptions(at: "yesterday", clock: SystemClock()) }
    #expect(refused?.status == .usage && refused?.slug == "verify.time.invalid")
  }

  @Test("Folders give their sealed files in order; what is not there, or holds none, is refused by name")
  func paths() throws {
    let desk = try Desk(Cohort(learners: 3))
    _ = try desk.issue()
    let folder = desk.path("out/credentials")
    #expect(try SealedFiles.paths([folder]) == desk.credentials().map(desk.file))
    #expect(try SealedFiles.paths([desk.template]) == [desk.template])
    let refused = try failure { _ = try SealedFiles.paths([desk.path("nowhere"), desk.path("out/.staging")]) }
    #expect(refused?.status == .input && refused?.slug == "verify.file.unreadable")
    #expect(refused?.message.contains("nowhere does not exist") == true)
    #expect(refused?.message.contains(".staging holds no .jsonld") == true)
  }
}

extension Collection where Element == UInt8 {
  fileprivate func write(to path: String) throws { try Data(self).write(to: URL(filePath: path)) }
}
