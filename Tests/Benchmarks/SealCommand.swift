import Foundation
import Pipeline
import Records
import Sealing
import Support

/// `seal`: how many prepared credentials a second `SealingPool` seals on two workers, beside what the key alone could do.
///
/// No rows, no files: the payloads are in memory before, and the sealed files are let go. Machines change their pace from second
/// to second, so that the key alone is measured in turn with sealing, and every figure is the median of the rounds: `openssl speed`
/// for a key in a file, for one on a token a loop that only signs, in as many sessions. By processor time, a loop that only
/// signs stands for both: what `openssl speed` does on two cores it counts by the clock.
struct SealCommand {
  private static let workers = 2
  /// Credentials that one call of the pool seals, as a batch would hand it over.
  private static let batch = 256

  private var rounds = 7
  /// Of each measurement.
  private var seconds = 1
  /// By which all is measured.
  private var pace = Pace.clock

  init(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      if argument == "--processor" {
        pace = .processor
        continue
      }
      guard let number = rest.next().flatMap({ Int($0) }), (1...1_000).contains(number) else {
        Benchmarks.stop("\(argument) is not understood, or takes another number\n\(Benchmarks.usage)")
      }
      switch argument {
      case "--rounds": rounds = number
      case "--seconds": seconds = number
      default: Benchmarks.stop("\(argument) is not understood\n\(Benchmarks.usage)")
      }
    }
  }

  func run() throws {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    print(
      "sealing in memory: \(SealCommand.workers) workers, \(cores) cores; medians of \(rounds) rounds, by \(pace.rawValue)\n"
    )
    let kinds = [try PreparedOrders.demo(count: SealCommand.batch), PreparedOrders.lean(count: SealCommand.batch)]
    print("key                   payload        seals/s   key alone/s   ratio")
    for kind in [SoftHSM.Kind.rsa2048, .rsa3072] {
      let desk = try KeyDesk(kind)
      for orders in kinds {
        for source in desk.sources { try compare(source, of: desk, orders) }
      }
    }
    if !SoftHSM.isAvailable { print("SoftHSM               skipped: \(SoftHSM.absence)") }
  }

  /// Seals in turn with the key alone, so that a pace that drifts favours neither.
  private func compare(_ source: KeyDesk.Source, of desk: KeyDesk, _ prepared: PreparedOrders) throws {
    let pool = try SealingPool(source.key, SealSettings(), workers: SealCommand.workers)
    let orders = try prepared.orders(issued: source.key.certificate.notBefore)
    let bare = try desk.bareSigning(onToken: source.isOnToken, workers: SealCommand.workers)
    func alone() throws -> Double {
      pace == .clock && !source.isOnToken
        ? try KeySpeed.measure(desk.kind, workers: SealCommand.workers, seconds: seconds)
        : bare.rate(seconds: Double(seconds), pace)
    }
    var rounds: [(seals: Double, key: Double)] = []
    var before = try alone()
    for _ in 0..<self.rounds {
      let seals = try rate(pool, orders)
      let after = try alone()
      rounds.append((seals, (before + after) / 2))
      before = after
    }
    let size = orders.reduce(0) { $0 + $1.payload.bytes.count } / orders.count
    print(
      "\(desk.kind.rawValue) \(source.name)".padding(toLength: 20, withPad: " ", startingAt: 0)
        + String(
          format: "%7d bytes   %9.0f   %11.0f   %5.2f", size, median(rounds.map(\.seals)), median(rounds.map(\.key)),
          median(rounds.map { $0.seals / $0.key })))
  }

  /// Seals a second.
  private func rate(_ pool: SealingPool, _ orders: [SealingOrder]) throws -> Double {
    try pace.rate(of: SealCommand.workers) {
      let start = ContinuousClock.now
      var count = 0
      while ContinuousClock.now - start < .seconds(seconds) { count += try pool.seal(orders).count }
      return count
    }
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
