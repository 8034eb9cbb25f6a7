import ArgumentParser
import Pipeline

struct VocabularyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show every vocabulary: its name, how many concepts it has, and of what year it is.",
    discussion: """
      confer vocabulary list
      confer vocabulary list --pipeline Pipelines/spring.yaml     with the lists of the pipeline's own
      """)

  @Option(help: "A pipeline file whose own vocabularies are shown as well.")
  var pipeline: String?

  @Flag(help: "Print lines of JSON.")
  var json = false

  func run() throws {
    let listing = try VocabularyListing(pipeline: pipeline)
    json ? Output.write(listing.lines) : Output.say(listing.text)
  }
}
