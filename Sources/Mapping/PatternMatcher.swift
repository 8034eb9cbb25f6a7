/// Compares texts with a pattern, in time that grows with the text alone.
///
///     let matcher = PatternMatcher(try TextPattern("S[0-9]{6}"))
///     matcher.matches("S004711")                       // true
///
/// All ways to read the text are followed at once (K. Thompson, "Regular expression search algorithm", 1968), and where they
/// lead is remembered, so that most characters cost one look into a table. One thread's.
final class PatternMatcher {
  let pattern: TextPattern
  /// The steps that wait for a character, or end, by state.
  private var states: [[Int]] = []
  private var numbers: [[Int]: Int] = [:]
  /// Where each ASCII character leads from each state: a state, nowhere, or nobody has been there yet.
  private var table: [Int] = []
  /// The same for other characters, by character and state.
  private var others: [UInt64: Int] = [:]
  private let start: [Int]

  private static let unknown = -1
  private static let nowhere = -2
  /// States beyond these are forgotten and found anew: a pattern can have more of them than memory.
  private static let stateLimit = 500
  private static let otherLimit = 4_096

  init(_ pattern: TextPattern) {
    self.pattern = pattern
    start = PatternMatcher.closure(of: [0], pattern.steps)
    _ = number(of: start)
  }

  func matches(_ text: String) -> Bool {
    var state = 0
    var known = table
    for byte in text.utf8 {
      guard byte < 0x80 else { return matchesAnywhere(text.composed) }
      var next = known[state * 128 + Int(byte)]
      if next == PatternMatcher.unknown {
        // Let go before the table grows, or all of it would be copied.
        known = []
        next = follow(Unicode.Scalar(byte), from: state)
        known = table
      }
      if next == PatternMatcher.nowhere { return false }
      state = next
    }
    return mayEnd(in: state)
  }

  /// The same for texts beyond ASCII.
  private func matchesAnywhere(_ text: String) -> Bool {
    var state = 0
    for scalar in text.unicodeScalars {
      let known =
        scalar.isASCII ? table[state * 128 + Int(scalar.value)] : others[PatternMatcher.entry(scalar, state)]
      var next = known ?? PatternMatcher.unknown
      if next == PatternMatcher.unknown { next = follow(scalar, from: state) }
      if next == PatternMatcher.nowhere { return false }
      state = next
    }
    return mayEnd(in: state)
  }

  /// The end is the last of all steps.
  private func mayEnd(in state: Int) -> Bool { states[state].last == pattern.steps.count - 1 }

  /// The state after a character, entered into the table.
  private func follow(_ scalar: Unicode.Scalar, from state: Int) -> Int {
    let steps = pattern.steps
    var reached: [Int] = []
    for step in states[state] {
      if case .take(let set) = steps[step], set.contains(scalar) { reached.append(step + 1) }
    }
    let waiting = PatternMatcher.closure(of: reached, steps)
    if !waiting.isEmpty, numbers[waiting] == nil, states.count >= PatternMatcher.stateLimit {
      (states, numbers, table, others) = ([], [:], [], [:])
      _ = number(of: start)
      return number(of: waiting)
    }
    let next = waiting.isEmpty ? PatternMatcher.nowhere : number(of: waiting)
    if scalar.isASCII {
      table[state * 128 + Int(scalar.value)] = next
    } else if others.count < PatternMatcher.otherLimit {
      others[PatternMatcher.entry(scalar, state)] = next
    }
    return next
  }

  private static func entry(_ scalar: Unicode.Scalar, _ state: Int) -> UInt64 {
    UInt64(scalar.value) << 32 | UInt64(state)
  }

  private func number(of waiting: [Int]) -> Int {
    if let number = numbers[waiting] { return number }
    states.append(waiting)
    numbers[waiting] = states.count - 1
    table.append(contentsOf: repeatElement(PatternMatcher.unknown, count: 128))
    return states.count - 1
  }

  /// All steps that wait for a character, or end, and can be reached without one; sorted.
  private static func closure(of reached: [Int], _ steps: [TextPattern.Step]) -> [Int] {
    var seen = [Bool](repeating: false, count: steps.count)
    var pending = reached
    var waiting: [Int] = []
    while let step = pending.popLast() {
      guard !seen[step] else { continue }
      seen[step] = true
      switch steps[step] {
      case .take, .end: waiting.append(step)
      case .jump(let place): pending.append(place)
      case .fork(let one, let other): pending += [one, other]
      }
    }
    return waiting.sorted()
  }
}
