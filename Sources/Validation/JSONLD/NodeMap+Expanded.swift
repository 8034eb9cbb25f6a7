import ELM

extension NodeMap {
  /// A document as a JSON-LD processor reads it, if it can.
  final class Reading {
    let outcome: Result<NodeMap, UnreadableDocument>

    init(_ tree: Tree, cut: Set<String>) {
      do { outcome = .success(try NodeMap(expanding: tree, cut: cut)) } catch { outcome = .failure(error) }
    }
  }

  /// The whole of what JSON-LD makes of a document, however it is written: whole IRIs as keys, value objects, lists, graphs,
  /// blank ids. Slow beside `init(_:cut:)`, and the same for ordinary credentials.
  ///
  /// - Throws: `UnreadableDocument` where a JSON-LD processor, or a reader of what it writes, would give up.
  init(expanding tree: Tree, cut: Set<String> = []) throws(UnreadableDocument) {
    var expansion = Expansion()
    do {
      var builder = Builder(try Statements(try expansion.document(tree)).subjects)
      self.init(nodes: try builder.build(), places: expansion.places, cut: cut)
    } catch {
      let fault = error as? Expansion.Fault
      throw UnreadableDocument(
        path: NodeMap.path(of: fault?.place ?? 0, in: expansion.places), reason: fault?.reason ?? "\(error)")
    }
  }

  /// Statements made into nodes: what has no IRI, and what says nothing in RDF, falls away.
  private struct Builder {
    private let subjects: [Statements.Subject]
    /// Nodes of lists come behind those of the subjects.
    private var nodes: [Node] = []
    private var superclasses: [String: [String]] = [:]

    private static let type = ContextScope.Namespace.rdf + "type"
    private static let subclass = ContextScope.Namespace.rdfs + "subClassOf"

    private static let terms: [String: Int] = {
      var terms: [String: Int] = [:]
      for term in NodeMap.table.terms {
        let scope = term.isOfCredential ? ContextScope.named(.credential) : .base
        if let definition = scope.definitions[term.name] { terms[definition.iri] = term.index }
      }
      return terms
    }()

    private static let classes: [String: (name: String, bit: ClassSet)] = {
      var classes: [String: (name: String, bit: ClassSet)] = [:]
      for name in NodeMap.table.classes {
        if let definition = ContextScope.base.definitions[name] {
          classes[definition.iri] = (name, NodeMap.classes([name]))
        }
      }
      return classes
    }()

    init(_ subjects: [Statements.Subject]) { self.subjects = subjects }

    mutating func build() throws -> [Node] {
      nodes = subjects.map { Node(id: $0.iri, place: $0.place) }
      for position in subjects.indices where isNamed(subjects[position]) { try describe(position) }
      inherit()
      return nodes
    }

    private mutating func describe(_ position: Int) throws {
      let subject = subjects[position]
      var types = subject.types
      // A text is no class, but validators name it among the types.
      var texts: [String] = []
      var properties: [Property] = []
      for property in subject.properties {
        if property.iri.hasPrefix("_:") { continue }
        if property.iri == Builder.type {
          types += names(of: property.values)
          texts += Builder.texts(of: property.values)
          continue
        }
        if property.iri == Builder.subclass, let own = subject.iri {
          superclasses[own, default: []] += names(of: property.values)
        }
        try check(property.iri, at: property.place)
        try add(property.values, to: Builder.terms[property.iri], at: property.place, &properties)
      }
      var seen: Set<[UInt8]> = []
      types = types.filter { DocumentIRI.isAbsolute($0) && seen.insert(Array($0.utf8)).inserted }
      for type in types { try check(type, at: subject.place) }
      let node = nodes[position]
      node.types = types.map { Builder.classes[$0]?.name ?? Builder.short($0) } + texts
      node.classes = types.reduce(0) { $0 | (Builder.classes[$1]?.bit ?? 0) }
      node.properties = properties
      node.copies = subject.properties.isEmpty ? 0 : 1
      if !types.isEmpty || !properties.isEmpty, let iri = subject.iri { try check(iri, at: subject.place) }
    }

    /// The different literals among these, as validators shorten them.
    private static func texts(of objects: [Statements.Object]) -> [String] {
      var seen: Set<[String]> = []
      return objects.compactMap { object in
        guard case .literal(let text, let datatype, let language, _) = object,
          seen.insert([text, datatype, language]).inserted
        else { return nil }
        return short(text)
      }
    }

    private mutating func add(
      _ objects: [Statements.Object], to term: Int?, at place: Int, _ properties: inout [Property]
    ) throws {
      let coercion = term.map { NodeMap.table.terms[$0].coercion } ?? .untyped
      var found: [Content] = []
      for object in objects {
        if let content = try content(object, coercion, at: place) { found.append(content) }
      }
      guard let term, !found.isEmpty else { return }
      let known = properties.firstIndex { $0.term == term }
      if known == nil { properties.append(Property(term: term, coercion: coercion, place: place)) }
      for content in found { properties[known ?? properties.count - 1].insert(content, at: place) }
    }

    /// Nil for a reference to something that is no IRI.
    private mutating func content(
      _ object: Statements.Object, _ coercion: TermTable.Term.Coercion, at place: Int
    ) throws -> Content? {
      switch object {
      case .subject(let position):
        guard isNamed(subjects[position]) else { return nil }
        if let iri = subjects[position].iri { try check(iri, at: place) }
        return .node(position)
      case .list(let items):
        for item in items where try content(item, coercion, at: place) == nil {
          throw Expansion.Fault(place: place, reason: "is a list of something that has no address")
        }
        let nothing = ContextScope.Namespace.rdf + "nil"
        nodes.append(Node(id: items.isEmpty ? nothing : nil, place: place))
        return .node(nodes.count - 1)
      case .literal(let text, let datatype, let language, let isNumber):
        guard Builder.isLanguage(language) else {
          throw Expansion.Fault(place: place, reason: "has a language that is none")
        }
        try check(datatype, at: place)
        if !language.isEmpty { return .text(text, language: language) }
        let xsd = ContextScope.Namespace.xsd
        let rdf = ContextScope.Namespace.rdf
        let space = datatype.hasPrefix(xsd) ? xsd : datatype == rdf + "HTML" ? rdf : ""
        let name = String(datatype.dropFirst(space.count))
        if name == "string", coercion == .language { return .text(text, language: "") }
        let usual = Content.datatype(of: coercion, .string)
        if name == usual { return .literal(text, isNumber ? .number : .string) }
        return .literal(text, .typed(name))
      }
    }

    private func isNamed(_ subject: Statements.Subject) -> Bool {
      subject.iri.map(DocumentIRI.isAbsolute) ?? true
    }

    private func check(_ iri: String, at place: Int) throws {
      guard DocumentIRI.isWritable(iri) else {
        throw Expansion.Fault(place: place, reason: "has characters that no address can have")
      }
    }

    /// Values of `rdf:type`, as classes.
    private func names(of objects: [Statements.Object]) -> [String] {
      objects.compactMap { object in
        switch object {
        case .subject(let position): subjects[position].iri
        case .literal(let text, _, _, _): text
        case .list: nil
        }
      }
    }

    /// Classes that the document declares to be kinds of others.
    private func inherit() {
      guard !superclasses.isEmpty else { return }
      for (position, subject) in subjects.enumerated() {
        var rest = subject.types
        var seen = Set(rest)
        while let type = rest.popLast() {
          nodes[position].classes |= Builder.classes[type]?.bit ?? 0
          rest += (superclasses[type] ?? []).filter { seen.insert($0).inserted }
        }
      }
    }

    private static func isLanguage(_ tag: String) -> Bool {
      if tag.isEmpty { return true }
      let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      return parts.enumerated().allSatisfy { index, part in
        !part.isEmpty
          && part.allSatisfy {
            $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") || index > 0 && (0x30...0x39).contains($0)
          }
      }
    }

    /// The last part of an IRI, as validators name a class that they do not know.
    private static func short(_ iri: String) -> String {
      let end = iri.split(separator: "#", omittingEmptySubsequences: false).last ?? ""
      return String(end.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
    }
  }
}
