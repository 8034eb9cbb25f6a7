import ELM
import Foundation
import Pipeline
import Support
import Testing

/// `check --credential` beside pyshacl over the official shapes: the very same lines, values and order included.
@Suite(.enabled(if: Judges.shaclPython != nil && Judges.hasSamples, "\(Judges.absence)"))
struct InspectionJudgeTests {
  private struct Verdict: Equatable {
    let conforms: Tree?
    let violations: Tree?

    init(_ line: some Collection<UInt8>) throws {
      let tree = try TreeParser.parse(Array(line), name: "line").tree
      conforms = tree["conforms"]
      violations = tree["violations"]
    }
  }

  private func agree(_ folder: String, profile: String, isTemplate: Bool = false) throws -> Int {
    let theirs = try Judges.lines(folder, ["--profile", profile] + (isTemplate ? ["--template"] : []))
    var inspection = CredentialInspection(profile: profile, isTemplate: isTemplate)
    let paths = CredentialInspection.paths([folder])
    #expect(theirs.count == paths.count)
    for (path, line) in zip(paths, theirs) {
      #expect(try Verdict(inspection.verdict(on: path).line) == Verdict(line.utf8), "\(profile) \(path)")
    }
    return paths.count
  }

  @Test("The Commission's samples, sealed and not", arguments: ["generic", "accredited", "converted", "mandate"])
  func officialSamples(_ profile: String) throws {
    #expect(try agree(Judges.samples, profile: profile) == 4)
    #expect(try agree(Judges.samples, profile: profile, isTemplate: true) == 4)
  }

  @Test("The micro-credential with each of many members missing, empty or of another kind")
  func mutants() throws {
    let file = "\(Judges.samples)/Sample-MC-Annex1-signed.jsonld"
    let sealed = try TreeParser.parse([UInt8](Data(contentsOf: URL(filePath: file))), name: file).tree
    let tree = try TreeParser.parse(Array(try #require(sealed["payload"]?.string).utf8), name: file).tree
    let paths = InspectionJudgeTests.paths(of: tree).filter { path in
      // What the contexts, ids, types and languages settle concerns JSON-LD itself, and is compared elsewhere.
      guard let last = path.last, !["@context", "id", "type", "content"].contains(last) else { return false }
      return !path.contains { TermTable.edc.term($0)?.coercion == .language }
    }
    #expect(paths.count > 200)
    let folder = try TemporaryFolder()
    let changes: [(Tree) -> Tree?] = [
      { _ in nil }, { _ in .null }, { _ in [] }, { ["id": "urn:x:it's", "type": "Note", "x": $0] }, { [$0, $0] },
      { $0.string == nil ? nil : "né \"quoted\" \\ 'text' \u{A0}\n" },
    ]
    for (number, index) in stride(from: 0, to: paths.count, by: 2).enumerated() {
      let mutant = tree.changing(paths[index][...], changes[number % changes.count])
      try Data(mutant.json).write(to: URL(filePath: folder.path("\(1000 + number).json")))
    }
    #expect(try agree(folder.path, profile: "generic") > 100)
  }

  /// The members of all objects that a path of names leads to.
  private static func paths(of tree: Tree) -> [[String]] {
    (tree.members ?? []).flatMap { member in
      [[member.key]] + paths(of: member.value).map { [member.key] + $0 }
    }
  }
}

extension Tree {
  fileprivate func changing(_ path: ArraySlice<String>, _ change: (Tree) -> Tree?) -> Tree {
    guard let first = path.first else { return self }
    return .object(
      (members ?? []).compactMap { member in
        guard member.key == first else { return member }
        if path.count > 1 { return Member(first, member.value.changing(path.dropFirst(), change)) }
        return change(member.value).map { Member(first, $0) }
      })
  }
}
