import ELM
import Testing
import Validation

/// Credentials that say what they say in a way that no sane writer would, and that every JSON-LD reader understands.
@Suite struct UnusualFormTests {
  private func document(_ members: (String, Tree)...) -> Tree {
    let root: [(String, Tree)] = [
      ("@context", .array(TermTable.contexts.map(Tree.string))), ("id", "urn:x:root"),
      ("type", ["VerifiableCredential", "EuropeanDigitalCredential"]),
    ]
    return .object((root + members).map { Tree.Member($0.0, $0.1) })
  }

  private func findings(_ document: Tree) -> [String] {
    CredentialCheck(phase: .issue).violations(in: document).compactMap { violation in
      violation.component.map { "\(violation.focusTypes.joined(separator: ",")) \(violation.property) \($0)" }
    }
  }

  private let missingTitle = "Specification title MinCountConstraintComponent"

  @Test("A property may stand under its whole IRI, or under a compact one")
  func wholeIRIs() {
    let text: Tree = .object([Tree.Member("@value", "Words"), Tree.Member("@language", "en")])
    let plain: Tree = ["type": "Specification", "title": ["en": "Words"]]
    let whole = Tree.object([Tree.Member("type", "Specification"), Tree.Member("http://purl.org/dc/terms/title", text)])
    let compact = Tree.object([Tree.Member("@type", "elm:Specification"), Tree.Member("dc:title", text)])
    for node in [plain, whole, compact] {
      #expect(!findings(document(("hasPart", node))).contains(missingTitle))
      #expect(findings(document(("hasPart", .object(Array((node.members ?? []).dropLast()))))).contains(missingTitle))
    }
  }

  @Test("A term of the credential means nothing on another node, nor without the credential's type")
  func scopedTerms() {
    let missing = "EuropeanDigitalCredential issued MinCountConstraintComponent"
    let root = document(("issued", "2023-01-01T00:00:00Z"))
    #expect(!findings(root).contains { $0.hasSuffix("issued MinCountConstraintComponent") })
    let untyped = Tree.object(
      (root.members ?? []).map { $0.key == "type" ? Tree.Member("type", ["EuropeanDigitalCredential"]) : $0 })
    #expect(findings(untyped).contains(missing))
  }

  @Test("A value object has the datatype that it names, whatever its property's is")
  func valueObjects() {
    func value(_ type: String) -> Tree {
      .object([Tree.Member("@value", "2023-01-01T00:00:00Z"), Tree.Member("@type", .string("xsd:\(type)"))])
    }
    let wrong = "Person dateOfBirth DatatypeConstraintComponent"
    #expect(!findings(document(("holder", ["type": "Person", "dateOfBirth": value("dateTime")]))).contains(wrong))
    #expect(findings(document(("holder", ["type": "Person", "dateOfBirth": value("string")]))).contains(wrong))
  }

  @Test("Blank ids are ids within the document, and no IRIs")
  func blankIDs() {
    let parts: Tree = [
      ["id": "_:b", "type": "Specification"], ["id": "_:b", "title": ["en": "Words"]],
      ["id": "_:c", "title": ["en": "Others"]],
    ]
    #expect(!findings(document(("hasPart", parts))).contains(missingTitle))
  }

  @Test("A text where a type should be is no type, but is named among them as validators name it")
  func textTypes() {
    let part: Tree = ["type": "Specification", "rdf:type": "Specification"]
    #expect(
      findings(document(("hasPart", part))).contains("Specification,Specification title MinCountConstraintComponent"))
  }

  private static let cases: [(holder: Tree, path: String)] = [
    (["id": 5], "holder.id"), (["type": ["Person", 5]], "holder.type"),
    (["fullName": ["en": ["id": "urn:x:1"]]], "holder.fullName"), (["fullName": ["en_GB": "Ana"]], "holder.fullName"),
    (["location": "urn:x:<a"], "holder.location"),
  ]

  @Test("What no JSON-LD reader can read is said to be so, at its place", arguments: cases.indices)
  func unreadable(index: Int) {
    let (holder, path) = UnusualFormTests.cases[index]
    let violations = CredentialCheck(phase: .issue).violations(in: document(("holder", holder)))
    #expect(violations.filter { $0.code.slug == "credential.form.unreadable" }.map(\.path) == [path])
  }
}
