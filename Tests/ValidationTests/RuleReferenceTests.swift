import Records
import Support
import Testing

@testable import Validation

/// What users read about the rules is what stands above them in their source files.
@Suite struct RuleReferenceTests {
  @Test("The reference is carried over from the comments")
  func upToDate() throws {
    let expected = try RuleComments.swift()
    #expect(try RuleComments.committed() == expected, "run `make reference`")
  }

  @Test("Each rule says what it demands, and shows what is wrong and what is right", arguments: RuleReference.all)
  func complete(_ rule: RuleReference) {
    #expect(rule.comment.demand.hasSuffix("."))
    #expect(!rule.comment.reasons.isEmpty)
    #expect(!rule.comment.examples.isEmpty)
    for example in rule.comment.examples {
      #expect(!example.wrong.isEmpty && !example.right.isEmpty && example.wrong != example.right)
    }
    #expect(!rule.codes.isEmpty)
    #expect(!rule.name.contains(".") && rule.name == rule.name.lowercased())
    #expect(RuleReference.named(rule.name)?.codes == rule.codes)
  }

  @Test("Each code of the profile is explained with an example", arguments: ValidationCatalogue.profileCodes)
  func profileCodes(_ code: ProblemCode) throws {
    let comment = try #require(RuleReference.comment(on: code))
    #expect(comment.demand.hasSuffix("."))
    #expect(!comment.examples.isEmpty)
  }

  @Test("All rules of the book are there, each under a name of its own")
  func names() {
    #expect(RuleReference.all.count == RuleBook.all.count)
    #expect(Set(RuleReference.all.map(\.name)).count == RuleBook.all.count)
    #expect(RuleReference.named("concept-membership")?.codes.map(\.slug) == ["credential.concept.unknown"])
    #expect(RuleReference.reporting(.conceptScheme).map(\.name) == ["concept-scheme"])
  }

  @Test("A comment is read line by line")
  func reading() {
    let comment = RuleReference.Comment(
      "It\nholds.\n\nFor a\nreason.\n\n- Wrong: `a`\n- Right: `b`\n- Wrong: c\n- Right: d")
    #expect(comment.demand == "It holds.")
    #expect(comment.reasons == ["For a reason."])
    #expect(comment.examples.map(\.wrong) == ["`a`", "c"])
    #expect(comment.examples.map(\.right) == ["`b`", "d"])
  }
}
