import ELM
import Foundation
import Validation

/// Mutants before two judges, and where they differ.
struct Comparison {
  struct Difference: CustomStringConvertible {
    let mutant: Mutant
    let own: OwnVerdict
    let judge: Verdict

    var description: String {
      var lines = [mutant.description]
      let (ours, theirs) = (own.verdict.findings, judge.findings)
      for finding in ours.subtracting(theirs).subtracting(own.lexical) { lines.append("  we alone: \(finding)") }
      for finding in theirs.subtracting(ours) { lines.append("  the judge alone: \(finding)") }
      if case .unreadable(let reason) = own.verdict { lines.append("  we cannot read it: \(reason)") }
      if case .unreadable(let reason) = judge { lines.append("  the judge cannot read it: \(reason)") }
      return lines.joined(separator: "\n")
    }
  }

  let bases: [Tree]
  private(set) var mutants: [Mutant] = []
  private(set) var differences: [Difference] = []
  private(set) var kinds: [String: Int] = [:]
  private(set) var refused = 0
  private(set) var unreadable = 0
  private(set) var judgeSeconds = 0.0
  private(set) var ownSeconds = 0.0

  init(of bases: [Tree]) { self.bases = bases }

  /// Compares `count` mutants of consecutive seeds.
  mutating func run(_ count: Int, from seed: UInt64) throws {
    let batch = (0..<UInt64(count)).map { Mutant(of: bases, seed: seed &+ $0) }
    let answer = try FastJudge.verdicts(on: batch.map(\.document))
    guard answer.verdicts.count == count else { throw Incomplete(verdicts: answer.verdicts.count, of: count) }
    judgeSeconds += answer.seconds
    let check = CredentialCheck(phase: .issue)
    for (mutant, judge) in zip(batch, answer.verdicts) {
      let bytes = mutant.document.json
      var own: OwnVerdict?
      let time = try ContinuousClock().measure {
        own = OwnVerdict(try TreeParser.parse(bytes, name: "", tracksLines: false).tree, check)
      }
      ownSeconds += Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
      guard let own else { continue }
      if case .unreadable = judge { unreadable += 1 } else if !judge.findings.isEmpty { refused += 1 }
      if own.verdict == judge { continue }
      if own.agrees(with: judge) {
        for kind in own.kinds { kinds[kind, default: 0] += 1 }
      } else {
        differences.append(Difference(mutant: mutant, own: own, judge: judge))
      }
    }
    mutants += batch
  }

  struct Incomplete: Error {
    let verdicts: Int
    let of: Int
  }

  /// Each difference with the fewest operators that still show one.
  func minimised(_ limit: Int) throws -> [Difference] {
    var smallest = Array(differences.prefix(limit))
    while true {
      let candidates = smallest.enumerated().flatMap { index, difference in
        difference.mutant.operators.count < 2
          ? [] : difference.mutant.operators.indices.map { (index, difference.mutant.without($0, of: bases)) }
      }
      guard !candidates.isEmpty else { return smallest }
      var isSmaller = false
      let answer = try FastJudge.verdicts(on: candidates.map(\.1.document))
      for ((index, mutant), judge) in zip(candidates, answer.verdicts) {
        let own = OwnVerdict(mutant.document)
        guard !own.agrees(with: judge), mutant.operators.count < smallest[index].mutant.operators.count else {
          continue
        }
        smallest[index] = Difference(mutant: mutant, own: own, judge: judge)
        isSmaller = true
      }
      guard isSmaller else { return smallest }
    }
  }

  var summary: String {
    func milliseconds(_ seconds: Double) -> String {
      let value = seconds * 1000 / Double(max(mutants.count, 1))
      return "\((value * 1000).rounded() / 1000) ms"
    }
    let ratio = ownSeconds > 0 ? Int((judgeSeconds / ownSeconds).rounded()) : 0
    let listed = kinds.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
    return """
      \(mutants.count) mutants, \(differences.count) differences; the judge refuses \(refused) and cannot read \(unreadable)
      lexical kinds, the judge accepting and we not: \(listed.isEmpty ? "none" : listed)
      pyshacl \(milliseconds(judgeSeconds)) a mutant, confer \(milliseconds(ownSeconds)): \(ratio) times as fast
      """
  }
}
