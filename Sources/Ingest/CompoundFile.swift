import Foundation
import Records

/// The container of Office files of the format before 2007: streams that lie scattered over sectors (MS-CFB).
///
///     let file = try CompoundFile(location)
///     let workbook = try file.stream("Workbook")
///
/// Only what is asked for is read, and everything that the file claims of itself is held against its true size first.
final class CompoundFile {
  /// What the file begins with (MS-CFB §2.2).
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// A stream or folder of the directory (MS-CFB §2.6).
  private struct Entry {
    let name: String
    let isStream: Bool
    let start: UInt32
    let size: Int
  }

  private let descriptor: Int32
  private let file: String
  private let fileSize: Int
  private let sectorSize: Int
  private var fat: [UInt32] = []
  private var miniFAT: [UInt32] = []
  /// Streams below this size lie in the small sectors of the mini stream (§2.4).
  private let miniLimit: Int
  private var root: Entry?
  private var entries: [String: Entry] = [:]

  private static let miniSectorSize = 64
  /// Sector numbers from here on have a meaning of their own, such as the end of a chain (§2.1).
  private static let lastSector: UInt32 = 0xFFFF_FFFA
  private static let endOfChain: UInt32 = 0xFFFF_FFFE

  /// - Throws: `RunFailure` when the file cannot be read, is too large, or contradicts itself.
  init(_ location: SourceLocation) throws {
    file = location.displayName
    descriptor = open(location.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileKind.unreadable(location.displayName) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw FileKind.unreadable(location.displayName) }
    fileSize = Int(facts.st_size)
    guard fileSize <= Limits.compoundBytes else {
      throw IngestCatalogue.failure(
        .sourceTooLarge, in: location.displayName,
        "is larger than \(Limits.compoundBytes >> 20) MB, which no workbook of Excel 97 to 2003 needs",
        remedy: "open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx), which may be larger")
    }
    let header = try CompoundFile.bytes(descriptor, at: 0, count: 512, in: location.displayName)
    let shift = Int(header.u16(30))
    sectorSize = 1 << shift
    miniLimit = Int(header.u32(56))
    guard header.starts(with: CompoundFile.signature), shift == 9 || shift == 12, miniLimit <= 4096 else {
      throw CompoundFile.damaged(location.displayName, "its first sector breaks the rules of its format")
    }
    fat = try allocation(header)
    try readDirectory(from: header.u32(48))
    miniFAT = try bytes(from: header.u32(60), upTo: fileSize).words
  }

  deinit { _ = close(descriptor) }

  /// Whether the file has a stream of this name, not counting those of documents inside documents.
  func contains(_ name: String) -> Bool { entries[name]?.isStream == true }

  /// The bytes of a stream; nil when the file has none of this name.
  func stream(_ name: String) throws -> [UInt8]? {
    guard let entry = entries[name], entry.isStream else { return nil }
    guard entry.size <= fileSize else { throw damaged("its stream \(name) is said to be larger than the file") }
    let stream =
      entry.size < miniLimit
      ? try small(entry) : try bytes(from: entry.start, upTo: entry.size)
    guard stream.count == entry.size else { throw damaged("its stream \(name) breaks off") }
    return stream
  }

  /// The file allocation table: for each sector the next one of its chain (§2.3 and §2.5).
  private func allocation(_ header: [UInt8]) throws -> [UInt32] {
    var sectors = (0..<109).map { header.u32(76 + 4 * $0) }
    var next = header.u32(68)
    var seen = 0
    while next < CompoundFile.lastSector {
      seen += 1
      guard seen * sectorSize <= fileSize else { throw damaged("its table of sectors runs in a circle") }
      let words = try sector(next).words
      sectors += words.dropLast()
      next = words.last ?? CompoundFile.endOfChain
    }
    sectors = sectors.filter { $0 < CompoundFile.lastSector }
    guard sectors.count * sectorSize <= fileSize else { throw damaged("its table of sectors is larger than the file") }
    return try sectors.flatMap { try sector($0).words }
  }

  /// The entries directly below the root, which form a binary tree of siblings (§2.6.4).
  private func readDirectory(from start: UInt32) throws {
    let bytes = try bytes(from: start, upTo: min(fileSize, Limits.otherPartBytes))
    let count = bytes.count / 128
    guard count > 0 else { throw damaged("it has no directory") }
    func entry(_ index: Int) -> Entry {
      let base = index * 128
      let length = min(Int(bytes.u16(base + 64)), 64) / 2
      let units = (0..<max(length - 1, 0)).map { bytes.u16(base + 2 * $0) }
      // The upper half of a size is only of use beyond four gigabytes, and old writers leave it as it happens to be.
      return Entry(
        name: String(decoding: units, as: UTF16.self), isStream: bytes[base + 66] == 2, start: bytes.u32(base + 116),
        size: Int(bytes.u32(base + 120)))
    }
    root = entry(0)
    var waiting = [bytes.u32(76)]
    var seen: Set<UInt32> = []
    while let index = waiting.popLast() {
      guard index < count, seen.insert(index).inserted else { continue }
      let found = entry(Int(index))
      entries[found.name] = found
      waiting += [bytes.u32(Int(index) * 128 + 68), bytes.u32(Int(index) * 128 + 72)]
    }
  }

  /// A stream that lies in the mini stream, whose own sectors are those of the root (§2.4).
  private func small(_ entry: Entry) throws -> [UInt8] {
    guard let root, root.size <= fileSize else { throw damaged("it lacks the sectors of its small streams") }
    let mini = try bytes(from: root.start, upTo: root.size)
    var stream: [UInt8] = []
    var sector = entry.start
    while stream.count < entry.size {
      let start = Int(sector) * CompoundFile.miniSectorSize
      guard sector < CompoundFile.lastSector, start < mini.count, miniFAT.indices.contains(Int(sector)) else { break }
      stream += mini[start..<min(start + CompoundFile.miniSectorSize, mini.count)]
      sector = miniFAT[Int(sector)]
    }
    return Array(stream.prefix(entry.size))
  }

  /// The bytes of a chain of sectors, `limit` at most.
  private func bytes(from start: UInt32, upTo limit: Int) throws -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(min(limit, fileSize))
    var isRead = [Bool](repeating: false, count: fat.count)
    var sector = start
    while sector < CompoundFile.lastSector, result.count < limit {
      // Neighbours are read together.
      let first = sector
      var count = 0
      while sector == first + UInt32(count), count * sectorSize < Limits.chunkBytes {
        guard isRead.indices.contains(Int(sector)) else {
          throw damaged("a chain of its sectors leads out of the file")
        }
        guard !isRead[Int(sector)] else { throw damaged("a chain of its sectors runs in a circle") }
        isRead[Int(sector)] = true
        count += 1
        sector = fat[Int(sector)]
        if result.count + count * sectorSize >= limit { break }
      }
      result += try self.sector(first, count: count)
    }
    return result.count > limit ? Array(result.prefix(limit)) : result
  }

  private func sector(_ number: UInt32, count: Int = 1) throws -> [UInt8] {
    let start = (Int(number) + 1) * sectorSize
    guard start < fileSize else { throw damaged("a chain of its sectors leads out of the file") }
    // Some writers cut the last sector short.
    return try CompoundFile.bytes(descriptor, at: start, count: min(count * sectorSize, fileSize - start), in: file)
  }

  private static func bytes(_ descriptor: Int32, at start: Int, count: Int, in file: String) throws -> [UInt8] {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while got < count {
        let step = pread(descriptor, buffer.baseAddress.map { $0 + got }, count - got, off_t(start + got))
        if step < 0, errno == EINTR { continue }
        guard step > 0 else { break }
        got += step
      }
      filled = got
    }
    guard got == count else { throw damaged(file, "it breaks off") }
    return bytes
  }

  private func damaged(_ what: String) -> RunFailure { CompoundFile.damaged(file, what) }

  private static func damaged(_ file: String, _ what: String) -> RunFailure {
    IngestCatalogue.failure(.sourceCorrupt, in: file, "is damaged: \(what)")
  }
}

extension [UInt8] {
  /// A number of two bytes, the lower first; zero beyond the end.
  func u16(_ at: Int) -> UInt16 { at + 2 <= count ? UInt16(self[at]) | UInt16(self[at + 1]) << 8 : 0 }

  /// A number of four bytes, the lowest first; zero beyond the end.
  func u32(_ at: Int) -> UInt32 { UInt32(u16(at)) | UInt32(u16(at + 2)) << 16 }

  /// All its numbers of four bytes.
  fileprivate var words: [UInt32] { stride(from: 0, to: count - count % 4, by: 4).map { u32($0) } }
}
