import ELM
import Testing

@Suite("The elements of the Recommendations")
struct ElementSetTests {
  @Test("are counted from 1, with a name and a way of their own", arguments: ElementSet.allCases)
  func numbered(_ set: ElementSet) {
    #expect(set.elements.map(\.number) == Array(1...set.elements.count))
    #expect(Set(set.elements.map(\.name)).count == set.elements.count)
    #expect(Set(set.elements.map(\.phrase)).count == set.elements.count)
    for element in set.elements { #expect(!element.ways.isEmpty && !element.hints.isEmpty, "\(element.name)") }
  }

  @Test("of Annex I are nine mandatory, the level where it applies, and six optional; of Annex VI six and one")
  func obligations() {
    func count(_ set: ElementSet, _ obligation: RecommendedElement.Obligation) -> Int {
      set.elements.count { $0.obligation == obligation }
    }
    #expect(count(.annexI, .mandatory) == 9 && count(.annexI, .ifApplicable) == 1 && count(.annexI, .optional) == 6)
    #expect(count(.annexVI, .mandatory) == 6 && count(.annexVI, .ifApplicable) == 0 && count(.annexVI, .optional) == 1)
  }

  /// The profile's classes of the nodes at a path, from an anchor on.
  private func classes(of way: RecommendedElement.Way) -> [String] {
    let start =
      switch way.anchor {
      case .credential: "EuropeanDigitalCredential"
      case .subject: "Person"
      case .claim: "LearningAchievement"
      }
    let steps = way.parts.isEmpty ? way.steps.dropLast() : way.steps[...]
    return steps.reduce([start]) { classes, step in
      classes.flatMap { name -> [String] in
        if case .classes(let next)? = ApplicationProfile.edcGenericFull.rule(step, in: name)?.kind { next } else { [] }
      }
    }
  }

  @Test("stand at places that the profile knows", arguments: ElementSet.allCases)
  func placesExist(_ set: ElementSet) throws {
    for way in set.elements.flatMap(\.ways) {
      let classes = classes(of: way)
      for property in way.parts.isEmpty ? [try #require(way.steps.last)] : way.parts {
        #expect(
          classes.contains { ApplicationProfile.edcGenericFull.rule(property, in: $0) != nil }, "\(way.text)")
        #expect(TermTable.edc.term(property)?.objection == nil, "\(way.text)")
      }
    }
  }
}
