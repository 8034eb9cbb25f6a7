import ELM
import Foundation
import Records
import Testing

@testable import Validation

/// The European profiles' own shapes, read as an institution's are, beside our table of the profile and beside pyshacl.
@Suite(.enabled(if: Judge.hasSamples, "the official shapes beside the repository are not here"))
struct OfficialShapesTests {
  static let generic = ["EDC-generic-no-cv", "EDC-generic-full"]

  static func shapes(_ names: [String]) throws -> OwnShapes {
    try OwnShapes(
      contentsOf: names.map {
        .init(path: Judge.shared.appending(path: "reference/elm/shapes/\($0).ttl").path, name: "\($0).ttl")
      })
  }

  private func findings(_ violations: [Violation]) -> Set<Judge.Finding> {
    Set(
      violations.compactMap { violation in
        violation.component.map {
          Judge.Finding(types: violation.focusTypes.joined(separator: ","), property: violation.property, component: $0)
        }
      })
  }

  /// What the table says, but for the guard that no shape has.
  private func byTable(_ tree: Tree, _ phase: CredentialCheck.Phase = .issue) -> Set<Judge.Finding> {
    findings(CredentialCheck(phase: phase).violations(in: tree)).filter { $0.component != "NoTarget" }
  }

  @Test("The official samples have the same verdicts", arguments: [CredentialCheck.Phase.issue, .template])
  func samples(_ phase: CredentialCheck.Phase) throws {
    let shapes = try OfficialShapesTests.shapes(OfficialShapesTests.generic)
    for name in DifferentialTests.samples {
      let tree = try Tree.sample(name)
      #expect(findings(shapes.violations(in: tree, phase: phase)) == byTable(tree, phase), "\(name)")
    }
  }

  @Test("Every known fault has the same verdict")
  func mutations() throws {
    let shapes = try OfficialShapesTests.shapes(OfficialShapesTests.generic)
    let base = try Tree.sample("Sample-MC-Annex1-signed")
    for mutation in Mutation.detected + Mutation.undetected.map(\.mutation) {
      let tree = mutation.applied(to: base)
      #expect(findings(shapes.violations(in: tree)) == byTable(tree), "\(mutation)")
    }
  }

  @Test("Faults at random places have the same verdict", arguments: 0..<4)
  func randomFaults(_ index: Int) throws {
    let shapes = try OfficialShapesTests.shapes(OfficialShapesTests.generic)
    let base = try Tree.sample(DifferentialTests.samples[index])
    var fault = RandomFault(seed: UInt64(index))
    for number in 0..<600 {
      let tree = fault.applied(to: base)
      let ours = findings(shapes.violations(in: tree))
      #expect(ours == byTable(tree), "\(index)/\(number): \(ours.symmetricDifference(byTable(tree)))")
    }
  }

  @Test("What is odd about the official files is said, and does not stop them")
  func warnings() throws {
    let warnings = try OfficialShapesTests.shapes(OfficialShapesTests.generic).warnings
    #expect(warnings.allSatisfy { $0.severity == .warning })
    let unknown = warnings.filter { $0.code == .shapesUnknownTerm }
    #expect(unknown.map(\.place.description) == ["EDC-generic-no-cv.ttl:1229", "EDC-generic-no-cv.ttl:4248"])
    #expect(unknown.map { String($0.reason.prefix(16)) } == ["sh:propertyShape", "sh:nodekind is n"])
    let unreachable = warnings.filter { $0.code == .shapesUnreachable }.compactMap(\.value)
    for name in ["elm:nationalId", "elm:areaDialing", "elm:resultDistribution", "xsd:dateTime", "rdf:HTML"] {
      #expect(unreachable.contains(name), "\(name)")
    }
    #expect(warnings.filter { $0.code == .shapesUnused }.count == 1)
  }

  @Test(
    "The other profiles have the verdicts of pyshacl",
    .enabled(if: Judge.python != nil, "the judge's Python packages are not here"),
    arguments: [
      ("accredited", "EDC-accredited"), ("converted", "EDC-converted"), ("mandate", "EDC-issuedByMandate"),
    ])
  func otherProfiles(_ profile: String, _ file: String) throws {
    let names = OfficialShapesTests.generic + [file]
    let shapes = try OfficialShapesTests.shapes(names)
    let evidence: Tree = [
      "id": "urn:x:evidence", "type": "Evidence", "evidenceStatement": "By mandate.",
      "accreditation": ["id": "urn:x:accreditation", "type": "Accreditation"],
      "embeddedEvidence": ["id": "urn:x:media", "type": "MediaObject"],
    ]
    let base = try Tree.sample("Sample-MC-Annex1-signed").setting("evidence", to: evidence)
    var trees = try DifferentialTests.samples.map(Tree.sample) + [base]
    for path in ["evidence", "evidence.accreditation", "evidence.evidenceStatement", "evidence.embeddedEvidence"] {
      trees += [nil, "text", ["en": "text"], [evidence, "text"]].map { base.setting(path, to: $0) }
    }
    trees.append(base.setting("credentialSubject.hasClaim.type", to: "LearningActivity"))
    var fault = RandomFault(seed: 7)
    trees += (0..<12).map { _ in fault.applied(to: base) }
    let verdicts = try Judge.verdicts(
      on: trees, shapes: names.map { Judge.shared.appending(path: "reference/elm/shapes/\($0).ttl").path })
    #expect(verdicts.count == trees.count)
    #expect(verdicts.compactMap(\.self).count > 20)
    for (index, verdict) in verdicts.enumerated() where verdict != nil {
      #expect(findings(shapes.violations(in: trees[index])) == verdict, "\(profile) \(index)")
    }
  }
}
