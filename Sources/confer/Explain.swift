import ArgumentParser
import Foundation
import Pipeline
import Records

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

  func validate() throws {
    if code == nil, !list { throw ValidationError("Name a problem code, or give --list.") }
  }

  func run() throws {
    let codes = ProblemCatalogue.codes
    guard let code, !list else {
      let width = codes.map(\.slug.utf8.count).max() ?? 0
      for code in codes {
        let sentence = code.meaning.split(separator: ". ", maxSplits: 1).first.map(String.init) ?? code.meaning
        Output.say("\(code.slug.padding(toLength: width + 2, withPad: " ", startingAt: 0))\(sentence)")
      }
      return
    }
    guard let found = codes.first(where: { $0.slug == code.lowercased() }) else {
      let nearest = Spelling.nearest(to: code, among: codes.map(\.slug)).map { " Did you mean \($0)?" } ?? ""
      throw ValidationError("There is no problem code \(code).\(nearest) `confer explain --list` lists all of them.")
    }
    Output.say("\(found.slug)\n\n  \(found.meaning)\n\n  To mend it: \(found.remedy).")
  }
}
