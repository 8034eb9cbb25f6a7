import Records

/// Which certificates an authority has issued, and which of them it has revoked: a line each, in the form of the index
/// files of `openssl ca` and `openssl ocsp -index`, so that these can be asked about a sandbox too.
///
///     var index = try SerialIndex(text)
///     index.add(certificate)
///     index.revoke(serial: certificate.serial, at: clock.now())
struct SerialIndex: Equatable {
  struct Entry: Equatable {
    /// Upper-case hexadecimal of even length.
    let serial: String
    let subject: String
    let expires: Timestamp
    /// Nil while it stands.
    var revoked: Timestamp?
  }

  private(set) var entries: [Entry] = []

  init() {}

  /// Nil unless every line is an entry.
  init?(_ text: String) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, let expires = SerialIndex.time(fields[1]) else { return nil }
      let revoked = SerialIndex.time(String(fields[2].prefix { $0 != "," }))
      guard fields[0] == "R" ? revoked != nil : fields[0] == "V" && fields[2].isEmpty else { return nil }
      entries.append(Entry(serial: fields[3], subject: fields[5], expires: expires, revoked: revoked))
    }
  }

  var text: String {
    entries.map { entry in
      let status = entry.revoked == nil ? "V" : "R"
      let revoked = entry.revoked.map(SerialIndex.text) ?? ""
      return "\(status)\t\(SerialIndex.text(entry.expires))\t\(revoked)\t\(entry.serial)\tunknown\t\(entry.subject)\n"
    }.joined()
  }

  func entry(serial: String) -> Entry? { entries.first { $0.serial == serial } }

  mutating func add(_ certificate: Certificate) {
    entries.append(
      Entry(serial: certificate.serial, subject: certificate.subject, expires: certificate.notAfter, revoked: nil))
  }

  /// A certificate that is revoked already keeps its time.
  mutating func revoke(serial: String, at time: Timestamp) {
    guard let index = entries.firstIndex(where: { $0.serial == serial && $0.revoked == nil }) else { return }
    entries[index].revoked = time
  }

  /// `260630090500Z`: a UTCTime, whose years are those from 2000 to 2049 here.
  private static func text(_ time: Timestamp) -> String {
    "\(time.description.filter(\.isNumber).dropFirst(2))Z"
  }

  private static func time(_ text: String) -> Timestamp? {
    guard text.utf8.count == 13, text.last == "Z" else { return nil }
    let digits = text.utf8.dropLast().map { Int($0) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let parts = stride(from: 0, to: 12, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
    guard let date = CivilDate(year: 2000 + parts[0], month: parts[1], day: parts[2]), parts[3] < 24, parts[4] < 60,
      parts[5] < 60
    else { return nil }
    return Timestamp(
      seconds: Int64(date.daysSinceEpoch) * 86_400 + Int64(parts[3] * 3600 + parts[4] * 60 + parts[5]))
  }
}
