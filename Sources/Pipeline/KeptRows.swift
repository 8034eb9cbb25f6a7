import Ingest
import Records

/// The rows of a source as they are read for the first time, kept for the second reading as long as they are few.
struct KeptRows {
  /// Bytes that the rows may take, as far as can be told: some ten thousand rows.
  private static let limit = 64 << 20
  /// Of a cell without its text, and of what is wrong with a row.
  private static let cellSize = 128
  private static let problemSize = 1024

  private let header: Header
  private var size = 0
  private var kept: [SourceRow] = []

  init(_ header: Header) { self.header = header }

  mutating func add(_ row: SourceRow) {
    guard size <= KeptRows.limit else { return }
    size += row.textSize + row.cells.count * KeptRows.cellSize + row.problems.count * KeptRows.problemSize
    if size <= KeptRows.limit { kept.append(row) } else { kept = [] }
  }

  /// All rows again; nil when they were too many, and have to be read again.
  var rows: (any RowSource)? { size <= KeptRows.limit ? Replay(header, kept) : nil }

  private final class Replay: RowSource {
    let header: Header
    private var rest: ArraySlice<SourceRow>

    init(_ header: Header, _ rows: [SourceRow]) {
      self.header = header
      rest = rows[...]
    }

    func next() -> SourceRow? { rest.popFirst() }
  }
}
