import ELM
import Foundation
import Testing

/// Files that mean harm behind `check --credential`, and templates of the same kind: bounded memory and time, one clear problem
/// with its place and what to do.
@Suite(.serialized, .timeLimit(.minutes(5))) struct HostileCredentialTests {
  private static let template = "samples/template.json"

  /// The demo's template as text, in which a part is replaced once.
  private func credential(_ office: Office, _ part: String = "", _ replacement: String = "") throws -> String {
    let text = String(decoding: try office.read(HostileCredentialTests.template), as: UTF8.self)
    let tree = try TreeParser.parse(Array(text.utf8), name: "t").tree
    let compact = String(decoding: tree.json, as: UTF8.self)
    return part.isEmpty ? compact : compact.replacing(part, with: replacement, maxReplacements: 1)
  }

  private func line(_ run: Office.Run) throws -> Tree {
    let lines = run.result.split(separator: "\n")
    #expect(lines.count == 1)
    return try TreeParser.parse(Array(try #require(lines.first).utf8), name: "line").tree
  }

  /// Writes a file, and expects one line of JSON with one problem that says this.
  private func expectUnreadable(
    _ bytes: [UInt8], _ reason: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let office = try Office(learners: 1)
    try office.write(bytes, to: "c.json")
    let run = try office.run("check", "--credential", "c.json", "--json")
    #expect(run.status == 4 && !run.wasKilled, sourceLocation: sourceLocation)
    let line = try line(run)
    #expect(
      line["conforms"] == false && line["error"]?.string?.hasPrefix("c.json") == true, sourceLocation: sourceLocation)
    let problems = line["problems"]?.elements ?? []
    #expect(problems.count == 1 && problems.first?["remedy"]?.string?.isEmpty == false, sourceLocation: sourceLocation)
    #expect(
      problems.first?["reason"]?.string?.contains(reason) == true, "\(String(describing: problems.first?["reason"]))",
      sourceLocation: sourceLocation)
    // The same as a template: refused before the first row, in one message.
    try office.write(bytes, to: HostileCredentialTests.template)
    let template = try office.run("check", Office.pipeline)
    #expect(template.status == 78 && !template.wasKilled && template.lines.count == 1, sourceLocation: sourceLocation)
  }

  @Test func nestedTenThousandDeep() throws {
    let office = try Office(learners: 1)
    let open = #""hasClaim":{"id":"urn:x:1","type":"LearningAchievement","hasPart":"#
    let deep = Array(repeating: #"{"type":"LearningAchievement","hasPart":"#, count: 10_000).joined() + "{}"
    let text = try credential(
      office, #""hasClaim":{"#, open + deep + String(repeating: "}", count: 10_001) + #","x":{"#)
    try expectUnreadable(Array(text.utf8), "is nested deeper than 128 levels")
    try expectUnreadable(Array(String(repeating: "[", count: 1_000_000).utf8), "is nested deeper than 128 levels")
  }

  @Test func whatIsNoJSONOrNoObject() throws {
    let office = try Office(learners: 1)
    let sound = try credential(office)
    try expectUnreadable([], "ends too early")
    try expectUnreadable(Array("[]".utf8), "is no JSON object")
    try expectUnreadable(Array("{\"credential\":5}".utf8), "is no JSON object")
    try expectUnreadable(Array("{\"payload\":\"{\\\"a\\\":}\"}".utf8), "has something in its seal")
    try expectUnreadable(
      Array(sound.replacing("\"issuer\":", with: "\"issuer\":1,\"issuer\":", maxReplacements: 1).utf8),
      "has the member \"issuer\" twice")
    try expectUnreadable(
      Array(sound.replacing("\"en\":\"", with: "\"en\":\"\\ud800", maxReplacements: 1).utf8), "half of a surrogate pair"
    )
    try expectUnreadable(Array("{\"a\":\"".utf8) + [0xFF, 0xFE] + Array("\"}".utf8), "holds bytes that are not UTF-8")
    let long = String(repeating: "x", count: 5_000_000)
    try expectUnreadable(Array("{\"\(long)\":1,\"\(long)\":2}".utf8), "xxx…\" twice in one object")
    try expectUnreadable(
      Array("[\(Array(repeating: "0", count: TreeParser.valueLimit).joined(separator: ","))]".utf8),
      "holds more than 2000000 values")
  }

  @Test func foldersPipesAndDevices() throws {
    let office = try Office(learners: 1)
    #expect(mkfifo(office.path("pipe.json"), 0o600) == 0)
    try FileManager.default.createDirectory(atPath: office.path("empty"), withIntermediateDirectories: true)
    let run = try office.run("check", "--credential", "pipe.json", "empty", "/dev/zero", "nowhere", "--json")
    #expect(run.status == 4)
    let reasons = try run.result.split(separator: "\n").map {
      try TreeParser.parse(Array($0.utf8), name: "line").tree["problems"]?.elements.first?["reason"]?.string ?? ""
    }
    #expect(
      reasons == [
        "ends too early", "is a folder without files that end in .json or .jsonld", "is larger than 64 MB",
        "does not exist",
      ])
    try FileManager.default.removeItem(atPath: office.path(HostileCredentialTests.template))
    #expect(mkfifo(office.path(HostileCredentialTests.template), 0o600) == 0)
    #expect(try office.run("check", Office.pipeline).status == 78)
  }

  @Test func textsOfFiftyMegabytes() throws {
    let office = try Office(learners: 1)
    let long = String(repeating: "x", count: 50_000_000)
    try office.write(credential(office, "\"summaryDisplay\":\"", "\"summaryDisplay\":\"\(long)"), to: "a.json")
    try office.write(credential(office, "{", "{\"\(long)\":\"\(long.prefix(10_000_000))\","), to: "b.json")
    let run = try office.run("check", "--credential", "b.json", "--template", "--json")
    #expect(run.status == 3)
    #expect(run.result.utf8.count < 10_000)
    let problem = try #require(line(run)["problems"]?.elements.first)
    #expect(problem["code"] == "credential.key.unknown" && problem["value"]?.string?.hasSuffix("x…") == true)
    #expect(try office.run("check", "--credential", "a.json", "--template", "--json").status == 0)
  }

  /// A hundred thousand take seconds in a release build, and minutes in that of the tests.
  private static let claims = 20_000

  @Test func tensOfThousandsOfClaims() throws {
    let office = try Office(learners: 1)
    func run(_ claim: (Int) -> String) throws -> Office.Run {
      let claims = (0..<HostileCredentialTests.claims).map(claim).joined(separator: ",")
      try office.write(
        credential(office, #""hasClaim":{"#, #""hasClaim":[\#(claims)],"hasCredential":{"#), to: "c.json")
      return try office.run("check", "--credential", "c.json", "--template", "--json")
    }
    let sound = try run {
      #"{"id":"urn:x:\#($0)","type":"LearningAchievement","title":{"en":"T"},"#
        + #""awardedBy":"urn:epass:awardingProcess:1"}"#
    }
    #expect(sound.status == 3)
    #expect(sound.result.utf8.count < 1_000_000)
    // Each is without a title: counted, and the first thousand listed.
    let untitled = try line(run { #"{"id":"urn:x:\#($0)","type":"LearningAchievement"}"# })
    #expect(untitled["problems"]?.elements.last?["code"] == "credential.problems.omitted")
    #expect(untitled["problems"]?.elements.count == 1001)
    // One node in a hundred thousand copies, each in a language of its own.
    let copies = try line(
      run { #"{"id":"urn:x:1","type":"LearningAchievement","title":{"x-\#($0)":"T"}}"# })
    #expect(copies["problems"]?.elements.contains { $0["code"] == "credential.node.excessive" } == true)
  }

  @Test func numbersBeyondAllMeasure() throws {
    let office = try Office(learners: 1)
    let digits = String(repeating: "9", count: 1_000_000)
    for number in ["1e999999999", "-\(digits)", "0.\(digits)"] {
      try office.write(credential(office, "\"page\":1", "\"page\":\(number)"), to: "c.json")
      let run = try office.run("check", "--credential", "c.json", "--template", "--json")
      #expect(run.status == 3)
      let line = try line(run)
      #expect(line["problems"]?.elements.contains { $0["path"]?.string?.hasSuffix("page") == true } == true)
      #expect(run.result.utf8.count < 10_000)
    }
  }
}
