import Foundation
import Ingest
import Records
import Support
import Testing

/// Office files of the format before 2007 that cannot be read: each is refused with its reason, none crashes or hangs.
struct BadLegacyTests {
  private typealias Book = LegacyWorkbook

  private func failure(_ bytes: [UInt8]) throws -> RunFailure? {
    let folder = try TestFolder()
    return try withExtendedLifetime(folder) {
      let location = try folder.write(bytes, as: "book.xls")
      return try IngestTests.failure { _ = try rows(location) }
    }
  }

  private func failure(_ change: (inout Book) -> Void) throws -> RunFailure? {
    var book = Book([Book.text(0, 0, "a"), Book.text(0, 1, "b"), Book.text(3, 0, "c")])
    change(&book)
    return try failure(book.container.bytes)
  }

  @Test(arguments: ["WordDocument", "PowerPoint Document", "Book", "Contents"])
  func filesWithoutAWorkbookOfTheseYears(stream: String) throws {
    let failure = try failure(LegacyContainer(streams: [(stream, [1, 2, 3])]).bytes)
    #expect(failure?.codes == [.sourceLegacy])
    #expect(failure?.places == ["book.xls"])
    #expect(failure?.problems.first?.remedy.contains(".xlsx") == true)
  }

  @Test func aWorkbookOfExcel95() throws { #expect(try failure { $0.version = 0x0500 }?.codes == [.sourceLegacy]) }

  @Test func encryptedWorkbooksOfBothFormats() throws {
    let newer = LegacyContainer(streams: [("EncryptionInfo", [4]), ("EncryptedPackage", [1, 2])])
    #expect(try failure(newer.bytes)?.codes == [.sourceEncrypted])
    #expect(try failure { $0.globals = [(0x2F, [1, 0, 1, 0, 1, 0])] }?.codes == [.sourceEncrypted])
    // A cell may say the word.
    #expect(try failure { $0.sheets[0].records.append(Book.text(2, 0, "EncryptedPackage")) } == nil)
  }

  @Test func tooLargeAFileIsNotReadAtAll() throws {
    let folder = try TestFolder()
    let location = try folder.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], as: "book.xls")
    #expect(truncate(location.path, 200 << 20) == 0)
    #expect(try IngestTests.failure { _ = try rows(location) }?.codes == [.sourceTooLarge])
  }

  @Test(
    arguments: [
      [(0x204, [0, 0])], [(0x203, [1, 0, 0, 0, 0, 0, 1])], [(0xFD, [1, 0, 0, 0])], [(0x06, [1, 0, 0, 0, 0, 0])],
      [(0xE5, [9, 0, 0, 0])], [(0x204, [1, 0, 0, 0, 0, 0, 9, 0, 0, 65])],
      [(0x204, [1, 0, 0, 0, 0, 0, 1, 0, 4, 0xFF, 0xFF, 0xFF, 0xFF, 65])], [(0x204, [1, 0, 0, 0, 9, 0, 1, 0, 0, 65])],
      [(0x06, [1, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0])],
    ] as [[LegacyWorkbook.Record]])
  func recordsThatAreTooShortOrLie(records: [LegacyWorkbook.Record]) throws {
    #expect(try failure { $0.sheets[0].records += records }?.codes == [.sourceCorrupt])
  }

  @Test func cellsThatCannotBe() throws {
    for record in [Book.text(3, 0, "again"), Book.text(1, 256, "beyond"), Book.text(1, 0xFFFF, "beyond")] {
      #expect(try failure { $0.sheets[0].records.append(record) }?.codes == [.sheetReference])
    }
    let missing = try failure { $0.sheets[0].records.append((0xFD, Book.place(2, 0, 0) + [9, 0, 0, 0])) }
    #expect(missing?.codes == [.sheetSharedString])
    #expect(missing?.places == ["Graduates!A3"])
    let long = try failure {
      $0.sheets[0].records.append((0x204, Book.place(2, 0, 0) + [0xFF, 0xFF, 0] + [UInt8](repeating: 65, count: 8000)))
      $0.sheets[0].records += (0..<8).map { _ in (0x3C, [0] + [UInt8](repeating: 65, count: 8000)) }
    }
    #expect(long?.codes == [.sourceTooLarge])
  }

  @Test func tablesOfTextsThatLie() throws {
    #expect(try failure { $0.texts = [(0xFC, [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF])] }?.codes == [.sourceCorrupt])
    #expect(try failure { $0.texts = [(0xFC, [0, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 65])] }?.codes == [.sourceCorrupt])
    #expect(try failure { $0.texts = [(0xFC, [])] }?.codes == [.sourceCorrupt])
  }

  @Test func sheetsThatAreNotWhereTheyShouldBe() throws {
    var bytes = Book([Book.text(0, 0, "a")]).stream
    let tab = bytes.indices.first { bytes[$0...].starts(with: [0x85, 0]) } ?? 0
    for place in [[0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80], [3, 0, 0, 0]] as [[UInt8]] {
      bytes.replaceSubrange(tab + 4..<tab + 8, with: place)
      #expect(try failure(LegacyContainer(streams: [("Workbook", bytes)]).bytes)?.codes == [.sourceCorrupt])
    }
  }

  @Test func chainsThatRunInACircleOrLeadOut() throws {
    let records = [Book.text(0, 0, "n")] + (1...500).map { Book.number($0, 0, Double($0)) }
    let whole = Book(records).container.bytes
    let table = (0..<4).reduce(0) { $0 | Int(whole[76 + $1]) << (8 * $1) }
    for (sector, next) in [(1, UInt32(0)), (1, 1), (2, 0x00FF_FFFF), (3, 0xFFFF_FFFE), (0, 0xFFFF_FFFF)] {
      var bytes = whole
      bytes.replaceSubrange((table + 1) * 512 + 4 * sector..<(table + 1) * 512 + 4 * sector + 4, with: little(next))
      #expect(try failure(bytes)?.codes == [.sourceCorrupt], "sector \(sector), next \(next)")
    }
    // The header's own claims: sector size, table of sectors, directory, chain of tables.
    for (place, value) in [
      (30, [UInt8(77), 0]), (76, [0xFF, 0xFF, 0xFF, 0]), (48, [0xFF, 0xFF, 0xFF, 0x0F]), (68, [0, 0, 0, 0]),
      (56, [0xFF, 0xFF, 0xFF, 0xFF]),
    ] {
      var bytes = whole
      bytes.replaceSubrange(place..<place + value.count, with: value)
      #expect(try failure(bytes)?.codes == [.sourceCorrupt], "byte \(place)")
    }
  }

  @Test(arguments: [8, 100, 511, 512, 1500, 5000, 9000])
  func half(count: Int) throws {
    let records = [Book.text(0, 0, "n")] + (1...500).map { Book.number($0, 0, Double($0)) }
    #expect(try failure(Array(Book(records).container.bytes.prefix(count)))?.codes == [.sourceCorrupt])
  }

  @Test func randomBytesAfterTheSignature() throws {
    var chance = SplitMix(seed: 5)
    for round in 0..<60 {
      let noise = (0..<(1000 + 100 * round)).map { _ in UInt8.random(in: 0...255, using: &chance) }
      let codes = try failure([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + noise)?.codes ?? []
      #expect(!codes.isEmpty && codes.allSatisfy { [.sourceCorrupt, .sourceLegacy].contains($0) }, "round \(round)")
    }
  }

  /// Whatever happens to a file's bytes, reading it gives rows or a failure of input that says what to do.
  @Test func changedWorkbooks() throws {
    let folder = try TestFolder()
    var book = Book([
      Book.text(0, 0, "id"), Book.text(0, 1, "name"), (0xFD, Book.place(1, 0, 0) + little(UInt32(0))),
      Book.number(1, 1, 36_950.5, format: 1), Book.formula(2, 0, result: [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
      (0x207, Book.long("text")), (0xBD, [3, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 6, 0, 0, 0, 1, 0]),
      (0xE5, [1, 0, 4, 0, 5, 0, 0, 0, 1, 0]), (0x205, Book.place(4, 0, 0) + [1, 0]),
    ])
    book.texts = [(0xFC, little(UInt32(1)) + little(UInt32(1)) + Book.long("shared")), (0x3C, [0])]
    book.cellFormats = [0, 22]
    book.globals = [(0x41E, little(UInt16(164)) + [5, 0, 0] + "00000".utf8), (0x22, [0, 0])]
    var chance = SplitMix(seed: 97)
    let small = book.container.bytes
    book.sheets[0].records += (5..<400).map { Book.number($0, 1, Double($0)) }
    for whole in [small, book.container.bytes] {
      for round in 0..<600 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...6, using: &chance) {
          let place = Int.random(in: 8..<bytes.count, using: &chance)
          switch Int.random(in: 0...3, using: &chance) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
          case 1: bytes[place] = [0, 0x7F, 0x80, 0xFF].randomElement(using: &chance) ?? 0
          case 2: bytes[Int.random(in: 24..<100, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
          default: bytes.removeSubrange(place..<min(place + Int.random(in: 1...512, using: &chance), bytes.count))
          }
        }
        let location = try folder.write(bytes, as: "\(whole.count)-\(round).xls")
        let failure = try IngestTests.failure { _ = try rows(location) }
        #expect(failure == nil || failure?.status == .input, "round \(round)")
        #expect(failure?.problems.allSatisfy { !$0.remedy.isEmpty } ?? true, "round \(round)")
      }
    }
  }
}
