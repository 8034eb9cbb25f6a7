import CZip
import Foundation
import Support

/// A zip archive written byte by byte, so that it can say what no program writes (APPNOTE.TXT §4.3).
///
///     var zip = RawZip(parts)
///     zip["xl/workbook.xml"]?.crc = 7
///     zip.bytes
struct RawZip {
  struct Entry {
    var name: String
    var data: [UInt8]
    /// What the headers say, where it is not the truth.
    var crc: UInt32
    var size: UInt32
    var packedSize: UInt32
    var method: UInt16 = 0
    var flags: UInt16 = 0
    /// As the local header has it.
    var localName: String
    /// Behind the name in the central directory.
    var extra: [UInt8] = []
    /// Another entry whose bytes this one shares, and how far behind its beginning.
    var sharing: (name: String, offset: Int)?

    init(_ name: String, _ data: [UInt8]) {
      self.name = name
      self.data = data
      localName = name
      crc = RawZip.checksum(data)
      size = UInt32(data.count)
      packedSize = UInt32(data.count)
    }
  }

  var entries: [Entry]
  /// What the end of the directory says of the number of entries, where it is not the truth.
  var count: UInt16?
  var directoryOffset: UInt32?
  var comment: [UInt8] = []

  init(_ parts: [(name: String, content: String)]) {
    entries = parts.map { Entry($0.name, Array($0.content.utf8)) }
  }

  subscript(name: String) -> Entry? {
    get { entries.first { $0.name == name } }
    set {
      entries = entries.compactMap { $0.name == name ? newValue : $0 }
    }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var offsets: [String: Int] = [:]
    for entry in entries where entry.sharing == nil {
      offsets[entry.name] = bytes.count
      bytes += RawZip.bytes(4, 0x0403_4B50) + RawZip.bytes(2, 20) + RawZip.fields(entry)
      bytes += RawZip.bytes(2, UInt64(entry.localName.utf8.count)) + [0, 0] + entry.localName.utf8 + entry.data
    }
    let start = bytes.count
    for entry in entries {
      let offset = entry.sharing.map { (offsets[$0.name] ?? 0) + $0.offset } ?? offsets[entry.name] ?? 0
      bytes += RawZip.bytes(4, 0x0201_4B50) + RawZip.bytes(2, 20) + RawZip.bytes(2, 20) + RawZip.fields(entry)
      bytes += RawZip.bytes(2, UInt64(entry.name.utf8.count)) + RawZip.bytes(2, UInt64(entry.extra.count))
      bytes += [UInt8](repeating: 0, count: 10) + RawZip.bytes(4, UInt64(offset)) + entry.name.utf8 + entry.extra
    }
    let length = bytes.count - start
    let number = UInt64(count ?? UInt16(entries.count))
    bytes += RawZip.bytes(4, 0x0605_4B50) + [0, 0, 0, 0] + RawZip.bytes(2, number) + RawZip.bytes(2, number)
    bytes += RawZip.bytes(4, UInt64(length)) + RawZip.bytes(4, UInt64(directoryOffset ?? UInt32(start)))
    return bytes + RawZip.bytes(2, UInt64(comment.count)) + comment
  }

  /// The fields that local and central headers have in common, from the flags to the sizes.
  private static func fields(_ entry: Entry) -> [UInt8] {
    let head = RawZip.bytes(2, UInt64(entry.flags)) + RawZip.bytes(2, UInt64(entry.method)) + [0, 0, 0x21, 0x5C]
    return head + RawZip.bytes(4, UInt64(entry.crc)) + RawZip.bytes(4, UInt64(entry.packedSize))
      + RawZip.bytes(4, UInt64(entry.size))
  }

  /// A number, its lowest byte first.
  static func bytes(_ count: Int, _ number: UInt64) -> [UInt8] { (0..<count).map { UInt8(number >> ($0 * 8) & 0xFF) } }

  static func checksum(_ data: [UInt8]) -> UInt32 {
    ~data.reduce(UInt32.max) { $0 >> 8 ^ table[Int(($0 ^ UInt32($1)) & 0xFF)] }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1 == 0 ? 0 : 0xEDB8_8320) }
  }

  /// The same parts as a sound archive that is packed as spreadsheet programs do it.
  static func packed(_ parts: [(name: String, content: String)]) throws -> [UInt8] {
    struct Fault: Error { let code: Int32 }
    let folder = try TemporaryFolder()
    let path = folder.path("packed.zip")
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else { throw Fault(code: code) }
    for part in parts {
      let bytes = Array(part.content.utf8)
      // The archive frees the copy when it is closed.
      let copy = malloc(max(bytes.count, 1))
      bytes.withUnsafeBytes { source in
        if let copy, let base = source.baseAddress { memcpy(copy, base, source.count) }
      }
      guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1),
        zip_file_add(archive, part.name, source, 0) >= 0
      else { throw Fault(code: -1) }
    }
    guard zip_close(archive) == 0 else { throw Fault(code: -2) }
    return try withExtendedLifetime(folder) { [UInt8](try Data(contentsOf: URL(filePath: path))) }
  }
}
