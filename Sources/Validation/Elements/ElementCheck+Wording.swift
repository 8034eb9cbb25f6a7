import ELM
import Records

// What is said of an element that is missing, in the registrar's words.

extension ElementCheck.Demand {
  /// Nil for what nobody demands.
  var severity: Problem.Severity? {
    switch element?.obligation {
    case .mandatory, nil: .error
    case .ifApplicable: .warning
    case .optional: nil
    }
  }

  /// Whether rows differ in it, and it matters.
  var isOfRows: Bool { severity != nil && presence.depends }

  func isMet(in filling: CredentialPattern.Filling, granted: Set<Presence.Spot> = []) -> Bool {
    guard !claimLists.isEmpty else {
      return presence.holds(in: filling, granted: granted) || !claimPresence.holds(in: filling, granted: granted)
    }
    return Presence.bindings(of: claimLists, in: filling).allSatisfy { element in
      presence.holds(element, granted: granted) || !claimPresence.holds(element, granted: granted)
    }
  }

  var phrase: String { element?.phrase ?? "the learning achievement" }

  /// Where it had best be told.
  var path: String { element.map { _ in paths.first ?? "" } ?? "credentialSubject.hasClaim" }

  /// Where a column could be mapped to, or the template tell it.
  var paths: [String] { element.map { ElementCheck.Demand.paths(of: $0, claim: claim) } ?? [] }

  static func paths(of element: RecommendedElement, claim: String?) -> [String] {
    element.hints.map { way in
      let start =
        switch way.anchor {
        case .credential: ""
        case .subject: "credentialSubject."
        case .claim: "\(claim ?? "credentialSubject.hasClaim")."
        }
      return start + (way.steps + way.parts.suffix(1)).joined(separator: ".")
    }
  }

  var templateReason: String {
    guard element != nil else {
      return "holds no learning achievement, which all elements of \(set.title) describe"
    }
    return reason("says nothing of \(phrase), and no column does")
  }

  var templateRemedy: String {
    guard element != nil else {
      return "add a LearningAchievement to the claims of the learner, or leave \(set.rawValue) out of `validate`"
    }
    return "map a column to \(paths.joined(separator: " or ")), or write it into the template there"
  }

  /// A sentence's predicate with the element that it is about.
  func reason(_ beginning: String) -> String {
    guard let element else { return "\(beginning), which all elements of \(set.title) describe" }
    let demand = element.obligation == .mandatory ? "demands it" : "asks for it where there is one"
    return "\(beginning); \(set.title) \(demand) (element \(element.number))"
  }

  func problem(at place: Problem.Place, alsoAt: [CellAddress] = [], _ reason: String, remedy: String) -> Problem? {
    guard let severity else { return nil }
    let code = ProblemCode.elementMissing(of: set, severity)
    return Problem(code, severity: severity, at: place, alsoAt: alsoAt, reason, remedy: remedy, path: path)
  }
}
