import Ingest
import Records

/// An Office file of the format before 2007 with a few streams, written by hand (MS-CFB).
struct LegacyContainer {
  /// Name and content of each stream; one below 4096 bytes lies in the mini stream.
  var streams: [(name: String, content: [UInt8])]

  var bytes: [UInt8] {
    let end: UInt32 = 0xFFFF_FFFE
    var sectors: [[UInt8]] = []
    var fat: [UInt32] = []
    // A chain of neighbouring sectors; where it begins.
    func place(_ content: [UInt8]) -> UInt32 {
      guard !content.isEmpty else { return end }
      let first = fat.count
      for start in stride(from: 0, to: content.count, by: 512) {
        let part = Array(content[start..<min(start + 512, content.count)])
        sectors.append(part + [UInt8](repeating: 0, count: 512 - part.count))
        fat.append(UInt32(fat.count + 1))
      }
      fat[fat.count - 1] = end
      return UInt32(first)
    }
    var mini: [UInt8] = []
    var miniFAT: [UInt32] = []
    var entries: [(name: String, kind: UInt8, start: UInt32, size: Int)] = [("Root Entry", 5, end, 0)]
    for stream in streams {
      guard stream.content.count < 4096 else {
        entries.append((stream.name, 2, place(stream.content), stream.content.count))
        continue
      }
      entries.append((stream.name, 2, UInt32(miniFAT.count), stream.content.count))
      for start in stride(from: 0, to: stream.content.count, by: 64) {
        let part = Array(stream.content[start..<min(start + 64, stream.content.count)])
        mini += part + [UInt8](repeating: 0, count: 64 - part.count)
        miniFAT.append(UInt32(miniFAT.count + 1))
      }
      if !miniFAT.isEmpty { miniFAT[miniFAT.count - 1] = end }
    }
    entries[0].start = place(mini)
    entries[0].size = mini.count
    let miniStart = place(miniFAT.flatMap { little($0) })
    let directory = place(entries.enumerated().flatMap { index, entry in entryBytes(index, entry, of: entries.count) })
    // One sector of the table describes 128 sectors, itself among them.
    let tables = (fat.count + 127) / 127
    let tableStart = fat.count
    fat += [UInt32](repeating: 0xFFFF_FFFD, count: tables)
    fat += [UInt32](repeating: 0xFFFF_FFFF, count: tables * 128 - fat.count)
    sectors += stride(from: 0, to: fat.count, by: 128).map { start in fat[start..<start + 128].flatMap { little($0) } }
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
    header += [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0] + [UInt8](repeating: 0, count: 10)
    header += little(UInt32(tables)) + little(directory) + little(UInt32(0)) + little(UInt32(4096))
    header += little(miniStart) + little(UInt32(miniFAT.isEmpty ? 0 : 1)) + little(end) + little(UInt32(0))
    for index in 0..<109 { header += little(index < tables ? UInt32(tableStart + index) : 0xFFFF_FFFF) }
    return header + sectors.flatMap { $0 }
  }

  private func entryBytes(
    _ index: Int, _ entry: (name: String, kind: UInt8, start: UInt32, size: Int), of count: Int
  ) -> [UInt8] {
    let none: UInt32 = 0xFFFF_FFFF
    let units = entry.name.utf16.flatMap { little($0) }
    var bytes = units + [UInt8](repeating: 0, count: 64 - units.count)
    bytes += little(UInt16(units.count + 2)) + [entry.kind, 1] + little(none)
    // The streams hang on one another to the right.
    bytes += little(index > 0 && index + 1 < count ? UInt32(index + 1) : none)
    bytes += little(index == 0 && count > 1 ? 1 : none)
    bytes += [UInt8](repeating: 0, count: 36) + little(entry.start) + little(UInt32(entry.size)) + little(UInt32(0))
    return bytes
  }
}

/// A workbook of Excel 97 to 2003, record by record (MS-XLS).
struct LegacyWorkbook {
  typealias Record = (kind: UInt16, content: [UInt8])

  var sheets: [(name: String, state: UInt8, records: [Record])]
  /// What stands in the globals besides sheets and texts, in front of them.
  var globals: [Record] = []
  /// Number format of each cell format.
  var cellFormats: [UInt16] = [0]
  /// The content of the table of texts and its continuations.
  var texts: [Record] = []
  var version: UInt16 = 0x0600

  init(_ records: [Record], name: String = "Graduates") { sheets = [(name, 0, records)] }

  var stream: [UInt8] {
    func bytes(_ records: [Record]) -> [UInt8] {
      records.flatMap { little($0.kind) + little(UInt16($0.content.count)) + $0.content }
    }
    let beginning = { (kind: UInt16) in
      (UInt16(0x809), little(version) + little(kind) + [UInt8](repeating: 0, count: 12))
    }
    let formats = cellFormats.map { (UInt16(0xE0), little(UInt16(0)) + little($0) + [UInt8](repeating: 0, count: 16)) }
    let front = bytes([beginning(5)] + globals + formats)
    let tabs = sheets.map { 4 + 6 + 2 + $0.name.utf8.count }.reduce(0, +)
    let back = bytes(texts + [(0x0A, [])])
    var start = front.count + tabs + back.count
    var tabRecords: [Record] = []
    var bodies: [UInt8] = []
    for sheet in sheets {
      let name = Array(sheet.name.utf8)
      tabRecords.append((0x85, little(UInt32(start)) + [sheet.state, 0, UInt8(name.count), 0] + name))
      let body = bytes([beginning(0x10)] + sheet.records + [(0x0A, [])])
      bodies += body
      start += body.count
    }
    return front + bytes(tabRecords) + back + bodies
  }

  var container: LegacyContainer { LegacyContainer(streams: [("Workbook", stream)]) }

  func write(in folder: TestFolder, as name: String = "book.xls", sheet: String? = nil) throws -> Ingest.SourceLocation
  {
    var location = try folder.write(container.bytes, as: name)
    location.choice = sheet.map { .name($0) } ?? .only
    return location
  }

  static func text(_ row: Int, _ column: Int, _ text: String, format: UInt16 = 0) -> Record {
    (0x204, place(row, column, format) + long(text))
  }

  static func number(_ row: Int, _ column: Int, _ number: Double, format: UInt16 = 0) -> Record {
    (0x203, place(row, column, format) + little(number.bitPattern))
  }

  static func formula(_ row: Int, _ column: Int, result: [UInt8], flags: UInt16 = 0) -> Record {
    (0x06, place(row, column, 0) + result + little(flags) + [UInt8](repeating: 0, count: 6))
  }

  /// Row and column counted from 0, and the cell format.
  static func place(_ row: Int, _ column: Int, _ format: UInt16) -> [UInt8] {
    little(UInt16(row)) + little(UInt16(column)) + little(format)
  }

  /// A text with a length of two bytes, in UTF-16.
  static func long(_ text: String) -> [UInt8] {
    little(UInt16(text.utf16.count)) + [1] + text.utf16.flatMap { little($0) }
  }
}

/// The bytes of a number, the lowest first.
func little(_ number: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: number.littleEndian) { Array($0) } }
