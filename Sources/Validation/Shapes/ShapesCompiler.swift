import ELM
import Records

/// Makes shapes of a graph, and finds everything in it that cannot be kept: what is left out in silence is no rule.
///
///     var compiler = ShapesCompiler(graph)
///     let shapes = compiler.shapes()
///     guard compiler.problems.isEmpty else { … }
struct ShapesCompiler {
  let graph: ShapesGraph
  /// What makes the files unusable.
  var problems: [Problem] = []
  /// What is odd about them.
  var warnings: [Problem] = []
  /// All shapes of the graph, which refer to one another by their places here.
  private(set) var nodes: [RDFTerm] = []
  private var numbers: [RDFTerm: Int] = [:]

  init(_ graph: ShapesGraph) { self.graph = graph }

  /// The shapes in the order of the files, each with the classes that it is meant for.
  mutating func shapes() -> [(shape: OwnShape, targets: [String])] {
    inspectTerms()
    inspectImports()
    for subject in graph.subjects where isShape(subject) { add(subject) }
    var compiled: [(shape: OwnShape, targets: [String])] = []
    // Shapes that others refer to are added while these are compiled.
    var next = 0
    while next < nodes.count {
      let node = nodes[next]
      let shape = shape(of: node)
      compiled.append((shape, targets(of: node)))
      next += 1
    }
    noteUnused(compiled)
    return compiled
  }

  private mutating func noteUnused(_ compiled: [(shape: OwnShape, targets: [String])]) {
    // What a deactivated shape refers to, in a list or without, is no mistake.
    let references = graph.statements.filter {
      SHACL.name(of: $0.predicate) != nil || $0.predicate == RDFTerm.rdf + "first"
    }
    let used = Set(references.map(\.object))
    for (number, entry) in compiled.enumerated() where entry.targets.isEmpty && !used.contains(nodes[number]) {
      warn(
        .shapesUnused, at: entry.shape.place, value: nodes[number].description,
        "is never applied: it has no sh:targetClass, and no shape refers to it")
    }
  }

  /// The shape's place among all.
  mutating func number(of shape: RDFTerm) -> Int {
    add(shape)
    return numbers[shape] ?? 0
  }

  private mutating func add(_ shape: RDFTerm) {
    guard numbers[shape] == nil else { return }
    numbers[shape] = nodes.count
    nodes.append(shape)
  }

  private func isShape(_ subject: RDFTerm) -> Bool {
    let types = graph.types(of: subject)
    if types.contains(SHACL.iri("NodeShape")) || types.contains(SHACL.iri("PropertyShape")) { return true }
    return graph.statements(about: subject).contains { statement in
      SHACL.name(of: statement.predicate).map { SHACL.supported.contains($0) } ?? false
    }
  }

  private mutating func shape(of node: RDFTerm) -> OwnShape {
    let statements = graph.statements(about: node)
    let place = place(of: node)
    let property = property(of: node)
    var constraints: [OwnShape.Constraint] = []
    if !isDeactivated(node) {
      for statement in statements {
        guard let name = SHACL.name(of: statement.predicate), let demand = demand(name, statement, property) else {
          continue
        }
        constraints.append(.init(demand: demand, place: statement.place))
      }
      if let property { noteReach(of: property, constraints, at: place) }
    }
    return OwnShape(
      place: place, property: property, severity: severity(of: node), messages: messages(of: node),
      constraints: constraints)
  }

  /// Where the shape begins, as far as the statements tell.
  func place(of node: RDFTerm) -> ShapePlace {
    let statements = graph.statements(about: node)
    let path = statements.first { $0.predicate == SHACL.iri("path") }
    return (path ?? statements.first)?.place ?? ShapePlace(file: "", line: 0)
  }

  // MARK: - What a shape says of itself

  private mutating func property(of node: RDFTerm) -> OwnShape.Property? {
    let paths = graph.statements(about: node, SHACL.iri("path"))
    guard let path = paths.first else {
      if graph.types(of: node).contains(SHACL.iri("PropertyShape")) {
        refuse(.shapesInvalid, at: place(of: node), "is a property shape without sh:path", "add the property's address")
      }
      return nil
    }
    if paths.count > 1 {
      refuse(.shapesInvalid, at: paths[1].place, "is a second sh:path of one shape", "make two property shapes of it")
    }
    guard let iri = path.object.iri else {
      refuse(
        .shapesUnsupported, at: path.place, "sh:path is not a plain property here, and other paths are not supported",
        "name one property, and nest shapes with sh:property for longer ways")
      return nil
    }
    if iri == RDFTerm.rdf + "type" {
      refuse(
        .shapesUnsupported, at: path.place, "sh:path rdf:type is not supported", "write sh:class or sh:targetClass")
    }
    let term = TermTable.edc.term(iri: iri)
    return OwnShape.Property(iri: iri, term: term, localName: term?.localName ?? RDFTerm.localName(of: iri))
  }

  private mutating func targets(of node: RDFTerm) -> [String] {
    var classes: [String] = []
    for statement in graph.statements(about: node, SHACL.iri("targetClass")) {
      guard let iri = statement.object.iri else {
        refuse(.shapesInvalid, at: statement.place, "sh:targetClass is no address of a class", "write the class's IRI")
        continue
      }
      classes.append(iri)
      guard TermTable.edc.className(iri: iri) == nil, !isDeactivated(node) else { continue }
      warn(
        .shapesUnreachable, at: statement.place, value: RDFTerm.shortened(iri),
        "is a class that no credential can name: the shape never applies")
    }
    let types = graph.types(of: node)
    let classType = "http://www.w3.org/2000/01/rdf-schema#Class"
    if types.contains(classType) || types.contains("http://www.w3.org/2002/07/owl#Class") {
      refuse(
        .shapesUnsupported, at: place(of: node), "is a shape and a class at once (an implicit class target)",
        "give the shape a name of its own, and sh:targetClass")
    }
    return classes
  }

  private mutating func isDeactivated(_ node: RDFTerm) -> Bool {
    let statements = graph.statements(about: node, SHACL.iri("deactivated"))
    guard let statement = statements.first else { return false }
    guard statements.count == 1, let flag = flag(statement.object) else {
      refuse(.shapesInvalid, at: statement.place, "sh:deactivated is not one truth value", "write true or false")
      return false
    }
    return flag
  }

  private mutating func severity(of node: RDFTerm) -> Problem.Severity {
    let statements = graph.statements(about: node, SHACL.iri("severity"))
    guard let statement = statements.first else { return .error }
    switch (statements.count, statement.object.iri.flatMap(SHACL.name)) {
    case (1, "Violation"): return .error
    case (1, "Warning"), (1, "Info"): return .warning
    default:
      refuse(
        .shapesInvalid, at: statement.place, "sh:severity is not one of SHACL's three",
        "write sh:Violation, sh:Warning or sh:Info")
      return .error
    }
  }

  private mutating func messages(of node: RDFTerm) -> [OwnShape.Message] {
    graph.statements(about: node, SHACL.iri("message")).compactMap { statement in
      guard case .literal(let text, let datatype, let language) = statement.object,
        [RDFTerm.string, RDFTerm.langString].contains(datatype)
      else {
        refuse(.shapesInvalid, at: statement.place, "sh:message is no text", "write it in quotes")
        return nil
      }
      return OwnShape.Message(text: text, language: language)
    }
  }

  func flag(_ term: RDFTerm) -> Bool? {
    guard case .literal(let text, RDFTerm.xsd + "boolean", _) = term else { return nil }
    return ["true": true, "1": true, "false": false, "0": false][text]
  }

  // MARK: - Reporting

  /// More than anybody reads at once.
  private static let reportLimit = 200

  mutating func refuse(
    _ code: ProblemCode, at place: ShapePlace, value: String? = nil, _ reason: String, _ remedy: String? = nil
  ) {
    guard problems.count < ShapesCompiler.reportLimit else { return }
    let problem = Problem(code, at: at(place), value: value, reason, remedy: remedy)
    if !problems.contains(where: { $0 == problem && $0.reason == reason }) { problems.append(problem) }
  }

  mutating func warn(
    _ code: ProblemCode, at place: ShapePlace, value: String? = nil, _ reason: String, remedy: String? = nil
  ) {
    guard warnings.count < ShapesCompiler.reportLimit else { return }
    warnings.append(Problem(code, severity: .warning, at: at(place), value: value, reason, remedy: remedy))
  }

  func at(_ place: ShapePlace) -> Problem.Place { .file(place.file, line: place.line) }
}
