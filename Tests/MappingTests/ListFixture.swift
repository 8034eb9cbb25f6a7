import ELM
import Mapping
import Records
import Testing

/// A pipeline whose learners have modules, and whose modules have outcomes, over the small template with a model of a module in it.
struct ListFixture {
  static let modules = """
      credentialSubject.hasClaim.hasPart:
        each: modules
        map:
          title: title
          provenBy.grade.noteLiteral: grade
          specifiedBy.learningOutcome: {each: outcomes, map: {title: text}}
    """

  /// A module with an assessment, an outcome and the organisation that awards it, which every module has in common.
  static let part: Tree = [
    "id": "urn:epass:learningAchievement:2", "type": "LearningAchievement", "title": ["en": "Module"],
    "awardedBy": [
      "id": "urn:epass:awardingProcess:2", "type": "AwardingProcess",
      "awardingBody": ["id": "urn:epass:org:9", "type": "Organisation", "legalName": ["en": "Riverbend"]],
    ],
    "provenBy": [
      "id": "urn:epass:learningAssessment:2", "type": "LearningAssessment", "title": ["en": "Exam"],
      "grade": ["id": "urn:epass:note:2", "type": "Note", "noteLiteral": ["en": "sample"]],
      "awardedBy": "urn:epass:awardingProcess:2",
    ],
    "specifiedBy": [
      "id": "urn:epass:qualification:2", "type": "Qualification", "title": ["en": "Module"],
      "learningOutcome": [
        ["id": "urn:epass:learningOutcome:1", "type": "LearningOutcome", "title": ["en": "Outcome"]]
      ],
    ],
  ]

  static let outcomeHeader = header("Outcomes", ["module", "text"])
  static let moduleHeader = header(
    "Modules", ["title", "grade"], [ChildHeader(name: "outcomes", header: outcomeHeader)])
  static let columns =
    Fixture.columns + [
      "citizenship", "m_1", "g_1", "m_2", "g_2", "m_3", "g_3", "json",
    ]

  let fixture: Fixture

  /// - Parameter lines: of `map`, with the indentation of the fixture's.
  init(_ lines: String = ListFixture.modules, part: Tree = ListFixture.part) throws {
    fixture = try Fixture(
      yaml: Fixture.yaml.replacing("output:", with: lines + "\noutput:", maxReplacements: 1),
      template: ListFixture.template(part), columns: ListFixture.columns,
      children: [ChildHeader(name: "modules", header: ListFixture.moduleHeader)])
  }

  static func template(_ part: Tree) -> Tree {
    Fixture.template.changing("credentialSubject") { subject in
      subject.changing("hasClaim") { claim in .object((claim.members ?? []) + [.init("hasPart", part)]) }
    }
  }

  private static func header(_ sheet: String, _ names: [String], _ children: [ChildHeader] = []) -> Header {
    Header(
      sheet: sheet, names: names,
      addresses: names.indices.map { CellAddress(sheet: sheet, row: 1, column: $0) }, children: children)
  }

  static func row(_ header: Header, _ number: Int, _ texts: [String], _ children: [[SourceRow]]? = nil) -> SourceRow {
    SourceRow(
      header: header, number: number,
      cells: texts.enumerated().map { column, text in
        Cell(
          text.isEmpty ? .empty : .text(text), at: CellAddress(sheet: header.sheet, row: number, column: column))
      }, children: children)
  }

  /// - Parameter modules: each with its title, its grade and its outcomes; from row 2 of their sheets on.
  func draft(_ modules: [(String, String, [String])] = [], _ changes: [String: Cell.Content?] = [:]) -> DraftCredential
  {
    var number = 1
    let children = modules.enumerated().map { index, module in
      let outcomes = module.2.map { text in
        number += 1
        return ListFixture.row(ListFixture.outcomeHeader, number, ["M", text])
      }
      return ListFixture.row(ListFixture.moduleHeader, index + 2, [module.0, module.1], [outcomes])
    }
    let plain = fixture.row(changes)
    return fixture.mapper.draft(
      of: SourceRow(header: plain.header, number: plain.number, cells: plain.cells, children: [children]))
  }

  /// What the draft becomes, read back from its bytes.
  func subject(_ draft: DraftCredential) throws -> Tree? {
    let payload = draft.pattern.payload(of: draft.filling, Fixture.facts)
    #expect(payload.bytes == draft.pattern.tree(of: draft.filling, Fixture.facts).json)
    return try TreeParser.parse(payload.bytes, name: "payload").tree["credentialSubject"]
  }
}

extension Tree {
  fileprivate func changing(_ key: String, _ change: (Tree) -> Tree) -> Tree {
    .object((members ?? []).map { $0.key == key ? .init(key, change($0.value)) : $0 })
  }
}
