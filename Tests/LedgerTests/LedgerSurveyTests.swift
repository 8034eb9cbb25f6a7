import Foundation
import Ledger
import Records
import Support
import Testing

@Suite("Looking at a ledger")
struct LedgerSurveyTests {
  private func refusal(_ path: String, folderToCome folder: String = "") throws -> RunFailure? {
    do {
      _ = try LedgerSurvey(path, folderToCome: folder)
      return nil
    } catch let failure as RunFailure { return failure }
  }

  @Test("Changes nothing, whether or not the ledger is there")
  func changesNothing() throws {
    let folder = try TemporaryFolder()
    #expect(try !LedgerSurvey(folder.path("ledger.sqlite"), folderToCome: "").exists)
    #expect(try folder.names() == [])
    try SQLiteLedger(at: folder.path("ledger.sqlite")).close()
    let before = try Data(contentsOf: URL(filePath: folder.path("ledger.sqlite")))
    let names = try folder.names()
    #expect(try LedgerSurvey(folder.path("ledger.sqlite"), folderToCome: "").exists)
    #expect(try folder.names() == names)
    #expect(try Data(contentsOf: URL(filePath: folder.path("ledger.sqlite"))) == before)
  }

  @Test("A ledger that is open in another part of the program can be looked at")
  func looksAtOpen() throws {
    let folder = try TemporaryFolder()
    let ledger = try SQLiteLedger(at: folder.path("ledger.sqlite"))
    #expect(try LedgerSurvey(folder.path("ledger.sqlite"), folderToCome: "").exists)
    try ledger.close()
  }

  @Test("A run that is at work makes it busy, and its end frees it")
  func tellsBusy() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("ledger.sqlite")
    try SQLiteLedger(at: path).close()
    let lock = try RunLock.acquire(beside: path)
    #expect(try refusal(path)?.status == .busy)
    lock.release()
    #expect(try refusal(path) == nil)
    // Looking leaves no lock behind.
    try RunLock.acquire(beside: path).release()
  }

  @Test("What is no ledger, or a later version's, is refused as a run refuses it")
  func refusesOthers() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("ledger.sqlite")
    func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: path)) }
    try write(Array("a text".utf8))
    #expect(try refusal(path)?.problems.map(\.code) == [.ledgerCorrupt])
    try write([])
    #expect(try refusal(path) == nil)
    try FileManager.default.removeItem(atPath: path)
    try SQLiteLedger(at: path).close()
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    bytes[63] = 200
    try write(bytes)
    #expect(try refusal(path)?.problems.map(\.code) == [.ledgerNewer])
    (bytes[63], bytes[68]) = (1, 7)
    try write(bytes)
    #expect(try refusal(path)?.problems.map(\.code) == [.ledgerCorrupt])
  }

  @Test("Its folder must be there, unless a run makes it")
  func wantsItsFolder() throws {
    let folder = try TemporaryFolder()
    #expect(try refusal(folder.path("out/ledger.sqlite"))?.status == .ledger)
    #expect(try refusal(folder.path("out/ledger.sqlite"), folderToCome: folder.path("out")) == nil)
    try FileManager.default.createDirectory(atPath: folder.path("ledger.sqlite"), withIntermediateDirectories: false)
    #expect(try refusal(folder.path("ledger.sqlite"))?.problems.map(\.code) == [.ledgerUnwritable])
  }
}
