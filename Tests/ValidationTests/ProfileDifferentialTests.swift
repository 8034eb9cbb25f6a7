import ELM
import Records
import Testing
import Validation

/// Our verdict beside that of pyshacl over the shapes of each profile that adds to the generic one.
@Suite(
  .enabled(
    if: Judge.python != nil && Judge.hasSamples, "the judge beside the repository, or its Python packages, are not here"
  ))
struct ProfileDifferentialTests {
  static let words = ["accredited", "converted", "mandate"]

  private func findings(_ tree: Tree, _ profile: ApplicationProfile) -> Set<Judge.Finding> {
    let violations = CredentialCheck(profile: profile, phase: .issue).violations(in: tree)
    return Set(
      violations.compactMap { violation in
        violation.component.map {
          Judge.Finding(types: violation.focusTypes.joined(separator: ","), property: violation.property, component: $0)
        }
      })
  }

  @Test("Each fault has the same findings, and what conforms conforms", arguments: words)
  func mutations(_ word: String) throws {
    let profile = try #require(ApplicationProfile.named(word))
    let base = try ProfileMutation.base(word)
    let mutations = ProfileMutation.all(word)
    #expect(mutations.count >= 20)
    let trees = mutations.map { $0.applied(to: base) }
    let verdicts = try Judge.verdicts(on: trees, profile: word)
    #expect(verdicts.count == trees.count)
    #expect(verdicts.first?.conforms == true)
    #expect(verdicts.count { !$0.conforms } >= 15)
    for (index, verdict) in verdicts.enumerated() {
      #expect(findings(trees[index], profile) == verdict.findings, "\(word): \(mutations[index])")
    }
  }

  @Test("The Commission's samples have the verdicts of the judge under every profile", arguments: words)
  func samples(_ word: String) throws {
    let profile = try #require(ApplicationProfile.named(word))
    let trees = try DifferentialTests.samples.map(Tree.sample)
    let verdicts = try Judge.verdicts(on: trees, profile: word)
    for (tree, verdict) in zip(trees, verdicts) { #expect(findings(tree, profile) == verdict.findings) }
    // The Commission's samples carry a mandate's evidence, whatever profile they name.
    #expect(verdicts.first?.conforms == (word == "mandate"))
  }

  @Test("Under two profiles a credential has the findings of both")
  func union() throws {
    let both = ApplicationProfile(union: [.edcConverted, .edcAccredited])
    #expect(both.declarations.map(\.word) == ["accredited", "converted"])
    let trees = try [Mutation("nothing"), Mutation("no evidence", ("evidence", nil))].map {
      $0.applied(to: try .sample("Sample-CertOfPart-signed"))
    }
    let accredited = try Judge.verdicts(on: trees, profile: "accredited")
    let converted = try Judge.verdicts(on: trees, profile: "converted")
    for (index, tree) in trees.enumerated() {
      #expect(findings(tree, both) == accredited[index].findings.union(converted[index].findings))
    }
  }
}
