import ELM
import Pipeline
import Records
import Testing
import Validation

@Suite("Explaining codes and rules")
struct ExplanationTests {
  @Test("every code stands once in the list, with its severity, and every rule by its name")
  func list() {
    let lines = ProblemReference.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    for code in ProblemCatalogue.codes {
      #expect(lines.count { $0.count > 2 && $0[0] == code.slug && $0[1] == code.severity.rawValue } == 1, "\(code)")
    }
    for rule in RuleReference.all { #expect(lines.count { $0.starts(with: ["Rule", "\(rule.name):"]) } == 1) }
    #expect(Set(ProblemCatalogue.codes.map(\.slug)).count == ProblemCatalogue.codes.count)
  }

  @Test("the reference in Markdown has every code, every rule, every reason and every example")
  func markdown() {
    let markdown = ProblemReference.markdown
    for code in ProblemCatalogue.codes { #expect(markdown.contains("- `\(code.slug)` (\(code.severity.rawValue)): ")) }
    for rule in RuleReference.all {
      #expect(markdown.contains("\n### Rule \(rule.name)\n\n\(rule.comment.demand)\n"))
      for reason in rule.comment.reasons { #expect(markdown.contains(reason)) }
      for example in rule.comment.examples {
        #expect(markdown.contains("- Wrong: \(example.wrong)\n- Right: \(example.right)"))
      }
    }
    #expect(!markdown.contains("\n\n\n"))
  }

  @Test("a code is explained with meaning, remedy, severity, its rule and an example")
  func code() throws {
    let text = try #require(Explanation("Credential.Award.Childhood")?.text)
    for part in [
      "credential.award.childhood\n", "To mend it: check the year of birth", "It is a warning", "Rule learner-age",
      "Wrong  date_of_birth 2026-01-31", "Right  date_of_birth 2006-01-31",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 110 })
  }

  @Test("a rule is explained with its codes, and what is neither is not")
  func rule() throws {
    let text = try #require(Explanation("validity")?.text)
    #expect(text.contains("credential.validity.over      warning"))
    #expect(text.contains("credential.validity.reversed  error"))
    #expect(Explanation("valid") == nil)
    #expect(Explanation.nearest(to: "learner-aeg") == "learner-age")
    #expect(Explanation.nearest(to: "Cell.Date.Unreadble") == "cell.date.unreadable")
  }

  @Test("for machines there is a line a code and a line a rule")
  func lines() throws {
    let entries = try ProblemReference.lines.split(separator: UInt8(ascii: "\n")).map {
      try TreeParser.parse(Array($0), name: "line").tree
    }
    #expect(entries.compactMap { $0["code"]?.string }.sorted() == ProblemCatalogue.codes.map(\.slug).sorted())
    #expect(entries.compactMap { $0["rule"]?.string } == RuleReference.all.map(\.name))
    for entry in entries where entry["type"] == "code" {
      #expect(entry["meaning"]?.string?.isEmpty == false && entry["remedy"]?.string?.isEmpty == false)
    }
  }
}
