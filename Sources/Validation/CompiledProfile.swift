import ELM

/// A profile made ready for checking: rules looked up by the numbers of classes and terms.
struct CompiledProfile: Sendable {
  final class Rule: Sendable {
    let rule: PropertyRule
    let term: TermTable.Term
    /// The classes of which a value must have one; zero when the rule asks for no class.
    let classes: NodeMap.ClassSet
    /// "Or" when several classes will do, as validators tell the two apart.
    let classComponent: String
    /// The vocabulary that values must be taken from, where one is demanded.
    let vocabulary: Vocabulary?
    /// Whether the context gives texts the datatype that is demanded.
    let isCoerced: Bool

    /// Nil when the term table does not know the rule's term, so that no JSON can reach it.
    init?(_ rule: PropertyRule) {
      guard let term = TermTable.edc.term(rule.term) else { return nil }
      self.rule = rule
      self.term = term
      if case .datatype(let datatype) = rule.kind {
        isCoerced = datatype.rawValue == term.coercion.rawValue
      } else {
        isCoerced = false
      }
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

  final class ClassRules: Sendable {
    let name: String
    let bit: NodeMap.ClassSet
    /// By the term's index.
    let byTerm: [Rule?]
    let required: [Rule]
    /// For the classes that the profile leaves free.
    let isEmpty: Bool

    init(_ name: String, _ profile: ApplicationProfile) {
      let rules = profile.rules(for: name).compactMap(Rule.init)
      var byTerm = [Rule?](repeating: nil, count: TermTable.edc.terms.count)
      for rule in rules { byTerm[rule.term.index] = rule }
      self.name = name
      bit = NodeMap.classes([name])
      self.byTerm = byTerm
      required = rules.filter { $0.rule.min > 0 }
      isEmpty = rules.isEmpty
    }
  }

  let profile: ApplicationProfile
  /// In the order of the table's classes, so that the bit of a class is its place.
  let classes: [ClassRules]
  let issuerRule: Rule

  init(_ profile: ApplicationProfile) {
    self.profile = profile
    classes = TermTable.edc.classes.map { ClassRules($0, profile) }
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
