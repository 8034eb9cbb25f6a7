import ELM
import Records

extension ShapesCompiler {
  /// Shapes whose names begin so come with the European profiles, and are not the institution's to correct.
  private static let european = "http://data.europa.eu/snb/model/ap/"

  /// Profiles that are checked in any case.
  private static let builtIn = ["edc-generic-no-cv", "edc-generic-full"].map { european + $0 }

  /// Every word of SHACL's namespace is one that is kept, one that means nothing for validity, or a fault.
  mutating func inspectTerms() {
    for statement in graph.statements {
      let isType = statement.predicate == RDFTerm.rdf + "type"
      guard let name = isType ? statement.object.iri.flatMap(SHACL.name) : SHACL.name(of: statement.predicate) else {
        continue
      }
      let known = isType ? SHACL.supportedTypes : SHACL.supported.union(SHACL.descriptive)
      if known.contains(name) { continue }
      if (isType ? SHACL.unsupportedTypes : SHACL.unsupported).contains(name) {
        refuse(.shapesUnsupported, at: statement.place, "sh:\(name) is not supported")
        continue
      }
      let nearest = SHACL.nearest(to: name, isType: isType).map { "sh:\($0)" }
      let reason = "sh:\(name) is no word of SHACL, and every validator passes over it"
      if statement.subject.iri?.hasPrefix(ShapesCompiler.european) == true {
        warn(
          .shapesUnknownTerm, at: statement.place, reason,
          remedy: "leave the European file as it is; nothing follows from this")
      } else {
        refuse(.shapesUnknownTerm, at: statement.place, reason, nearest.map { "write \($0)" })
      }
    }
  }

  /// Nothing is fetched: what a file imports is built in, or listed beside it.
  mutating func inspectImports() {
    let ontology = "http://www.w3.org/2002/07/owl#Ontology"
    for statement in graph.statements where statement.predicate == "http://www.w3.org/2002/07/owl#imports" {
      if let iri = statement.object.iri, ShapesCompiler.builtIn.contains(iri) { continue }
      if graph.types(of: statement.object).contains(ontology) { continue }
      refuse(
        .shapesImport, at: statement.place, value: statement.object.iri ?? statement.object.description,
        "is imported, and nothing is fetched", "save that file and list it under `validate.shapes` too")
    }
  }

  /// What the contexts' JSON cannot say, so that the shape never applies or is never satisfied.
  mutating func noteReach(of property: OwnShape.Property, _ constraints: [OwnShape.Constraint], at place: ShapePlace) {
    guard property.term == nil else { return }
    let isDemanded = constraints.contains { constraint in
      switch constraint.demand {
      case .minCount(let count): count > 0
      case .hasValue: true
      default: false
      }
    }
    warn(
      .shapesUnreachable, at: place, value: RDFTerm.shortened(property.iri),
      "is a property that no credential can have: the rule "
        + (isDemanded ? "is broken by every one" : "never applies"))
  }

  /// Shapes that refer to themselves, directly or by way of others: SHACL leaves open what they mean (§3.4.3).
  mutating func inspectRecursion(of shapes: [OwnShape]) {
    enum State { case new, open, done }
    var states = [State](repeating: .new, count: shapes.count)
    for start in shapes.indices where states[start] == .new {
      var path: [(shape: Int, rest: [Int])] = [(start, shapes[start].references)]
      states[start] = .open
      while let last = path.indices.last {
        guard let next = path[last].rest.popLast() else {
          states[path[last].shape] = .done
          path.removeLast()
          continue
        }
        switch states[next] {
        case .done: continue
        case .open:
          refuse(
            .shapesUnsupported, at: shapes[next].place, value: nodes[next].description,
            "is a shape that refers to itself, and recursive shapes are not supported",
            "break the circle: say what is demanded one level down without referring back")
        case .new:
          states[next] = .open
          path.append((next, shapes[next].references))
        }
      }
    }
  }

  /// Shapes within shapes, which a check goes down one after another.
  static let depthLimit = 100

  mutating func inspectDepth(of shapes: [OwnShape]) {
    var depths = [Int](repeating: 1, count: shapes.count)
    // No circles by now, so that the deepest is settled after as many rounds as there may be levels.
    for _ in 0..<ShapesCompiler.depthLimit {
      var changed = false
      for (number, shape) in shapes.enumerated() {
        let depth = 1 + (shape.references.map { depths[$0] }.max() ?? 0)
        if depth > depths[number] {
          depths[number] = depth
          changed = true
        }
      }
      if !changed { return }
    }
    guard let deepest = depths.firstIndex(where: { $0 > ShapesCompiler.depthLimit }) else { return }
    refuse(
      .shapesUnsupported, at: shapes[deepest].place, value: nodes[deepest].description,
      "refers to shapes through more than \(ShapesCompiler.depthLimit) others", "write fewer levels")
  }
}

extension OwnShape {
  /// The shapes that this one refers to.
  var references: [Int] { constraints.flatMap(\.demand.references) }
}
