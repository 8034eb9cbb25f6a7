import ArgumentParser

struct VocabularyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary",
    abstract: "Look at the vocabularies, find a concept in them, or bring a list of your own into form.",
    discussion: """
      confer vocabulary list
      confer vocabulary search "software"
      confer vocabulary search Österreich --in country
      confer vocabulary import faculties.ttl --output vocabularies/faculty.csv
      """,
    subcommands: [VocabularyList.self, VocabularySearch.self, VocabularyImportCommand.self])
}
