import Foundation
import Mapping
import Records
import Support
import Testing

/// Pipeline files as accidents make them. Each is read or refused with a place; none crashes, and no key that nobody knows passes.
@Suite struct PipelineFuzzTests {
  private let yaml: String

  init() throws { yaml = try Office.yaml() }

  /// Nil when the text was read; otherwise what was said.
  private func refusal(_ bytes: [UInt8]) throws -> [Problem]? {
    do {
      _ = try PipelineDefinition(yaml: bytes, file: "p.yaml")
      return nil
    } catch let failure as RunFailure {
      #expect(failure.status == .configuration)
      #expect(!failure.problems.isEmpty)
      return failure.problems
    }
  }

  @Test(arguments: 0..<16)
  func mutationsAreReadOrRefused(_ seed: UInt64) throws {
    var draw = Draw(seed: seed)
    for _ in 0..<60 {
      var bytes = Array(yaml.utf8)
      for _ in 0...draw.below(4) { draw.mutate(&bytes) }
      for problem in try refusal(bytes) ?? [] {
        #expect(problem.message.hasPrefix("p.yaml"))
        #expect(!problem.message.unicodeScalars.contains { $0.value < 0x20 })
      }
    }
  }

  /// Every key of the file in turn, misspelt in every way that a slip of one finger makes.
  @Test func noMisspeltKeyPasses() throws {
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var count = 0
    for (number, line) in lines.enumerated() {
      for found in line.matches(of: /(^ *|[{,] *)([a-z]+):/) where !line.hasPrefix("#") {
        for slip in slips(of: String(found.2)) {
          var changed = lines
          changed[number] = line.replacingCharacters(in: found.2.startIndex..<found.2.endIndex, with: slip)
          let problems = try refusal(Array(changed.joined(separator: "\n").utf8))
          let unknown = problems?.first { $0.code == .pipelineUnknownKey && $0.value == slip }
          guard case .file("p.yaml", number + 1, let column?)? = unknown?.place else {
            Issue.record("\(slip) in line \(number + 1) was not refused at its place: \(problems ?? [])")
            continue
          }
          #expect(column == line.distance(from: line.startIndex, to: found.2.startIndex) + 1)
          #expect(unknown?.remedy == "write \(found.2)")
          count += 1
        }
      }
    }
    #expect(count > 100)
  }

  /// A letter doubled, two letters swapped, and a letter left out of a long word.
  private func slips(of word: String) -> [String] {
    let letters = Array(word)
    var doubled = letters
    doubled.insert(letters[letters.count / 2], at: letters.count / 2)
    var slips = [doubled]
    if letters.count > 3, letters[1] != letters[2] {
      var swapped = letters
      swapped.swapAt(1, 2)
      slips.append(swapped)
      var shorter = letters
      shorter.remove(at: 2)
      slips.append(shorter)
    }
    return slips.map { String($0) }
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), "a: " + String(repeating: "{a: ", count: 50_000),
    String(repeating: "- ", count: 50_000), String(repeating: "? ", count: 50_000), "!!binary x", "a: &a [*a]",
    "%YAML 9.9",
  ])
  func depthAndOddities(_ text: String) throws { #expect(try refusal(Array(text.utf8)) != nil) }

  /// A few lines that stand for billions of values.
  @Test(.timeLimit(.minutes(1)))
  func aliasesOfAliases() throws {
    var text = "x0: &b0 {k: v}\n"
    for level in 1...9 {
      let before = Array(repeating: "*b\(level - 1)", count: 10).joined(separator: ", ")
      text += "x\(level): &b\(level) {? [\(before)] : 1}\n"
    }
    let problems = try #require(try refusal(Array(text.utf8)))
    #expect(problems.map(\.reason) == ["has more than 10 aliases (`*name`)"])
  }

  @Test func anAliasOrTwoIsRead() throws {
    let text = yaml.replacing("as: date, required: true}", with: "as: &d date, required: true}", maxReplacements: 1)
      .replacing("column: award_date, as: date", with: "column: award_date, as: *d")
    #expect(try refusal(Array(text.utf8)) == nil)
  }
}

/// Draws that depend on nothing but a seed.
struct Draw {
  private var numbers: SplitMix

  init(seed: UInt64) { numbers = SplitMix(seed: seed &* 0x9E37_79B9_7F4A_7C15) }

  mutating func below(_ limit: Int) -> Int { numbers.draw(below: limit) }

  /// One accident: bytes lost, doubled, moved, changed or put in.
  mutating func mutate(_ bytes: inout [UInt8]) {
    let start = below(bytes.count)
    let end = min(bytes.count, start + 1 + below(40))
    switch below(6) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: below(bytes.count))
    case 2: bytes[start] = UInt8(below(256))
    case 3: bytes[start] ^= 1 << UInt8(below(8))
    case 4: bytes.insert(contentsOf: Draw.pieces[below(Draw.pieces.count)].utf8, at: start)
    default: bytes.removeSubrange(start...)
    }
    if bytes.isEmpty { bytes = [0x20] }
  }

  private static let pieces = [
    "\t", "\n", "\n\n  ", ":", ": ", "- ", "{", "}", "[", "]", "\"", "'", "#", "&a ", "*a", "!!", "|\n", ">\n", "%",
    "@", "`", "? ", ",",
    "null", "~", "\u{0}", "\u{FEFF}", "\u{85}", "\u{2028}", "---\n", "...\n", "<<: ",
  ]
}
