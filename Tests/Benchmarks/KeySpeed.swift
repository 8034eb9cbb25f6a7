import Support

/// What a key in memory can do and nothing else: signatures a second of `openssl speed`, made or verified, on all workers.
enum KeySpeed {
  enum Act { case signing, verifying }

  static func measure(_ kind: SoftHSM.Kind = .rsa2048, workers: Int, seconds: Int = 3, _ act: Act = .signing) throws
    -> Double
  {
    let name = kind.rawValue.replacing(":", with: "")
    let table = try Command.output(
      "openssl", "speed", "-elapsed", "-seconds", String(seconds), "-multi", String(workers), name)
    // The last line reads: rsa 2048 bits 0.000512s 0.000015s 1953.1 66666.7
    guard let fields = table.split(separator: "\n").last(where: { $0.hasPrefix("rsa") })?.split(separator: " "),
      fields.count >= 2, let rate = Double(fields[fields.count - (act == .signing ? 2 : 1)])
    else { Benchmarks.stop("openssl speed says something else than expected:\n\(table)") }
    return rate
  }
}
