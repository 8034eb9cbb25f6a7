import ELM
import Foundation
import Records
import Support
import Testing

@testable import Validation

/// Shapes files that are meant to do harm, or were damaged: a clear refusal, in bounded time.
@Suite struct HostileShapesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func shapes(_ bytes: [UInt8]) throws -> OwnShapes {
    try Data(bytes).write(to: URL(filePath: folder.path("own.ttl")))
    return try OwnShapes(contentsOf: [.init(path: folder.path("own.ttl"), name: "own.ttl")])
  }

  private func refusal(_ text: String) throws -> ThrownFailure? {
    try refusal(Array((OwnShapesJudgeTests.prefixes + text).utf8))
  }

  private func refusal(_ bytes: [UInt8]) throws -> ThrownFailure? {
    let start = ContinuousClock.now
    let found = try failure { _ = try shapes(bytes) }
    #expect(ContinuousClock.now - start < .seconds(30))
    return found
  }

  @Test(
    "Brackets within brackets are refused before the stack is full",
    arguments: [
      ("ex:N sh:or ", "("), ("ex:N sh:property ", "[ sh:property "), ("ex:N sh:and ", "( [ sh:and "), ("", "("),
      ("", "[ sh:node "),
    ])
  func nesting(_ beginning: String, _ bracket: String) throws {
    let text = beginning + String(repeating: bracket, count: 100_000)
    let found = try refusal(text)
    #expect(found?.slug == "shapes.malformed")
    #expect(found?.message.contains("is nested more than 100 deep") == true, "\(found?.message ?? "")")
  }

  @Test("Shapes that refer to one another through too many others are refused")
  func chain() throws {
    let chain = (0..<5_000).map { "ex:s\($0) sh:node ex:s\($0 + 1)." }.joined(separator: "\n")
    let text = "\(chain) ex:s5000 sh:class elm:Note. ex:s0 sh:targetClass elm:Note."
    #expect(try refusal(text)?.message.contains("through more than 100 others") == true)
    let circle = (0..<10_000).map { "ex:s\($0) sh:or (ex:s\(($0 + 1) % 10_000))." }.joined(separator: "\n")
    #expect(try refusal("\(circle) ex:s0 sh:targetClass elm:Note.")?.message.contains("refers to itself") == true)
  }

  @Test("Shapes that fan out without end are given up, and say so")
  func fan() throws {
    let fan = (0..<60).map { "ex:s\($0) sh:and (ex:s\($0 + 1) ex:s\($0 + 1))." }.joined(separator: "\n")
    let text = "\(OwnShapesJudgeTests.prefixes)\(fan) ex:s60 sh:class elm:Note. ex:s0 sh:targetClass elm:Note."
    let shapes = try shapes(Array(text.utf8))
    let start = ContinuousClock.now
    let found = shapes.violations(in: ["id": "urn:x:1", "type": "Note"])
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(found.map(\.code) == [.shapesTooCostly])
    #expect(found.first?.severity == .error)
  }

  @Test("A long list and a long text are read")
  func length() throws {
    let list = (0..<50_000).map { "\"v\($0)\"" }.joined(separator: " ")
    let text = String(repeating: "a", count: 1_000_000)
    let shapes = try shapes(
      Array(
        """
        \(OwnShapesJudgeTests.prefixes)
        ex:N sh:targetClass elm:Identifier; sh:property [sh:path skos:notation; sh:in (\(list) "\(text)")].
        """.utf8))
    let identifier: Tree = ["id": "urn:x:1", "type": "Identifier", "notation": .string(text)]
    #expect(shapes.violations(in: identifier).isEmpty)
    #expect(
      shapes.violations(in: identifier.setting("notation", to: "x")).map(\.component) == ["InConstraintComponent"])
  }

  @Test("What stands in a message or a list cannot spoil a report")
  func reports() throws {
    let text = String(repeating: "a", count: 100_000)
    let shapes = try shapes(
      Array(
        """
        \(OwnShapesJudgeTests.prefixes)
        ex:A sh:targetClass elm:Identifier; sh:property [sh:path skos:notation; sh:in ("\(text)" "\\u0001\\u202E")].
        ex:B sh:targetClass elm:Identifier; sh:minLength 99; sh:message "One\\u0001 \\n two \(text)".
        """.utf8))
    let reasons = shapes.violations(in: ["id": "urn:x:1", "type": "Identifier", "notation": "x"]).map(\.reason)
    #expect(reasons.count == 2)
    #expect(reasons.first?.hasPrefix("is none of \"aaaa") == true)
    #expect(reasons.last?.hasPrefix("breaks a rule of own.ttl, line 8: One\u{FFFD} two aaaa") == true)
    for reason in reasons {
      #expect(reason.count < 500)
      #expect(reason.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
    }
  }

  @Test("Files of other systems are read: with a byte order mark, with their line ends")
  func otherSystems() throws {
    let text = "\(OwnShapesJudgeTests.prefixes)ex:N sh:targetClass elm:Note;\n  sh:minLength 99 ."
    let found = try shapes(Array("\u{FEFF}\(text.replacing("\n", with: "\r\n"))".utf8)).violations(
      in: ["id": "urn:x:1", "type": "Note"])
    #expect(found.map(\.reason) == ["has fewer than 99 characters (own.ttl, line 7)"])
  }

  @Test("A number keeps its type before the full stop of its statement")
  func numbers() throws {
    let shapes = try shapes(
      Array(
        """
        \(OwnShapesJudgeTests.prefixes)
        ex:A sh:targetClass elm:Note; sh:minLength 99.
        ex:B sh:targetClass elm:Identifier; sh:property [sh:path skos:notation; sh:in ("1" 2 3.5)]; sh:message "7".
        """.utf8))
    func components(_ tree: Tree) -> [String] { shapes.violations(in: tree).compactMap(\.component) }
    #expect(components(["id": "urn:x:1", "type": "Note"]) == ["MinLengthConstraintComponent"])
    let identifier: Tree = ["id": "urn:x:1", "type": "Identifier", "notation": "1"]
    #expect(components(identifier) == [])
    #expect(components(identifier.setting("notation", to: .number("2"))) == [])
    #expect(components(identifier.setting("notation", to: "2")) == ["InConstraintComponent"])
    #expect(components(identifier.setting("notation", to: .number("1"))) == ["InConstraintComponent"])
  }

  @Test("A file of more than four megabytes is refused")
  func size() throws {
    let text = "\(OwnShapesJudgeTests.prefixes)# \(String(repeating: "a", count: 4 << 20))\n"
    #expect(try refusal(Array(text.utf8))?.message.contains("is larger than 4 MB") == true)
  }

  @Test("Bytes that are no text are refused with their line")
  func bytes() throws {
    let good = Array("\(OwnShapesJudgeTests.prefixes)ex:N sh:targetClass elm:Note;\n  sh:name \"x".utf8)
    let rest = Array("\"; sh:class elm:Person.".utf8)
    for bad: [UInt8] in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80], [0]] {
      let found = try refusal(good + bad + rest)
      #expect(found?.slug == "shapes.malformed")
      #expect(found?.place == "own.ttl:7", "\(bad)")
      #expect(found?.message.contains("is not text in UTF-8") == true)
    }
    #expect(try refusal(good + Array("ž".utf8) + rest) == nil)
  }

  @Test(
    "What is no Turtle is refused with line and column",
    arguments: [
      "ex:N sh:targetClass elm:Note", "ex:N sh:targetClass.", "ex:N sh:name \"open.",
      "ex:N sh:property [ sh:path dc:title .",
      "ex:N sh:or ( ex:A .", "nowhere:N sh:targetClass elm:Note.", "ex:N sh:targetClass nowhere:Note.",
      "ex:N sh:targetClass <http://x y>.", "{\"@context\": {}}", "<?xml version=\"1.0\"?>",
      "ex:N sh:minCount \"1\"^^nowhere:x.",
    ])
  func syntax(_ text: String) throws {
    let found = try refusal("\n\n\(text)\n")
    #expect(found?.slug == "shapes.malformed", "\(found?.message ?? "accepted")")
    #expect(found?.place.hasPrefix("own.ttl:") == true)
    #expect(found?.message.contains("\n") == false)
  }

  @Test("A shape that is cut off anywhere is refused")
  func cutOff() throws {
    let shape = "ex:N sh:targetClass elm:Note; sh:property [ sh:path dc:subject; sh:minCount 1 ] ."
    let whole = Array((OwnShapesJudgeTests.prefixes + shape).utf8)
    for end in stride(from: OwnShapesJudgeTests.prefixes.utf8.count + 1, to: whole.count - 1, by: 1) {
      #expect(try refusal(Array(whole[..<end])) != nil, "\(end)")
    }
    _ = try shapes(whole)
  }

  @Test("Damaged bytes are refused or read, and never end the program", arguments: 0..<4)
  func damage(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let shape = """
      ex:N a sh:NodeShape; sh:targetClass elm:Note; sh:or ([sh:class elm:Note] [sh:nodeKind sh:IRI]);
        sh:property [ sh:path dc:subject; sh:minCount 1; sh:message "Say what it is about."@en; sh:in ("a" 'b' 1.5 2.) ].
      """
    let whole = Array((OwnShapesJudgeTests.prefixes + shape).utf8)
    var refused = 0
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0...random.next(below: 3) { bytes[random.next(below: bytes.count)] = UInt8(random.next(below: 256)) }
      do {
        let shapes = try shapes(bytes)
        _ = shapes.violations(in: ["id": "urn:x:1", "type": "Note"])
      } catch let failure as RunFailure {
        refused += 1
        #expect(failure.problems.allSatisfy { $0.code.slug.hasPrefix("shapes.") })
      }
    }
    #expect(refused > 100)
  }
}
