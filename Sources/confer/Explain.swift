import ArgumentParser
import Foundation
import Pipeline
import Records
import Sandbox

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a problem code means and how to mend it.",
    discussion: """
      confer explain cell.date.unreadable
      confer explain --list
      """)

  @Argument(help: "A problem code, as it stands in the error workbook and in run-results.json.")
  var code: String?

  @Flag(help: "List all codes.")
  var list = false

  /// Those of the pipeline, and those of the sandbox, which no pipeline knows of.
  private static let codes = (ProblemCatalogue.codes + SandboxCatalogue.codes).sorted { $0.slug < $1.slug }

  func validate() throws {
    guard !list else { return }
    guard let code else { throw ValidationError("Name a problem code, or give --list.") }
    guard entry(of: code) == nil else { return }
    let nearest = Spelling.nearest(to: code, among: Explain.codes.map(\.slug))
    let suggestion = nearest.map { " Did you mean \($0)?" } ?? ""
    throw ValidationError("There is no problem code \(code).\(suggestion) `confer explain --list` lists all of them.")
  }

  func run() throws {
    guard !list, let code, let found = entry(of: code) else {
      let codes = Explain.codes
      let width = codes.map(\.slug.utf8.count).max() ?? 0
      for code in codes {
        let sentence = code.meaning.split(separator: ". ", maxSplits: 1).first.map(String.init) ?? code.meaning
        Output.say("\(code.slug.padding(toLength: width + 2, withPad: " ", startingAt: 0))\(sentence)")
      }
      return
    }
    Output.say("\(found.slug)\n\n  \(found.meaning)\n\n  To mend it: \(found.remedy).")
  }

  private func entry(of code: String) -> ProblemCode? {
    Explain.codes.first { $0.slug == code.lowercased() }
  }
}
