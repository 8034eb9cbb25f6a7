import Records

/// Finds the columns and tables that a pipeline file names, and keeps those that are not there.
final class ColumnLookup {
  private var missing: [Problem] = []
  private var isAnyThere = false

  /// Where a column stands; some place or other when it is not there, which `check` will say.
  func position(
    _ column: PipelineDefinition.Located<String>, in scope: ColumnScope, rise: Int = 0, holdsJSON: Bool = false
  ) -> Int {
    if let position = scope.position(of: column, rise: rise, holdsJSON: holdsJSON) {
      isAnyThere = true
      return position
    }
    miss(column, in: scope)
    return 0
  }

  func miss(_ column: PipelineDefinition.Located<String>, in scope: ColumnScope) {
    let known = scope.known
    let nearest = Spelling.nearest(to: column.value, among: known)
    missing.append(
      Problem(
        .pipelineColumnMissing, at: column.place, value: column.value,
        "is no column of \(scope.sheets.joined(separator: ", nor of "))",
        remedy: nearest.map { "write \($0)" } ?? "its columns are \(known.joined(separator: ", "))"))
  }

  /// Reports a name that could be a member of JSON objects or a column above, of which nothing but the pipeline file can tell which.
  func doubt(_ column: PipelineDefinition.Located<String>) {
    missing.append(
      Problem(
        .pipelineInvalid, at: column.place, value: column.value,
        "could be a member of the JSON objects, and is a column of the rows above",
        remedy: "write `members: […]` beside `json`, with what is taken from the objects"))
  }

  func missTable(_ name: PipelineDefinition.Located<String>, among tables: [String]) {
    isAnyThere = true
    let nearest = Spelling.nearest(to: name.value, among: tables).map { "write \($0)" }
    missing.append(
      Problem(
        .pipelineTableMissing, at: name.place, value: name.value,
        tables.isEmpty ? "is no table: there are no others beside the rows here" : "is none of the tables there",
        remedy: nearest ?? (tables.isEmpty ? nil : "use one of \(tables.joined(separator: ", "))")))
  }

  /// - Parameter header: of the source's rows.
  /// - Throws: `RunFailure` with `.input` and everything that was asked for and is not there.
  func check(_ header: Header) throws {
    guard !missing.isEmpty else { return }
    throw RunFailure(.input, isAnyThere ? missing.withoutRepeats : [wrongTable(header)])
  }

  /// A table without any of the columns has no header, or is another table. What stands in its first row is most likely a
  /// person's data, and is not repeated.
  private func wrongTable(_ header: Header) -> Problem {
    let columns = missing.compactMap(\.value)
    let named = columns.reduce(into: [String]()) { names, name in if !names.contains(name) { names.append(name) } }
    return Problem(
      .pipelineColumnMissing, at: .row(sheet: header.sheet, number: header.addresses.first?.row ?? 1),
      "names none of the columns that the pipeline file asks for",
      remedy: "write the columns' names into this row (\(named.joined(separator: ", "))), or name the right source")
  }
}
