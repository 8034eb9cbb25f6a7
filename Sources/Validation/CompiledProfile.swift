import ELM

/// A profile made ready for checking: rules looked up by the numbers of classes and terms.
struct CompiledProfile: Sendable {
  struct Rule: Sendable {
    let rule: PropertyRule
    let term: TermTable.Term
    /// The classes of which a value must have one; zero when the rule asks for no class.
    let classes: NodeMap.ClassSet
    /// "Or" when several classes will do, as validators tell the two apart.
    let classComponent: String
    /// The scheme that values must belong to, where a vocabulary is demanded.
    let vocabulary: Vocabulary?
  }

  struct ClassRules: Sendable {
    let name: String
    let bit: NodeMap.ClassSet
    /// By the term's index.
    let byTerm: [Rule?]
    let required: [Rule]
    /// Concepts of no vocabulary, and classes that the profile leaves free.
    let isEmpty: Bool
  }

  let profile: ApplicationProfile
  /// In the order of the table's classes, so that the bit of a class is its place.
  let classes: [ClassRules]
  let issuerRule: Rule

  init(_ profile: ApplicationProfile) {
    self.profile = profile
    let table = TermTable.edc
    classes = table.classes.map { name in
      let rules = profile.rules(for: name).compactMap(Rule.init)
      var byTerm = [Rule?](repeating: nil, count: table.terms.count)
      for rule in rules { byTerm[rule.term.index] = rule }
      return ClassRules(
        name: name, bit: NodeMap.classes([name]), byTerm: byTerm, required: rules.filter { $0.rule.min > 0 },
        isEmpty: rules.isEmpty)
    }
    guard let issuerRule = Rule(ApplicationProfile.issuerRule) else {
      preconditionFailure("the term table knows every term of the profile")
    }
    self.issuerRule = issuerRule
  }

  /// The rule for a property of any of these classes.
  func rule(_ term: Int, in set: NodeMap.ClassSet) -> Rule? {
    var rest = set
    while rest != 0 {
      if let rule = classes[rest.trailingZeroBitCount].byTerm[term] { return rule }
      rest &= rest - 1
    }
    return nil
  }
}

extension CompiledProfile.Rule {
  fileprivate init?(_ rule: PropertyRule) {
    guard let term = TermTable.edc.term(rule.term) else { return nil }
    self.rule = rule
    self.term = term
    if case .classes(let names) = rule.kind {
      classes = NodeMap.classes(names)
      classComponent = names.count == 1 ? "ClassConstraintComponent" : "OrConstraintComponent"
    } else {
      classes = 0
      classComponent = ""
    }
    vocabulary = rule.vocabulary.flatMap(Vocabulary.named)
  }
}
