import Foundation
import GRDB
import Records

/// Reads the columns of a row, where what does not fit is a damaged ledger and not a reason to crash.
struct Columns {
  private let row: Row
  private let path: String

  init(_ row: Row, path: String) {
    self.row = row
    self.path = path
  }

  /// What `entry` and `sealedRecord` read, in this order.
  static let entry = """
    key, revision, id, issued, state, content_digest, payload_digest, file_name, source, file_digest, file_size, was_delivered,
      level
    """

  func entry(predecessor: LedgerEntry.Predecessor?) throws -> LedgerEntry {
    guard let state = LedgerState(rawValue: try text(4)) else { throw damaged() }
    return LedgerEntry(
      facts: try facts(), state: state, contentDigest: try digest(5), payloadDigest: try digest(6),
      fileName: try text(7),
      source: try text(8), fileDigest: try isNull(9) ? nil : digest(9), fileSize: try isNull(10) ? nil : number(10),
      wasDelivered: try flag(11), level: try level(), predecessor: predecessor)
  }

  func sealedRecord() throws -> SealedRecord {
    SealedRecord(
      facts: try facts(), source: try text(8), fileName: try text(7), digest: try digest(9), size: try number(10),
      level: try level(),
      restores: try flag(11))
  }

  private func level() throws -> SealLevel {
    guard let level = SealLevel(rawValue: try text(12)) else { throw damaged() }
    return level
  }

  private func facts() throws -> IssuingFacts {
    guard let id = CredentialID(uuid: try text(2)) else { throw damaged() }
    return IssuingFacts(
      key: IssuanceKey(canonical: try text(0)), revision: try number(1), id: id,
      issued: Timestamp(seconds: Int64(try number(3))))
  }

  func isNull(_ index: Int) -> Bool { (row[index] as DatabaseValue).isNull }

  func text(_ index: Int) throws -> String {
    guard case .string(let text) = (row[index] as DatabaseValue).storage else { throw damaged() }
    return text
  }

  func number(_ index: Int) throws -> Int {
    guard case .int64(let number) = (row[index] as DatabaseValue).storage else { throw damaged() }
    return Int(number)
  }

  func flag(_ index: Int) throws -> Bool { try number(index) != 0 }

  func digest(_ index: Int) throws -> Digest {
    guard case .blob(let data) = (row[index] as DatabaseValue).storage, let digest = Digest(bytes: [UInt8](data)) else {
      throw damaged()
    }
    return digest
  }

  func damaged() -> RunFailure { LedgerFault.corrupt(path, "is damaged: an entry cannot be understood") }
}
