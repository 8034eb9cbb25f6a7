import Delivery
import Foundation
import Records
import Support
import Testing

@Suite("Looking at an output folder")
struct OutputSurveyTests {
  private func refusal(_ path: String) throws -> RunFailure? {
    do {
      _ = try OutputSurvey(path, pipeline: "spring", expecting: 0)
      return nil
    } catch let failure as RunFailure { return failure }
  }

  @Test("Changes nothing, whether or not the folder is there")
  func changesNothing() throws {
    let folder = try TemporaryFolder()
    let survey = try OutputSurvey(folder.path("demo"), pipeline: "spring", expecting: 1 << 20)
    #expect(!survey.exists && survey.free > 0 && survey.warnings.isEmpty)
    #expect(try folder.names() == [])
    let fixture = try Fixture()
    try fixture.open().claim(for: "spring")
    _ = try fixture.reopen()
    let before = try fixture.folder.names(in: "demo")
    #expect(try refusal(fixture.path)?.status == .busy)
    #expect(try fixture.folder.names(in: "demo") == before)
  }

  @Test("A folder that a run holds is busy, and is free when the run has ended")
  func tellsBusy() throws {
    let folder = try TemporaryFolder()
    do {
      let output = try OutputFolder.open(folder.path("demo"))
      try output.claim(for: "spring")
      let refused = try #require(try refusal(folder.path("demo")))
      #expect(refused.status == .busy && refused.problems.map(\.code) == [.outputBusy])
      withExtendedLifetime(output) {}
    }
    #expect(try OutputSurvey(folder.path("demo"), pipeline: "spring", expecting: 0).exists)
  }

  @Test("Another pipeline's folder, a file, and a folder without one above it are refused as a run refuses them")
  func refuses() throws {
    let folder = try TemporaryFolder()
    do { try OutputFolder.open(folder.path("demo")).claim(for: "autumn") }
    #expect(try refusal(folder.path("demo"))?.problems.map(\.code) == [.outputOfAnother])
    try Data().write(to: URL(filePath: folder.path("file")))
    #expect(try refusal(folder.path("file"))?.problems.map(\.code) == [.outputUnusable])
    #expect(try refusal(folder.path("file/demo"))?.status == .output)
    let missing = try #require(try refusal(folder.path("none/demo")))
    #expect(missing.status == .output && missing.problems.first?.reason.contains("folder above") == true)
  }

  @Test("Too little room is a warning, with the share that there is room for")
  func warnsOfSpace() throws {
    let folder = try TemporaryFolder()
    let survey = try OutputSurvey(folder.path("demo"), pipeline: "spring", expecting: 1 << 60)
    #expect(survey.warnings.map(\.code) == [.outputSpaceShort] && survey.warnings.first?.severity == .warning)
    #expect(survey.warnings.first?.reason.contains("of 100 credentials") == true)
  }
}
