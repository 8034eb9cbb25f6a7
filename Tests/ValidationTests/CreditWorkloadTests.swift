import ELM
import Records
import Testing

@testable import Validation

/// Credits and hours beside each other, exactly at and about the limits.
@Suite struct CreditWorkloadTests {
  private static let ects = "http://data.europa.eu/snb/education-credit/6fcec5c5af"

  private func reasons(_ points: Tree, _ duration: String, framework: String = ects) -> [String] {
    let specification: Tree = [
      "id": "urn:x:specification", "type": "Qualification", "volumeOfLearning": .string(duration),
      "creditPoint": [
        "id": "urn:x:credit", "type": "CreditPoint", "point": points,
        "framework": ["id": .string(framework), "type": "Concept"],
      ],
    ]
    let found = CredentialCheck(phase: .issue).violations(in: specification)
      .filter { $0.code.slug == "credential.credit.workload" }
    for violation in found {
      #expect(violation.severity == .warning)
      #expect(violation.path == "volumeOfLearning")
      #expect(violation.alsoAt == ["creditPoint.point"])
    }
    return found.map(\.reason)
  }

  @Test(
    "25 to 30 hours a credit are usual, to the second",
    arguments: [
      ("2", "PT50H"), ("2", "PT60H"), ("2.50", "PT62H30M"), ("7.125", "PT190H"), ("0.1", "PT3H"), ("1", "PT1500M"),
      ("1", "PT90000S"), ("0", "PT0H"), ("2", "P0DT55H"), ("100000000000000001", "PT60H1.5S"),
    ])
  func usual(_ points: String, _ duration: String) {
    #expect(reasons(.string(points), duration).isEmpty)
  }

  @Test(
    "What is more or less is said, with what is usual",
    arguments: [
      ("2", "PT49H59M59S", "does not fit 2 ECTS credits, which stand for 50 to 60 hours"),
      ("2", "PT60H0M1S", "does not fit 2 ECTS credits, which stand for 50 to 60 hours"),
      ("1", "PT60H", "does not fit 1 ECTS credit, which stands for 25 to 30 hours"),
      ("2.50", "PT50H", "does not fit 2.50 ECTS credits, which stand for 62.5 to 75 hours"),
      ("0.01", "PT1H", "does not fit 0.01 ECTS credits, which stand for 0.25 to 0.3 hours"),
      ("0", "PT50H", "does not fit 0 ECTS credits, which stand for no time"),
    ])
  func unusual(_ points: String, _ duration: String, _ reason: String) {
    #expect(reasons(.string(points), duration) == [reason])
  }

  @Test(
    "What cannot be compared is not",
    arguments: [
      ("2", "P2M"), ("2", "P7D"), ("2", "P1Y"), ("2", "-PT500H"), ("2", "PT500.5S"), ("2", "500"), ("two", "PT500H"),
      ("2", "PT9999999999999H"), ("1.0000000000000000000", "PT500H"), ("2,5", "PT500H"),
    ])
  func incomparable(_ points: String, _ duration: String) {
    #expect(reasons(.string(points), duration).isEmpty)
  }

  @Test("Credits that never change are remembered, though a row's reduced tree does not show them")
  func hiddenCredits() {
    func specification(_ credit: Tree) -> Tree {
      ["id": "urn:x:specification", "type": "Qualification", "volumeOfLearning": "PT90H", "creditPoint": credit]
    }
    let whole = specification([
      "id": "urn:x:credit", "type": "CreditPoint", "point": "2",
      "framework": ["id": .string(CreditWorkloadTests.ects), "type": "Concept"],
    ])
    let cut: Set = ["urn:x:credit"]
    let shown = NodeMap(specification(["id": "urn:x:credit", "type": "CreditPoint"]), cut: cut)
    let found = CredentialCheck(phase: .issue).violations(
      in: shown, contexts: nil, hidden: HiddenNodes(in: whole, cut: cut)
    ).filter { $0.code == CreditWorkloadRule.unusual }
    #expect(found.map(\.reason) == ["does not fit 2 ECTS credits, which stand for 50 to 60 hours"])
  }

  @Test("Credits of another framework are no ECTS credits")
  func otherFrameworks() {
    let ecvet = "http://data.europa.eu/snb/education-credit/60b314e826"
    #expect(reasons("2", "PT500H", framework: ecvet).isEmpty)
  }
}
