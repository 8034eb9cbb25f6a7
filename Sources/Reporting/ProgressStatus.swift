/// The words of a progress line: `1,204 of 5,000 · 812 a second · 5 s left · 3 rejected`.
struct ProgressStatus {
  let done: Int
  let total: Int?
  let rejected: Int
  /// Nil until there is something to go by.
  let perSecond: Double?

  var text: String { parts.joined(separator: " · ") }

  /// Cut at a part that no longer fits, so that the line never wraps; rejected rows are red where colour is allowed.
  func fitted(to columns: Int, colour: Bool) -> String {
    var shown: [String] = []
    var width = 0
    // Counts first, then what is rejected: those matter most where there is little room.
    for part in [parts[0]] + (rejected > 0 ? [parts[parts.count - 1]] : []) + rate {
      let needed = part.unicodeScalars.count + (shown.isEmpty ? 0 : 3)
      guard width + needed <= columns else { break }
      width += needed
      shown.append(colour && part.hasSuffix(" rejected") ? "\u{1B}[31m\(part)\u{1B}[0m" : part)
    }
    return shown.joined(separator: " · ")
  }

  private var parts: [String] {
    [total.map { "\(grouped(done)) of \(grouped($0))" } ?? "\(grouped(done)) done"] + rate
      + (rejected > 0 ? ["\(grouped(rejected)) rejected"] : [])
  }

  private var rate: [String] {
    guard let perSecond, perSecond > 0 else { return [] }
    let pace = perSecond >= 10 ? grouped(Int(perSecond)) : "\((perSecond * 10).rounded() / 10)"
    guard let total, total > done else { return ["\(pace) a second"] }
    return ["\(pace) a second", "\(ProgressStatus.duration(Double(total - done) / perSecond)) left"]
  }

  /// `45 s`, `12 min`, `3 h 20 min`
  static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e9).rounded(.up))
    if whole < 100 { return "\(whole) s" }
    let minutes = (whole + 59) / 60
    return minutes < 100 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}

/// The present pace: rows a second over the last ten to twenty seconds, so that a slow start is soon forgotten.
struct Pace {
  private var older: (time: Double, done: Int)
  private var newer: (time: Double, done: Int)
  private var latest: (time: Double, done: Int)

  init(start: Double) {
    older = (start, 0)
    newer = older
    latest = older
  }

  mutating func note(_ done: Int, at time: Double) {
    latest = (time, done)
    guard time - newer.time >= 10 else { return }
    older = newer
    newer = latest
  }

  /// Nil in the first instants, when any figure would be a guess.
  func perSecond(at time: Double) -> Double? {
    let elapsed = time - older.time
    guard elapsed >= 0.5, latest.done > older.done else { return nil }
    return Double(latest.done - older.done) / elapsed
  }
}
