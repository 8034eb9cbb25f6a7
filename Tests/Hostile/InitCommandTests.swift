import Foundation
import Support
import Testing

/// `confer init`: a first pipeline file that passes `confer check` where all can be known, and says what cannot.
@Suite struct InitCommandTests {
  private static let template = "samples/template.json"
  private static let workbook = "samples/graduates.xlsx"

  @Test func theProposalIsIssuedFromAsItIs() throws {
    let office = try Office(learners: 12)
    let made = try office.run(
      "init", "--template", InitCommandTests.template, "--workbook", InitCommandTests.workbook, "--output",
      "pipelines/first.yaml")
    #expect(made.status == 0)
    #expect(made.complaint == "")
    #expect(made.result.contains("confer check pipelines/first.yaml"))
    let text = String(decoding: try office.read("pipelines/first.yaml"), as: UTF8.self)
    #expect(text.hasPrefix("# yaml-language-server: $schema="))
    #expect(text.contains("workbook: ../samples/graduates.xlsx\n  sheet: Graduates\n"))
    #expect(text.contains("key: [student_id, course_code]"))
    // Nothing of a key or its secret is in force.
    #expect(
      !text.split(separator: "\n").contains { !$0.hasPrefix("#") && ($0.contains("seal") || $0.contains("pass")) })

    let check = try office.run("check", "pipelines/first.yaml")
    #expect(check.status == 0, "\(check.result)\(check.complaint)")
    #expect(check.result.contains("All 12 rows can be issued."))
    let preview = try office.run("preview", "pipelines/first.yaml", "--row", "2")
    #expect(preview.status == 0)
    #expect(preview.result.contains("\"givenName\""))

    // With a seal it issues, without any other edit.
    let seal = "seal:\n  level: B\n  key: {pkcs12: ../samples/seal.p12, passphrase: env:CONFER_SEAL_PASSPHRASE}\n"
    try office.write(text + seal, to: "pipelines/first.yaml")
    let issued = try office.run("issue", "pipelines/first.yaml")
    #expect(issued.status == 0, "\(issued.complaint)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: office.path("pipelines/first-credentials/credentials")).count
        == 12)
  }

  @Test func theDemosOwnFilesNeedNoEdit() throws {
    let office = try Office()
    for (flag, value) in [
      ("Samples/spring-2026.xlsx", "spring.xlsx"), ("Samples/templates/micro-credential.json", "t.json"),
    ] {
      try FileManager.default.copyItem(atPath: Office.repository(flag), toPath: office.path(value))
    }
    let made = try office.run("init", "--template", "t.json", "--workbook", "spring.xlsx", "--output", "spring.yaml")
    #expect(made.status == 0)
    let check = try office.run("check", "spring.yaml")
    // The rows that are wrong by intent.
    #expect(check.status == 3)
    #expect(check.result.contains("Graduates!D14 \"31/02/2001\" is not a date"))
    #expect(check.result.contains("of 300 rows can be issued"))
    let text = String(decoding: try office.read("spring.yaml"), as: UTF8.self)
    #expect(text.contains("# PATH: remarks\n"))
    #expect(!text.contains("# Guesses"))
  }

  @Test func printedItLeavesNoFile() throws {
    let office = try Office()
    try office.write("Vorname;Nachname\nAna;Ito\n", to: "people.csv")
    let before = try FileManager.default.contentsOfDirectory(atPath: office.path("")).sorted()
    let run = try office.run("init", "--template", InitCommandTests.template, "--csv", "people.csv", "--output", "-")
    #expect(run.status == 0)
    #expect(run.result.contains("  csv: people.csv\n"))
    #expect(run.result.contains("# key: [COLUMN]"))
    #expect(run.complaint.contains("Nobody can tell which columns are the key"))
    let after = try FileManager.default.contentsOfDirectory(atPath: office.path("")).sorted()
    #expect(after.filter { !$0.hasPrefix(".") } == before.filter { !$0.hasPrefix(".") })
    // What is missing is what the check says, and nothing else of the file.
    try office.write(run.result, to: "printed.yaml")
    let check = try office.run("check", "printed.yaml")
    #expect(check.status == 78)
    #expect(check.complaint.contains("a pipeline has no `key`"))
  }

  @Test func noFileIsOverwritten() throws {
    let office = try Office()
    let before = try office.read(Office.pipeline)
    let run = try office.run(
      "init", "--template", InitCommandTests.template, "--workbook", InitCommandTests.workbook, "--output",
      Office.pipeline)
    #expect(run.status == 7)
    #expect(run.complaint.contains("\(Office.pipeline) exists already; name another file"))
    #expect(try office.read(Office.pipeline) == before)
  }

  @Test func whatIsWrongIsSaidAtItsPlace() throws {
    let office = try Office()
    func refused(_ arguments: [String], _ status: Int32, _ message: String) throws {
      let run = try office.run(["init", "--output", "new.yaml"] + arguments)
      #expect(run.status == status, "\(arguments)")
      #expect(run.complaint.contains(message), "\(run.complaint)")
      #expect(!FileManager.default.fileExists(atPath: office.path("new.yaml")))
    }
    let (template, workbook) = (InitCommandTests.template, InitCommandTests.workbook)
    try refused(["--template", "none.json", "--workbook", workbook], 78, "none.json does not exist")
    try refused(["--template", template, "--workbook", "none.xlsx"], 4, "none.xlsx does not exist")
    try refused(["--template", workbook, "--workbook", workbook], 78, workbook)
    try refused(["--template", template, "--workbook", workbook, "--sheet", "Gradutes"], 4, "Graduates")
    try refused(["--template", template, "--workbook", workbook, "--key", "student_ids"], 78, "write student_id")
    try refused(["--template", template], 2, "Nobody can be asked here; give --workbook, --csv or --query.")
    try refused(["--template", template, "--workbook", workbook, "--csv", "x"], 2, "The learners are in one place")
    try refused(["--template", template, "--csv", "x", "--sheet", "y"], 2, "Only a workbook has sheets")
    try refused(
      ["--template", template, "--workbook", workbook, "--language", "english language"], 2, "no language tag")
    let nowhere = try office.run("init", "--template", template, "--workbook", workbook, "--output", "no/such/p.yaml")
    #expect(nowhere.status == 7)
    #expect(nowhere.complaint.contains("no/such/p.yaml cannot be made"))
  }
}
