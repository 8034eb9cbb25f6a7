import ELM
import Foundation
import Records
import Support
import Testing

@testable import Validation

/// What shapes files are refused for, and where the message points.
@Suite struct OwnShapesFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Reads files of these texts, named `1.ttl`, `2.ttl`…
  private func shapes(_ texts: [[UInt8]]) throws -> OwnShapes {
    let sources = try texts.enumerated().map { index, text in
      let name = "\(index + 1).ttl"
      try Data(text).write(to: URL(filePath: folder.path(name)))
      return OwnShapes.Source(path: folder.path(name), name: name)
    }
    return try OwnShapes(contentsOf: sources)
  }

  private func shapes(_ texts: String...) throws -> OwnShapes {
    try shapes(texts.map { Array((OwnShapesJudgeTests.prefixes + $0).utf8) })
  }

  /// The messages of the refusal, with lines counted from the first behind the prefixes.
  private func refusal(_ texts: String...) throws -> [String] {
    do {
      _ = try shapes(texts.map { Array((OwnShapesJudgeTests.prefixes + $0).utf8) })
      return []
    } catch let failure as RunFailure {
      #expect(failure.status == .configuration)
      return failure.problems.map { problem in
        guard case .file(let name, let line?, _) = problem.place else { return problem.message }
        return "\(name):\(line - OwnShapesFileTests.offset) \(problem.code.slug) \(problem.reason)"
      }
    }
  }

  private static let offset =
    OwnShapesJudgeTests.prefixes.split(separator: "\n", omittingEmptySubsequences: false).count - 1

  @Test(
    "What is not supported is refused by its name, with its line",
    arguments: [
      ("sh:qualifiedValueShape ex:N", "sh:qualifiedValueShape"), ("sh:closed true", "sh:closed"),
      ("sh:pattern \"^a\"", "sh:pattern"), ("sh:equals dc:title", "sh:equals"), ("sh:sparql []", "sh:sparql"),
      ("sh:targetNode ex:x", "sh:targetNode"), ("sh:targetSubjectsOf dc:title", "sh:targetSubjectsOf"),
      ("sh:targetObjectsOf dc:title", "sh:targetObjectsOf"), ("sh:lessThan dc:title", "sh:lessThan"),
      ("sh:disjoint dc:title", "sh:disjoint"), ("sh:rule []", "sh:rule"), ("sh:js []", "sh:js"),
      ("a sh:SPARQLTarget", "sh:SPARQLTarget"), ("sh:entailment ex:x", "sh:entailment"),
    ])
  func unsupported(_ part: String, _ name: String) throws {
    let found = try refusal("ex:N sh:targetClass elm:Note;\n  \(part).")
    #expect(found.contains("1.ttl:2 shapes.unsupported \(name) is not supported"), "\(found)")
  }

  @Test(
    "A misspelt word of SHACL is refused, with the right one",
    arguments: [
      ("sh:mincount 1", "sh:minCount"), ("sh:nodekind sh:IRI", "sh:nodeKind"), ("sh:clas elm:Note", "sh:class"),
      ("sh:severty sh:Warning", "sh:severity"), ("a sh:Nodeshape", "sh:NodeShape"),
    ])
  func misspelt(_ part: String, _ right: String) throws {
    do {
      _ = try shapes("ex:N sh:targetClass elm:Note;\n  \(part).")
      Issue.record("the file is accepted")
    } catch let failure as RunFailure {
      let problem = try #require(failure.problems.first { $0.code == .shapesUnknownTerm })
      #expect(problem.remedy == "write \(right)")
    }
  }

  @Test(
    "Other paths than one property are refused",
    arguments: [
      "(elm:hasClaim dc:title)", "[sh:inversePath elm:hasClaim]", "[sh:zeroOrMorePath elm:hasPart]",
      "[sh:alternativePath (dc:title dc:description)]", "rdf:type", "\"title\"",
    ])
  func paths(_ path: String) throws {
    let found = try refusal("ex:N sh:targetClass elm:Note;\n  sh:property [ sh:path \(path); sh:minCount 1 ].")
    #expect(found.contains { $0.hasPrefix("1.ttl:2 shapes.unsupported sh:path") }, "\(found)")
  }

  @Test(
    "Shapes that are not as SHACL demands are refused",
    arguments: [
      ("ex:N sh:targetClass elm:Note; sh:property [sh:path dc:subject; sh:minCount \"1\"].", "is no whole number"),
      ("ex:N sh:targetClass elm:Note; sh:property [sh:path dc:subject; sh:minCount -1].", "is no whole number"),
      ("ex:N sh:targetClass elm:Note; sh:property [sh:path dc:subject; sh:maxCount 1.5].", "is no whole number"),
      ("ex:N sh:targetClass elm:Note; sh:property [sh:path dc:subject; sh:minCount 1, 2].", "is a second sh:minCount"),
      (
        "ex:N sh:targetClass elm:Note; sh:property [sh:path dc:subject, dc:title; sh:minCount 1].",
        "is a second sh:path"
      ),
      ("ex:N sh:targetClass elm:Note; sh:property [sh:minCount 1].", "has no sh:path"),
      ("ex:N sh:targetClass elm:Note; sh:property ex:Elsewhere.", "is no shape of these files"),
      ("ex:N sh:targetClass elm:Note; sh:node ex:Elsewhere.", "is no shape of these files"),
      ("ex:N sh:targetClass elm:Note; sh:node [sh:path dc:subject; sh:minCount 1].", "has an sh:path"),
      ("ex:N sh:targetClass elm:Note; sh:minCount 1.", "stands in a shape without sh:path"),
      ("ex:N sh:targetClass elm:Note; sh:nodeKind sh:Iri.", "is no kind of node"),
      ("ex:N sh:targetClass elm:Note; sh:or elm:Note.", "has no list"),
      ("ex:N sh:targetClass elm:Note; sh:or ().", "lists no shape"),
      ("ex:N sh:targetClass elm:Note; sh:or ex:L. ex:L rdf:first ex:N; rdf:rest ex:L.", "has no list"),
      ("ex:N sh:targetClass elm:Note; sh:minInclusive \"a\".", "is a bound that is not supported"),
      ("ex:N sh:targetClass elm:Note; sh:severity ex:Bad.", "sh:severity is not one"),
      ("ex:N sh:targetClass elm:Note; sh:deactivated \"yes\".", "sh:deactivated is not"),
      ("ex:N sh:targetClass \"Note\"; sh:class elm:Note.", "sh:targetClass is no address"),
      ("ex:N sh:targetClass elm:Note; sh:message 5.", "sh:message is no text"),
      (
        "elm:Note a sh:NodeShape, <http://www.w3.org/2000/01/rdf-schema#Class>; sh:class elm:Note.",
        "is a shape and a class"
      ),
      ("ex:N a sh:PropertyShape; sh:targetClass elm:Note.", "is a property shape without sh:path"),
      ("ex:N sh:targetClass elm:Note; sh:property [sh:path dc:title; sh:languageIn (5)].", "sh:languageIn lists"),
    ])
  func invalid(_ text: String, _ reason: String) throws {
    let found = try refusal(text)
    #expect(found.contains { $0.contains(reason) && $0.hasPrefix("1.ttl:1 ") }, "\(found)")
  }

  @Test("All faults of all files are told at once, in the order of their lines")
  func allAtOnce() throws {
    let found = try refusal(
      "ex:N sh:targetClass elm:Note;\n  sh:closed true;\n  sh:mincount 1.", "ex:N sh:property [\n  sh:minCount 1 ].")
    #expect(found.map { String($0.prefix(7)) } == ["1.ttl:2", "1.ttl:3", "2.ttl:1", "2.ttl:2"])
  }

  @Test("Shapes that refer to themselves are refused, directly or by way of others")
  func recursion() throws {
    let circles = [
      "ex:A sh:targetClass elm:Note; sh:node ex:A.",
      "ex:A sh:targetClass elm:Note; sh:or (ex:B). ex:B sh:not ex:C. ex:C sh:xone (ex:A).",
      "ex:A sh:targetClass elm:Note; sh:property ex:P. ex:P sh:path dc:subject; sh:node ex:A.",
    ]
    for circle in circles {
      let found = try refusal(circle)
      #expect(found.count == 1)
      #expect(found.first?.hasSuffix("refers to itself, and recursive shapes are not supported") == true, "\(found)")
    }
    // Referring to one shape twice is no circle.
    #expect(try refusal("ex:A sh:targetClass elm:Note; sh:node ex:B; sh:or (ex:B ex:B). ex:B sh:class elm:Note.") == [])
  }

  @Test("Imports are built in, listed, or refused")
  func imports() throws {
    let generic = "<urn:o> a <http://www.w3.org/2002/07/owl#Ontology>; <http://www.w3.org/2002/07/owl#imports> "
    let shape = " ex:N sh:targetClass elm:Note; sh:class elm:Note."
    #expect(try refusal("\(generic)<http://data.europa.eu/snb/model/ap/edc-generic-full>.\(shape)") == [])
    #expect(
      try refusal("\n\(generic)<http://data.europa.eu/snb/model/ap/edc-accredited>.\(shape)")
        == ["1.ttl:2 shapes.import is imported, and nothing is fetched"])
    let other = "<urn:other> a <http://www.w3.org/2002/07/owl#Ontology>."
    #expect(try refusal("\(generic)<urn:other>.\(shape)", "\(other)\(shape)") == [])
  }

  @Test("What can never apply is a warning")
  func unreachable() throws {
    let warnings = try shapes(
      """
      ex:A sh:targetClass elm:Student; sh:class elm:Person.
      ex:B sh:targetClass elm:Person; sh:property [sh:path elm:nationalId; sh:minCount 1], [sh:path elm:nick; sh:maxCount 1].
      ex:C sh:targetClass elm:CreditPoint; sh:property [sh:path elm:point; sh:datatype xsd:decimal].
      ex:D sh:property [sh:path dc:title; sh:minCount 1].
      """
    ).warnings
    #expect(warnings.allSatisfy { $0.severity == .warning })
    #expect(
      warnings.map { "\($0.value ?? "") \($0.reason)" } == [
        "elm:Student is a class that no credential can name: the shape never applies",
        "elm:nationalId is a property that no credential can have: the rule is broken by every one",
        "elm:nick is a property that no credential can have: the rule never applies",
        "xsd:decimal is a datatype that point never has in a credential, where it is xsd:string: nothing satisfies it",
        "<urn:example:D> is never applied: it has no sh:targetClass, and no shape refers to it",
      ])
  }

  @Test("What two files say of one shape is united")
  func united() throws {
    let first = "ex:N sh:targetClass elm:Note; sh:property ex:P. ex:P sh:path dc:subject."
    let shapes = try shapes(first, "ex:P sh:minCount 1; sh:message \"Name the subject.\". \(first)")
    let note: Tree = ["id": "urn:x:note", "type": "Note"]
    #expect(
      shapes.violations(in: note).map(\.reason) == [
        "breaks a rule of 2.ttl, line \(1 + OwnShapesFileTests.offset): Name the subject"
      ])
    // Blank nodes of two files are different nodes, whatever their labels.
    #expect(
      try refusal("_:b sh:targetClass elm:Note; sh:minLength 1.", "_:b sh:targetClass elm:Note; sh:minLength 2.") == [])
  }

  @Test("Every code of the catalogue is reported by some file or credential, and no slug stands twice")
  func catalogue() throws {
    let fan = (0..<60).map { "ex:s\($0) sh:and (ex:s\($0 + 1) ex:s\($0 + 1))." }.joined(separator: "\n")
    let files = [
      "", "ex:N sh:targetClass", "ex:N sh:targetClass elm:Note; sh:closed true.", "ex:N sh:nodeKind elm:Note.",
      "ex:N sh:mincount 1; sh:minLength 1.", "<urn:o> <http://www.w3.org/2002/07/owl#imports> <urn:x>; sh:name \"x\".",
      "ex:N sh:targetClass elm:Student; sh:minLength 1. ex:M sh:minLength 1.",
      "ex:N sh:targetClass elm:Note; sh:property [sh:path dc:subject; sh:minCount 1].",
      "ex:N sh:targetClass elm:Note; sh:property [sh:path elm:noteLiteral; sh:maxCount 0; sh:uniqueLang true].",
      "ex:N sh:targetClass elm:Note; sh:class elm:Person; sh:minLength 99; sh:in (); sh:node [sh:class elm:Person].",
      "ex:N sh:targetClass elm:Note; sh:minInclusive 1.",
      "\(fan) ex:s60 sh:class elm:Note. ex:s0 sh:targetClass elm:Note.",
    ]
    let note: Tree = ["id": "urn:x:1", "type": "Note", "noteLiteral": ["en": ["One", "Two"]]]
    var reported: Set<String> = []
    for file in files {
      do {
        let shapes = try shapes(file)
        reported.formUnion(shapes.warnings.map(\.code.slug) + shapes.violations(in: note).map(\.code.slug))
      } catch let failure as RunFailure { reported.formUnion(failure.problems.map(\.code.slug)) }
    }
    let slugs = ShapesCatalogue.codes.map(\.slug)
    #expect(reported == Set(slugs))
    #expect(Set(slugs).count == slugs.count)
  }

  @Test("The README names every word that is kept, and none that is not")
  func documented() throws {
    let readme = try String(contentsOfFile: Desk.repository("README.md"), encoding: .utf8)
    for name in SHACL.supported.union(["name", "description", "order", "group"]) {
      #expect(readme.contains("`sh:\(name)`") || readme.contains("`sh:\(name) "), "\(name)")
    }
    for name in SHACL.unsupported { #expect(!readme.contains("`sh:\(name)`"), "\(name)") }
  }

  @Test("A file that is not there, no Turtle, or has no shapes is refused")
  func unreadable() throws {
    let missing = try failure {
      _ = try OwnShapes(contentsOf: [.init(path: folder.path("none.ttl"), name: "none.ttl")])
    }
    #expect(missing?.slug == "shapes.unreadable")
    #expect(missing?.message.contains("does not exist") == true)
    let named = try failure {
      _ = try OwnShapes(
        contentsOf: [.init(path: folder.path("none.ttl"), name: "none.ttl", place: .file("pipeline.yaml", line: 7))])
    }
    #expect(named?.place == "pipeline.yaml:7")
    for text in ["", "# nothing\n", "@prefix x: <urn:x:>. x:a x:b x:c."] {
      #expect(
        try failure { _ = try shapes([Array(text.utf8)]) }?.message.contains("holds no SHACL shapes") == true, "\(text)"
      )
    }
    let wrong = OwnShapesJudgeTests.prefixes.replacing(
      "http://www.w3.org/ns/shacl#", with: "https://www.w3.org/ns/shacl#")
    let text = wrong + "ex:N sh:targetClass elm:Note; sh:class elm:Note."
    #expect(try failure { _ = try shapes([Array(text.utf8)]) }?.message.contains("holds no SHACL shapes") == true)
  }
}
