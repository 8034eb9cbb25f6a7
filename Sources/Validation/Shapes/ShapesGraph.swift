/// The triples of all shapes files as one graph, in which what two files say of one shape is united.
struct ShapesGraph: Sendable {
  /// Distinct, in the order of the files.
  private(set) var statements: [RDFStatement] = []
  /// In the order in which they first occur.
  private(set) var subjects: [RDFTerm] = []
  private var bySubject: [RDFTerm: [RDFStatement]] = [:]

  private struct Triple: Hashable {
    let subject: RDFTerm
    let predicate: String
    let object: RDFTerm
  }

  /// - Parameter statements: of all files, one after another.
  init(_ statements: [RDFStatement]) {
    var seen: Set<Triple> = []
    for statement in statements {
      let triple = Triple(subject: statement.subject, predicate: statement.predicate, object: statement.object)
      guard seen.insert(triple).inserted else { continue }
      if bySubject[statement.subject] == nil { subjects.append(statement.subject) }
      self.statements.append(statement)
      bySubject[statement.subject, default: []].append(statement)
    }
  }

  func statements(about subject: RDFTerm) -> [RDFStatement] { bySubject[subject] ?? [] }

  func statements(about subject: RDFTerm, _ predicate: String) -> [RDFStatement] {
    statements(about: subject).filter { $0.predicate == predicate }
  }

  func types(of subject: RDFTerm) -> [String] {
    statements(about: subject, RDFTerm.rdf + "type").compactMap(\.object.iri)
  }

  /// The members of a list; nil when it is no list, or has no end.
  func list(_ head: RDFTerm) -> [RDFTerm]? {
    var members: [RDFTerm] = []
    var seen: Set<RDFTerm> = []
    var cell = head
    while cell != .iri(RDFTerm.rdf + "nil") {
      guard seen.insert(cell).inserted else { return nil }
      let first = statements(about: cell, RDFTerm.rdf + "first")
      let rest = statements(about: cell, RDFTerm.rdf + "rest")
      guard first.count == 1, rest.count == 1, let member = first.first, let next = rest.first else { return nil }
      members.append(member.object)
      cell = next.object
    }
    return members
  }
}
