import Records

/// Rows of one table, kept in memory as bytes: a short row takes some tens of them, where its cells would take hundreds.
///
///     var kept = PackedRows(header)
///     kept.add(row)
///     kept.number(at: 0), kept.cells(at: 0)        // as they were
struct PackedRows {
  private static let chunkSize = 1 << 20

  private let header: Header
  /// Whole rows, one behind another.
  private var chunks: [[UInt8]] = []
  /// Where each row begins: the chunk in the upper half, the byte in the lower.
  private var places: [UInt64] = []
  private var formats: [String] = []
  private var formatNumbers: [String: Int] = [:]
  private var problems: [Int: [Problem]] = [:]
  /// Of all cells of the table.
  private var decimalMark = DecimalMark.point
  /// Bytes that all of it takes, about.
  private(set) var size = 0

  init(_ header: Header) { self.header = header }

  var count: Int { places.count }

  mutating func add(_ row: SourceRow, problems found: [Problem]) {
    var bytes: [UInt8] = []
    PackedRows.append(row.number, to: &bytes)
    for cell in row.cells { append(cell, to: &bytes) }
    if row.cells.contains(where: { $0.decimalMark == .comma }) { decimalMark = .comma }
    if chunks.isEmpty || chunks[chunks.count - 1].count + bytes.count > PackedRows.chunkSize {
      chunks.append([])
      chunks[chunks.count - 1].reserveCapacity(max(PackedRows.chunkSize, bytes.count))
    }
    let last = chunks.count - 1
    places.append(UInt64(last) << 32 | UInt64(chunks[last].count))
    chunks[last].append(contentsOf: bytes)
    if !found.isEmpty {
      problems[places.count - 1] = found
      size += found.count * 512
    }
    size += bytes.count + 8
  }

  func problems(at index: Int) -> [Problem] { problems[index] ?? [] }

  func row(at index: Int, header joined: Header, children: [[SourceRow]]? = nil) -> SourceRow {
    let place = places[index]
    var position = Int(place & 0xFFFF_FFFF)
    let chunk = chunks[Int(place >> 32)]
    let number = PackedRows.number(in: chunk, &position)
    let cells = header.addresses.map { above in
      cell(in: chunk, &position, at: CellAddress(sheet: above.sheet, row: number, column: above.column))
    }
    return SourceRow(header: joined, number: number, cells: cells, problems: problems(at: index), children: children)
  }

  // MARK: Cells

  private enum Kind: UInt8 { case empty, text, number, date, dateTime, time, no, yes, error }

  private mutating func append(_ cell: Cell, to bytes: inout [UInt8]) {
    let kind: Kind =
      switch cell.content {
      case .empty: .empty
      case .text: .text
      case .number: .number
      case .date: .date
      case .dateTime: .dateTime
      case .time: .time
      case .boolean(let flag): flag ? .yes : .no
      case .error: .error
      }
    // One bit says whether a format follows: most cells have none.
    bytes.append(kind.rawValue << 1 | (cell.format == nil ? 0 : 1))
    if let format = cell.format { PackedRows.append(number(of: format), to: &bytes) }
    switch cell.content {
    case .empty, .boolean: break
    case .text(let text), .number(let text), .error(let text):
      PackedRows.append(text.utf8.count, to: &bytes)
      bytes.append(contentsOf: text.utf8)
    case .date(let date): PackedRows.append(date, to: &bytes)
    case .dateTime(let date, let time):
      PackedRows.append(date, to: &bytes)
      PackedRows.append(time, to: &bytes)
    case .time(let time): PackedRows.append(time, to: &bytes)
    }
  }

  private func cell(in chunk: [UInt8], _ position: inout Int, at address: CellAddress) -> Cell {
    let head = chunk[position]
    position += 1
    let format = head & 1 == 1 ? formats[PackedRows.number(in: chunk, &position)] : nil
    let content: Cell.Content =
      switch Kind(rawValue: head >> 1) {
      case .text: .text(PackedRows.text(in: chunk, &position))
      case .number: .number(PackedRows.text(in: chunk, &position))
      case .error: .error(PackedRows.text(in: chunk, &position))
      case .date: PackedRows.date(in: chunk, &position).map { .date($0) } ?? .empty
      case .dateTime: PackedRows.dateTime(in: chunk, &position)
      case .time: PackedRows.time(in: chunk, &position).map { .time($0) } ?? .empty
      case .no: .boolean(false)
      case .yes: .boolean(true)
      case .empty, nil: .empty
      }
    return Cell(content, at: address, format: format, decimalMark: decimalMark)
  }

  private mutating func number(of format: String) -> Int {
    if let number = formatNumbers[format] { return number }
    formatNumbers[format] = formats.count
    formats.append(format)
    size += 2 * format.utf8.count + 64
    return formats.count - 1
  }

  // MARK: Bytes

  /// Seven bits a byte, the lowest first; the eighth says that more follow.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func number(in chunk: [UInt8], _ position: inout Int) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while chunk[position] > 127 {
      number |= UInt(chunk[position] & 127) << shift
      shift += 7
      position += 1
    }
    number |= UInt(chunk[position]) << shift
    position += 1
    return Int(bitPattern: number)
  }

  private static func text(in chunk: [UInt8], _ position: inout Int) -> String {
    let count = number(in: chunk, &position)
    position += count
    return String(decoding: chunk[(position - count)..<position], as: UTF8.self)
  }

  private static func append(_ date: CivilDate, to bytes: inout [UInt8]) {
    append(date.year, to: &bytes)
    bytes += [UInt8(date.month), UInt8(date.day)]
  }

  private static func date(in chunk: [UInt8], _ position: inout Int) -> CivilDate? {
    let year = number(in: chunk, &position)
    position += 2
    return CivilDate(year: year, month: Int(chunk[position - 2]), day: Int(chunk[position - 1]))
  }

  private static func append(_ time: CivilTime, to bytes: inout [UInt8]) {
    bytes += [UInt8(time.hour), UInt8(time.minute), UInt8(time.second)]
  }

  private static func time(in chunk: [UInt8], _ position: inout Int) -> CivilTime? {
    position += 3
    return CivilTime(
      hour: Int(chunk[position - 3]), minute: Int(chunk[position - 2]), second: Int(chunk[position - 1]))
  }

  private static func dateTime(in chunk: [UInt8], _ position: inout Int) -> Cell.Content {
    let date = date(in: chunk, &position)
    let time = time(in: chunk, &position)
    guard let date, let time else { return .empty }
    return .dateTime(date, time)
  }
}
