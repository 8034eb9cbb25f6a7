import ELM
import Foundation
import Mapping
import Records
import Support
import Testing

/// Issuing on behalf of another organisation: what the pipeline file says becomes an evidence of every credential.
@Suite struct MandateTests {
  private static let statement = "By decision 12/2026 Riverbend has mandated the seal's owner to issue."
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The beginnings of real files, and what stands in them.
  private static let pdf = Array("%PDF-1.7\n%%EOF\n".utf8)
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
  private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]

  private static let evidence: Tree = [
    "id": "urn:e", "type": "Evidence", "evidenceStatement": "On paper.",
    "dcType": ["id": "http://data.europa.eu/snb/evidence-type/c_c4f849d7", "type": "Concept"],
  ]

  /// A pipeline in the folder, with `mandate` and perhaps a document, over the fixture's template.
  private func plan(
    _ mandate: String, document: [UInt8]? = nil, template more: [(String, Tree)] = [], map line: String = "",
    seal: SealIdentity? = nil
  ) throws -> (plan: MappingPlan, template: Template, definition: PipelineDefinition) {
    if let document { try Data(document).write(to: URL(filePath: folder.path("mandate.xyz"))) }
    let tree = Tree.object((Fixture.template.members ?? []) + more.map { Tree.Member($0.0, $0.1) })
    try Data(tree.json).write(to: URL(filePath: folder.path("template.json")))
    let yaml = Fixture.yaml.replacing(
      "\noutput:", with: "\(line.isEmpty ? "" : "\n  \(line)")\nmandate: \(mandate)\noutput:")
    let pipeline = try PipelineDefinition(yaml: Array(yaml.utf8), file: folder.path("pipeline.yaml"))
    let template = try Template(of: pipeline)
    return (try MappingPlan(pipeline, template: template, seal: seal), template, pipeline)
  }

  private func failure(_ body: () throws -> Void) throws -> RunFailure {
    try #require(#expect(throws: RunFailure.self) { try body() })
  }

  private func concept(_ end: String) -> Tree {
    ["id": .string("http://data.europa.eu/snb/credential/\(end)"), "type": "Concept"]
  }

  @Test func theStatementBecomesAnEvidence() throws {
    let plan = try plan("{statement: \"\(MandateTests.statement)\"}").plan
    let credential = plan.document(Fixture.facts)
    let evidence = try #require(credential["evidence"])
    #expect(evidence.types == ["Evidence"])
    #expect(evidence["evidenceStatement"]?.string == MandateTests.statement)
    #expect(evidence["dcType"]?.id == "http://data.europa.eu/snb/evidence-type/c_18016257")
    #expect(evidence["embeddedEvidence"] == nil)
    // Where the Commission's issuer has it.
    let keys = credential.members?.map(\.key) ?? []
    #expect(keys.firstIndex(of: "evidence") == keys.firstIndex(of: "issuanceDate").map { $0 - 1 })
  }

  @Test(arguments: [(pdf, "PDF"), (png, "PNG"), (jpeg, "JPEG")])
  func theDocumentIsEmbeddedByItsContentAndNotItsName(_ bytes: [UInt8], _ type: String) throws {
    let (plan, template, _) = try plan("{statement: Yes, document: mandate.xyz}", document: bytes)
    let media = try #require(plan.document(Fixture.facts).at("evidence.embeddedEvidence"))
    #expect(media.types == ["MediaObject"])
    #expect(media["content"]?.string == Data(bytes).base64EncodedString())
    #expect(media["contentEncoding"]?.id == "http://data.europa.eu/snb/encoding/6146cde7dd")
    #expect(media["contentType"]?.id == "http://publications.europa.eu/resource/authority/file-type/\(type)")
    #expect(template.mandate?.document?.type.rawValue == type && template.mandate?.document?.size == bytes.count)
  }

  @Test func theSameMandateHasTheSameIdsAndAnotherHasOthers() throws {
    func ids(_ statement: String, _ document: [UInt8]) throws -> [String?] {
      let plan = try plan("{statement: \(statement), document: mandate.xyz}", document: document).plan
      let evidence = plan.document(Fixture.facts)["evidence"]
      return [evidence?.id, evidence?["embeddedEvidence"]?.id]
    }
    let first = try ids("Yes", MandateTests.pdf)
    #expect(try ids("Yes", MandateTests.pdf) == first)
    #expect(first[0]?.hasPrefix("urn:epass:evidence:") == true && first[1]?.hasPrefix("urn:epass:mediaObject:") == true)
    let others = try [ids("Yes indeed", MandateTests.pdf), ids("Yes", MandateTests.pdf + [10])]
    #expect(Set(others.flatMap { $0 } + first).count == 6)
  }

  @Test func aChangedMandateMakesAnotherCredential() throws {
    func digest(_ mandate: String) throws -> Digest {
      let (plan, _, definition) = try plan(mandate)
      let header = try Fixture().header
      let mapper = try RowMapper(definition, plan: plan, header: header)
      return mapper.draft(of: try Fixture().row()).contentDigest
    }
    #expect(try digest("{statement: One}") == digest("{statement: One}"))
    #expect(try digest("{statement: One}") != digest("{statement: Two}"))
    #expect(try plan("{statement: One}").template.digest != plan("{statement: Two}").template.digest)
  }

  @Test func theProfileOfMandatesIsAddedToTheTemplates() throws {
    let generic = concept("e34929035b")
    let schema: Tree = ["id": "http://data.europa.eu/snb/model/ap/edc-generic-full", "type": "ShaclValidator2017"]
    let (plan, template, _) = try plan(
      "{statement: Yes}", template: [("credentialProfiles", generic), ("credentialSchema", schema)])
    #expect(template.profile.declarations.map(\.word) == ["generic", "mandate"])
    #expect(template.warnings.isEmpty)
    let credential = plan.document(Fixture.facts)
    #expect(
      credential["credentialProfiles"]?.elements.compactMap(\.id).map { $0.suffix(10) } == ["e34929035b", "c_9a31f32a"])
    #expect(
      credential["credentialSchema"]?.elements.compactMap(\.id).map { $0.split(separator: "/").last }
        == ["edc-generic-full", "edc-issued-by-mandate"])
  }

  @Test func aTemplateThatNamesTheProfileKeepsItsWords() throws {
    let (plan, template, _) = try plan("{statement: Yes}", template: [("credentialProfiles", concept("c_9a31f32a"))])
    #expect(template.profile.declarations.map(\.word) == ["mandate"])
    #expect(plan.document(Fixture.facts)["credentialProfiles"] == concept("c_9a31f32a"))
  }

  @Test func aSchemaThatWasWrongBeforeIsStillReported() throws {
    let schema: Tree = ["id": "http://data.europa.eu/snb/model/ap/edc-converted", "type": "ShaclValidator2017"]
    let template = try plan(
      "{statement: Yes}", template: [("credentialProfiles", concept("e34929035b")), ("credentialSchema", schema)]
    ).template
    #expect(template.warnings.map(\.code) == [.templateSchema])
    #expect(template.warnings.first?.value == schema.id)
  }

  @Test func theTemplatesOwnEvidenceStaysAndCanBeMappedAsBefore() throws {
    let (plan, _, definition) = try plan(
      "{statement: Yes}", template: [("evidence", MandateTests.evidence)], map: "evidence.evidenceStatement: grade")
    #expect(plan.mappedPaths.contains("evidence[0].evidenceStatement"))
    let mapper = try RowMapper(definition, plan: plan, header: Fixture().header)
    let draft = mapper.draft(of: try Fixture().row())
    #expect(draft.origins.contains { $0.path == "evidence[0].evidenceStatement" })
    let credential = draft.pattern.tree(of: draft.filling, Fixture.facts)
    #expect(credential.at("evidence.0.evidenceStatement")?.string == "6.50")
    #expect(credential.at("evidence.1.evidenceStatement")?.string == "Yes")
  }

  @Test func noLineOfMapLeadsIntoTheMandate() throws {
    let refused = try failure {
      _ = try plan(
        "{statement: Yes}", template: [("evidence", MandateTests.evidence)], map: "evidence[1].evidenceStatement: grade"
      )
    }
    #expect(refused.problems.map(\.code) == [.pipelinePath])
  }

  @Test(
    arguments: [
      (nil, "does not exist", ProblemCode.mandateUnreadable), ([], "is empty", .mandateType),
      (Array("PK\u{3}\u{4}".utf8), "begins neither as a PDF", .mandateType),
      (Array(" %PDF-1.4".utf8), "begins neither as a PDF", .mandateType),
      ([0xFF, 0xD8], "begins neither", .mandateType),
      (pdf + [UInt8](repeating: 0, count: 2 << 20), "is larger than 2 MB", .mandateUnreadable),
    ] as [([UInt8]?, String, ProblemCode)])
  func aDocumentThatCannotBeCarriedIsRefused(_ bytes: [UInt8]?, _ reason: String, _ code: ProblemCode) throws {
    let refused = try failure { _ = try plan("{statement: Yes, document: mandate.xyz}", document: bytes) }
    #expect(refused.status == .configuration && refused.problems.map(\.code) == [code])
    #expect(refused.problems.first?.message.contains(reason) == true, "\(refused)")
    #expect(refused.problems.first?.value == "mandate.xyz")
    guard case .file(_, .some, .some) = refused.problems.first?.place else {
      Issue.record("the place is a line of the pipeline file")
      return
    }
  }

  @Test(arguments: [
    ("{document: a.pdf}", "has no `statement`"), ("{statement: \"  \"}", "says nothing"),
    ("{statement: Yes, documents: a.pdf}", "is no key of `mandate`"), ("Yes", "must be keys with values"),
    ("{statement: [Yes]}", "must be a text"),
  ])
  func aMandateThatSaysLittleIsRefused(_ mandate: String, _ reason: String) throws {
    let refused = try failure { _ = try plan(mandate) }
    #expect(refused.status == .configuration)
    #expect(refused.problems.contains { $0.message.contains(reason) }, "\(refused)")
  }
}
