import ELM
import Foundation
import Testing

/// The command line: usage is refused with 2 and the right usage line, results stand on standard output and talk on standard error.
@Suite struct CommandLineTests {
  @Test(arguments: [
    (["--bogus"], "Unknown option '--bogus'"), (["isue", "x"], "There is no command “isue”. Did you mean issue?"),
    (["issue"], "Missing expected argument '<pipeline>'"), (["issue", "a", "b"], "Unexpected argument 'b'"),
    (["issue", "a", "--qiet"], "Did you mean '--quiet'?"), (["issue", "a", "--workers", "0"], "from 1 to 256"),
    (["check", ""], "The pipeline file's path is empty."),
    (["check", "a", "--input", ""], "The path behind --input is empty."),
    (["preview", "a"], "Missing expected argument '--row <row>'"), (["preview", "a", "--row=0"], "counted from 1"),
    (["preview", "a", "--row=-3"], "counted from 1"), (["preview", "a", "--row", "x"], "is invalid for '--row <row>'"),
    (["preview", "a", "--row", "99999999999999999999"], "is invalid for '--row <row>'"),
    (["doctor"], "Missing expected argument '<pipeline>'"), (["doctor", ""], "The pipeline file's path is empty."),
    (["verify"], "Missing expected argument '<files> ...'"),
    (["explain"], "Name a problem code or a rule, or give --list."),
    (["explain", "perhaps"], "There is no problem code or rule perhaps. `confer explain --list`"),
    (["explain", "cell.date.unreadble"], "Did you mean cell.date.unreadable?"),
    (["explain", "learnerage"], "Did you mean learner-age?"),
    (["explain", "validity", "--list"], "but not both"), (["explain", "validity", "--markdown"], "goes with --list"),
    (["explain", "--list", "--markdown", "--json"], "Choose --markdown or --json."),
  ])
  func wrongUsage(_ arguments: [String], _ message: String) throws {
    let run = try Office().run(arguments)
    #expect(run.status == 2)
    #expect(run.complaint.hasPrefix("Error: "))
    #expect(run.complaint.contains(message))
    #expect(run.complaint.contains("Usage: confer"))
    #expect(run.result == "")
  }

  @Test func helpVersionAndExplanationsAreResults() throws {
    let office = try Office()
    for arguments in [
      [], ["--help"], ["help", "issue"], ["--version"], ["explain", "--list"], ["explain", "ROW.repeated"],
      ["explain", "learner-age"], ["explain", "--list", "--markdown"], ["explain", "--json", "--list"],
    ] {
      let run = try office.run(arguments)
      #expect(run.status == 0)
      #expect(run.complaint == "")
      #expect(!run.result.isEmpty)
    }
  }

  @Test func everyCodeOfTheListCanBeExplained() throws {
    let office = try Office()
    // Below titles that begin with a capital letter, a code begins each line; a comma follows in lists of codes.
    let codes = try office.run("explain", "--list").result.split(separator: "\n").compactMap {
      $0.split(separator: " ").first
    }.filter { $0.contains(".") && $0 == $0.lowercased() && !$0.hasSuffix(",") }
    #expect(codes.count > 80)
    for code in [codes.first, codes.last, codes[codes.count / 2]].compactMap(\.self) {
      let run = try office.run("explain", String(code))
      #expect(run.status == 0)
      #expect(run.result.contains("To mend it: "))
    }
  }

  // MARK: preview

  @Test func previewShowsARow() throws {
    let office = try Office()
    let run = try office.run("preview", Office.pipeline, "--row", "3")
    #expect(run.status == 0)
    #expect(run.result.hasPrefix("{\n"))
    #expect(run.result.contains("\"familyName\""))
    #expect(office.output == [])
  }

  @Test func previewOfARowThatIsNone() throws {
    let office = try Office()
    for (row, reason) in [
      ("1", "is the header;"), ("5", "is behind the last row, 4;"), ("999", "is behind the last row, 4;"),
    ] {
      try office.expectRefusal(
        "preview", Office.pipeline, "--row", row, status: 4, says: "Graduates!\(row):\(row) \(reason)")
    }
  }

  // MARK: check --coverage

  @Test func coveragePrintsATableAndNeedsNoKey() throws {
    let office = try Office()
    let run = try office.run("check", Office.pipeline, "--coverage")
    #expect(run.status == 0 && run.complaint.isEmpty)
    let lines = run.result.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("Annex I of the Recommendation on micro-credentials, in 3 rows on the template "))
    let rows = lines.filter {
      $0.contains("  mandatory  ") || $0.contains("  if applicable  ") || $0.contains("  optional  ")
    }
    #expect(rows.count == 16)
    // Columns stand under one another.
    let header = try #require(lines.first { $0.contains("Obligation") })
    let place = try #require(header.firstRange(of: "Obligation")?.lowerBound)
    let offset = header.distance(from: header.startIndex, to: place)
    for row in rows {
      let rest = row.dropFirst(offset)
      #expect(["mandatory", "if applicable", "optional"].contains { rest.hasPrefix("\($0)  ") }, "\(row)")
    }
    #expect(office.output == [])
    let json = try office.run("check", Office.pipeline, "--coverage", "--json")
    #expect(json.status == 0 && json.result.split(separator: "\n").count == 16)
    #expect(json.result.hasPrefix(#"{"type":"element","set":"annex-i","number":1,"#))
  }

  @Test func coverageShowsWhatTheTemplateLacks() throws {
    let office = try Office()
    let template = try TreeParser.parse(office.read("samples/template.json"), name: "template.json").tree
    try office.write(template.without("learningOutcome").json, to: "samples/template.json")
    try office.expectRefusal(
      "check", Office.pipeline, status: 78, says: "says nothing of the learning outcomes, and no column does; Annex I")
    let run = try office.run("check", Office.pipeline, "--coverage")
    #expect(run.status == 78 && run.complaint.isEmpty)
    #expect(run.result.contains("missing: 6 Learning outcomes."))
  }

  // MARK: verify

  @Test func verifyTellsWhatIsWrongWithAFile() throws {
    let office = try Office()
    #expect(try office.run("issue", Office.pipeline).status == 0)
    let sealed = try #require(office.credentials.first)
    let bytes = try office.read("out/\(sealed)")
    let text = String(decoding: bytes, as: UTF8.self)
    let cases: [(name: String, bytes: [UInt8], says: String)] = [
      ("empty", [], "FORMAT         ERROR    the file is no JSON: it ends too early"),
      (
        "noise", (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 7919) }, "FORMAT         ERROR    the file is no JSON"
      ),
      ("cut", Array(bytes.dropLast(90)), "FORMAT         ERROR    the file is no JSON: it ends inside a string"),
      ("object", Array("{}".utf8), "SEAL           ERROR    has no payload"),
      ("surrogates", Array(#"{"payload":"\ud800\u0041"}"#.utf8), "has half of a surrogate pair"),
      ("deep", [UInt8](repeating: 0x5B, count: 100_000), "is nested deeper than 128 levels"),
      ("template", try office.read("samples/template.json"), "SEAL           SKIPPED  the credential contains no seal"),
      (
        "changed", Array(text.replacing("Riverbend", with: "Riverbemd", maxReplacements: 1).utf8),
        "was changed after it was sealed"
      ),
    ]
    for file in cases {
      try office.write(file.bytes, to: "\(file.name).json")
      let run = try office.run("verify", "\(file.name).json")
      #expect(run.status == 1 && !run.wasKilled, "\(file.name)")
      #expect(run.result.contains(file.says), "\(file.name): \(run.result)")
      #expect(run.result.hasPrefix("\(file.name).json: FAILED\n"))
      #expect(run.result.hasSuffix("0 of 1 file verified, 1 failed.\n"))
    }
    let run = try office.run("verify", "out/\(sealed)")
    #expect(run.status == 0)
    #expect(run.result.contains(": PARTIALLY VERIFIED\n"))
    #expect(run.result.hasSuffix("0 of 1 file verified, 1 in part, 0 failed.\n"))
  }

  @Test func verifyOfWhatIsNoFile() throws {
    let office = try Office()
    try office.expectRefusal("verify", "none.json", status: 4, says: "none.json does not exist;")
    try office.expectRefusal("verify", "", status: 4, says: #""" does not exist;"#)
    try office.expectRefusal("verify", "pipelines", status: 4, says: "pipelines holds no .jsonld or .json file;")
    let device = try office.run("verify", "/dev/zero")
    #expect(device.status == 1)
    #expect(device.result.contains("the file is larger than 64 MB"))
  }

  /// What a hostile file says of itself is printed, and must not move the cursor of a terminal.
  @Test func nothingThatIsPrintedControlsTheTerminal() throws {
    let office = try Office()
    try office.write("{\"payload\": 5, \"\u{202E}x\": 1}", to: "a\u{1B}[2Jb.json")
    let run = try office.run("verify", "a\u{1B}[2Jb.json", "none\u{1B}[2J")
    let found = try office.run("verify", "a\u{1B}[2Jb.json")
    for text in [run.result, run.complaint, found.result] {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    }
    #expect(found.result.contains("a\u{FFFD}[2Jb.json"))
  }
}

extension Tree {
  /// Without any member of this name.
  fileprivate func without(_ key: String) -> Tree {
    switch self {
    case .object(let members): .object(members.filter { $0.key != key }.map { Member($0.key, $0.value.without(key)) })
    case .array(let elements): .array(elements.map { $0.without(key) })
    default: self
    }
  }
}
