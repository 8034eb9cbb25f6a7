import Mapping
import Records
import Testing

/// What a pipeline file says in `seal` beside the key.
@Suite struct SealReadingTests {
  private func pipeline(_ trust: String) throws -> PipelineDefinition {
    let yaml = "\(Fixture.yaml)\nseal: {level: B, key: {pkcs12: seal.p12}\(trust)}\n"
    return try PipelineDefinition(yaml: Array(yaml.utf8), file: "pipelines/test.yaml")
  }

  @Test("Trust is a file, a list of files, or nothing; each is found from the pipeline's folder")
  func readsTrust() throws {
    #expect(try pipeline("").seal?.trust.isEmpty == true)
    #expect(try pipeline(", trust: anchors.pem").seal?.trust.map(\.path) == ["pipelines/anchors.pem"])
    let two = try #require(try pipeline(", trust: [../sandbox/root.pem, /etc/anchors]").seal?.trust)
    #expect(two.map(\.path) == ["sandbox/root.pem", "/etc/anchors"])
    #expect(two.map(\.written) == ["../sandbox/root.pem", "/etc/anchors"])
  }

  @Test(
    "Trust that says nothing, twice the same or something else is refused at its place",
    arguments: [
      ("[]", "`trust` names no file; write `trust: [anchors.pem]`, or remove it."),
      ("[a.pem, ./a.pem]", "\"./a.pem\" stands twice in `trust`; remove one of the two."),
      ("{file: a.pem}", "trust must be a list of texts"), ("[a.pem, {b: c}]", "trust must be a list of texts"),
    ])
  func refusesTrust(_ trust: String, _ message: String) throws {
    let refused = try #require(#expect(throws: RunFailure.self) { try pipeline(", trust: \(trust)") })
    #expect(refused.status == .configuration && refused.problems.count == 1)
    #expect(refused.description.contains(message), "\(refused)")
    guard case .file("pipelines/test.yaml", line: _?, column: _?)? = refused.problems.first?.place else {
      Issue.record("\(refused)")
      return
    }
  }
}
