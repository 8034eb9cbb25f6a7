import ELM
import Foundation
import Mapping
import Records

/// A pipeline over a small template, and rows to map with it.
struct Fixture {
  static let columns = [
    "student_id", "given_name", "family_name", "born", "email", "id_number", "id_country", "ects", "hours", "mode",
    "grade",
  ]

  /// A row in which all is well.
  static let good: [String: Cell.Content] = [
    "student_id": .text("00123"), "given_name": .text("Ana"), "family_name": .text("Ķirsone"),
    "born": .date(CivilDate(year: 2001, month: 2, day: 28)!), "email": .text("ana@example.org"),
    "id_number": .text("LV-1"), "id_country": .text("lv"), "ects": .number("7.125"), "hours": .number("7.5"),
    "mode": .text("blended"), "grade": .number("6.50"),
  ]

  static let yaml = """
    name: test
    source: {workbook: rows.xlsx, sheet: Graduates}
    key: [student_id]
    template: template.json
    language: en
    map:
      credentialSubject.givenName: {column: given_name, required: true}
      credentialSubject.familyName: {column: family_name, required: true}
      credentialSubject.fullName: [given_name, family_name]
      credentialSubject.dateOfBirth: {column: born, as: date}
      credentialSubject.contactPoint.emailAddress.id: {column: email, as: email}
      credentialSubject.nationalID.notation: id_number
      credentialSubject.nationalID.spatial: {column: id_country, vocabulary: country}
      credentialSubject.hasClaim.provenBy.grade.noteLiteral: grade
      credentialSubject.hasClaim.specifiedBy.creditPoint.point: {column: ects, as: decimal, min: 0, max: 60}
      credentialSubject.hasClaim.specifiedBy.volumeOfLearning: {column: hours, as: hours}
      credentialSubject.hasClaim.specifiedBy.mode: {column: mode, vocabulary: mode}
    output: {directory: out, file: "{student_id}.jsonld"}
    """

  static let template: Tree = [
    "id": "urn:credential:00000000-0000-0000-0000-000000000000",
    "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
    "credentialSubject": [
      "id": "urn:epass:person:1", "type": "Person",
      "hasClaim": [
        "id": "urn:epass:learningAchievement:1", "type": "LearningAchievement",
        "title": ["en": "Course"],
        "provenBy": [
          "id": "urn:epass:learningAssessment:1", "type": "LearningAssessment", "title": ["en": "Exam"],
          "grade": ["id": "urn:epass:note:1", "type": "Note", "noteLiteral": ["en": "sample"]],
        ],
        "specifiedBy": [
          "id": "urn:epass:qualification:1", "type": "Qualification", "title": ["en": "Course"],
          "creditPoint": [
            "id": "urn:epass:creditPoint:1", "type": "CreditPoint",
            "framework": ["id": "http://data.europa.eu/snb/education-credit/6fcec5c5af", "type": "Concept"],
            "point": "99",
          ],
        ],
      ],
      "nationalID": [
        "id": "urn:epass:legalIdentifier:1", "type": "LegalIdentifier", "notation": "sample",
        "spatial": ["id": "http://publications.europa.eu/resource/authority/country/NLD", "type": "Concept"],
      ],
    ],
    "issuer": [
      "id": "urn:epass:org:2", "type": "Organisation", "legalName": ["en": "Template University"],
      "location": ["id": "urn:epass:location:1", "type": "Location"],
    ],
    "validFrom": "2026-06-30T00:00:00Z",
  ]

  static let seal = SealIdentity(
    organisation: "Riverbend, University", commonName: "Riverbend Seal", country: "NL",
    organisationIdentifier: "NTRNL-00000000", certificateDigest: Digest(of: [1]))

  let pipeline: PipelineDefinition
  let template: Template
  let plan: MappingPlan
  let mapper: RowMapper
  let header: Header

  init(
    yaml: String = Fixture.yaml, template tree: Tree = Fixture.template, seal: SealIdentity? = nil,
    columns: [String] = Fixture.columns, children: [ChildHeader] = []
  ) throws {
    pipeline = try PipelineDefinition(yaml: Array(yaml.utf8), file: "pipelines/test.yaml")
    template = try Template(json: tree.json, name: "template.json")
    plan = try MappingPlan(pipeline, template: template, seal: seal)
    header = Header(
      sheet: "Graduates", names: columns,
      addresses: columns.indices.map { CellAddress(sheet: "Graduates", row: 1, column: $0) }, children: children)
    mapper = try RowMapper(pipeline, plan: plan, header: header)
  }

  /// A good row with some cells changed; nil empties a cell.
  func row(_ changes: [String: Cell.Content?] = [:], number: Int = 14) -> SourceRow {
    let cells = header.names.enumerated().map { column, name in
      let content = changes[name] ?? Fixture.good[name]
      return Cell((content ?? nil) ?? .empty, at: CellAddress(sheet: "Graduates", row: number, column: column))
    }
    return SourceRow(header: header, number: number, cells: cells)
  }

  func draft(_ changes: [String: Cell.Content?] = [:]) -> DraftCredential { mapper.draft(of: row(changes)) }

  /// The credential that a draft becomes, read back from its bytes.
  func credential(_ changes: [String: Cell.Content?] = [:]) throws -> Tree {
    let draft = draft(changes)
    return try TreeParser.parse(draft.pattern.payload(of: draft.filling, Fixture.facts).bytes, name: "payload").tree
  }

  static let facts = IssuingFacts(
    key: IssuanceKey(["00123"]), revision: 1,
    id: CredentialID(pipeline: "test", key: IssuanceKey(["00123"]), revision: 1),
    issued: Timestamp(seconds: 1_782_000_000))
}

extension Tree {
  /// The value at a dotted path, for expectations.
  func at(_ path: String) -> Tree? {
    path.split(separator: ".").reduce(Optional(self)) { tree, key in
      Int(key).map { index in tree?.elements.indices.contains(index) == true ? tree?.elements[index] : nil }
        ?? tree?[String(key)]
    }
  }
}
