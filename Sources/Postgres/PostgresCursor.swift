import Records

/// The rows of one query, some at a time, so that neither their number nor their size fills the memory, and that other queries can
/// be read in the same session meanwhile.
///
/// The server limits the time of each portion, and not that of what is done with the rows.
public final class PostgresCursor {
  /// Bytes of a portion: what is aimed at, and what is kept at most.
  private static let (portion, most) = (1 << 20, 16 << 20)
  private static let mostRows = 1000

  let purpose: String
  private let name: String
  private let connection: PostgresConnection
  private var ready: [PostgresRow] = []
  /// Rows of the cursor that were handed out or are ready.
  private var position = 0
  /// Rows of the next portion.
  private var size = 16
  private var isAtEnd = false

  init(_ name: String, purpose: String, _ connection: PostgresConnection) {
    self.name = name
    self.purpose = purpose
    self.connection = connection
  }

  /// The next row; nil after the last.
  public func next() throws(PostgresFault) -> PostgresRow? {
    if ready.isEmpty { try fetch() }
    return ready.popLast()
  }

  /// Begins again with the first row.
  func rewind() throws(PostgresFault) {
    try connection.rows("MOVE ABSOLUTE 0 FROM \(name)")
    ready = []
    position = 0
    isAtEnd = false
  }

  private func fetch() throws(PostgresFault) {
    guard !isAtEnd else { return }
    try connection.begin("FETCH FORWARD \(size) FROM \(name)", [])
    var kept: [PostgresRow] = []
    var (came, bytes) = (0, 0)
    while let row = try connection.next() {
      came += 1
      guard kept.isEmpty || bytes <= PostgresCursor.most else { continue }
      kept.append(row)
      bytes += row.size
    }
    position += kept.count
    // Rows that had no room are fetched again.
    if kept.count < came { try connection.rows("MOVE ABSOLUTE \(position) FROM \(name)") }
    isAtEnd = came < size && kept.count == came
    size = min(max(PostgresCursor.portion * kept.count / max(bytes, 1), 1), PostgresCursor.mostRows)
    ready = kept.reversed()
  }
}
