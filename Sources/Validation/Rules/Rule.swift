import ELM
import Records

/// A rule of ours beyond the profile's shapes, for an error that SHACL lets through.
///
/// Each stands in a file of its own, and its documentation comment is what users read about it: a sentence that says what
/// it demands, then why, then examples as `- Wrong:` and `- Right:`. `make reference` carries the comments over into
/// `RuleDocumentation`, from which `confer explain` prints them.
protocol Rule: Sendable {
  static var codes: [ProblemCode] { get }

  /// The nodes that it has to look at, in the map's order: all, but for those of which it would say nothing.
  func nodes(of map: NodeMap) -> [NodeMap.Node]

  /// Looks at one node of the credential and at what it leads to. A rule that looks further asks for all nodes of the map:
  /// the others are checked again in a row only where a cell is reached.
  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation])

  /// Looks at all of its nodes. A requirement, so that each rule has a loop compiled for it: a row has some forty nodes,
  /// and there are some twenty rules.
  func check(in context: RuleContext, into violations: inout [Violation])
}

extension Rule {
  /// Cut nodes say nothing but their id and type.
  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.shown }

  func check(in context: RuleContext, into violations: inout [Violation]) {
    for node in nodes(of: context.map) { check(node, in: context, into: &violations) }
  }
}

/// All rules, in the order in which they report.
enum RuleBook {
  static let all: [any Rule] = [
    RootRule(), ProfileRule(), SchemaRule(), SubjectRule(), KeyRule(), FormRule(), LanguageTagRule(), EmptyTextRule(),
    NumberRule(),
    AddressRule(), ZoneRule(), PlausibleDateRule(), LearnerAgeRule(), ValidityRule(), IssuingTimeRule(),
    DurationRule(), CreditWorkloadRule(), PersonNameRule(), MediaRule(), ConceptSchemeRule(),
    ConceptMembershipRule(), ConceptLabelRule(), DivergentCopyRule(),
  ]
}

/// What a rule may know beside the node.
final class RuleContext {
  let map: NodeMap
  let profile: CompiledProfile
  let phase: CredentialCheck.Phase
  let vocabularies: VocabularySet
  let now: Timestamp
  /// The credential's `@context`.
  let contexts: Tree?
  /// Nodes that a reduced tree does not show.
  let hidden: HiddenNodes

  init(
    map: NodeMap, profile: CompiledProfile, phase: CredentialCheck.Phase, vocabularies: VocabularySet = .official,
    now: Timestamp,
    contexts: Tree?, hidden: HiddenNodes
  ) {
    self.vocabularies = vocabularies
    self.map = map
    self.profile = profile
    self.phase = phase
    self.now = now
    self.contexts = contexts
    self.hidden = hidden
  }

  /// The node that a value is; nil for a literal.
  ///
  /// Not inlined: Swift 6.3 crashes on the closures that it would be inlined into, when it optimises them.
  @inline(never)
  func node(_ value: NodeMap.Value) -> NodeMap.Node? {
    guard let position = value.node else { return nil }
    return map.nodes[position]
  }

  private struct Question: Hashable {
    let words: String
    let node: Int
  }

  private var answers: [Question: Bool] = [:]

  /// The answer to a question about a node, found once where the node has so many values that it takes long to find: it
  /// may be asked as often as other nodes refer to this one.
  func answer(_ words: @autoclosure () -> String, of node: Int, with values: Int, _ find: () -> Bool) -> Bool {
    guard values > 32 else { return find() }
    let question = Question(words: words(), node: node)
    if let known = answers[question] { return known }
    let answer = find()
    answers[question] = answer
    return answer
  }

  /// What a property of a node says, in the first of its literals, though a reduced tree may not show it.
  func text(_ term: Int, of node: NodeMap.Node) -> String? {
    if node.isCut, let id = node.id { return hidden[id]?.text(term) }
    return node.property(term)?.values.first?.text
  }

  /// The id of the first node that a property of a node refers to, though a reduced tree may not show it.
  func reference(_ term: Int, of node: NodeMap.Node) -> String? {
    if node.isCut, let id = node.id { return hidden[id]?.reference(term) }
    return node.property(term)?.values.first.flatMap(self.node)?.id
  }

  /// The rule that the profile has for a property of a node, with its vocabulary.
  func rule(_ property: NodeMap.Property, of node: NodeMap.Node) -> CompiledProfile.Rule? {
    profile.rule(property.term, in: node.classes)
  }

  func violation(
    _ code: ProblemCode, _ severity: Problem.Severity? = nil, of node: NodeMap.Node,
    _ property: NodeMap.Property? = nil,
    at place: Int, alsoAt: [Int] = [], value: String? = nil, _ reason: String, remedy: String? = nil
  ) -> Violation {
    Violation(
      code: code, severity: severity ?? code.severity, focusTypes: node.types.sorted(),
      property: property.map { NodeMap.table.terms[$0.term].localName } ?? "", component: nil, value: value,
      path: map.path(of: place), reason: reason, remedy: remedy, alsoAt: alsoAt.map(map.path))
  }
}

/// Terms that rules ask for by name.
enum Terms {
  static func index(_ name: String) -> Int { TermTable.edc.term(name)?.index ?? -1 }
  static func name(_ property: NodeMap.Property) -> String { NodeMap.table.terms[property.term].name }
}

extension NodeMap.Value {
  /// A literal's text, or that of a text in some language.
  var text: String? {
    switch content {
    case .literal(let text, _), .text(let text, _): text
    case .node: nil
    }
  }

  /// The position of the node that this value is.
  var node: Int? { if case .node(let position) = content { position } else { nil } }
}

extension NodeMap.Node {
  /// The moment that a property holds, when it holds one valid date-time.
  func moment(_ term: Int) -> (value: NodeMap.Value, text: String, moment: XSDLexical.DateTime)? {
    guard let value = property(term)?.values.first, let text = value.text, let moment = XSDLexical.dateTime(text) else {
      return nil
    }
    return (value, text, moment)
  }
}
