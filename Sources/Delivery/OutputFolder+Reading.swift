import Records

extension OutputFolder {
  /// The file of a credential, as it was recorded.
  ///
  /// - Returns: nil when it is not there, or is another by now.
  /// - Throws: `RunFailure` with `.output` when it cannot be read.
  public func file(of record: SealedRecord) throws -> [UInt8]? {
    guard try condition(of: record.fileName, size: record.size) == .whole else { return nil }
    let place = try place(of: record.fileName)
    let bytes: [UInt8]
    do { bytes = try SmallFile.bytes(of: place, limit: record.size) } catch {
      throw RunFailure(.output, Problem(.outputWrite, at: .file(place), error.reason))
    }
    return Digest(of: bytes) == record.digest ? bytes : nil
  }
}
