import ArgumentParser
import Pipeline

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a problem code or a rule means and how to mend what it finds.",
    discussion: """
      confer explain cell.date.unreadable
      confer explain learner-age
      confer explain --list
      confer explain --list --markdown > reference.md
      """)

  @Argument(help: "A problem code, as it stands in the error workbook and in run-results.json, or the name of a rule.")
  var name: String?

  @Flag(help: "List all codes and rules.")
  var list = false

  @Flag(help: "Print the list as Markdown, with reasons and examples.")
  var markdown = false

  @Flag(help: "Print lines of JSON.")
  var json = false

  func validate() throws {
    if list, name != nil { throw ValidationError("Name a problem code, or give --list, but not both.") }
    if markdown, !list { throw ValidationError("--markdown goes with --list.") }
    if markdown, json { throw ValidationError("Choose --markdown or --json.") }
    guard !list else { return }
    guard let name else { throw ValidationError("Name a problem code or a rule, or give --list.") }
    guard Explanation(name) == nil else { return }
    let suggestion = Explanation.nearest(to: name).map { " Did you mean \($0)?" } ?? ""
    throw ValidationError(
      "There is no problem code or rule \(name).\(suggestion) `confer explain --list` lists all of them.")
  }

  func run() throws {
    if let explanation = name.flatMap(Explanation.init) {
      json ? Output.write(explanation.line) : Output.say(explanation.text)
    } else if json {
      Output.write(ProblemReference.lines)
    } else {
      Output.say(markdown ? ProblemReference.markdown : ProblemReference.text)
    }
  }
}
