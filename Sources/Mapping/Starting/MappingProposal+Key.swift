import Records

extension MappingProposal {
  /// The columns that tell one award from all others, as far as the rows show it.
  ///
  /// Nothing is a key merely because its cells differ: that they differ in the first rows says nothing of the others.
  static func key(of matches: [ColumnMatch], rows: [SourceRow]) -> Key? {
    func best(_ role: ColumnMeaning.Role) -> ColumnMatch? {
      let found = matches.filter { $0.role == role }
      let sure = found.filter(\.isRoleSure)
      return (sure.isEmpty ? found : sure).min { $0.emptyCells < $1.emptyCells }
    }
    guard let learner = best(.learner) else { return nil }
    var parts = [learner]
    if let award = best(.award), award.isRoleSure { parts.append(award) }
    if parts.count == 1, repeats(parts, rows) > 0,
      let title = matches.first(where: { $0.lines.contains { $0.path.hasSuffix("hasClaim.title") } })
    {
      parts.append(title)
    }
    let names = parts.map(\.name)
    let count = repeats(parts, rows)
    let empty = parts.reduce(0) { $0 + $1.emptyCells }
    var reason = "who is awarded what; stays the same when the row is corrected"
    if count > 0 { reason += "; \(count) of \(rows.count) rows repeat another's" }
    if empty > 0 { reason += "; \(empty) cells are empty" }
    // A column with so many repeats or gaps is something else.
    let isSure = learner.isRoleSure && count * 5 <= rows.count && empty * 5 <= rows.count
    return Key(columns: names, isSure: isSure, reason: reason)
  }

  private static func repeats(_ parts: [ColumnMatch], _ rows: [SourceRow]) -> Int {
    let keys = rows.indices.map { row in parts.map { $0.cells[row].text } }
    return rows.count - Set(keys).count
  }
}
