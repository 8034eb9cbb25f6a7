import ELM
import Testing

struct TermTableTests {
  @Test("A term has its coercion, its name in reports and its place")
  func terms() {
    let table = TermTable.edc
    #expect(table.term("dateOfBirth")?.coercion == .dateTime)
    #expect(table.term("givenName")?.coercion == .language)
    #expect(table.term("thematicArea")?.localName == "ISCEDFCode")
    #expect(table.term("dcType")?.localName == "type")
    #expect(table.term("dateIssued")?.localName == "issued")
    #expect(table.term("issued")?.localName == "issued")
    #expect(table.term("issued")?.isOfCredential == true)
    #expect(table.term("notation")?.coercion == .untyped)
    #expect(table.terms.enumerated().allSatisfy { $0.offset == $0.element.index })
    #expect(table.terms.count == 185 + 14)
    #expect(table.classes.count == 52)
  }

  @Test("A misspelt term or class has the right one as its nearest")
  func nearest() {
    #expect(TermTable.edc.nearestTerm(to: "giveName") == "givenName")
    #expect(TermTable.edc.nearestTerm(to: "dateofbirth") == "dateOfBirth")
    #expect(TermTable.edc.nearestClass(to: "Organization") == "Organisation")
    #expect(TermTable.edc.nearestTerm(to: "zzzzzzzz") == nil)
  }

  @Test("Terms that contradict the profile carry the reason")
  func objections() {
    for term in ["credentialStatus", "termsOfUse", "dateModified", "descriptionHtml", "resultDestribution"] {
      #expect(TermTable.edc.term(term)?.objection != nil)
    }
    #expect(TermTable.edc.term("title")?.objection == nil)
  }

  @Test("Every rule of the profile speaks of a term and of classes that exist")
  func profileIsClosed() {
    let profile = ApplicationProfile.edcGenericFull
    for name in profile.classes {
      #expect(TermTable.edc.isClass(name))
      for rule in profile.rules(for: name) {
        #expect(TermTable.edc.term(rule.term) != nil, "\(name).\(rule.term)")
        if case .classes(let classes) = rule.kind {
          for one in classes { #expect(TermTable.edc.isClass(one), "\(name).\(rule.term): \(one)") }
        }
        if let vocabulary = rule.vocabulary { #expect(Vocabulary.named(vocabulary) != nil, "\(vocabulary)") }
      }
    }
  }

  @Test("A property's class, number and vocabulary can be asked for")
  func rules() throws {
    let profile = ApplicationProfile.edcGenericFull
    let credit = try #require(profile.rule("creditPoint", in: "Qualification"))
    #expect(credit.kind == .classes(["CreditPoint"]))
    #expect(credit.min == 0)
    #expect(credit.max == nil)
    let level = try #require(profile.rule("eqfLevel", in: "Qualification"))
    #expect(level.max == 1)
    #expect(level.vocabulary == "eqf")
    #expect(level.demandsIRI)
    #expect(profile.rule("mode", in: "Qualification")?.vocabulary == "mode")
    #expect(profile.rule("hasClaim", in: "Person")?.kind.defaultClass == "LearningAchievement")
    #expect(profile.rule("nationalID", in: "Person")?.isReached == false)
    #expect(profile.rule("grade", in: "Person") == nil)
    #expect(profile.rules(for: "CreditPoint").map(\.term) == ["framework", "point"])
  }
}
