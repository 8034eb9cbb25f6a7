import ELM
import Records
import Testing

@testable import Validation

/// A credential tells an element by any of its ways, and lacks it without.
@Suite("Elements of the Recommendations")
struct ElementTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let set: ElementSet
    let element: RecommendedElement
    var testDescription: String { "\(set.rawValue) \(element.number) \(element.name)" }

    /// What tells all other elements.
    var others: [RecommendedElement.Way] {
      self.set.elements.filter { $0 != element }.map { $0.ways[0] }
    }
  }

  static let cases = ElementSet.allCases.flatMap { set in set.elements.map { Case(set: set, element: $0) } }

  private func problems(_ set: ElementSet, in credential: Tree, phase: CredentialCheck.Phase = .issue) -> [Problem] {
    ElementCheck([set], credential: credential, phase: phase).templateProblems { .file("template.json/\($0)") }
  }

  @Test("that are told make no problem", arguments: ElementSet.allCases)
  func complete(_ set: ElementSet) {
    let credential = Tree.telling(set.elements.map { $0.ways[0] })
    #expect(problems(set, in: credential) == [])
    for source in ElementCheck([set], credential: credential).sources { #expect(source.isAlwaysTold) }
  }

  @Test(
    "are missed one by one, by name: mandatory ones as errors, the level as a warning, optional ones not",
    arguments: cases)
  func missing(_ test: Case) throws {
    let problems = problems(test.set, in: .telling(test.others))
    switch test.element.obligation {
    case .optional: #expect(problems == [])
    case .mandatory, .ifApplicable:
      let problem = try #require(problems.first)
      #expect(problems.count == 1)
      #expect(problem.severity == (test.element.obligation == .mandatory ? .error : .warning))
      let end = test.element.obligation == .mandatory ? "missing" : "if-applicable"
      #expect(problem.code.slug == "elements.\(test.set.rawValue).\(end)")
      #expect(problem.reason.contains(test.element.phrase) && problem.reason.contains(test.set.title))
      #expect(problem.reason.contains("(element \(test.element.number))"))
      // Where it should stand, in a form that `map` takes.
      let path = try #require(problem.path)
      #expect(problem.place == .file("template.json/\(path)") && problem.remedy.contains(path))
      #expect(test.element.hints[0].places().contains(path))
    }
  }

  @Test("are told by each of their ways alone", arguments: cases)
  func alternatives(_ test: Case) {
    for way in test.element.ways {
      let source = ElementCheck([test.set], credential: .telling(test.others + [way])).sources[test.element.number - 1]
      #expect(source.isAlwaysTold, "\(way.text)")
    }
  }

  @Test("are not told by a blank text, an empty node, a node of id and type, or half of a pair", arguments: cases)
  func emptiness(_ test: Case) {
    let nodes: [Tree] = [
      ["id": "urn:x", "type": "Note"], ["id": "urn:x", "type": "Note", "noteLiteral": ["en": ""]],
      "urn:epass:nowhere:1", [["type": "Note"], " "],
    ]
    func nothings(_ way: RecommendedElement.Way) -> [Tree] {
      let common: [Tree] = [" ", "", "\u{200B}", [:], [], .null, [" ", .null]]
      switch TermTable.edc.term(way.parts.last ?? way.steps.last ?? "")?.coercion {
      case .language: return common + [["en": "\u{200B} "], ["en": [" "], "id": ""]]
      case .node: return common + nodes
      default: return common
      }
    }
    func isTold(_ credential: Tree) -> Bool {
      ElementCheck([test.set], credential: credential).sources[test.element.number - 1].isAlwaysTold
    }
    for way in test.element.ways {
      for nothing in nothings(way) {
        #expect(!isTold(.telling([way], with: nothing)), "\(way.text) \(nothing)")
      }
      for place in way.places() where !way.parts.isEmpty {
        #expect(!isTold(Tree.telling([way]).setting(place, to: nil)), "\(place)")
      }
    }
  }

  @Test("are told by a concept's id, a number, a truth value, a text in Indonesian")
  func values() {
    let values: [Tree] = [
      ["id": "http://data.europa.eu/snb/eqf/6", "type": "Concept"], .number("2"), .boolean(false),
      "http://data.europa.eu/snb/eqf/6",
    ]
    for value in values {
      let credential = Tree.silent.setting("credentialSubject.hasClaim.specifiedBy.eqfLevel", to: value)
      #expect(ElementCheck([.annexI], credential: credential).sources[7].isAlwaysTold, "\(value)")
    }
    // The language map's key is no id.
    let title = Tree.silent.setting("credentialSubject.hasClaim.title", to: ["id": "Kredensial mikro"])
    #expect(ElementCheck([.annexI], credential: title).sources[1].isAlwaysTold)
  }

  @Test("are found where an id leads, and in any copy of a node")
  func references() {
    let claim = "credentialSubject.hasClaim"
    let referring = Tree.silent.setting("\(claim).awardedBy", to: "urn:award")
      .setting("\(claim).provenBy.awardedBy", to: ["id": "urn:award", "awardingBody": "urn:org"])
      .setting("issuer", to: ["id": "urn:org", "legalName": ["en": "University"]])
    #expect(ElementCheck([.annexI], credential: referring).sources[3].isAlwaysTold)
    let dangling = referring.setting("issuer.id", to: "urn:other")
    #expect(ElementCheck([.annexI], credential: dangling).sources[3].isNeverTold)
  }

  @Test("A ring of references ends, and tells nothing by itself")
  func rings() {
    let claim = "credentialSubject.hasClaim"
    let ring = Tree.silent
      .setting("\(claim).specifiedBy.isPartOf", to: ["id": "urn:a", "type": "Qualification", "isPartOf": "urn:b"])
      .setting("\(claim).specifiedBy.hasPart", to: ["id": "urn:b", "type": "Qualification", "hasPart": "urn:a"])
    #expect(ElementCheck([.annexI], credential: ring).sources[14].isNeverTold)
    let told = ring.setting("\(claim).specifiedBy.hasPart.title", to: ["en": "Programme"])
    #expect(ElementCheck([.annexI], credential: told).sources[14].isAlwaysTold)
  }

  @Test("are wanted of every learning achievement, not of activities and not of parts")
  func everyAchievement() throws {
    let all = Tree.telling(ElementSet.annexI.elements.map { $0.ways[0] })
    let told = try #require(all.at("credentialSubject.hasClaim"))
    let second = told.setting("id", to: "urn:second").setting("specifiedBy.volumeOfLearning", to: nil)
      .setting("specifiedBy.creditPoint", to: nil)
    let activity: Tree = ["id": "urn:activity", "type": "LearningActivity", "title": ["en": "Seminar"]]
    let part: Tree = ["id": "urn:part", "type": "LearningAchievement", "title": ["en": "Module"]]
    let claims: Tree = .array([told.setting("hasPart", to: part), activity, second])
    let found = problems(.annexI, in: all.setting("credentialSubject.hasClaim", to: claims))
    #expect(found.map(\.path) == ["credentialSubject.hasClaim[2].specifiedBy.creditPoint.point"])
    // What the part tells is not told of the whole.
    let lent = told.setting("specifiedBy", to: nil).setting("hasPart", to: told.setting("id", to: "urn:part"))
    let unlent = problems(.annexI, in: all.setting("credentialSubject.hasClaim", to: lent))
    #expect(unlent.contains { $0.reason.contains("(element 6)") })
  }

  @Test("cannot be told without a learning achievement, which is said once", arguments: ElementSet.allCases)
  func noAchievement(_ set: ElementSet) {
    let activity: Tree = ["id": "urn:activity", "type": "LearningActivity", "title": ["en": "Seminar"]]
    let credential = Tree.telling(set.elements.map { $0.ways[0] }).setting("credentialSubject.hasClaim", to: activity)
    let found = problems(set, in: credential)
    #expect(found.map(\.path) == ["credentialSubject.hasClaim"])
    #expect(found.first?.reason.contains("no learning achievement") == true)
  }

  @Test("A template leaves the time and the issuer's country to the seal")
  func sealing() {
    let unsealed = Tree.telling(ElementSet.annexI.elements.filter { ![3, 5].contains($0.number) }.map { $0.ways[0] })
    #expect(problems(.annexI, in: unsealed, phase: .template) == [])
    #expect(problems(.annexI, in: unsealed).count == 2)
  }
}
