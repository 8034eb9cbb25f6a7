import ELM
import Foundation
import Pipeline
import Records
import Support
import Testing

/// Checking credentials that exist, in whatever form they come.
@Suite struct CredentialInspectionTests {
  /// The demo's template: a credential that lacks nothing but its seal.
  private func template() throws -> Tree {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: Desk.repository("Samples/templates/micro-credential.json"))))
    return try TreeParser.parse(bytes, name: "template").tree
  }

  private func folder(_ files: (String, [UInt8])...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, bytes) in files { try Data(bytes).write(to: URL(filePath: folder.path(name))) }
    return folder
  }

  private func verdict(_ bytes: [UInt8], isTemplate: Bool = true, profile: String? = nil) throws -> (
    line: Tree, status: Records.ExitStatus
  ) {
    let folder = try folder(("c.json", bytes))
    var inspection = CredentialInspection(profile: profile, isTemplate: isTemplate)
    let line = inspection.verdict(on: folder.path("c.json")).line
    return (try TreeParser.parse(line, name: "line").tree, inspection.status)
  }

  private func findings(_ line: Tree) -> [String] {
    (line["violations"]?.elements ?? []).map { row in
      row.elements.map { $0.string ?? "null" }.joined(separator: " ")
    }
  }

  @Test func plainWrappedAndSealedAreOneCredential() throws {
    let credential = try template().setting("credentialSubject.hasClaim.title", to: nil)
    let text = String(decoding: credential.json, as: UTF8.self)
    let encoded = Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
    let forms: [Tree] = [
      credential, ["credential": credential, "deliveryDetails": [:]], ["payload": .string(text), "signatures": []],
      ["payload": .string(encoded), "signatures": []], ["payload": credential, "signatures": []],
      ["payload": .string("{\"credential\":\(text)}"), "signatures": []],
    ]
    for form in forms {
      let (line, status) = try verdict(form.json)
      #expect(status == .someRejected)
      #expect(line["conforms"] == false)
      #expect(findings(line) == ["LearningAchievement title MinCountConstraintComponent null"])
      let problem = try #require(line["problems"]?.elements.first { $0["severity"] == "error" })
      #expect(problem["path"] == "credentialSubject.hasClaim.title")
      #expect(problem["code"] == "profile.value.missing")
    }
  }

  @Test func aSealedFileOfOursIsSoundAndItsLineHasStableKeys() throws {
    let desk = try Desk(Cohort(learners: 1))
    _ = try desk.issue()
    var inspection = CredentialInspection(profile: nil, isTemplate: false)
    for path in CredentialInspection.paths([desk.path("out/credentials")]) {
      let verdict = inspection.verdict(on: path)
      #expect(verdict.conforms && verdict.isSound && verdict.problemsWithPaths.isEmpty)
      #expect(
        String(decoding: verdict.line, as: UTF8.self)
          == "{\"file\":\"\(path)\",\"conforms\":true,\"violations\":[],\"problems\":[]}\n")
    }
    #expect(inspection.files == 1 && inspection.status == .done)
    #expect(inspection.summary == "The credential satisfies the profile.")
  }

  @Test func theTemplatePhasePassesOverWhatTheSealMends() throws {
    let (line, status) = try verdict(template().json, isTemplate: false)
    #expect(status == .someRejected)
    #expect(
      findings(line).map { $0.split(separator: " ").dropFirst().joined(separator: " ") } == [
        "issued MinCountConstraintComponent null", "issuer NodeConstraintComponent urn:epass:org:2",
      ])
    #expect(try verdict(template().json).status == .done)
  }

  @Test func ourRulesAddToTheProfileAndDoNotCountAsIt() throws {
    let tree = try template().setting("credentialSubject.giveName", to: ["en": "Ana"])
    let (line, status) = try verdict(tree.json)
    #expect(line["conforms"] == true && line["violations"]?.elements.isEmpty == true)
    #expect(status == .someRejected)
    let problem = try #require(line["problems"]?.elements.first { $0["code"] == "credential.key.unknown" })
    #expect(problem.members?.map(\.key) == ["code", "severity", "path", "line", "value", "reason", "remedy"])
    #expect(problem["value"] == "giveName" && problem["line"] == .number("1"))
  }

  @Test func linesAreThoseOfTheFile() throws {
    let tree = try template().setting("validFrom", to: "yesterday")
    for (tree, prefix) in [(tree, ""), (["credential": tree], "credential.")] {
      let text = Array(tree.prettyPrinted.utf8)
      let line = try verdict(text).line
      let expected = try TreeParser.parse(text, name: "t").line(of: "\(prefix)validFrom")
      #expect((expected ?? 0) > 1)
      #expect(line["problems"]?.elements.first?["line"] == expected.map { .number(String($0)) })
    }
  }

  @Test func theProfileIsTheCredentialsOwnOrTheOneAskedFor() throws {
    let mandated = try template().setting(
      "credentialProfiles.id", to: "http://data.europa.eu/snb/credential/c_9a31f32a"
    )
    .setting("credentialProfiles.prefLabel.en", to: "Issued by mandate")
    let own = try verdict(mandated.json).line
    #expect(findings(own).map { $0.split(separator: " ").suffix(3).first ?? "" } == ["evidence"])
    // The schema is still the generic one's, which is said beside it.
    #expect(own["problems"]?.elements.contains { $0["code"] == "credential.schema.other" } == true)
    let asked = try verdict(mandated.json, profile: "generic").line
    #expect(asked["conforms"] == true)
    #expect(asked["problems"]?.elements.contains { $0["code"] == "credential.profile.other" } == true)
  }

  @Test func whatCannotBeReadHasALineAndStopsNothing() throws {
    let folder = try folder(
      ("a.json", Array("{\"a\":".utf8)), ("b.jsonld", try template().json), ("c.txt", []), ("d.json", []))
    var inspection = CredentialInspection(profile: nil, isTemplate: true)
    let paths = CredentialInspection.paths([folder.path, folder.path("nowhere.json")])
    #expect(paths.map { URL(filePath: $0).lastPathComponent } == ["a.json", "b.jsonld", "d.json", "nowhere.json"])
    let verdicts = paths.map { inspection.verdict(on: $0) }
    #expect(verdicts.map(\.isSound) == [false, true, false, false])
    #expect(inspection.status == .input)
    #expect(inspection.summary == "1 of 4 credentials would satisfy the profile once sealed. 3 cannot be read.")
    let line = try TreeParser.parse(verdicts[0].line, name: "line").tree
    #expect(line.members?.map(\.key) == ["file", "conforms", "error", "problems"])
    #expect(line["error"]?.string?.contains("a.json:1:6 ends too early; ") == true)
    #expect(
      verdicts[3].problemsWithPaths.first?.message.hasSuffix("nowhere.json does not exist; check the path.") == true)
  }

  @Test func aFolderWithoutCredentialsIsSaidSo() throws {
    let folder = try folder(("notes.txt", []))
    var inspection = CredentialInspection(profile: nil, isTemplate: false)
    let verdicts = CredentialInspection.paths([folder.path]).map { inspection.verdict(on: $0) }
    #expect(verdicts.map { $0.fault?.reason } == ["is a folder without files that end in .json or .jsonld"])
  }
}
