import ArgumentParser
import Pipeline

struct VocabularySearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find concepts by label, code or IRI, in any language that the vocabularies hold, and by near spellings.",
    discussion: """
      confer vocabulary search "software"
      confer vocabulary search Österreich --in country
      confer vocabulary search DE80M --json
      confer vocabulary search Law --pipeline Pipelines/spring.yaml

      It ends with 1 when nothing is found.
      """)

  @Argument(help: "What the concept is called, its code or its IRI, or a part of a name.")
  var text: String

  @Option(name: .customLong("in"), help: "The vocabulary to look in; all of them when left out.")
  var vocabulary: String?

  @Option(help: "A pipeline file whose own vocabularies are searched as well.")
  var pipeline: String?

  @Option(help: "How many concepts to show at most.")
  var limit = 20

  @Flag(help: "Print lines of JSON.")
  var json = false

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is a number above 0.") }
    guard !text.allSatisfy(\.isWhitespace) else { throw ValidationError("Give a text to search for.") }
  }

  func run() throws {
    let listing = try VocabularyListing(pipeline: pipeline)
    if let vocabulary, let complaint = listing.complaint(about: vocabulary) { throw ValidationError(complaint) }
    let findings = listing.search(text, in: vocabulary, limit: limit)
    json ? Output.write(findings.lines) : Output.say(findings.text)
    if findings.isEmpty { throw ExitCode.failure }
  }
}
