import Records

/// The text of a first pipeline file: what is sure as lines, what is not as comments.
///
///     PipelineDraft(proposal, source: source, template: "template.json", name: "spring-2026").text
///
/// It names no key and no passphrase: who seals is left to the one who has the key.
public struct PipelineDraft {
  /// The table, as the pipeline file will name it.
  public enum Source: Sendable {
    case workbook(String, sheet: String?)
    case csv(String)
    /// The connection string is where the text says.
    case query(String, connection: String)
  }

  private let proposal: MappingProposal
  public var source: Source
  public var layout = SourceLayout.plain
  public var template: String
  public var name: String
  /// Of the columns' names and the rows that were looked at.
  public var table: String
  public var schema = "pipeline.schema.json"
  /// What `confer` is to be told, as the user would name it.
  public var file: String
  public var directory: String
  /// The number of a row to look at.
  public var firstRow = 2
  /// Nil for what the proposal found.
  public var key: [String]?

  public init(
    _ proposal: MappingProposal, source: Source, template: String, name: String, table: String, file: String,
    directory: String
  ) {
    self.proposal = proposal
    self.source = source
    self.template = template
    self.name = name
    self.table = table
    self.file = file
    self.directory = directory
  }

  public var text: String {
    let parts = [opening, origin, keyLines, credential, map, afterMap, seal, output, next]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// The columns of the key, where they are known.
  private var keyColumns: [String]? { key ?? (proposal.key?.isSure == true ? proposal.key?.columns : nil) }

  private var opening: [String] {
    [
      "# yaml-language-server: $schema=\(YAMLText.comment(schema))", "#",
      "# Proposed by confer init from \(YAMLText.comment(table)).",
      "# Lines behind a # are not in force. Paths of files start from the folder of this one.",
    ]
  }

  private var origin: [String] {
    var lines = [
      "name: \(YAMLText.scalar(name)) # stays the same from run to run: the ids of credentials derive from it", "",
      "source:",
    ]
    switch source {
    case .workbook(let file, let sheet):
      lines.append("  workbook: \(YAMLText.scalar(file))")
      if let sheet { lines.append("  sheet: \(YAMLText.scalar(sheet))") }
    case .csv(let file): lines.append("  csv: \(YAMLText.scalar(file))")
    case .query(let query, let connection):
      lines += [
        "  postgres:",
        "    connection: \(YAMLText.scalar(connection)) # where it is, never the connection string itself",
        "    query: \(YAMLText.scalar(query))",
      ]
    }
    if layout == .recipients {
      lines.append("  layout: recipients # of the Online Credential Builder; columns are called by their references")
    }
    return lines
  }

  private var keyLines: [String] {
    if let key { return ["key: \(PipelineDraft.flow(key)) # who is awarded what"] }
    guard let found = proposal.key else {
      return [
        "# The columns that make an award one award, such as the number of the student and the code of the course. None of the",
        "# names says that it is one; name them, and remove the #:", "# key: [COLUMN]",
      ]
    }
    let line = "key: \(PipelineDraft.flow(found.columns)) # \(YAMLText.comment(found.reason))"
    return found.isSure ? [line] : ["# A guess; remove the # if it is right:", "# \(line)"]
  }

  private var credential: [String] {
    var lines = ["template: \(YAMLText.scalar(template))"]
    if let language = proposal.language {
      lines.append("language: \(language) # of the texts in the cells; the template's own texts are in it")
    } else {
      lines.append("# language: en # of the texts in the cells; the template does not tell")
    }
    return lines
  }

  private var map: [String] {
    var lines = ["map: # path in the credential: the column that fills it"]
    for line in proposal.lines { lines.append("  \(line.yaml) # \(YAMLText.comment(line.reason))") }
    if !proposal.guesses.isEmpty {
      lines += ["", "  # Guesses. Remove the # before one that is right, and the line of one that is wrong."]
      for line in proposal.guesses { lines.append("  # \(line.yaml) # \(YAMLText.comment(line.reason))") }
    }
    if !proposal.leftOver.isEmpty {
      lines += [
        "",
        "  # Columns that nothing was found for. Write a path in place of PATH and remove the #, or leave them out.",
      ]
      for (column, reason) in proposal.leftOver {
        lines.append("  # PATH: \(YAMLText.scalar(column))\(reason.map { " # \(YAMLText.comment($0))" } ?? "")")
      }
    }
    return lines
  }

  private var afterMap: [String] {
    var lines: [String] = []
    if !proposal.personal.isEmpty {
      lines += [
        "# The template's sample learner still says these, so that nothing is issued: map a column to each, or remove it from",
        "# the template.",
      ]
      lines += proposal.personal.map { "#   \($0)" }
    }
    if !proposal.constants.isEmpty {
      lines += ["# The same in every credential, as the template has it, until a column fills it:"]
      lines += proposal.constants.map { "#   \($0.path): \(YAMLText.comment(Problem.clipped($0.text, to: 60)))" }
    }
    if !lines.isEmpty { lines.append("") }
    return lines + [
      "# What a micro-credential has to tell by the Council Recommendation of 2022; annex-vi is the EQF's:",
      "# validate:", "#   elements: annex-i",
    ]
  }

  private var seal: [String] {
    [
      "# Who seals: needed to issue, and not to check. Passphrases and PINs are named here and never written.",
      "# seal:", "#   level: LTA # time-stamped, with the proof that nothing was revoked: what wallets expect",
      "#   timestamps: https://tsa.example/",
      "#   key: {pkcs12: seal.p12, passphrase: env:CONFER_SEAL_PASSPHRASE}",
    ]
  }

  private var output: [String] {
    var lines = ["output:", "  directory: \(YAMLText.scalar(directory)) # made by the first run"]
    if let columns = keyColumns, columns.allSatisfy({ !$0.contains("{") && !$0.contains("}") }) {
      lines.append("  file: \(YAMLText.quoted("\(columns.map { "{\($0)}" }.joined(separator: "-")).jsonld"))")
    } else {
      lines.append(
        "  # file: \"{COLUMN}.jsonld\" # the name of a credential's file, with the columns of the key in braces")
    }
    return lines
  }

  private var next: [String] {
    [
      "# What to do next:", "#   confer check \(YAMLText.comment(file))             finds every fault of every row",
      "#   confer preview \(YAMLText.comment(file)) --row \(firstRow)   shows the credential that a row would become",
    ]
  }

  private static func flow(_ columns: [String]) -> String {
    "[\(columns.map(YAMLText.scalar).joined(separator: ", "))]"
  }
}
