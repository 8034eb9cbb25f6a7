import ELM
import Records

/// Own shapes over a node map: the verdict that a SHACL validator gives on the same shapes, in the registrar's words.
///
///     let found = OwnShapesCheck(shapes, map: NodeMap(tree)).violations()
///
/// The shapes are interpreted, not compiled, and see the whole credential: slower than the profile's own checks, which
/// know their shapes beforehand. Source: SHACL (W3C Recommendation 2017), §3.4 and §4.
struct OwnShapesCheck {
  let shapes: OwnShapes
  let map: NodeMap
  private(set) var found: [Violation] = []
  /// Constraints still to be looked at before the check is given up.
  private var effort: Int

  init(_ shapes: OwnShapes, map: NodeMap) {
    self.shapes = shapes
    self.map = map
    effort = OwnShapesCheck.effort(nodes: map.nodes.count)
  }

  /// Ample for shapes that people write; those that refer to one another in ever more ways end here.
  private static func effort(nodes: Int) -> Int { 200_000 + 2_000 * nodes }

  /// What a shape is asked about: a node, or a literal in its place.
  struct Value {
    let content: NodeMap.Content
    let coercion: TermTable.Term.Coercion
    let place: Int
  }

  mutating func violations() -> [Violation] {
    for (position, node) in map.nodes.enumerated() {
      var rest = node.classes
      while rest != 0 {
        for shape in shapes.byClass[rest.trailingZeroBitCount] {
          _ = conforms(
            Value(content: .node(position), coercion: .node, place: node.place), to: shape, isReported: true)
        }
        rest &= rest - 1
      }
    }
    if effort < 0 {
      found.append(
        Violation(
          code: .shapesTooCostly, severity: .error, focusTypes: [], property: "", component: nil, value: nil, path: "",
          reason: "cannot be checked: the own shapes refer to one another in too many ways", remedy: nil))
    }
    var seen: Set<String> = []
    return found.filter { seen.insert("\($0.identity)\u{1F}\($0.value ?? "")\u{1F}\($0.reason)").inserted }
  }

  /// Whether a value satisfies a shape.
  private mutating func conforms(_ focus: Value, to number: Int, isReported: Bool) -> Bool {
    let shape = shapes.shapes[number]
    let values = values(of: shape.property, at: focus)
    var isSound = true
    for constraint in shape.constraints {
      effort -= 1 + values.count
      guard effort >= 0 else { return true }
      let reach = Reach(focus: focus, shape: shape, constraint: constraint, values: values)
      if !check(reach, isReported: isReported) { isSound = false }
      // The first fault settles it where nobody asks for the others.
      if !isSound, !isReported { return false }
    }
    return isSound
  }

  /// What a constraint is applied to.
  struct Reach {
    let focus: Value
    let shape: OwnShape
    let constraint: OwnShape.Constraint
    /// The values of the shape's property; the focus itself where the shape has none.
    let values: [Value]
  }

  private func values(of property: OwnShape.Property?, at focus: Value) -> [Value] {
    guard let property else { return [focus] }
    guard let term = property.term, let node = node(focus), let held = node.property(term.index) else { return [] }
    return held.values.map { Value(content: $0.content, coercion: term.coercion, place: $0.place) }
  }

  func node(_ value: Value) -> NodeMap.Node? {
    guard case .node(let position) = value.content else { return nil }
    return map.nodes[position]
  }

  private mutating func check(_ reach: Reach, isReported: Bool) -> Bool {
    switch reach.constraint.demand {
    case .minCount(let least):
      return settle(reach.values.count >= least, reach, isReported)
    case .maxCount(let most):
      return settle(reach.values.count <= most, reach, isReported)
    case .hasValue(let wanted):
      return settle(reach.values.contains { means($0, wanted) }, reach, isReported)
    case .uniqueLanguage:
      return checkLanguages(reach, isReported)
    case .property(let shape):
      var isSound = true
      for value in reach.values where !conforms(value, to: shape, isReported: isReported) { isSound = false }
      return isSound
    default:
      var isSound = true
      for value in reach.values where !satisfies(value, reach.constraint.demand) {
        isSound = false
        if isReported { report(reach, value) }
      }
      return isSound
    }
  }

  private mutating func settle(_ isSound: Bool, _ reach: Reach, _ isReported: Bool) -> Bool {
    if !isSound, isReported { report(reach, nil) }
    return isSound
  }

  private mutating func checkLanguages(_ reach: Reach, _ isReported: Bool) -> Bool {
    var seen: Set<String> = []
    var reported: Set<String> = []
    for value in reach.values {
      guard case .text(_, let language) = value.content, !language.isEmpty else { continue }
      guard !seen.insert(language).inserted, reported.insert(language).inserted else { continue }
      if isReported { report(reach, value) }
    }
    return reported.isEmpty
  }

  /// Whether one value is as a demand wants each to be.
  private mutating func satisfies(_ value: Value, _ demand: OwnShape.Demand) -> Bool {
    switch demand {
    case .isOf(let classes, _): return node(value).map { $0.classes & classes != 0 } ?? false
    case .datatype(let datatype): return has(value, datatype)
    case .nodeKind(let kind): return isOf(value, kind)
    case .range(let bound): return CredentialLiteral.term(value.content, value.coercion).map(bound.admits) ?? false
    case .minLength(let least): return least == 0 || text(of: value).map { $0.unicodeScalars.count >= least } ?? false
    case .maxLength(let most): return text(of: value).map { $0.unicodeScalars.count <= most } ?? false
    case .languageIn(let languages): return isIn(value, languages)
    case .oneOf(let terms):
      effort -= terms.count
      return terms.contains { means(value, $0) }
    case .node(let shape): return conforms(value, to: shape, isReported: false)
    case .not(let shape): return !conforms(value, to: shape, isReported: false)
    case .and(let shapes):
      for shape in shapes where !conforms(value, to: shape, isReported: false) { return false }
      return true
    case .or(let shapes):
      for shape in shapes where conforms(value, to: shape, isReported: false) { return true }
      return false
    case .exactlyOne(let shapes):
      var count = 0
      for shape in shapes where conforms(value, to: shape, isReported: false) { count += 1 }
      return count == 1
    case .minCount, .maxCount, .hasValue, .uniqueLanguage, .property: return true
    }
  }

  private mutating func report(_ reach: Reach, _ value: Value?) { found.append(violation(reach, value)) }
}
