import Ingest
import Records

extension HostileWorkbook {
  /// Archives that are damaged, lie about themselves, or unpack to more than anybody wants.
  static let archives: [HostileWorkbook] = [
    bomb(
      "a sheet that unpacks to a thousand times its size", .refused(.sourceTooLarge), in: PlainBook.sheet, megabytes: 24
    ),
    bomb(
      "texts that unpack to a thousand times their size", .refused(.sourceTooLarge), in: PlainBook.strings,
      megabytes: 24),
    bomb("styles beyond what is read of them", .refused(.sourceTooLarge), in: PlainBook.styles, megabytes: 65),
    bomb(
      "relationships beyond what is read of them", .refused(.sourceTooLarge), in: PlainBook.relationships, megabytes: 5),
    bomb("a bomb in a part that nobody reads", sound, in: "docProps/thumbnail.emf", megabytes: 40),
    HostileWorkbook("two entries that share their bytes", .refused(.sourceCorrupt)) {
      var zip = PlainBook().zip
      var twin = RawZip.Entry("xl/media/image1.png", zip[PlainBook.sheet]?.data ?? [])
      twin.sharing = (PlainBook.sheet, 0)
      zip.entries.append(twin)
      return zip.bytes
    },
    HostileWorkbook("an entry inside another one", .refused(.sourceCorrupt)) {
      var zip = PlainBook().zip
      let inner = RawZip([
        ("xl/worksheets/sheet1.xml", zip[PlainBook.sheet].map { String(decoding: $0.data, as: UTF8.self) } ?? "")
      ])
      zip.entries.removeAll { $0.name == PlainBook.sheet }
      let outer = RawZip.Entry("outer.bin", inner.bytes)
      zip.entries.insert(outer, at: 0)
      var entry = inner.entries[0]
      entry.sharing = ("outer.bin", 30 + "outer.bin".utf8.count)
      zip.entries.append(entry)
      return zip.bytes
    },
    HostileWorkbook("a thousand entries over the same bytes", .refused(.sourceCorrupt)) {
      var zip = PlainBook().zip
      for number in 0..<1000 {
        var twin = RawZip.Entry("xl/media/\(number)", zip[PlainBook.sheet]?.data ?? [])
        twin.sharing = (PlainBook.sheet, 0)
        zip.entries.append(twin)
      }
      return zip.bytes
    },
    entry("a size that is too small", .refused(.sourceCorrupt)) { $0.size -= 40 },
    entry("a size that is too large", .refused(.sourceCorrupt)) { $0.size += 40 },
    entry("a size of four gigabytes", .refused(.sourceTooLarge)) { $0.size = 0xFFFF_FFFE },
    entry("a packed size beyond the end of the file", .refused(.sourceCorrupt)) { $0.packedSize = 0x7FFF_FFFF },
    entry("a check sum that is wrong", .refused(.sourceCorrupt)) { $0.crc ^= 1 },
    entry("a check sum that is wrong in the texts", .refused(.sourceCorrupt), of: PlainBook.strings) { $0.crc ^= 1 },
    entry("another name in the local header", .refused(.sourceCorrupt)) { $0.localName = "xl/worksheets/sheet2.xml" },
    entry("bytes that are said to be packed, and are not", .refused(.sourceCorrupt)) { $0.method = 8 },
    entry("a way of packing that nobody knows", .refused(.sourceCorrupt)) { $0.method = 97 },
    entry("an entry with a password", .refused(.sourceEncrypted)) { $0.flags = 1 },
    entry("an entry under AES", .refused(.sourceEncrypted)) { entry in
      entry.flags = 1
      entry.method = 99
      entry.extra = RawZip.bytes(2, 0x9901) + RawZip.bytes(2, 7) + [2, 0, 0x41, 0x45, 3, 0, 0]
    },
    entry("a zip64 size of eight exabytes", .refused(.sourceCorrupt)) { entry in
      entry.size = .max
      entry.packedSize = .max
      entry.extra = RawZip.bytes(2, 1) + RawZip.bytes(2, 16) + RawZip.bytes(8, 1 << 62) + RawZip.bytes(8, 1 << 62)
    },
    entry("a zip64 field that is cut short", .refused(.sourceCorrupt)) { entry in
      entry.size = .max
      entry.extra = RawZip.bytes(2, 1) + RawZip.bytes(2, 4) + [1, 2, 3, 4]
    },
    HostileWorkbook("a name that leads out of the archive", sound) {
      var zip = PlainBook().zip
      zip.entries += ["../../../../tmp/confer-evil", "/etc/passwd", "C:\\evil.exe", "xl/../../x"].map { .init($0, [1]) }
      return zip.bytes
    },
    HostileWorkbook("one part twice", .refused(.sourceCorrupt)) {
      var zip = PlainBook().zip
      zip.entries.append(.init(PlainBook.sheet, Array("<worksheet/>".utf8)))
      return zip.bytes
    },
    HostileWorkbook("one part twice, in another letter case", .refused(.sourceCorrupt)) {
      PlainBook { $0["XL/Worksheets/SHEET1.XML"] = "<worksheet/>" }.bytes
    },
    HostileWorkbook("one part twice, with a backslash", .refused(.sourceCorrupt)) {
      PlainBook { $0["xl\\worksheets\\sheet1.xml"] = "<worksheet/>" }.bytes
    },
    HostileWorkbook("backslashes in all names", sound) {
      RawZip(PlainBook().parts.map { ($0.name.replacing("/", with: "\\"), $0.content) }).bytes
    },
    HostileWorkbook("half a file", .refused(.sourceCorrupt)) {
      let bytes = PlainBook().bytes
      return Array(bytes.prefix(bytes.count / 2))
    },
    HostileWorkbook("a directory that is cut short", .refused(.sourceCorrupt)) {
      let bytes = PlainBook().bytes
      return bytes.dropLast(100) + bytes.suffix(22)
    },
    HostileWorkbook("no end of the directory", .refused(.sourceCorrupt)) { PlainBook().bytes.dropLast(22) },
    HostileWorkbook("a directory said to be beyond the file", .refused(.sourceCorrupt)) {
      var zip = PlainBook().zip
      zip.directoryOffset = 0x7FFF_FFFF
      return zip.bytes
    },
    HostileWorkbook("a directory said to have more entries", .refused(.sourceCorrupt)) {
      var zip = PlainBook().zip
      zip.count = 20
      return zip.bytes
    },
    HostileWorkbook("a directory said to have fewer entries", .refused(.sourceCorrupt)) {
      var zip = PlainBook().zip
      zip.count = 3
      return zip.bytes
    },
    HostileWorkbook("ten thousand entries and one", .refused(.sourceTooLarge)) {
      var zip = PlainBook().zip
      zip.entries += (0..<10_001 - zip.entries.count + 1).map { .init("x/\($0)", []) }
      return zip.bytes
    },
    HostileWorkbook("a second archive in the comment of the first", .refused(.sourceCorrupt)) {
      var zip = PlainBook().zip
      zip.comment = PlainBook(rows: PlainBook.row(2, "2", "Eve")).bytes
      return zip.bytes
    },
    HostileWorkbook("a second archive behind the first", .refused(.sourceCorrupt)) {
      PlainBook().bytes + PlainBook(rows: PlainBook.row(2, "2", "Eve")).bytes
    },
    HostileWorkbook("no entries", .refused(.sourceWrongKind)) { RawZip([]).bytes },
    HostileWorkbook("folders alone", .refused(.sourceWrongKind)) { RawZip([("xl/", ""), ("_rels/", "")]).bytes },
    HostileWorkbook("zero bytes", .refused(.sourceEmpty)) { [] },
    HostileWorkbook("the first bytes of an archive alone", .refused(.sourceCorrupt)) { Array("PK\u{3}\u{4}".utf8) },
    HostileWorkbook("a program before the archive", .refused(.sourceCorrupt)) {
      Array("MZ\u{0}\u{0}".utf8) + PlainBook().bytes
    },
  ]
}
