/// What a whole text must look like, in the part of the usual pattern language that can be matched in time that grows with the
/// text alone.
///
///     let pattern = try TextPattern("S[0-9]{6}")
///     PatternMatcher(pattern).matches("S004711")       // true
///     try TextPattern("(a)\\1")                        // throws: a back reference cannot be matched in such time
///
/// Taken are characters, `.`, classes (`[A-Z]`, `[^,;]`), `\d`, `\w`, `\s` and their opposites, general categories of Unicode
/// (`\p{L}`, `\P{Lu}`; Unicode Technical Standard 18, §1.2.5), groups, alternatives and the repetitions `?`, `*`, `+`, `{n}`,
/// `{n,}` and `{n,m}`. Everything else is refused by its name. The whole text is compared, so `^` and `$` around the pattern say
/// nothing and do no harm. `\d`, `\w` and `\s` mean ASCII's digits, letters with digits and `_`, and Unicode's white space.
struct TextPattern: Sendable {
  /// What is wrong with a pattern, and at which of its characters.
  struct Fault: Error, Equatable {
    /// Counted from 0, in Unicode scalars.
    let offset: Int
    let reason: String
    let remedy: String
  }

  /// One step of the compiled pattern.
  enum Step: Sendable {
    /// Takes one character of this set and goes on with the next step.
    case take(ScalarSet)
    /// Goes on at both places.
    case fork(Int, Int)
    case jump(Int)
    /// The text may end here.
    case end
  }

  /// As it was written.
  let text: String
  let steps: [Step]

  /// Characters that a pattern may stand for, repetitions written out: they bound the cost of each character of a text.
  static let sizeLimit = 1_000
  /// Characters of the pattern itself.
  static let lengthLimit = 1_000

  /// - Throws: `Fault`, the first that there is.
  init(_ text: String) throws(Fault) {
    self.text = text
    var parser = PatternParser(text.composed)
    let part = try parser.whole()
    guard part.size <= TextPattern.sizeLimit else {
      throw Fault(
        offset: 0, reason: "stands for more than \(TextPattern.sizeLimit) characters, repetitions written out",
        remedy: "repeat less, or use `length`")
    }
    var steps: [Step] = []
    TextPattern.write(part, to: &steps)
    self.steps = steps + [.end]
  }

  /// A pattern's structure, before its repetitions are written out.
  indirect enum Part {
    case one(ScalarSet)
    case sequence([Part])
    case choice([Part])
    case repeated(Part, least: Int, most: Int?)

    /// How many characters it is when its repetitions are written out; no more than just above the limit.
    var size: Int {
      let size: Int
      switch self {
      case .one: size = 1
      case .sequence(let parts): size = parts.reduce(0) { min($0 + $1.size, 1 << 20) }
      case .choice(let parts): size = parts.reduce(parts.count - 1) { min($0 + $1.size, 1 << 20) }
      // An empty part repeated is written out all the same, so it counts.
      case .repeated(let part, let least, let most): size = max(1, part.size) * max(1, most ?? least + 1)
      }
      return min(size, 1 << 20)
    }
  }

  private static func write(_ part: Part, to steps: inout [Step]) {
    switch part {
    case .one(let set): steps.append(.take(set))
    case .sequence(let parts): for part in parts { write(part, to: &steps) }
    case .choice(let parts):
      var jumps: [Int] = []
      for (index, part) in parts.enumerated() {
        guard index < parts.count - 1 else {
          write(part, to: &steps)
          continue
        }
        let fork = reserve(&steps)
        write(part, to: &steps)
        jumps.append(reserve(&steps))
        steps[fork] = .fork(fork + 1, steps.count)
      }
      for jump in jumps { steps[jump] = .jump(steps.count) }
    case .repeated(let part, let least, let most):
      for _ in 0..<least { write(part, to: &steps) }
      guard let most else {
        let fork = reserve(&steps)
        write(part, to: &steps)
        steps.append(.jump(fork))
        steps[fork] = .fork(fork + 1, steps.count)
        return
      }
      var forks: [Int] = []
      for _ in least..<max(least, most) {
        forks.append(reserve(&steps))
        write(part, to: &steps)
      }
      for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
    }
  }

  /// A step that is settled once it is known where it leads.
  private static func reserve(_ steps: inout [Step]) -> Int {
    steps.append(.end)
    return steps.count - 1
  }
}
