import ELM
import Foundation
import Testing

/// `confer doctor` from the command line: a table or one JSON document on standard output, and a run's exit code.
@Suite struct DoctorCommandTests {
  @Test func itPrintsATableAndIssuesNothing() throws {
    let office = try Office()
    let run = try office.run("doctor", Office.pipeline)
    #expect(run.status == 0 && run.complaint == "")
    #expect(run.result.hasPrefix("\(Office.pipeline)\n\n  OK       pipeline file  "))
    #expect(run.result.contains("Nothing stands in the way of confer issue."))
    #expect(!FileManager.default.fileExists(atPath: office.path("out/demo")))
  }

  @Test func itsExitCodeIsThatOfTheFirstFault() throws {
    let office = try Office()
    let secret = try office.run("doctor", Office.pipeline, environment: ["CONFER_SEAL_PASSPHRASE": nil])
    #expect(secret.status == 78 && secret.result.contains("ERROR    key"))
    let wrong = try office.run("doctor", Office.pipeline, environment: ["CONFER_SEAL_PASSPHRASE": "not-this-one"])
    #expect(wrong.status == 5 && !wrong.result.contains("not-this-one"))
    #expect(try office.run("doctor", "none.yaml").status == 78)
    try office.write("a text", to: "samples/graduates.xlsx")
    #expect(try office.run("doctor", Office.pipeline).status == 4)
  }

  @Test func itsJSONIsOneDocument() throws {
    let run = try Office().run("doctor", Office.pipeline, "--json")
    let tree = try TreeParser.parse(Array(run.result.utf8), name: "doctor").tree
    #expect(run.status == 0 && tree["exitCode"] == 0)
    #expect((tree["checks"]?.elements.count ?? 0) >= 10)
  }
}
