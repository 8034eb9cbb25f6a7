import ArgumentParser
import Pipeline

struct VocabularyImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Check a list of your own (CSV, a workbook, or SKOS in Turtle), and write it as the table that pipelines read.",
    discussion: """
      confer vocabulary import faculties.ttl --output vocabularies/faculty.csv
      confer vocabulary import course-types.csv --scheme https://example.org/course-types --language nl
      confer vocabulary import esco.ttl --scheme http://data.europa.eu/esco/concept-scheme/skills > skills.csv

      The columns of a table are iri, label@en (and other languages), also@en, code, notation and scheme; `code` and `also`
      may hold several, separated by semicolons. The pipeline file then names the list:

      vocabularies:
        faculty: ../vocabularies/faculty.csv
      """)

  @Argument(help: "The list: CSV, a workbook with one sheet, or SKOS in Turtle (.ttl).")
  var file: String

  @Option(help: "The file to write; standard output when left out.")
  var output: String?

  @Option(help: "The IRI of the concept scheme, where the file does not say it or holds several.")
  var scheme: String?

  @Option(help: "The language of labels that do not say theirs, such as en.")
  var language: String?

  @Flag(help: "Write over an existing file.")
  var replace = false

  func run() throws {
    let list = try VocabularyImport(path: file, scheme: scheme, language: language)
    for warning in list.warnings { Output.complain(Output.line(warning)) }
    guard let output else { return Output.write(list.csv) }
    try list.write(to: output, replacing: replace)
    let languages = list.languages.joined(separator: ", ")
    Output.say(
      "\(output): \(list.count) \(list.count == 1 ? "concept" : "concepts") of \(list.scheme), labels in \(languages).")
  }
}
