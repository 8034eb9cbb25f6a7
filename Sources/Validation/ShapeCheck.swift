import ELM
import Records

/// The profile's shapes, checked over a node map: the verdict that a SHACL validator gives, in the registrar's words.
///
/// The components are named and counted as pyshacl does over the official shapes, so that the two can be compared;
/// source: SHACL (W3C Recommendation 2017), §4.
struct ShapeCheck: Sendable {
  let profile: CompiledProfile
  let phase: CredentialCheck.Phase

  func check(_ context: RuleContext, into violations: inout [Violation]) {
    let map = context.map
    for node in map.shown {
      var rest = node.classes
      guard rest != 0 else { continue }
      var focus = Focus(node: node, context: context, phase: phase)
      while rest != 0 {
        let rules = profile.classes[rest.trailingZeroBitCount]
        if !rules.isEmpty { focus.check(rules, issuer: profile.issuerRule) }
        rest &= rest - 1
      }
      violations += focus.violations
    }
    let credential = NodeMap.classes(["EuropeanDigitalCredential"])
    if !map.nodes.contains(where: { $0.classes & credential != 0 }) {
      violations.append(
        Violation(
          code: .rootUnknown, severity: .error, focusTypes: [], property: "", component: "NoTarget", value: nil,
          path: "",
          reason: "holds no node of type EuropeanDigitalCredential, so that no rule of the profile would apply to it",
          remedy: nil))
    }
  }
}

/// One node under the rules of one of its classes.
private struct Focus {
  let node: NodeMap.Node
  /// Of the map, so that a focus copies none of its parts.
  let context: RuleContext
  let phase: CredentialCheck.Phase
  var violations: [Violation] = []

  mutating func check(_ rules: CompiledProfile.ClassRules, issuer: CompiledProfile.Rule) {
    for rule in rules.required where node.property(rule.term.index) == nil {
      missing(rule, in: rules.name)
    }
    for property in node.properties {
      var rule = rules.byTerm[property.term]
      while let current = rule {
        check(property, current, in: rules.name, issuer: issuer)
        rule = current.next
      }
    }
  }

  private mutating func missing(_ rule: CompiledProfile.Rule, in className: String) {
    // The seal completes the credential with the time of issue.
    if phase == .template, rule.term.name == "issued" { return }
    let path = context.map.path(of: node.place)
    report(
      .valueMissing, rule, "MinCountConstraintComponent", value: nil,
      path: path.isEmpty ? rule.term.name : "\(path).\(rule.term.name)",
      "lacks the \(Wording.name(of: rule.term.name)) that \(Wording.someone(of: [className])) must have")
  }

  private mutating func check(
    _ property: NodeMap.Property, _ rule: CompiledProfile.Rule, in className: String, issuer: CompiledProfile.Rule
  ) {
    let count = property.values.count
    if let max = rule.rule.max, count > max {
      report(
        .valueTooMany, rule, "MaxCountConstraintComponent", value: nil, path: context.map.path(of: property.place),
        "holds \(count) values, but \(Wording.someone(of: [className])) has at most \(max == 1 ? "one" : "\(max)") "
          + Wording.name(of: rule.term.name))
    }
    for value in property.values {
      checkKind(value, rule)
      if rule.rule.demandsIRI { checkIRI(value, rule) }
      if case .profile(let loose) = rule.rule.demand, let vocabulary = rule.vocabulary {
        checkScheme(value, rule, vocabulary, loose: loose)
      }
      if rule.rule.nodeShape == "IssuerNodeShape" { checkIssuer(value, rule, issuer) }
      if let max = rule.rule.maxInclusive, case .literal(let text, _) = value.content, let number = Int(text),
        number > max
      {
        report(
          .numberTooLarge, rule, "MaxInclusiveConstraintComponent", value: text,
          path: context.map.path(of: value.place), "is more than \(max)", remedy: "write a number from 1 to \(max)")
      }
    }
    if rule.rule.uniqueLang, count > 1 { checkLanguages(property, rule) }
  }

  private mutating func checkKind(_ value: NodeMap.Value, _ rule: CompiledProfile.Rule) {
    switch rule.rule.kind {
    case .classes(let names):
      guard classes(of: value) & rule.classes == 0 else { return }
      reportKind(value, rule, rule.classComponent, wanted: Wording.oneOf(names))
    case .nodeOfClass(let name):
      guard classes(of: value) & rule.classes == 0 else { return }
      reportKind(value, rule, rule.classComponent, wanted: Wording.someone(of: [name]))
    case .node:
      if !isClaim(value) {
        reportKind(
          value, rule, "NodeConstraintComponent", wanted: Wording.oneOf(ApplicationProfile.claimClasses))
      }
    case .datatype(let datatype): check(value, datatype, rule)
    case .literal:
      if case .node = value.content { reportKind(value, rule, "NodeKindConstraintComponent", wanted: "a plain text") }
    case .iri: break
    }
  }

  private mutating func check(
    _ value: NodeMap.Value, _ datatype: PropertyRule.Datatype, _ rule: CompiledProfile.Rule
  ) {
    let text: String
    switch value.content {
    case .text(let words, let language):
      if datatype == .langString, !language.isEmpty { return }
      report(
        .languageMissing, rule, "DatatypeConstraintComponent", value: words, path: context.map.path(of: value.place),
        "does not say in which language it is")
      return
    case .literal(let literal, _): text = literal
    case .node:
      reportKind(value, rule, "DatatypeConstraintComponent", wanted: Wording.form(of: datatype).name)
      return
    }
    let isValid =
      switch datatype {
      case .dateTime: XSDLexical.dateTime(text) != nil
      case .duration: XSDLexical.isDuration(text)
      case .integer: XSDLexical.isInteger(text)
      case .positiveInteger: XSDLexical.isPositiveInteger(text)
      case .decimal: XSDLexical.isDecimal(text)
      case .boolean: XSDLexical.isBoolean(text)
      case .string, .anyURI: true
      case .langString, .html: false
      }
    guard !isValid else { return }
    let form = Wording.form(of: datatype)
    report(
      .valueForm, rule, "DatatypeConstraintComponent", value: text, path: context.map.path(of: value.place),
      "is not \(form.name)", remedy: form.remedy)
  }

  private mutating func checkIRI(_ value: NodeMap.Value, _ rule: CompiledProfile.Rule) {
    if case .node(let position) = value.content, context.map.nodes[position].id != nil { return }
    reportKind(value, rule, "NodeKindConstraintComponent", wanted: "something with an id of its own")
  }

  /// The concept belongs to the scheme, every scheme it names has an id and, unless the shape is loose, a type.
  private mutating func checkScheme(
    _ value: NodeMap.Value, _ rule: CompiledProfile.Rule, _ vocabulary: Vocabulary, loose: Bool
  ) {
    if case .node(let position) = value.content, let schemes = ConceptSchemes.property(of: context.map.nodes[position]),
      context.answer(
        "\(loose) \(vocabulary.name)", of: position, with: schemes.values.count,
        {
          isMember(schemes, of: vocabulary, loose: loose)
        })
    {
      return
    }
    report(
      .conceptScheme, rule, "NodeConstraintComponent", value: name(of: value), path: context.map.path(of: value.place),
      "is not from the list that the \(Wording.name(of: rule.term.name)) must come from",
      remedy: "choose a concept of the vocabulary \"\(vocabulary.name)\"")
  }

  private func isMember(_ schemes: NodeMap.Property, of vocabulary: Vocabulary, loose: Bool) -> Bool {
    let schemes = schemes.values.map { value -> NodeMap.Node? in
      if case .node(let position) = value.content { context.map.nodes[position] } else { nil }
    }
    let areTyped = schemes.allSatisfy { node in
      guard let node, node.id != nil else { return false }
      return loose || node.classes & ConceptSchemes.bit != 0
    }
    return areTyped && schemes.contains { $0?.id == vocabulary.scheme }
  }

  private mutating func checkIssuer(
    _ value: NodeMap.Value, _ rule: CompiledProfile.Rule, _ issuer: CompiledProfile.Rule
  ) {
    // The seal's certificate completes the issuer.
    guard phase == .issue else { return }
    var count = 0
    var isSound = true
    if case .node(let position) = value.content {
      let node = context.map.nodes[position]
      if node.isCut { return }
      let identifiers = node.property(issuer.term.index)?.values ?? []
      count = identifiers.count
      isSound = count == 1 && identifiers.allSatisfy { classes(of: $0) & issuer.classes != 0 }
    }
    guard count != 1 || !isSound else { return }
    report(
      .issuerUnidentified, rule, "NodeConstraintComponent", value: name(of: value),
      path: context.map.path(of: value.place),
      "has no eIDAS legal identifier, or more than one")
  }

  private mutating func checkLanguages(_ property: NodeMap.Property, _ rule: CompiledProfile.Rule) {
    var seen: Set<String> = []
    var reported: Set<String> = []
    for value in property.values {
      guard case .text(let text, let language) = value.content, !language.isEmpty else { continue }
      guard !seen.insert(language).inserted, reported.insert(language).inserted else { continue }
      report(
        .languageRepeated, rule, "UniqueLangConstraintComponent", value: text, path: context.map.path(of: value.place),
        "is a second \(Wording.name(of: rule.term.name)) in the language \"\(language)\"")
    }
  }

  /// A node of one of the four kinds of claim, or whatever has a claim's properties and names its type
  /// (`ClaimTypeNodeShape`).
  private func isClaim(_ value: NodeMap.Value) -> Bool {
    guard case .node(let position) = value.content else { return false }
    let claim = context.map.nodes[position]
    if claim.classes & ClaimShape.classes != 0 { return true }
    if claim.isCut { return true }
    let values = claim.properties.reduce(0) { $0 + $1.values.count }
    return context.answer("claim", of: position, with: values) { ClaimShape.isSatisfied(by: claim, in: context.map) }
  }

  private func classes(of value: NodeMap.Value) -> NodeMap.ClassSet {
    if case .node(let position) = value.content { context.map.nodes[position].classes } else { 0 }
  }

  private func name(of value: NodeMap.Value) -> String? {
    switch value.content {
    case .node(let position): context.map.nodes[position].id
    case .text(let text, _), .literal(let text, _): text
    }
  }

  private mutating func reportKind(
    _ value: NodeMap.Value, _ rule: CompiledProfile.Rule, _ component: String, wanted: String
  ) {
    report(
      .valueKind, rule, component, value: name(of: value), path: context.map.path(of: value.place),
      "is not \(wanted), as the \(Wording.name(of: rule.term.name)) must be")
  }

  private mutating func report(
    _ code: ProblemCode, _ rule: CompiledProfile.Rule, _ component: String, value: String?, path: String,
    _ reason: String,
    remedy: String? = nil
  ) {
    violations.append(
      Violation(
        code: code, severity: .error, focusTypes: node.types.sorted(), property: rule.term.localName,
        component: rule.rule.isReached ? component : nil, value: value, path: path, reason: reason, remedy: remedy))
  }
}
