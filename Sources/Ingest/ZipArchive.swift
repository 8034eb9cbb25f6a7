import CZip
import Records

/// The parts of a workbook's zip archive, read by name.
///
/// Names are compared without letter case, as the packaging conventions have it (ECMA-376 part 2, §6.2.2.3).
final class ZipArchive {
  let displayName: String
  fileprivate let handle: OpaquePointer
  private var positions: [String: zip_uint64_t] = [:]

  /// - Throws: `RunFailure` when the file is no sound zip archive, or has too many parts or two of the same name.
  init(path: String, displayName: String) throws {
    self.displayName = displayName
    try ZipDirectory.check(path: path, displayName: displayName)
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      throw IngestCatalogue.failure(
        .sourceCorrupt, in: displayName, "is no sound zip archive, which a workbook is (\(ZipArchive.reason(code)))")
    }
    self.handle = handle
    let count = zip_get_num_entries(handle, 0)
    guard count <= Limits.zipEntries else {
      throw IngestCatalogue.failure(
        .sourceTooLarge, in: displayName, "has \(count) parts; at most \(Limits.zipEntries) are read")
    }
    for index in 0..<zip_uint64_t(max(count, 0)) {
      guard let name = zip_get_name(handle, index, 0) else { continue }
      let key = ZipArchive.key(String(cString: name))
      guard positions.updateValue(index, forKey: key) == nil else {
        throw IngestCatalogue.failure(.sourceCorrupt, in: displayName, "holds the part \(key) twice")
      }
    }
  }

  // Closes without writing.
  deinit { zip_discard(handle) }

  func contains(_ name: String) -> Bool { positions[ZipArchive.key(name)] != nil }

  /// Opens a part for reading; nil when the archive has none of the name.
  ///
  /// - Parameter limit: uncompressed bytes that are accepted.
  func part(_ name: String, limit: Int) throws -> ZipPart? {
    guard let position = positions[ZipArchive.key(name)] else { return nil }
    return try ZipPart(of: self, name: name, position: position, limit: limit)
  }

  // Some writers separate folders by backslashes.
  private static func key(_ name: String) -> String {
    String(decoding: name.lowercased().utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }

  private static func reason(_ code: Int32) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return String(cString: zip_error_strerror(&error))
  }
}

/// A part of an archive, unpacked as it is read.
final class ZipPart {
  let name: String
  let archive: ZipArchive
  private let file: OpaquePointer
  private let compressedSize: Int
  private let limit: Int
  private var unpacked = 0

  fileprivate init(of archive: ZipArchive, name: String, position: zip_uint64_t, limit: Int) throws {
    self.archive = archive
    self.name = name
    self.limit = limit
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(archive.handle, position, 0, &facts) == 0 else {
      throw IngestCatalogue.failure(
        .sourceCorrupt, in: archive.displayName, "does not say how large its part \(name) is")
    }
    guard facts.encryption_method == ZIP_EM_NONE else {
      throw IngestCatalogue.failure(.sourceEncrypted, in: archive.displayName, "is a zip archive with a password")
    }
    // A size beyond what an Int holds is a lie, and one beyond the limit is refused below.
    compressedSize = Int(clamping: facts.comp_size)
    guard let file = zip_fopen_index(archive.handle, position, 0) else {
      let reason = String(cString: zip_error_strerror(zip_get_error(archive.handle)))
      throw IngestCatalogue.failure(.sourceCorrupt, in: archive.displayName, "cannot be unpacked: \(name) (\(reason))")
    }
    self.file = file
    // What is announced too large is refused before it is unpacked.
    try check(Int(clamping: facts.size))
  }

  deinit { _ = zip_fclose(file) }

  /// Unpacks up to `count` bytes; 0 at the end, when the check sum has been found right.
  func read(into buffer: UnsafeMutableRawPointer, count: Int) throws -> Int {
    let got = Int(zip_fread(file, buffer, zip_uint64_t(count)))
    guard got >= 0 else {
      let reason = String(cString: zip_error_strerror(zip_file_get_error(file)))
      throw IngestCatalogue.failure(.sourceCorrupt, in: archive.displayName, "cannot be unpacked: \(name) (\(reason))")
    }
    unpacked += got
    try check(unpacked)
    return got
  }

  private func check(_ size: Int) throws {
    guard size <= limit else {
      throw IngestCatalogue.failure(
        .sourceTooLarge, in: archive.displayName, "unpacks to more than \(limit >> 20) MB in its part \(name)")
    }
    guard size <= Limits.ratioFreeBytes || size / Limits.compressionRatio <= compressedSize else {
      throw IngestCatalogue.failure(
        .sourceTooLarge, in: archive.displayName,
        "unpacks its part \(name) to more than \(Limits.compressionRatio) times its size")
    }
  }
}
