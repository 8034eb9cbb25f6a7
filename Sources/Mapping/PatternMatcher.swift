/// Compares texts with a pattern, in time that grows with the text alone.
///
///     let matcher = PatternMatcher(try TextPattern("S[0-9]{6}"))
///     matcher.matches("S004711")                       // true
///
/// All ways to read the text are followed at once (K. Thompson, "Regular expression search algorithm", 1968), and where they
/// lead is remembered, so that most characters cost one look into a table. One thread's.
final class PatternMatcher {
  let pattern: TextPattern
  /// The steps that wait for a character, and whether the text may end there.
  private struct State {
    let waiting: [Int]
    let mayEnd: Bool
  }

  private var states: [State] = []
  private var numbers: [[Int]: Int] = [:]
  /// Where each ASCII character leads from each state; -1 where nobody has been yet.
  private var table: [Int] = []
  /// The same for other characters: by the character, and in the lower bits the state.
  private var others: [UInt64: Int] = [:]
  private let start: [Int]

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
    for scalar in text.composed.unicodeScalars {
      let value = Int(scalar.value)
      if value < 128, table[state * 128 + value] >= 0 {
        state = table[state * 128 + value]
      } else if value >= 128, let known = others[PatternMatcher.entry(scalar, state)] {
        state = known
      } else {
        state = follow(scalar, from: state)
      }
      if states[state].waiting.isEmpty { return false }
    }
    return states[state].mayEnd
  }

  /// The state after a character, entered into the table.
  private func follow(_ scalar: Unicode.Scalar, from state: Int) -> Int {
    let steps = pattern.steps
    var reached: [Int] = []
    for step in states[state].waiting {
      if case .take(let set) = steps[step], set.contains(scalar) { reached.append(step + 1) }
    }
    let waiting = PatternMatcher.closure(of: reached, steps)
    if numbers[waiting] == nil, states.count >= PatternMatcher.stateLimit {
      states = []
      numbers = [:]
      table = []
      others = [:]
      _ = number(of: start)
      return number(of: waiting)
    }
    let next = number(of: waiting)
    if scalar.value < 128 {
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
    let number = states.count
    let isEnd = waiting.contains { if case .end = pattern.steps[$0] { true } else { false } }
    states.append(State(waiting: waiting, mayEnd: isEnd))
    numbers[waiting] = number
    table.append(contentsOf: repeatElement(-1, count: 128))
    return number
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
