import Records

/// What is wrong with a cell's content, before it is known where the cell stands.
struct CellFault: Error {
  let code: ProblemCode
  let reason: String
  /// Nil for what the code says.
  let remedy: String?
  /// Nil when it is not to be quoted.
  let value: String?
  let aspect: Aspect

  /// What about a cell it concerns. Several faults of one aspect are one fault said several times.
  enum Aspect {
    /// The cell is empty.
    case absence
    /// The cell is not empty.
    case presence
    /// It holds what nobody sees.
    case hidden
    /// The text is none of those that are listed.
    case list
    /// It cannot be read as what it should be.
    case reading
    /// The text is not of the form that is asked for.
    case form
    case shortest(Int)
    case longest(Int)
    case lowest(NumberRange.Bound)
    case highest(NumberRange.Bound)
    case first(CivilDate)
    case last(CivilDate)
  }

  init(
    _ code: ProblemCode, _ reason: String, _ remedy: String? = nil, value: String? = nil, aspect: Aspect = .reading
  ) {
    self.code = code
    self.reason = reason
    self.remedy = remedy
    self.value = value
    self.aspect = aspect
  }
}

/// A fault and its problem, from a line of `map` or from a rule.
struct CellFinding {
  let problem: Problem
  let aspect: CellFault.Aspect
  /// Found by a rule, which may say what the mapping has said already.
  let isOfRule: Bool
}

extension [CellFinding] {
  /// The problems of a row, each fault of a cell once: where the mapping and a rule, or two rules, object to the same thing, the one
  /// that is graver, stricter or more to the point is kept.
  ///
  /// - Parameter known: what else is known of the row, such as that a cell is empty that must not be.
  func problems(besides known: [Problem]) -> [Problem] {
    let spoken = indices.filter { index in
      let finding = self[index]
      guard finding.isOfRule || contains(where: \.isOfRule) else { return true }
      if known.contains(where: { finding.repeats($0) }) { return false }
      return !indices.contains { $0 != index && self[$0].silences(finding, isEarlier: $0 < index) }
    }
    return spoken.map { self[$0].problem }
  }
}

extension CellFinding {
  /// Whether a problem that no rule found says the same.
  fileprivate func repeats(_ other: Problem) -> Bool {
    guard isOfRule, other.place == problem.place, other.severity >= problem.severity else { return false }
    if case .absence = aspect, other.code == .cellEmpty { return true }
    return other.code == problem.code
  }

  /// Whether another finding says nothing that this one does not.
  fileprivate func silences(_ other: CellFinding, isEarlier: Bool) -> Bool {
    guard isOfRule || other.isOfRule, problem.place == other.problem.place,
      problem.severity >= other.problem.severity
    else { return false }
    if problem.code == other.problem.code, problem.reason == other.problem.reason {
      return problem.severity > other.problem.severity || isEarlier
    }
    switch aspect.comparison(with: other.aspect) {
    case .none: return false
    case .more: return true
    case .same: return problem.severity > other.problem.severity || isEarlier
    case .less: return problem.severity > other.problem.severity
    }
  }
}

extension CellFault.Aspect {
  fileprivate enum Comparison {
    /// They concern different things.
    case none
    case more, same, less
  }

  /// How much this fault says of what the other says.
  fileprivate func comparison(with other: CellFault.Aspect) -> Comparison {
    func order<Measure: Comparable>(_ mine: Measure, _ theirs: Measure) -> Comparison {
      mine == theirs ? .same : mine > theirs ? .more : .less
    }
    switch (self, other) {
    case (.absence, .absence), (.presence, .presence): return .same
    case (.shortest(let mine), .shortest(let theirs)): return order(mine, theirs)
    case (.longest(let mine), .longest(let theirs)): return order(theirs, mine)
    case (.first(let mine), .first(let theirs)): return order(mine, theirs)
    case (.last(let mine), .last(let theirs)): return order(theirs, mine)
    case (.lowest(let mine), .lowest(let theirs)):
      return mine.value == theirs.value && mine.isWithin != theirs.isWithin
        ? mine.isWithin ? .less : .more : order(mine.value, theirs.value)
    case (.highest(let mine), .highest(let theirs)):
      return mine.value == theirs.value && mine.isWithin != theirs.isWithin
        ? mine.isWithin ? .less : .more : order(theirs.value, mine.value)
    // Two patterns ask for two things.
    case (.form, .form): return .none
    default: break
    }
    // Whoever writes one of the listed values mends the rest too.
    if case .list = self, other.isMeasure { return .more }
    if case .list = other, isMeasure { return .less }
    guard let mine = rank, let theirs = other.rank else { return .none }
    return order(theirs, mine)
  }

  private var rank: Int? {
    switch self {
    case .absence, .presence: nil
    case .hidden: 0
    case .list: 1
    case .reading: 2
    case .form: 3
    // What cannot be read, or is of the wrong form, may be too long as well.
    case .shortest, .longest, .lowest, .highest, .first, .last: nil
    }
  }

  private var isMeasure: Bool {
    switch self {
    case .shortest, .longest, .lowest, .highest, .first, .last: true
    default: false
    }
  }
}
