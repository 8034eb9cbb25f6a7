import ELM
import Foundation
import Testing

/// Templates that are missing, no template, or faulty: each fault is named with its line and its path before the first row.
@Suite struct BadTemplateTests {
  private static let file = "samples/template.json"

  private func refusing(
    _ change: (String) -> String, _ expected: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let office = try Office()
    let text = change(String(decoding: try office.read(BadTemplateTests.file), as: UTF8.self))
    try office.write(text, to: BadTemplateTests.file)
    for words in expected {
      for command in ["check", "issue"] {
        try office.expectRefusal(command, Office.pipeline, status: 78, says: words, sourceLocation: sourceLocation)
      }
    }
  }

  /// The template without a member, written over many lines.
  private func without(_ path: String...) -> (String) -> String {
    { text in
      guard let tree = try? TreeParser.parse(Array(text.utf8), name: "t").tree else { return "" }
      return tree.removing(path[...]).prettyPrinted
    }
  }

  @Test func aTemplateThatIsNotThere() throws {
    let place = "pipelines/graduates.yaml:13:11"
    try Office { $0.replacing("template.json", with: "none.json") }.expectRefusal(
      "check", Office.pipeline, status: 78, says: #"\#(place) "../samples/none.json" does not exist;"#)
    try Office { $0.replacing("/template.json", with: "") }.expectRefusal(
      "check", Office.pipeline, status: 78, says: #"\#(place) "../samples" is a folder;"#)
  }

  @Test func whatIsNoJSON() throws {
    try refusing({ _ in "" }, "samples/template.json:1:1 ends too early;")
    try refusing({ String($0.prefix(4000)) }, "ends inside a string;")
    try refusing(
      { $0.replacing("\"issuer\":", with: "\"issuer\": {}, \"issuer\":", maxReplacements: 1) },
      #"has the member "issuer" twice in one object;"#)
  }

  @Test func whatIsNoCredential() throws {
    for text in ["[]", "5", "{\"credential\": 5}", "{\"type\": [\"VerifiableCredential\"]}", "null"] {
      try refusing({ _ in text }, "holds no European Digital Credential")
    }
  }

  @Test func aSealedCredential() throws {
    let office = try Office()
    #expect(try office.run("issue", Office.pipeline).status == 0)
    let sealed = try #require(office.credentials.first)
    let another = try Office()
    try another.write(office.read("out/\(sealed)"), to: BadTemplateTests.file)
    try another.expectRefusal(
      "issue", Office.pipeline, status: 78, says: "is a sealed credential, not a template; use the unsigned credential."
    )
  }

  @Test func aFaultInTheTemplateNamesItsLineAndItsPath() throws {
    try refusing(
      { $0.replacing("\"givenName\"", with: "\"givenNaem\"") },
      #"is no key of the European Learning Model (at credentialSubject.givenNaem)"#)
    try refusing(
      { $0.replacing("\"validFrom\": \"2", with: "\"validFrom\": \"x") },
      "is not a date with time and zone (at validFrom)")
    try refusing(
      without("credentialSubject", "hasClaim", "provenBy", "title"),
      "lacks the title that a learning assessment must have (at credentialSubject.hasClaim.provenBy.title)")
    try refusing(without("credentialProfiles"), "lacks the credential profiles", "(at credentialProfiles)")
    try refusing(without("displayParameter"), "(at displayParameter)")
    try refusing(without("@context"), "does not have the contexts of a European Digital Credential;")
  }

  @Test func whatAllLinesOfMapMeetIsSaidOnce() throws {
    for change in [without("credentialSubject"), without("credentialSubject", "type")] {
      let office = try Office()
      let text = change(String(decoding: try office.read(BadTemplateTests.file), as: UTF8.self))
      try office.write(text, to: BadTemplateTests.file)
      let run = try office.run("check", Office.pipeline)
      #expect(run.status == 78)
      #expect(run.lines.count == 1)
    }
  }

  @Test func theSamplePersonOfATemplateIsNeverSealedIntoACredential() throws {
    let office = try Office { $0.replacing(#/ +credentialSubject\.givenName: .*\n/#, with: "") }
    try office.expectRefusal(
      "issue", Office.pipeline, status: 78,
      says: "would stand in the credential of every row, as credentialSubject.givenName; map a column to "
        + "credentialSubject.givenName, or remove it from the template.")
  }
}

extension Tree {
  fileprivate func removing(_ path: ArraySlice<String>) -> Tree {
    guard case .object(let members) = self, let key = path.first else { return self }
    return .object(
      members.compactMap { member in
        guard member.key == key else { return member }
        return path.count == 1 ? nil : Member(key, member.value.removing(path.dropFirst()))
      })
  }
}
