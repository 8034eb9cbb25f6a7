import Testing

@testable import Mapping

/// Patterns: what they match, what is refused and where, and that none takes longer than its text.
@Suite struct TextPatternTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    PatternMatcher(try TextPattern(pattern)).matches(text)
  }

  @Test(arguments: [
    ("S[0-9]{6}", "S004711", true), ("S[0-9]{6}", "S00471", false), ("S[0-9]{6}", "S0047111", false),
    ("S[0-9]{6}", "s004711", false), ("S[0-9]{6}", "xS004711", false), ("^S[0-9]{6}$", "S004711", true),
    ("MC-\\d{3}", "MC-101", true), ("MC-\\d{3}", "MC-١٠١", false), ("a|bc", "bc", true), ("a|bc", "abc", false),
    ("(a|b)c?", "b", true), ("(?:a|b)c?", "bc", true), ("(a|b)c?", "cc", false), ("a|", "a", true),
    ("[^,;]+", "one two", true), ("[^,;]+", "one;two", false), ("[\\w.-]+", "a_b.c-9", true), ("[a-]+", "-a-", true),
    ("[\\]\\[]+", "[]", true), ("\\[x\\]", "[x]", true), (".", "é", true), (".", "\n", false), (".{2,3}", "ab", true),
    (".{2,3}", "a", false), (".{2,3}", "abcd", false), ("a{2,}", "aaaaa", true), ("a{2,}", "a", false),
    ("a{0}b", "b", true), ("a*?b+?", "aabb", true), ("\\s", "\u{A0}", true), ("\\S+", "a\tb", false),
    ("[\\p{L} '’-]+", "Małgorzata d’Ávila-Núñez", true), ("[\\p{L}]+", "Ανδρέας", true),
    ("\\p{Lu}\\p{Ll}+", "Ólaf", true),
    ("\\p{Lu}\\p{Ll}+", "ólaf", false), ("[\\P{L}]+", "42", true), ("[^\\d]+", "abc", true), ("[\\D]+", "a1", false),
    ("(ab)+", "ababab", true), ("(ab)+", "aba", false), ("((a|b){2}c){2}", "abcbac", true), ("\\$\\^", "$^", true),
    ("a.c", "a👩c", true), ("[☃-☄]", "☃", true),
  ])
  func theWholeTextIsCompared(_ pattern: String, _ text: String, _ isMatch: Bool) throws {
    #expect(try matches(pattern, text) == isMatch)
  }

  @Test("é is one character, however it was typed, in the pattern and in the text")
  func composition() throws {
    #expect(try matches("Zo.", "Zoe\u{308}"))
    #expect(try matches("Zo[e\u{308}]", "Zo\u{EB}"))
  }

  @Test(arguments: [
    ("S[0-9", 1, "`[` that is not closed"), ("a(b", 1, "`(` that is not closed"), ("ab)", 2, "`)` that closes nothing"),
    ("a[]", 1, "class of nothing"), ("[z-a]", 1, "runs backwards"), ("[a-\\d]", 1, "runs backwards"),
    ("a]", 1, "belongs to nothing"),
    ("a{", 1, "counts nothing"), ("a{,3}", 1, "counts nothing"), ("a{3,1}", 1, "most is below its least"),
    ("}", 0, "belongs to nothing"), ("*a", 0, "repeats nothing"), ("a|+", 2, "repeats nothing"),
    ("a**", 2, "repeats a repetition"),
    ("a{2}{3}", 4, "repeats a repetition"), ("a*+", 2, "possessive"), ("(a)\\1", 3, "back reference"),
    ("\\bx", 0, "word boundary"),
    ("(?=a)", 0, "lookahead"), ("(?!a)", 0, "lookahead"), ("(?<=a)b", 0, "lookbehind"), ("(?<!a)b", 0, "lookbehind"),
    ("(?<year>a)", 0, "named group"), ("(?i)a", 0, "flag"), ("(?>a)", 0, "atomic group"), ("a^b", 1, "inside it"),
    ("a$b", 1, "inside it"), ("\\p{Letter}", 0, "general category"), ("\\pL", 0, "general category"),
    ("a\\", 1, "ends in a backslash"),
    ("\\x41", 0, "by its code"), ("\\A1", 0, "anchor"), ("\\q", 0, "\\q"), ("[[:alpha:]]", 1, "inside a class"),
    ("a{1001}", 1, "repeats more than 1000"), ("(a{100}){100}", 0, "stands for more than 1000"),
    ("((((a{9}){9}){9}){9}){9}", 0, "stands for more than 1000"), ("(|||||){500}", 0, "stands for more than 1000"),
  ])
  func whatIsNotTakenIsRefusedByName(_ pattern: String, _ offset: Int, _ words: String) {
    let fault = #expect(throws: TextPattern.Fault.self) { try TextPattern(pattern) }
    #expect(fault?.offset == offset)
    #expect(fault?.reason.contains(words) == true, "\(fault?.reason ?? "")")
    #expect(fault?.remedy.isEmpty == false)
  }

  @Test func depthAndLengthAreBounded() {
    let deep = String(repeating: "(", count: 51) + "a" + String(repeating: ")", count: 51)
    #expect(throws: TextPattern.Fault.self) { try TextPattern(deep) }
    #expect(throws: TextPattern.Fault.self) { try TextPattern(String(repeating: "a", count: 1_001)) }
    #expect(throws: Never.self) { try TextPattern(String(repeating: "a", count: 1_000)) }
  }

  @Test(
    "Patterns that make other engines try every way to read a text end at once",
    .timeLimit(.minutes(1)),
    arguments: [
      ("(a+)+b", "a"), ("(a|a)*c", "a"), ("(a*)*d", "a"), ("(a|b)*a(a|b){12}", "ab"), ("(.*)*\\d", "é"),
      ("(a?){400}a{400}", "a"), ("(x+x+)+y", "x"),
    ])
  func catastrophes(_ pattern: String, _ unit: String) throws {
    let text = String(repeating: unit, count: 32_767 / unit.utf16.count)
    #expect(try !matches(pattern, text + "!"))
  }

  @Test("More states than are remembered are found anew, and the answer is the same")
  func forgetting() throws {
    let matcher = PatternMatcher(try TextPattern("[ab]*a[ab]{10}"))
    var draw = Draw(seed: 7)
    for _ in 0..<20 {
      let text = String((0..<500).map { _ in draw.below(2) == 0 ? "a" : "b" })
      #expect(matcher.matches(text) == (Array(text)[489] == "a"))
    }
  }

  /// Random patterns, beside the regular expressions of Swift's own library.
  @Test(arguments: 0..<8)
  func agreesWithAnotherEngine(_ seed: UInt64) throws {
    var draw = Draw(seed: seed)
    for _ in 0..<60 {
      let pattern = draw.pattern(depth: 3)
      let matcher = PatternMatcher(try TextPattern(pattern))
      let regex = try Regex("(?:\(pattern))")
      for _ in 0..<12 {
        let text = String((0..<draw.below(7)).map { _ in "abc-"[draw.below(4)] })
        #expect(try matcher.matches(text) == (regex.wholeMatch(in: text) != nil), "\(pattern) \(text)")
      }
    }
  }
}

extension String {
  fileprivate subscript(offset: Int) -> Character { self[index(startIndex, offsetBy: offset)] }
}

/// Draws that depend on nothing but a seed.
private struct Draw {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func pattern(depth: Int) -> String {
    (0...below(2)).map { _ in piece(depth: depth) }.joined()
  }

  private mutating func piece(depth: Int) -> String {
    let atom: String
    switch below(depth > 0 ? 6 : 4) {
    case 0: atom = ["a", "b", "c"][below(3)]
    case 1: atom = ["[ab]", "[^a]", "[b-c]", "[a\\-]"][below(4)]
    case 2: atom = "."
    case 3: atom = ["\\w", "\\W", "a"][below(3)]
    case 4: atom = "(\(pattern(depth: depth - 1)))"
    default: atom = "(?:\(pattern(depth: depth - 1))|\(pattern(depth: depth - 1)))"
    }
    return atom + ["", "", "", "?", "*", "+", "{2}", "{1,2}"][below(8)]
  }
}
