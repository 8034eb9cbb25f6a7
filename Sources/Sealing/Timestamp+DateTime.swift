import Records

extension Timestamp {
  /// `2026-06-30T09:05:00Z` and nothing else: the form of `sigT` (ETSI TS 119 182-1 v1.1.1 §5.2.1).
  init?(dateTime text: String) {
    let bytes = Array(text.utf8)
    let form = Array("0000-00-00T00:00:00Z".utf8)
    let zero = UInt8(ascii: "0")
    guard bytes.count == form.count else { return nil }
    for (byte, expected) in zip(bytes, form) {
      guard expected == zero ? (zero...UInt8(ascii: "9")).contains(byte) : byte == expected else { return nil }
    }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - zero) } }
    guard let date = CivilDate(year: number(0..<4), month: number(5..<7), day: number(8..<10)),
      let time = CivilTime(hour: number(11..<13), minute: number(14..<16), second: number(17..<19))
    else { return nil }
    let ofDay = time.hour * 3600 + time.minute * 60 + time.second
    self.init(seconds: Int64(date.daysSinceEpoch * 86_400 + ofDay))
  }
}
