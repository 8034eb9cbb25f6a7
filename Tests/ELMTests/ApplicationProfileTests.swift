import Records
import Testing

@testable import ELM

struct ApplicationProfileTests {
  private typealias Declaration = ApplicationProfile.Declaration

  @Test func aCredentialIsCheckedAgainstTheProfilesThatItNames() {
    func names(_ profiles: Tree?) -> [String] {
      ApplicationProfile(namedBy: .object(profiles.map { [Tree.Member("credentialProfiles", $0)] } ?? []))
        .declarations.map(\.name)
    }
    func concept(_ end: String) -> Tree { ["id": .string("http://data.europa.eu/snb/credential/\(end)")] }
    #expect(names(nil) == ["edc-generic-full"])
    #expect(names(concept("e34929035b")) == ["edc-generic-full"])
    #expect(names(concept("c_ae121a00")) == ["edc-accredited"])
    #expect(
      names(.array([concept("c_9a31f32a"), concept("c_ae121a00")])) == ["edc-accredited", "edc-issued-by-mandate"])
    #expect(names("http://data.europa.eu/snb/credential/c_7e400154") == ["edc-converted"])
    // What is unknown is refused by a rule, and checked against the generic profile meanwhile.
    #expect(names(concept("6dff8a0f87")) == ["edc-generic-full"])
    #expect(names(.array([concept("bdc47cb449"), concept("c_7e400154")])) == ["edc-converted"])
  }

  @Test func theSchemaIsDerived() {
    #expect(
      ApplicationProfile.edcAccredited.credentialSchema
        == ["id": "http://data.europa.eu/snb/model/ap/edc-accredited", "type": "ShaclValidator2017"])
    let both = ApplicationProfile(union: [.edcIssuedByMandate, .edcGenericFull])
    #expect(both.credentialSchema.elements.map(\.id) == both.declarations.map(\.schema))
    #expect(both.title == "edc-generic-full 1.1.0 and edc-issued-by-mandate 1.1.0")
  }

  @Test func aUnionDemandsWhatEachDemandsAndNothingTwice() {
    let both = ApplicationProfile(union: [.edcAccredited, .edcConverted])
    #expect(both.demands("accreditation", of: "Evidence") && both.demands("embeddedEvidence", of: "Evidence"))
    #expect(!ApplicationProfile.edcAccredited.demands("embeddedEvidence", of: "Evidence"))
    for name in both.classes {
      #expect(Set(both.rules(for: name)).count == both.rules(for: name).count, "\(name)")
      #expect(both.terms(of: name) == ApplicationProfile.edcGenericFull.rules(for: name).map(\.term))
    }
    // The rule that says what a value is stays the generic profile's.
    #expect(both.rule("hasClaim", in: "Person")?.kind == .node("ClaimNodeShape"))
  }

  @Test func everyProfileHasItsConceptInTheVocabulary() throws {
    let vocabulary = try #require(Vocabulary.named("credential-profile"))
    for declaration in ApplicationProfile.all.flatMap(\.declarations) {
      #expect(vocabulary.contains(declaration.concept))
      #expect(declaration.schema.hasSuffix("/\(declaration.name)"))
      #expect(ApplicationProfile.named(declaration.word)?.declarations == [declaration])
    }
    #expect(ApplicationProfile.refusals.keys.allSatisfy(vocabulary.contains))
    #expect(ApplicationProfile.named("diploma") == nil)
  }

  @Test func aDigestIsOfWhatTheTableSaysAndNotOfHowItIsBroken() throws {
    func digest(_ table: String, base: Declaration? = nil) -> String {
      Declaration(word: "w", name: "n", schema: "s", concept: "c", table: table, base: base).digest.hex
    }
    // As `printf 'n\n1.1.0\ns\nc\n\nA: a string 1; b string ?' | sha256sum` has it.
    #expect(digest("A: a string 1; b string ?") == "829343c3452d37b40a4ff4ccb75e885ab77638741e1edf55e6a22853636d6b99")
    #expect(digest("A: a string 1;\n   b string ?\n") == digest("A: a string 1; b string ?"))
    #expect(digest("A: a string 1; b string *") != digest("A: a string 1; b string ?"))
    let base = try #require(ApplicationProfile.edcGenericFull.declarations.first)
    #expect(digest("A: a string 1", base: base) != digest("A: a string 1"))
    #expect(Set(ApplicationProfile.all.flatMap { $0.declarations.map(\.digest) }).count == 4)
  }
}
