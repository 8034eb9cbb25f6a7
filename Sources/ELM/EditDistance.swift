/// How many letters must be inserted, deleted, changed or swapped with their neighbour to make one word of another
/// (the optimal string alignment distance).
///
///     EditDistance.between("Blendid", "Blended")                            // 1
///     EditDistance.nearest(to: "givenname", among: ["givenName", "title"])  // "givenName"
public enum EditDistance {
  public static func between(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in 1...right.count {
        let change = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        var cost = min(last[column] + 1, current[column - 1] + 1, change)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }

  /// The candidate nearest to a word, without regard to letter case and diacritics; nil when none is near enough to be
  /// what was meant (more than a third of its letters would have to change).
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let word = Folding.folded(word)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let distance = between(word, Folding.folded(candidate))
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, max(word.count, best.candidate.count) / 3) else { return nil }
    return best.candidate
  }
}
