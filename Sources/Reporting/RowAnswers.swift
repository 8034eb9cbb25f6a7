import Foundation
import Records

/// What became of each row of a run, for the table that is told in the end: lines in the text format of PostgreSQL's `COPY`.
///
///     let answers = try RowAnswers(in: "out/transcripts")
///     try answers.passed(key)
///     try answers.rejected(key, row)
///     try answers.read { bytes in … }
///
/// They stand in a file without a name, which is gone with the process however that ends: memory does not grow with the rows, and
/// nothing personal is left behind.
public final class RowAnswers {
  private static let chunk = 1 << 16

  private let descriptor: Int32
  private let folder: String
  private var buffer: [UInt8] = []
  private var lines = 0

  /// - Parameter folder: on the disk that is to hold the file.
  /// - Throws: `RunFailure` with `.output`.
  public init(in folder: String) throws {
    self.folder = folder
    var pattern = Array("\(folder)/.rows-XXXXXX".utf8CString)
    descriptor = mkstemp(&pattern)
    guard descriptor >= 0 else { throw RowAnswers.failure(folder) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(pattern)
  }

  deinit { close(descriptor) }

  /// A row whose credential is there, or will be.
  public func passed(_ key: IssuanceKey) throws { try add(key, isRejected: false, []) }

  /// A row that was not issued. One without a whole key stands in no table, and is left to the error workbook.
  public func rejected(_ key: IssuanceKey, _ rejected: RejectedRow) throws {
    let errors = rejected.problems.filter { $0.severity == .error }
    // The first of rows that repeat one another is issued: their key has its credential.
    let isRepeat = errors.allSatisfy { $0.code.slug == "row.repeated" }
    try add(
      key, isRejected: !isRepeat, rejected.problems.withoutRepeats.map { RowAnswers.text($0, rejected.row.header) })
  }

  /// A problem for people who look at the table: by the column's name, because they see no sheet.
  private static func text(_ problem: Problem, _ header: Header) -> String {
    var name = "row"
    if case .cell(let address) = problem.place { name = column(at: address, in: header) ?? name }
    let value = problem.value.map { " \"\(Problem.clipped($0))\"" } ?? ""
    return Problem.visible("\(name)\(value) \(problem.reason); \(problem.remedy).")
  }

  /// `grade`, or `modules.grade` for a table that belongs to the rows.
  private static func column(at address: CellAddress, in header: Header) -> String? {
    if header.sheet == address.sheet {
      return zip(header.addresses, header.names).first { $0.0.column == address.column }?.1
    }
    for child in header.children {
      if let name = column(at: address, in: child.header) { return "\(child.name).\(name)" }
    }
    return nil
  }

  private func add(_ key: IssuanceKey, isRejected: Bool, _ problems: [String]) throws {
    guard key.parts.allSatisfy({ !$0.isEmpty }) else { return }
    lines += 1
    CopyText.append(
      key.parts + [String(lines), isRejected ? "t" : "f", problems.isEmpty ? nil : problems.joined(separator: "\n")],
      to: &buffer)
    if buffer.count >= RowAnswers.chunk { try flush() }
  }

  private func flush() throws {
    var rest = buffer[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 || errno == EINTR else { throw RowAnswers.failure(folder) }
      rest = rest.dropFirst(max(written, 0))
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Hands over all lines, some at a time.
  func read(_ body: ([UInt8]) throws -> Void) throws {
    try flush()
    var offset: off_t = 0
    var bytes = [UInt8](repeating: 0, count: RowAnswers.chunk)
    while true {
      let got = pread(descriptor, &bytes, bytes.count, offset)
      if got == 0 { return }
      guard got > 0 else {
        if errno == EINTR { continue }
        throw RowAnswers.failure(folder)
      }
      try body(Array(bytes[..<got]))
      offset += off_t(got)
    }
  }

  private static func failure(_ folder: String) -> RunFailure {
    let fault = SystemFault()
    return RunFailure(.output, Problem(.resultsUnwritten, at: .file(folder), fault.reason, remedy: fault.remedy))
  }
}

/// The text format of `COPY`: columns apart by tabs, a line a row (PostgreSQL's manual, COPY, "Text Format").
enum CopyText {
  static func append(_ fields: [String?], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      guard let field else {
        bytes.append(contentsOf: "\\N".utf8)
        continue
      }
      for byte in field.utf8 {
        switch byte {
        case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
        case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
        case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
        // PostgreSQL's texts have no zero.
        case 0: bytes.append(contentsOf: "\u{FFFD}".utf8)
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
