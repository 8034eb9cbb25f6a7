import ArgumentParser
import Pipeline
import Records

/// The command line: parsing and printing only; what is done is done in Pipeline.
struct Confer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confer",
    abstract: "Issues European Digital Credentials for Learning in bulk.",
    discussion: """
      confer init                                     write a first pipeline file from a template and a workbook
      confer template Pipelines/micro-credential.yaml --workbook graduates.xlsx
      confer issue Pipelines/micro-credential.yaml    seal what is new or corrected
      confer check Pipelines/micro-credential.yaml    find every fault, needs no key
      confer doctor Pipelines/micro-credential.yaml   look at key, certificate, files and folders
      confer preview Pipelines/micro-credential.yaml --row 14
      confer extend Pipelines/micro-credential.yaml   raise what was issued to its last level
      confer verify out/demo/credentials/*.jsonld
      confer explain cell.date.unreadable
      confer vocabulary search Österreich            concepts by label, code or IRI
      confer sandbox sandbox --serve                  keys and a time-stamping service for trying things out

      Exit codes: 0 done, 1 failed, 2 usage, 3 done with some rows rejected, 4 input, 5 key or seal, 6 time-stamp or
      revocation, 7 output or disk, 8 ledger, 11 busy, 75 temporary, 78 configuration, 130 and 143 stopped by a signal.
      """,
    version: """
      confer 0.1.0

      Profiles, with the SHA-256 of their tables:
      \(ProfileList.lines.joined(separator: "\n"))
      """,
    subcommands: [
      Init.self, TemplateCommand.self, Issue.self, Check.self, DoctorCommand.self, Preview.self, Extend.self,
      Verify.self, Explain.self, VocabularyCommand.self, SandboxCommand.self,
    ])

  /// The parser itself would only count the words that it did not expect.
  static func refuseUnknownCommand(_ word: String?) throws {
    let names =
      configuration.subcommands.map { $0.configuration.commandName ?? String(describing: $0).lowercased() } + ["help"]
    guard let word, !word.hasPrefix("-"), !names.contains(word) else { return }
    let nearest = Spelling.nearest(to: word, among: names).map { "Did you mean \($0)?" }
    throw ValidationError("There is no command “\(word)”. \(nearest ?? "There are \(names.joined(separator: ", ")).")")
  }
}

@main
enum Program {
  static func main() {
    do {
      try Confer.refuseUnknownCommand(CommandLine.arguments.dropFirst().first)
      var command = try Confer.parseAsRoot()
      try command.run()
    } catch {
      Ending.end(error)
    }
  }
}
