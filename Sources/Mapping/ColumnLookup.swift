import Records

/// Finds the columns that a pipeline file names in a table's header, and keeps those that are not there.
final class ColumnLookup {
  private let header: Header
  private var missing: [Problem] = []
  private var isAnyThere = false

  init(_ header: Header) { self.header = header }

  /// Where a column stands; some place or other when it is not there, which `check` will say.
  func position(_ column: PipelineDefinition.Located<String>) -> Int {
    if let position = header.position(of: column.value) {
      isAnyThere = true
      return position
    }
    let nearest = Spelling.nearest(to: column.value, among: header.names)
    missing.append(
      Problem(
        .pipelineColumnMissing, at: column.place, value: column.value, "is no column of \(header.sheet)",
        remedy: nearest.map { "write \($0)" } ?? "its columns are \(header.names.joined(separator: ", "))"))
    return 0
  }

  /// - Throws: `RunFailure` with `.input` and every column that was asked for and is not there.
  func check() throws {
    guard !missing.isEmpty else { return }
    throw RunFailure(.input, isAnyThere ? missing.withoutRepeats : [wrongTable])
  }

  /// A table without any of the columns has no header, or is another table. What stands in its first row is most likely a
  /// person's data, and is not repeated.
  private var wrongTable: Problem {
    let columns = missing.compactMap(\.value)
    let named = columns.reduce(into: [String]()) { names, name in if !names.contains(name) { names.append(name) } }
    return Problem(
      .pipelineColumnMissing, at: .row(sheet: header.sheet, number: header.addresses.first?.row ?? 1),
      "names none of the columns that the pipeline file asks for",
      remedy: "write the columns' names into this row (\(named.joined(separator: ", "))), or name the right source")
  }
}
