/// Finds what somebody most likely meant.
///
///     Spelling.nearest(to: "familyNane", among: ["familyName", "givenName"])   // "familyName"
public enum Spelling {
  private static let longest = 1000

  /// The candidate with the fewest edits, in any letter case; nil when none is near enough to be worth suggesting.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates, limit: 1).first
  }

  /// The nearest candidates, best first, at most `limit`.
  public static func nearest(to word: String, among candidates: some Sequence<String>, limit: Int) -> [String] {
    // Nobody misspells a word of this length; it may be a whole document.
    guard word.utf8.count <= longest else { return [] }
    let folded = Array(word.lowercased().unicodeScalars)
    // A third of the letters may be wrong; more than that is another word.
    let tolerance = max(2, folded.count / 3)
    var found: [(distance: Int, candidate: String)] = []
    for candidate in candidates {
      let distance = edits(folded, Array(candidate.lowercased().unicodeScalars), atMost: tolerance)
      if distance <= tolerance { found.append((distance, candidate)) }
    }
    return found.sorted { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }.prefix(limit).map(\.candidate)
  }

  /// How many edits turn one word into the other; letter case counts.
  public static func edits(from left: String, to right: String) -> Int {
    edits(Array(left.unicodeScalars), Array(right.unicodeScalars), atMost: .max - 1)
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal string alignment);
  /// stops counting above `limit`.
  static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      if let least = current.min(), least > limit { return limit + 1 }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
