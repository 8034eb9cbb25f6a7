import ELM
import Records
import Testing
import Validation

/// Our verdict beside that of pyshacl over the official shapes: the very same findings.
@Suite(
  .enabled(
    if: Judge.python != nil && Judge.hasSamples, "the judge beside the repository, or its Python packages, are not here"
  ))
struct DifferentialTests {
  static let samples = [
    "Sample-MC-Annex1-signed", "Sample-MC-Annex1-unsigned", "Sample-CertOfPart-signed", "Sample-CertOfPart-unsigned",
  ]

  private func findings(_ tree: Tree, _ phase: CredentialCheck.Phase) -> Set<Judge.Finding> {
    Set(
      CredentialCheck(phase: phase).violations(in: tree).compactMap { violation in
        violation.component.map {
          Judge.Finding(types: violation.focusTypes.joined(separator: ","), property: violation.property, component: $0)
        }
      })
  }

  @Test(
    "The Commission's own samples have the verdicts that the judge gives, in both phases", arguments: [false, true])
  func officialSamples(isTemplate: Bool) throws {
    let trees = try DifferentialTests.samples.map(Tree.sample)
    let verdicts = try Judge.verdicts(on: trees, isTemplate: isTemplate)
    #expect(verdicts.count == trees.count)
    for (index, verdict) in verdicts.enumerated() {
      #expect(
        findings(trees[index], isTemplate ? .template : .issue) == verdict.findings,
        "\(DifferentialTests.samples[index])")
      #expect(verdict.conforms == (isTemplate || index.isMultiple(of: 2)))
    }
  }

  @Test("Every fault that the official shapes detect is found with the same types, property and component")
  func mutations() throws {
    let base = try Tree.sample("Sample-MC-Annex1-signed")
    let verdicts = try Judge.verdicts(on: Mutation.detected.map { $0.applied(to: base) })
    #expect(verdicts.count == Mutation.detected.count)
    for (mutation, verdict) in zip(Mutation.detected, verdicts) {
      #expect(!verdict.findings.isEmpty, "\(mutation): the judge finds nothing")
      #expect(findings(mutation.applied(to: base), .issue) == verdict.findings, "\(mutation)")
    }
  }
}
