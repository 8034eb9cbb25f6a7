import ELM
import Records
import Validation

/// Reads a list of concepts that an institution holds, and checks it whole.
///
///     let list = try VocabularyFileReader(path: "faculties.ttl", name: "faculties.ttl", scheme: nil, language: "en").list()
///     list.concepts.count
struct VocabularyFileReader {
  struct List {
    let scheme: String
    let concepts: [Concept]
    /// What had better be otherwise.
    let warnings: [Problem]
  }

  static let sizeLimit = 64 << 20
  static let conceptLimit = 500_000

  /// As the working folder reaches it.
  let path: String
  /// As messages call it.
  let name: String
  /// The scheme that the pipeline file or the command asks for.
  let scheme: String?
  /// Of labels that do not say theirs.
  let language: String?

  /// - Throws: `RunFailure` with `.configuration` and everything that is wrong with the list.
  func list() throws -> List {
    let (drafts, problems) = try drafts()
    guard !drafts.isEmpty || !problems.isEmpty else {
      throw RunFailure(
        .configuration,
        Problem(
          .vocabularyUnreadable, at: .file(name), "holds no concept",
          remedy: "check that it is the right file, and that its concepts say that they are skos:Concept"))
    }
    var check = ConceptListCheck(scheme: scheme, language: language, problems: problems)
    let list = check.list(of: drafts, file: name)
    guard let list else { throw RunFailure(.configuration, check.problems) }
    return list
  }

  /// What the file says, by its content: Turtle has no table's beginning, and a table's first line is no Turtle.
  private func drafts() throws -> ([ConceptDraft], [Problem]) {
    guard isTurtle else {
      do {
        let reader = try ConceptTableReader(path: path, name: name)
        return (reader.drafts, reader.problems)
      } catch let failure as RunFailure { throw RunFailure(.configuration, failure.problems) }
    }
    let bytes: [UInt8]
    do { bytes = try SmallFile.bytes(of: path, limit: VocabularyFileReader.sizeLimit) } catch {
      throw RunFailure(
        .configuration, Problem(.vocabularyUnreadable, at: .file(name), error.reason, remedy: error.remedy))
    }
    do {
      let found = try ConceptFile.concepts(in: bytes, name: name)
      guard found.count <= VocabularyFileReader.conceptLimit else {
        throw RunFailure(.configuration, VocabularyFileReader.tooMany(at: .file(name)))
      }
      return (found.filter(isWanted).map(draft), [])
    } catch let problem as Problem {
      throw RunFailure(
        .configuration,
        Problem(.vocabularyUnreadable, at: problem.place, value: problem.value, problem.reason, remedy: problem.remedy))
    }
  }

  private var isTurtle: Bool {
    let ending = path.split(separator: ".").last?.lowercased()
    return ending == "ttl" || ending == "turtle"
  }

  /// Of a file with several schemes, the concepts of the one that is asked for.
  private func isWanted(_ found: ConceptFile.Found) -> Bool {
    scheme == nil || found.schemes.isEmpty || found.schemes.contains { $0.text == scheme }
  }

  private func draft(_ found: ConceptFile.Found) -> ConceptDraft {
    func text(_ text: ConceptFile.Text) -> ConceptDraft.Text {
      .init(text: VocabularyFileReader.trimmed(text.text), place: .file(name, line: text.line))
    }
    var draft = ConceptDraft(iri: .init(text: found.iri ?? "", place: .file(name, line: found.line)))
    draft.labels = found.labels.map { .init(language: $0.language, text: text($0)) }
    draft.names = found.names.map(text)
    draft.notations = found.notations.map(text)
    draft.schemes = found.schemes.filter { scheme == nil || $0.text == scheme }.map(text)
    return draft
  }

  static func tooMany(at place: Problem.Place) -> Problem {
    Problem(
      .vocabularyUnreadable, at: place, "has more than \(conceptLimit) concepts",
      remedy: "keep those that credentials of yours name")
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
