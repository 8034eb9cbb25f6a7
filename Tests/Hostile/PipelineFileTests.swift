import Testing

/// What the platform engineer can get wrong in a pipeline file, and what the program says about it.
@Suite struct PipelineFileTests {
  /// A change to the demo's pipeline file, and the message that it must be met with.
  struct Change: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let message: String
    var testDescription: String { "\(new.prefix(60)) …" }

    init(_ old: String, _ new: String, _ message: String) {
      self.old = old
      self.new = new
      self.message = message
    }
  }

  private func expect(_ changes: Change..., status: Int32 = 78, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    for change in changes {
      let office = try Office { yaml in
        #expect(yaml.contains(change.old), sourceLocation: sourceLocation)
        return yaml.replacing(change.old, with: change.new, maxReplacements: 1)
      }
      for command in ["check", "issue"] {
        try office.expectRefusal(
          command, Office.pipeline, status: status, says: change.message, sourceLocation: sourceLocation)
      }
    }
  }

  @Test(arguments: [
    Change("template:", "tempalte:", #"graduates.yaml:13:1 "tempalte" is no key of a pipeline; write template."#),
    Change("  sheet:", "  shet:", #":9:3 "shet" is no key of `source`; write sheet."#),
    Change("required: true}", "requierd: true}", #"is no key of `credentialSubject.givenName`; write required."#),
    Change("  unique:", "  uniq:", #"is no key of `rules`; write unique."#),
    Change("  level:", "  levle:", #"is no key of `seal`; write level."#),
    Change("{pkcs12:", "{pkc12:", #"is no key of `key`; write pkcs12."#),
    Change("  file:", "  fiel:", #"is no key of `output`; write file."#),
    Change("language: en", "language: en\nledger: {sqlit: l}", #"is no key of `ledger`; write sqlite."#),
    Change(
      "language: en", "language: en\nqwertyuiop: 1", "use one of key, language, ledger, lookups, mandate, map, name,"),
  ])
  func anUnknownKey(_ change: Change) throws { try expect(change) }

  @Test(arguments: [
    Change("name: digital", "other: digital", "a pipeline has no `name`; add `name`"),
    Change("name: digital-micro-credential-spring-2026", "name:", "a pipeline has no `name`; add `name`"),
    Change("name: digital-micro-credential-spring-2026", "name: [a]", ":5:7 name must be a text"),
    Change("key: [student_id, course_code]", "key:", "a pipeline has no `key`"),
    Change("key: [student_id, course_code]", "key: []", "a pipeline has no `key`"),
    Change("key: [student_id, course_code]", "key: {a: b}", "key must be a list of texts"),
    Change("key: [student_id, course_code]", "key: [a, a]", #""a" stands twice in `key`"#),
    Change("language: en", "language:", "a pipeline has no `language`"),
    Change("language: en", "language: english please", #""english please" is no language tag"#),
    Change("  directory: ../out/demo", "  directory:", "`output` has no `directory`"),
    Change("  level: B", "  level:", "`seal` has no `level`"),
    Change("level: B", "level: T", #":47:10 "T" needs time-stamps, and `timestamps` names no service"#),
    Change("level: B", "stages: [B, LTA]", #""LTA" needs time-stamps, and `timestamps` names no service"#),
    Change("level: B", "stages: [LTA, B]", "stages must be two levels, the second higher than the first"),
    Change("level: B", "stages: []", "stages must be two levels"),
    Change("level: B", "level: B\n  stages: [B, T]", #""B" stands beside `stages`"#),
    Change("level: B", "level: B\n  timestamps: nowhere", "is no http or https address; write the address"),
    Change(
      "level: B", "level: B\n  timestamps: {sandbox: a, limit: 3 per h}", "is no key of a service of `timestamps`"),
    Change("level: B", "level: B\n  timestamps: []", "`timestamps` names no service"),
    Change("level: B", "level: B\n  timestamps: {servise: https://t.example/}", "write service."),
    Change("level: B", "level: Q", #":47:10 "Q" is no seal level"#),
    Change("profile: etsi-1.2.1", "profile: etsi", "write one of edc, etsi-1.2.1"),
    Change("level: B", "level: B\n  algorithm: HS256", #""HS256" is no seal algorithm"#),
    Change("  sheet: Graduates", "  csv: x.csv", "`source` needs one of `workbook`, `csv` and `postgres`"),
    Change("workbook:", "csv:", "and a CSV file has no sheets; remove"),
    Change("pkcs12:", "pem:", "`key` needs either `pkcs12`, or `pem` and `certificate`"),
    Change("required: true}", "required: maybe}", #""maybe" is neither true nor false"#),
    Change("min: 0", "min: zero", #""zero" is no number"#),
    Change("min: 0", "min: 5, max: 1", "min is above max"),
    Change("length: 200", "length: -1", #""-1" is no whole number from 1 to 1000000"#),
    Change("as: email", "as: mail", #""mail" is nothing that `as` can be; write email."#),
    Change("vocabulary: eqf", "vocabulary: eqff", "names the vocabulary eqff, which is not known; write eqf."),
    Change("vocabulary: eqf", "vocabulary: country", "holds concepts of eqf, not of country"),
  ])
  func aValueThatIsMissingOrWrong(_ change: Change) throws { try expect(change) }

  @Test(arguments: [
    Change("required: true}", "min: 3}", "has `min`, but is converted as text; remove `min`."),
    Change("required: true}", "format: dd/mm/yyyy}", "has `format`, but is converted as text"),
    Change("required: true}", "join: x}", "joins nothing: there is one column"),
    Change("as: email", "as: email, length: 3", "has `length`, but is converted as email"),
    Change("as: date,", "as: date, language: de,", "has `language`, but is converted as date"),
    Change("vocabulary: eqf", "vocabulary: eqf, min: 3", "has `min`, but holds a concept"),
  ])
  func aSettingThatWouldDoNothing(_ change: Change) throws { try expect(change) }

  @Test(arguments: [
    Change("[0-9]+", "[0-9+", #":36:32 "MC-[0-9+" has a `[` that is not closed; close it with ], or write \[."#),
    Change("[0-9]+", "[0-9]+(?=x)", "has a lookahead, which is not supported"),
    Change("above: 100", "above: 100, below: 100", "no number satisfies both above and below"),
    Change("severity: warning", "severity: warnings", #""warnings" is nothing that `severity` can be; write warning."#),
    Change("  when:", "  wenn:", #""wenn" is no key of `rules`; write when."#),
  ])
  func aRuleThatNoCellCanSatisfy(_ change: Change) throws { try expect(change) }

  @Test(arguments: [
    Change("language: en", "language: en\nlanguage: de", "has the same key twice: language"),
    Change("  workbook:", "\tworkbook:", ":8:1 is not YAML"),
    Change(
      "[student_id, course_code]", "[student_id, course_code", "is not YAML: while parsing a flow sequence in line 11"),
    Change("language: en", "language: en\n---\nlanguage: de", "is not YAML"),
    Change("language: en", "language: \"en", "is not YAML"),
    Change("language: en", "language: en\u{0}", "is not YAML"),
    Change("language: en", "language: *en", "is not YAML"),
  ])
  func whatIsNoYAML(_ change: Change) throws { try expect(change) }

  @Test(arguments: [
    Change(".givenName:", ".givenNam:", #"has `givenNam`, which is no property of Person; write givenName."#),
    Change(
      ".hasClaim.provenBy", ".hasClaims.provenBy", #"has `hasClaims`, which is no property of Person; write hasClaim."#),
    Change(".givenName:", ".givenName[0]:", "ends in an element of a list; remove the [index]."),
    Change(
      "specifiedBy.title", "specifiedBy[3].title", "asks for element 3 of specifiedBy, of which the template has 1"),
    Change("credentialSubject.givenName:", "\"credential Subject\":", "is no path in a credential"),
    Change("credentialSubject.givenName:", "issuer.legalName:", "is completed from the seal certificate"),
    Change("credentialSubject.givenName:", "issued:", "is settled when the credential is issued"),
    Change(
      "  credentialSubject.fullName:", "  credentialSubject[0].givenName: a\n  credentialSubject.fullName:",
      #""credentialSubject[0].givenName" is mapped twice"#),
    Change(
      "awardedBy.awardingDate: {column: award_date, as: date, required: true}", "awardedBy: award_date",
      "is a node, or a concept of no vocabulary that is known"),
    Change("as: email", "as: date", "cannot be converted as date; write `as: email`."),
    Change("{column: given_name, required: true}", "{column: given_name, vocabulary: country}", "holds no concept"),
    Change("nationalID.notation: national_id", "nationalID.notation:", "has no column"),
    Change("nationalID.notation: national_id", "nationalID.notation: [[a]]", "must be a list of texts"),
    Change("{column: grade}", "{column: }", "has no `column`"),
  ])
  func aPathThatLeadsNowhere(_ change: Change) throws { try expect(change) }

  @Test(arguments: [
    Change(
      "column: given_name", "column: gven_name", #":17:41 "gven_name" is no column of Graduates; write given_name."#),
    Change("key: [student_id,", "key: [studentid,", #""studentid" is no column of Graduates; write student_id."#),
    Change("unique: [student_id,", "unique: [studentid,", #""studentid" is no column"#),
    Change(
      "    course_code: {", "    cours_code: {", #":36:5 "cours_code" is no column of Graduates; write course_code."#),
    Change("{workload_hours: {above", "{workload_ours: {above", #":38:12 "workload_ours" is no column of Graduates"#),
  ])
  func aColumnThatTheSourceDoesNotHave(_ change: Change) throws { try expect(change, status: 4) }

  @Test(arguments: ["hunter2", "hunter2: extra", "123456", "fd:hunter2", "env:"])
  func aPassphraseInTheFileIsRefusedAndNotRepeated(_ secret: String) throws {
    let office = try Office { $0.replacing("env:CONFER_SEAL_PASSPHRASE", with: "\"\(secret)\"") }
    try office.expectRefusal(
      "issue", Office.pipeline, status: 78,
      says: "a passphrase does not belong in a pipeline file; write where it comes from")
    let run = try office.run("issue", Office.pipeline)
    #expect(!run.complaint.contains("hunter2") && !run.complaint.contains("123456"))
  }

  @Test func aPipelineWithoutASealCanBeCheckedButNotIssued() throws {
    let office = try Office { $0.replacing(/seal:\n(  .*\n)+/, with: "") }
    #expect(try office.run("check", Office.pipeline).status == 0)
    try office.expectRefusal(
      "issue", Office.pipeline, status: 78, says: "has no `seal`; add `seal` with `level` and `key`")
  }

  @Test func whereThePipelineFileShouldBe() throws {
    let office = try Office()
    try office.expectRefusal("check", "pipelines/none.yaml", status: 78, says: "pipelines/none.yaml does not exist;")
    try office.expectRefusal("check", "pipelines", status: 78, says: "pipelines is a folder;")
    try office.expectRefusal("check", "/dev/null", status: 78, says: "/dev/null is empty;")
    try office.expectRefusal("check", "/dev/zero", status: 78, says: "/dev/zero is larger than 1 MB;")
    for text in ["", "# nothing\n", "\n\n"] {
      try office.write(text, to: Office.pipeline)
      try office.expectRefusal("check", Office.pipeline, status: 78, says: "is empty;")
    }
    for text in ["hello", "- a\n- b\n", "5"] {
      try office.write(text, to: Office.pipeline)
      try office.expectRefusal("check", Office.pipeline, status: 78, says: "a pipeline must be keys with values")
    }
    try office.write([0xFF, 0xFE, 0x00, 0x01], to: Office.pipeline)
    try office.expectRefusal("check", Office.pipeline, status: 78, says: "is not UTF-8; save it as UTF-8.")
  }

  @Test func everyMissingSettingIsNamedAtOnce() throws {
    let office = try Office { _ in "name: x\n" }
    let run = try office.run("check", Office.pipeline)
    #expect(run.status == 78)
    for key in ["source", "key", "template", "language", "map", "output"] {
      #expect(run.complaint.contains("a pipeline has no `\(key)`; add `\(key)`"))
    }
  }
}
