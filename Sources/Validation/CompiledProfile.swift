import ELM
import Records

/// A profile made ready for checking: rules looked up by the numbers of classes and terms.
struct CompiledProfile: Sendable {
  final class Rule: Sendable {
    let rule: PropertyRule
    let term: TermTable.Term
    /// The classes of which a value must have one; zero when the rule asks for no class.
    let classes: NodeMap.ClassSet
    /// "Or" when several classes will do, "Node" when a node shape asks for the class, as validators tell them apart.
    let classComponent: String
    /// The vocabulary that values must be taken from, where one is demanded.
    let vocabulary: Vocabulary?
    /// What a further profile demands of the same property.
    let next: Rule?
    /// Whether the context gives texts the datatype that is demanded.
    let isCoerced: Bool

    /// Nil when the term table does not know the rule's term, so that no JSON can reach it.
    init?(_ rule: PropertyRule, next: Rule? = nil) {
      guard let term = TermTable.edc.term(rule.term) else { return nil }
      self.rule = rule
      self.term = term
      self.next = next
      if case .datatype(let datatype) = rule.kind {
        isCoerced = datatype.rawValue == term.coercion.rawValue
      } else {
        isCoerced = false
      }
      switch rule.kind {
      case .classes(let names):
        classes = NodeMap.classes(names)
        classComponent = names.count == 1 ? "ClassConstraintComponent" : "OrConstraintComponent"
      case .nodeOfClass(let name):
        classes = NodeMap.classes([name])
        classComponent = "NodeConstraintComponent"
      default:
        classes = 0
        classComponent = ""
      }
      vocabulary = rule.vocabulary.flatMap(Vocabulary.named)
    }
  }

  final class ClassRules: Sendable {
    let name: String
    let bit: NodeMap.ClassSet
    /// By the term's index: the first rule of a property, which leads to those after it.
    let byTerm: [Rule?]
    /// One rule for each property that must be there.
    let required: [Rule]
    /// For the classes that the profile leaves free.
    let isEmpty: Bool

    init(_ name: String, _ profile: ApplicationProfile) {
      let rules = profile.rules(for: name)
      var byTerm = [Rule?](repeating: nil, count: TermTable.edc.terms.count)
      for rule in rules.reversed() {
        guard let index = TermTable.edc.index(of: rule.term) else { continue }
        byTerm[index] = Rule(rule, next: byTerm[index])
      }
      self.name = name
      bit = NodeMap.classes([name])
      self.byTerm = byTerm
      required = profile.terms(of: name).filter { profile.demands($0, of: name) }.compactMap { term in
        TermTable.edc.index(of: term).flatMap { byTerm[$0] }
      }
      isEmpty = rules.isEmpty
    }
  }

  let profile: ApplicationProfile
  /// The schemas and the concepts that a credential of this profile declares.
  let schemas: Set<String>
  let concepts: Set<String>
  /// In the order of the table's classes, so that the bit of a class is its place.
  let classes: [ClassRules]
  let issuerRule: Rule

  /// Compiled once: that takes longer than to check a credential.
  static func of(_ profile: ApplicationProfile) -> CompiledProfile {
    compiled.value(for: profile.declarations) { CompiledProfile(profile) }
  }

  private static let compiled = Kept<[ApplicationProfile.Declaration], CompiledProfile>(limit: 16)

  init(_ profile: ApplicationProfile) {
    self.profile = profile
    schemas = Set(profile.declarations.map(\.schema))
    concepts = Set(profile.declarations.map(\.concept))
    classes = TermTable.edc.classes.map { ClassRules($0, profile) }
    guard let issuerRule = Rule(ApplicationProfile.issuerRule) else {
      preconditionFailure("the term table knows every term of the profile")
    }
    self.issuerRule = issuerRule
  }

  /// The first rule for a property of any of these classes: the generic profile's, with its vocabulary.
  func rule(_ term: Int, in set: NodeMap.ClassSet) -> Rule? {
    var rest = set
    while rest != 0 {
      if let rule = classes[rest.trailingZeroBitCount].byTerm[term] { return rule }
      rest &= rest - 1
    }
    return nil
  }
}
