import Foundation
import Records

/// Looks whether a zip archive can be read in one way only (APPNOTE.TXT §4.3).
///
/// An archive says everything twice, in its directory and beside each part, and programs differ in which of the two they believe.
/// One in which parts overlap, names differ or a second directory hides shows one person this table and another person that one;
/// and parts over the same bytes are how a small file unpacks to a huge one. No spreadsheet program writes such archives.
struct ZipDirectory {
  private let descriptor: Int32
  private let size: Int
  private let file: String

  /// - Throws: `RunFailure` when the archive contradicts itself, breaks off, or has too many parts.
  static func check(path: String, displayName: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileKind.unreadable(displayName) }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0 else { throw FileKind.unreadable(displayName) }
    try ZipDirectory(descriptor: descriptor, size: size, file: displayName).check()
  }

  private struct End {
    var position: Int
    var count: Int
    var length: Int
    var offset: Int
  }

  private struct Part {
    let start: Int
    let packedSize: Int
    let name: ArraySlice<UInt8>
  }

  private func check() throws {
    let end = try end()
    guard end.count <= Limits.zipEntries, end.length <= Limits.zipDirectoryBytes else {
      throw IngestCatalogue.failure(
        .sourceTooLarge, in: file, "has \(end.count) parts; at most \(Limits.zipEntries) are read")
    }
    let parts = try parts(end).sorted { $0.start < $1.start }
    var last = 0
    for part in parts {
      guard part.start >= last else { throw unsound("two of its parts lie over one another") }
      // Signature, version, flags, method, time, check sum, sizes; then how long the name and the field behind it are.
      let head = try read(30, at: part.start)
      guard ZipDirectory.number(head, 0, 4) == 0x0403_4B50 else { throw unsound("a part is not where it should be") }
      let nameLength = ZipDirectory.number(head, 26, 2)
      guard try read(nameLength, at: part.start + 30)[...] == part.name else {
        throw unsound("a part has two names")
      }
      last = part.start + 30 + nameLength + ZipDirectory.number(head, 28, 2)
      guard part.packedSize <= end.offset - last else { throw unsound("a part reaches beyond the end") }
      last += part.packedSize
    }
  }

  /// The record that ends the archive, of which there must be one (§4.3.16).
  private func end() throws -> End {
    let length = min(size, 22 + 0xFFFF)
    let tail = try read(length, at: size - length)
    let ends = ByteSearch.positions(of: [0x50, 0x4B, 0x05, 0x06], in: tail).filter { position in
      position + 22 <= tail.count && position + 22 + ZipDirectory.number(tail, position + 20, 2) == tail.count
    }
    guard let position = ends.first else { throw unsound("it breaks off") }
    guard ends.count == 1 else { throw unsound("there are two archives in it") }
    func field(_ offset: Int, _ count: Int) -> Int { ZipDirectory.number(tail, position + offset, count) }
    var end = End(position: size - length + position, count: field(10, 2), length: field(12, 4), offset: field(16, 4))
    if end.count == 0xFFFF || end.length == 0xFFFF_FFFF || end.offset == 0xFFFF_FFFF { try enlarge(&end) }
    guard end.length <= end.position, end.offset == end.position - end.length else {
      throw unsound("its directory is not where it should be")
    }
    return end
  }

  /// The same from the record for large archives, which stands before it (§4.3.14 and §4.3.15).
  private func enlarge(_ end: inout End) throws {
    let locator = try read(20, at: end.position - 20)
    // A small archive may have exactly so many parts.
    guard ZipDirectory.number(locator, 0, 4) == 0x0706_4B50 else { return }
    let position = ZipDirectory.number(locator, 8, 8)
    let record = try read(56, at: position)
    guard ZipDirectory.number(record, 0, 4) == 0x0606_4B50 else { throw unsound("it breaks off") }
    end = End(
      position: position, count: ZipDirectory.number(record, 32, 8), length: ZipDirectory.number(record, 40, 8),
      offset: ZipDirectory.number(record, 48, 8))
  }

  /// What the directory says of each part (§4.3.12).
  private func parts(_ end: End) throws -> [Part] {
    let bytes = try read(end.length, at: end.offset)
    var parts: [Part] = []
    var position = 0
    while position < bytes.count {
      guard position + 46 <= bytes.count, ZipDirectory.number(bytes, position, 4) == 0x0201_4B50 else {
        throw unsound("its directory is damaged")
      }
      let nameEnd = position + 46 + ZipDirectory.number(bytes, position + 28, 2)
      let extraEnd = nameEnd + ZipDirectory.number(bytes, position + 30, 2)
      let next = extraEnd + ZipDirectory.number(bytes, position + 32, 2)
      guard next <= bytes.count else { throw unsound("its directory is damaged") }
      var packedSize = ZipDirectory.number(bytes, position + 20, 4)
      var start = ZipDirectory.number(bytes, position + 42, 4)
      if packedSize == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
        let isLarge = ZipDirectory.number(bytes, position + 24, 4) == 0xFFFF_FFFF
        var large = try large(bytes[nameEnd..<extraEnd])[...]
        // Each stands there only where the field of four bytes says so, in this order (§4.5.3).
        if isLarge { _ = large.popFirst() }
        if packedSize == 0xFFFF_FFFF { packedSize = large.popFirst() ?? -1 }
        if start == 0xFFFF_FFFF { start = large.popFirst() ?? -1 }
        guard packedSize >= 0, start >= 0 else { throw unsound("its directory is damaged") }
      }
      parts.append(Part(start: start, packedSize: packedSize, name: bytes[(position + 46)..<nameEnd]))
      position = next
    }
    guard parts.count == end.count else { throw unsound("its directory counts its parts wrongly") }
    return parts
  }

  /// The numbers of eight bytes in the field for large parts.
  private func large(_ extra: ArraySlice<UInt8>) throws -> [Int] {
    let bytes = Array(extra)
    var position = 0
    while position + 4 <= bytes.count {
      let length = ZipDirectory.number(bytes, position + 2, 2)
      guard position + 4 + length <= bytes.count else { break }
      if ZipDirectory.number(bytes, position, 2) == 1 {
        return stride(from: position + 4, through: position + length - 4, by: 8)
          .map { ZipDirectory.number(bytes, $0, 8) }
      }
      position += 4 + length
    }
    return []
  }

  /// A number whose lowest byte stands first; what no file can be as large as is the largest there is.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    Int(clamping: (0..<count).reduce(UInt64(0)) { $0 | UInt64(bytes[offset + $1]) << UInt64($1 * 8) })
  }

  private func read(_ count: Int, at offset: Int) throws -> [UInt8] {
    guard offset >= 0, count <= size, offset <= size - count else { throw unsound("it breaks off") }
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while got < count, let base = buffer.baseAddress {
        let more = pread(descriptor, base + got, count - got, off_t(offset + got))
        if more < 0, errno == EINTR { continue }
        guard more > 0 else { break }
        got += more
      }
      filled = got
    }
    guard got == count else { throw FileKind.unreadable(file) }
    return bytes
  }

  private func unsound(_ reason: String) -> RunFailure {
    IngestCatalogue.failure(.sourceCorrupt, in: file, "is no sound zip archive, which a workbook is: \(reason)")
  }
}
