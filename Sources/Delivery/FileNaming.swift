import Foundation
import Records

/// Gives each row's credential the name of its file, from a pattern such as `{student_id}-{course_code}.jsonld`.
///
///     let naming = try FileNaming("{student_id}-{course_code}.jsonld", header: header)
///     naming.name(for: row, revision: 1)       // S-0042-MC-101.jsonld
///     naming.name(for: row, revision: 2)       // S-0042-MC-101-r2.jsonld
///
/// A value can never leave the folder. Characters that some system forbids in names become `_`, so that `2026/17` is `2026_17`;
/// whether two names then meet is for the caller to see, with `folded`. What nobody types on purpose (a step to another folder,
/// an invisible character) is a problem at its cell.
public struct FileNaming: Sendable {
  enum Piece: Sendable {
    case literal(String)
    /// A column's position in the header.
    case column(Int)
  }

  /// A name's length in bytes on every common file system (NAME_MAX).
  public static let limit = 255

  private let header: Header
  private let stem: [Piece]
  /// `.jsonld`; empty when the pattern ends with a column.
  private let ending: String

  /// - Parameter place: what the pattern's faults are reported at.
  /// - Throws: `RunFailure` with `.configuration` and every fault of the pattern.
  public init(_ pattern: String, header: Header, at place: Problem.Place = .setting("output.file")) throws {
    var pieces = try FileNaming.pieces(of: pattern, header: header, at: place)
    var ending = ""
    if case .literal(let last)? = pieces.last, let point = last.lastIndex(of: ".") {
      ending = String(last[point...])
      pieces[pieces.count - 1] = .literal(String(last[..<point]))
    }
    self.header = header
    self.stem = pieces
    self.ending = ending
  }

  /// The file's name, in Unicode's composed form (NFC), or the problem at the cell that prevents it.
  ///
  /// - Parameter revision: from 2 on it stands before the ending, `-r2`.
  public func name(for row: SourceRow, revision: Int) -> Result<String, Problem> {
    var name = ""
    var longest: (cell: Cell, bytes: Int)?
    for piece in stem {
      switch piece {
      case .literal(let text): name += text
      case .column(let position):
        let cell = row.cells[position]
        switch FileNaming.safe(cell) {
        case .failure(let problem): return .failure(problem)
        case .success(let value):
          name += value
          if value.utf8.count > longest?.bytes ?? -1 { longest = (cell, value.utf8.count) }
        }
      }
    }
    // Without a column there is no pattern: the initialiser has seen to it.
    guard let longest else { return .success(name + ending) }
    guard longest.bytes > 0 else {
      return .failure(
        Problem(.fileNameEmpty, at: .cell(longest.cell.address), "is empty, and the file is named after it"))
    }
    name = FileNaming.composed(FileNaming.guarded(name, isWhole: ending.isEmpty && revision == 1))
    if FileNaming.isReserved(name + ending) {
      return .failure(
        Problem(
          .fileNameReserved, at: .cell(longest.cell.address), value: longest.cell.text,
          "would name the file \(name + ending), which Windows keeps for a device"))
    }
    if revision > 1 { name += "-r\(revision)" }
    name += ending
    guard name.utf8.count <= FileNaming.limit else {
      return .failure(
        Problem(
          .fileNameLong, at: .cell(longest.cell.address), value: longest.cell.text,
          "makes a file name of \(name.utf8.count) bytes, where \(FileNaming.limit) are allowed"))
    }
    return .success(name)
  }

  /// What two names have in common that some file system takes for one: composed form, without the difference of letter case.
  public static func folded(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
    var folded = ""
    for scalar in name.unicodeScalars {
      // Up and down again, so that ß meets ss and both sigmas meet; but the dotless ı is another letter than i everywhere.
      folded += scalar == "ı" ? "ı" : scalar.properties.uppercaseMapping.lowercased()
    }
    return composed(folded)
  }

  static func composed(_ name: String) -> String {
    name.utf8.allSatisfy { $0 < 0x80 } ? name : name.precomposedStringWithCanonicalMapping
  }
}
