import ELM
import Records

/// Checks the concepts of a list against each other, and makes the list of them where nothing is wrong.
struct ConceptListCheck {
  let scheme: String?
  let language: String?
  private(set) var problems: [Problem]
  private var iris: [String: Problem.Place] = [:]
  private var codes: [String: (iri: String, place: Problem.Place)] = [:]
  private var labels: [Concept.Label: (iri: String, place: Problem.Place)] = [:]
  private var schemes: [String] = []

  init(scheme: String?, language: String?, problems: [Problem]) {
    self.scheme = scheme
    self.language = language
    self.problems = problems
  }

  /// Nil when something is wrong; the problems say what, and where.
  mutating func list(of drafts: [ConceptDraft], file: String) -> VocabularyFileReader.List? {
    let found = drafts.map { (draft: $0, labels: check($0)) }
    let scheme = settledScheme(of: drafts, file: file)
    guard let scheme, !problems.contains(where: { $0.severity == .error }) else { return nil }
    let concepts = found.map { draft, labels in
      Concept(
        iri: draft.iri.text, labels: labels, codes: draft.names.map(\.text), scheme: scheme,
        notation: draft.notations.first?.text)
    }
    return .init(scheme: scheme, concepts: concepts, warnings: problems)
  }

  private mutating func check(_ draft: ConceptDraft) -> [Concept.Label] {
    let iri = draft.iri
    if iri.text.isEmpty {
      note(.vocabularyIRI, iri.place, nil, "has no IRI", "give the concept an IRI of its own")
    } else if !XSDLexical.isIRI(iri.text) {
      note(.vocabularyIRI, iri.place, iri.text, "is no IRI")
    } else if let first = iris.updateValue(iri.place, forKey: iri.text) {
      note(.vocabularyRepeated, iri.place, iri.text, "is the IRI of two concepts, the first at \(first)")
    }
    if draft.labels.isEmpty {
      note(.vocabularyLabel, iri.place, iri.text, "has no label", "write what it is called in at least one language")
    }
    checkCodes(of: draft)
    return draft.labels.compactMap { label in settled(label, of: draft) }
      .reduce(into: []) { labels, label in labels.append(label) }
  }

  /// The label with its language; nil, with a problem, when nobody says which it is.
  private mutating func settled(_ label: ConceptDraft.Label, of draft: ConceptDraft) -> Concept.Label? {
    let text = label.text
    guard let tag = label.language ?? language else {
      note(
        .vocabularyLanguage, text.place, text.text, "does not say which language it is of",
        "write the language behind the column's name, as in label@en, or give --language")
      return nil
    }
    guard XSDLexical.isLanguageTag(tag) else {
      note(.vocabularyLanguage, text.place, text.text, "is of \(tag), which is no language tag")
      return nil
    }
    let twins = draft.labels.filter { ($0.language ?? language)?.lowercased() == tag.lowercased() }
    if twins.count > 1, twins.first?.text.place != text.place || twins.first?.text.text != text.text {
      note(
        .vocabularyLabel, text.place, text.text, "is a second label in \(tag); the first is \(twins[0].text.text)",
        "keep one of them as the label, and the other as another name")
    }
    let written = Concept.Label(tag, text.text)
    if let other = labels[written], other.iri != draft.iri.text {
      problems.append(
        Problem(
          .vocabularyLabelShared, at: text.place, value: text.text,
          "is the label of two concepts, \(other.iri) and \(draft.iri.text)"))
    } else {
      labels[written] = (draft.iri.text, text.place)
    }
    return written
  }

  /// A code that two concepts bear would never be understood.
  private mutating func checkCodes(of draft: ConceptDraft) {
    if draft.notations.count > 1 {
      note(
        .vocabularyCode, draft.notations[1].place, draft.notations[1].text, "is a second notation of \(draft.iri.text)",
        "keep one of them as the notation, and the other as a code")
    }
    for code in draft.notations + draft.names {
      let key = code.text.lowercased()
      if let other = codes[key], other.iri != draft.iri.text {
        note(.vocabularyCode, code.place, code.text, "stands for two concepts, \(other.iri) and \(draft.iri.text)")
      } else {
        codes[key] = (draft.iri.text, code.place)
      }
    }
  }

  private mutating func settledScheme(of drafts: [ConceptDraft], file: String) -> String? {
    var seen: [ConceptDraft.Text] = []
    for scheme in drafts.flatMap(\.schemes) where !seen.contains(where: { $0.text == scheme.text }) {
      // A handful is enough to show; a hostile list may have one a concept.
      guard seen.count < 5 else { break }
      seen.append(scheme)
    }
    for scheme in seen where !XSDLexical.isIRI(scheme.text) {
      note(.vocabularyScheme, scheme.place, scheme.text, "is no IRI")
    }
    if let scheme {
      for other in seen where other.text != scheme {
        note(.vocabularyScheme, other.place, other.text, "is another scheme than the one asked for, \(scheme)")
      }
      return scheme
    }
    guard let first = seen.first else {
      note(.vocabularyScheme, .file(file), nil, "does not say which concept scheme its concepts are of")
      return nil
    }
    if seen.count > 1 {
      note(
        .vocabularyScheme, seen[1].place, seen[1].text, "is a second scheme, beside \(first.text)",
        "keep the concepts of one scheme, or say which is meant with `scheme`")
    }
    return first.text
  }

  private mutating func note(
    _ code: ProblemCode, _ place: Problem.Place, _ value: String?, _ reason: String, _ remedy: String? = nil
  ) {
    problems.append(Problem(code, at: place, value: value, reason, remedy: remedy))
  }
}
