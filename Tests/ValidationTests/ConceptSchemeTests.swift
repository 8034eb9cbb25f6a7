import ELM
import Records
import Testing

@testable import Validation

/// Where the profile is silent about the vocabulary of a property, our rule is not.
@Suite struct ConceptSchemeTests {
  struct Demand: CustomStringConvertible, Sendable {
    let className: String
    let rule: PropertyRule
    let vocabulary: Vocabulary
    let allowsOwn: Bool
    var description: String { "\(className).\(rule.term)" }
  }

  static let demands = ApplicationProfile.edcGenericFull.classes.flatMap { className in
    ApplicationProfile.edcGenericFull.rules(for: className).compactMap { rule -> Demand? in
      guard case .rules(let allowsOwn) = rule.demand, let vocabulary = rule.vocabulary.flatMap(Vocabulary.named) else {
        return nil
      }
      return Demand(className: className, rule: rule, vocabulary: vocabulary, allowsOwn: allowsOwn)
    }
  }

  @Test("The properties are those that the rule's comment names")
  func named() {
    #expect(
      Set(ConceptSchemeTests.demands.map(\.vocabulary.name)) == [
        "mode", "assessment-type", "activity-type", "opportunity-type", "entitlement-type", "credit-framework",
        "supervision", "accreditation-decision", "target-group", "grade-status", "schedule", "human-sex", "encoding",
        "file-type", "claim-type",
      ])
  }

  @Test(
    "A concept comes from the vocabulary that is meant, or where that is allowed from the issuer", arguments: demands)
  func schemes(_ demand: Demand) throws {
    let currency = try #require(Vocabulary.named("currency")?.resolve("EUR")).tree()
    #expect(findings(currency, demand) == [demand.rule.term])
    #expect(findings(concept("urn:x:concept", "urn:x:scheme"), demand) == (demand.allowsOwn ? [] : [demand.rule.term]))
    #expect(findings(concept("\(demand.vocabulary.prefix)any", demand.vocabulary.scheme), demand) == [])
    // A concept of one's own does not bear an official address, nor belong to no scheme at all.
    #expect(findings(concept("\(demand.vocabulary.prefix)any", "urn:x:scheme"), demand) == [demand.rule.term])
    let homeless: Tree = ["id": "urn:x:concept", "type": "Concept"]
    #expect(findings(homeless, demand) == [demand.rule.term])
  }

  private func concept(_ id: String, _ scheme: String) -> Tree {
    ["id": .string(id), "type": "Concept", "inScheme": ["id": .string(scheme), "type": "ConceptScheme"]]
  }

  /// The paths at which the scheme is objected to.
  private func findings(_ concept: Tree, _ demand: Demand) -> [String] {
    let node = Tree.object([
      .init("id", "urn:x:node"), .init("type", .string(demand.className)), .init(demand.rule.term, concept),
    ])
    return CredentialCheck(phase: .issue).violations(in: node).filter { $0.code == .conceptScheme }.map(\.path)
  }
}
