import Delivery
import Records

/// Finds rows of different keys whose files would bear one name, or names that some file system takes for one.
struct NameClashes {
  private struct Use {
    let key: Digest
    let row: Int
    /// A row of another key with the same name.
    var other: Int?
  }

  private var uses: [Digest: Use] = [:]

  mutating func note(_ name: String, of row: SourceRow, key: IssuanceKey) {
    let name = NameClashes.digest(name)
    let key = Digest(of: key.canonical.utf8)
    guard var use = uses[name] else {
      uses[name] = Use(key: key, row: row.number)
      return
    }
    if use.key != key, use.other == nil {
      use.other = row.number
      uses[name] = use
    }
  }

  /// - Parameter name: of the row's file, be it the first or that of a correction.
  func problem(_ name: String, of row: SourceRow, key: IssuanceKey) -> Problem? {
    guard let use = uses[NameClashes.digest(name)],
      let counterpart = use.key == Digest(of: key.canonical.utf8) ? use.other : use.row
    else { return nil }
    return Problem(
      .fileNameShared, at: .row(sheet: row.header.sheet, number: row.number), value: name,
      "is the file name of row \(counterpart) as well, which has another key",
      remedy: "correct one of the two rows, or add a key column to output.file in the pipeline file")
  }

  private static func digest(_ name: String) -> Digest { Digest(of: FileNaming.folded(name).utf8) }
}

extension ProblemCode {
  public static let fileNameShared = ProblemCode(
    "output.name.shared",
    meaning: "Two awards with different keys would be written to files of one name, of which only one could stay.",
    remedy: "correct one of the two rows, or make output.file in the pipeline file tell them apart")
  public static let restoreDiffers = ProblemCode(
    "ledger.restore.differs",
    meaning:
      "The file of a credential that was issued is gone, and cannot be made again as it was, because the template or the seal certificate has changed since. A credential with the same id and another content must not exist.",
    remedy: "restore the file from a backup")
}
