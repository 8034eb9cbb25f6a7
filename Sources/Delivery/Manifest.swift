import Records

/// The list of what stands in the output folder, `manifest.csv`, for people in a spreadsheet and for programs.
///
///     try Manifest.write(in: output) { manifest in
///       try ledger.deliveredEntries(pipeline: name) { try manifest.add(Manifest.Line($0)) }
///     }
///
/// RFC 4180 in UTF-8, without a byte order mark. Written whole or not at all, and a line at a time, however many there are.
public struct Manifest {
  /// One credential.
  public struct Line: Hashable, Sendable {
    public let facts: IssuingFacts
    /// Relative to the folder of credentials.
    public let fileName: String
    /// Of the file.
    public let digest: Digest
    /// The rows' cells it came from.
    public let source: String

    public init(facts: IssuingFacts, fileName: String, digest: Digest, source: String) {
      self.facts = facts
      self.fileName = fileName
      self.digest = digest
      self.source = source
    }
  }

  public static let fileName = "manifest.csv"
  static let header = ["key", "revision", "credential id", "file", "sha256", "source"]

  private let file: AtomicFile

  /// Replaces the folder's manifest by the lines that `body` adds, in their order.
  ///
  /// - Throws: `RunFailure` with `.output`, or what `body` throws; the manifest that was there is untouched then.
  public static func write(in output: OutputFolder, _ body: (Manifest) throws -> Void) throws {
    try AtomicFile.write(to: "\(output.path)/\(fileName)") { file in
      let manifest = Manifest(file: file)
      try manifest.add(header)
      try body(manifest)
    }
  }

  public func add(_ line: Line) throws {
    try add([
      line.facts.key.description, String(line.facts.revision), line.facts.id.urn, line.fileName, line.digest.hex,
      line.source,
    ])
  }

  private func add(_ fields: [String]) throws {
    var record: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { record.append(UInt8(ascii: ",")) }
      Manifest.write(field, into: &record)
    }
    record.append(contentsOf: "\r\n".utf8)
    try file.append(record)
  }

  /// Quotes what RFC 4180 §2 demands, and keeps a spreadsheet from calculating what it shows.
  ///
  /// A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return is a formula to Excel and LibreOffice, and a key or a
  /// sheet's name may be one that somebody planted. An apostrophe before it makes it text. So that a program can take the apostrophe
  /// away again without doubt, a text that already has apostrophes before such a character gets one more.
  static func write(_ field: String, into record: inout [UInt8]) {
    let bytes = Array(field.utf8)
    let isFormula = bytes.first { $0 != UInt8(ascii: "'") }.map(formulaStarts.contains) ?? false
    let isQuoted = isFormula || bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard isQuoted else {
      record.append(contentsOf: bytes)
      return
    }
    record.append(UInt8(ascii: "\""))
    if isFormula { record.append(UInt8(ascii: "'")) }
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { record.append(byte) }
      record.append(byte)
    }
    record.append(UInt8(ascii: "\""))
  }

  private static let formulaStarts = Array("=+-@\t\r".utf8)
}
