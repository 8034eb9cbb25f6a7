import Foundation
import Records

/// What a file is by its content; its name is only asked when the content says little.
enum FileKind {
  case archive
  /// What Office wrote before 2007.
  case compound
  case text

  /// - Throws: `RunFailure` that says what the file is, when it is no table.
  static func of(_ location: SourceLocation) throws -> FileKind {
    let file = location.displayName
    var facts = stat()
    guard stat(location.path, &facts) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw unreadable(file) }
      throw IngestCatalogue.failure(.sourceMissing, in: file, "does not exist")
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw IngestCatalogue.failure(.sourceFolder, in: file, "is a folder")
    // A pipe cannot be read twice, and a device may never end.
    default: throw IngestCatalogue.failure(.sourceFolder, in: file, "is no ordinary file")
    }
    let reader = try FileReader(location)
    guard let start = try reader.chunk(), !start.isEmpty else {
      throw IngestCatalogue.failure(.sourceEmpty, in: file, "is empty")
    }
    if start.starts(with: CompoundFile.signature) { return .compound }
    if start.starts(with: "PK".utf8), start.count > 3, start[2] < 9, start[3] < 9 { return .archive }
    for (signature, name) in signatures where start.starts(with: signature) {
      throw IngestCatalogue.failure(.sourceWrongKind, in: file, "is \(name)")
    }
    try refuseMarkup(start, in: file)
    let ending = location.fileName.lowercased().split(separator: ".").last ?? ""
    guard !["xlsx", "xlsm", "xltx", "xltm"].contains(ending) else {
      throw IngestCatalogue.failure(.sourceCorrupt, in: file, "is named like a workbook, but holds none")
    }
    return .text
  }

  /// Refuses web pages and the like, whose text in UTF-8 begins so.
  static func refuseMarkup(_ start: [UInt8], in file: String) throws {
    let opening = String(decoding: start.prefix(512), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      .lowercased()
    for (beginning, name) in openings where opening.hasPrefix(beginning) {
      throw IngestCatalogue.failure(.sourceWrongKind, in: file, "is \(name)")
    }
  }

  /// What an archive without a workbook is.
  static func description(ofArchive archive: ZipArchive) -> String {
    if archive.contains("content.xml"), archive.contains("mimetype") { return "an OpenDocument file (.ods)" }
    if archive.contains("xl/workbook.bin") { return "a binary workbook (.xlsb)" }
    if archive.contains("word/document.xml") { return "a Word document" }
    if archive.contains("ppt/presentation.xml") { return "a PowerPoint presentation" }
    if archive.contains("Index/Document.iwa") { return "a Numbers or Pages document" }
    return "a zip archive"
  }

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF".utf8), "a PDF document"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"), ([0x1F, 0x8B], "a gzip archive"), (Array("{\\rtf".utf8), "an RTF document"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"), (Array("SQLite format 3".utf8), "an SQLite database"),
    (Array("BZh".utf8), "a bzip2 archive"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"), (Array("Rar!".utf8), "a RAR archive"),
  ]

  // Student information systems like to name a web page .xls.
  private static let openings = [
    ("<?xml", "an XML document"), ("<!doctype", "a web page"), ("<html", "a web page"), ("<table", "a web page"),
    ("<!--", "a web page"), ("{\"", "a JSON document"), ("[{", "a JSON document"),
    ("mime-version:", "a web page saved as one file"),
  ]

  static func unreadable(_ file: String) -> RunFailure {
    IngestCatalogue.failure(.sourceUnreadable, in: file, "cannot be read: \(String(cString: strerror(errno)))")
  }
}
