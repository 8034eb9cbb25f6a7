import ELM
import Foundation
import Support
import Testing
import Validation

/// Thousands of spoilt credentials before pyshacl over the official shapes and before us: the very same findings.
///
/// `CONFER_MUTANTS` says how many, `CONFER_SEED` which. A document that the judge cannot read as JSON-LD must be one that we
/// call unreadable, and the other way round.
@Suite(.serialized, .enabled(if: FastJudge.python != nil, "\(FastJudge.absence)"))
struct MutantTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["CONFER_MUTANTS"].flatMap { Int($0) } ?? 2000
  private static let seed = environment["CONFER_SEED"].flatMap { UInt64($0) } ?? 1

  @Test("Every mutant has the findings that the judge gives it, and no others")
  func agreement() throws {
    var comparison = Comparison(of: try BaseDocuments.all())
    var rest = MutantTests.count
    while rest > 0 {
      let done = MutantTests.count - rest
      try comparison.run(min(rest, 2000), from: MutantTests.seed &+ UInt64(done))
      rest -= min(rest, 2000)
    }
    print(comparison.summary)
    for difference in try comparison.minimised(40) {
      print(difference)
      if let folder = MutantTests.environment["CONFER_MUTANT_FOLDER"] {
        let path = "\(folder)/\(difference.mutant.seed).json"
        try Data(difference.mutant.document.json).write(to: URL(filePath: path))
      }
    }
    #expect(comparison.differences.isEmpty, "\(comparison.differences.count) of \(comparison.mutants.count) differ")
    #expect(comparison.refused > comparison.mutants.count / 3)
    if MutantTests.count >= 2000 {
      let applied = Set(comparison.mutants.flatMap { $0.operators.map(\.name) })
      #expect(Operator.all.map(\.name).filter { !applied.contains($0) } == [])
      #expect(Set(comparison.mutants.map(\.operators.count)).isSuperset(of: [1, 2, 3]))
    }
  }

  @Test("The fast driver gives the verdicts of the judge's own program")
  func driver() throws {
    let bases = try BaseDocuments.all()
    let documents = (0..<40).map { Mutant(of: bases, seed: 7_000_000 + $0).document }
    #expect(try FastJudge.verdicts(on: documents).verdicts == FastJudge.slowVerdicts(on: documents))
  }
}

@Suite struct OperatorTests {
  @Test("There are more than sixty operators, each with a name of its own")
  func operators() {
    #expect(Operator.all.count >= 60)
    #expect(Set(Operator.all.map(\.name)).count == Operator.all.count)
  }

  @Test("A seed always makes the same mutant")
  func repetition() {
    let bases = [RichCredential.document]
    for seed in 1...20 as ClosedRange<UInt64> {
      #expect(Mutant(of: bases, seed: seed).document == Mutant(of: bases, seed: seed).document)
    }
  }
}
