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
    size += row.textSize + row.cellCount * KeptRows.cellSize + row.problems.count * KeptRows.problemSize
    if size <= KeptRows.limit { kept.append(row) } else { kept = [] }
  }

  /// All rows again; nil when they were too many, and have to be read again.
  ///
  /// - Parameter source: where they came from, and which knows of rows that belong to none of them.
  func rows(orphansOf source: any RowSource) -> (any RowSource)? {
    size <= KeptRows.limit ? Replay(header, kept, source) : nil
  }

  private final class Replay: RowSource {
    let header: Header
    private var rest: ArraySlice<SourceRow>
    private let source: any RowSource

    init(_ header: Header, _ rows: [SourceRow], _ source: any RowSource) {
      self.header = header
      rest = rows[...]
      self.source = source
    }

    func next() -> SourceRow? { rest.popFirst() }
    func nextOrphan() throws -> RejectedRow? { try source.nextOrphan() }
  }
}
