import Dispatch
import Foundation
import Records
import Synchronization
import Testing

@testable import Sealing

@Suite("Limits of requests")
struct RequestLimitTests {
  @Test(
    "Limits are read as people write them",
    arguments: [
      ("20 per 20min", 20, 1200), ("20 per 20 min", 20, 1200), ("100 per hour", 100, 3600), ("5 per s", 5, 1),
      ("5 per 10sec", 5, 10), ("1 per 2h", 1, 7200), ("10000 per day", 10_000, 86_400), ("3 per 2 days", 3, 172_800),
      ("7  per  minute", 7, 60),
    ])
  func reads(_ text: String, _ count: Int, _ seconds: Int) throws {
    let limit = try RequestLimit(text)
    #expect(limit.count == count && limit.seconds == seconds)
    #expect(try RequestLimit(limit.description) == limit)
  }

  @Test(
    "Anything else is refused, with an example",
    arguments: [
      "", "20", "20 per", "20 per 20", "per 20min", "0 per min", "20 per 0min", "-1 per min", "+1 per min",
      "1.5 per min", "20/20min", "20 per 20 weeks", "20 per 2 0min", "20 per 20 min today", "1000000 per s",
      "20 per 20Min", "020 per min", "２０ per min", "20 per ２min",
    ])
  func refuses(_ text: String) throws {
    let fault = #expect(throws: RequestLimit.Fault.self) { try RequestLimit(text) }
    #expect(fault?.remedy.contains("20 per 20min") == true)
  }

  @Test("Eight threads never exceed a limit, whenever the service counts a request", arguments: [1, 3, 20])
  func isNeverExceeded(_ count: Int) throws {
    let period = 10
    let time = FakeTime(Timestamp(seconds: 1_800_000_000))
    let service = try TimeStampService(
      "http://127.0.0.1/", limit: RequestLimit("\(count) per \(period)s"), inFlight: 8)
    let turns = ServiceTurns(service, history: [])
    let arrivals = Mutex<[Double]>([])
    let wanted = 12 * count + 40
    let threads = DispatchGroup()
    for _ in 0..<8 {
      let thread = Thread {
        while arrivals.withLock({ $0.count }) < wanted {
          guard turns.begin(at: time.now()) == nil else {
            time.advance(0.05)
            continue
          }
          // It arrives somewhere on its way, while others are on theirs.
          time.advance(.random(in: 0...0.4))
          arrivals.withLock { $0.append(time.exact) }
          time.advance(.random(in: 0...0.4))
          turns.succeed(at: time.now())
        }
        threads.leave()
      }
      threads.enter()
      thread.start()
    }
    threads.wait()
    let sorted = arrivals.withLock { $0.sorted() }
    #expect(sorted.count >= wanted && turns.requests == sorted.count)
    for (earlier, later) in zip(sorted, sorted.dropFirst(count)) { #expect(later - earlier >= Double(period)) }
  }

  @Test("A call waits for its turn, and asks another service meanwhile when there is one")
  func waits() throws {
    let bench = try StampBench()
    let sent = Mutex<[Timestamp]>([])
    let stamping = try bench.stamping(
      [bench.service(limit: "3 per 20min")], onRequest: { _, time in sent.withLock { $0.append(time) } })
    let start = bench.time.now().seconds
    for _ in 0..<7 { _ = try stamping.stamp(StampBench.digest) }
    let offsets = sent.withLock { $0.map { Int($0.seconds - start) } }
    #expect(offsets.prefix(3) == [0, 0, 0])
    #expect(offsets[3...5].allSatisfy { (1200...1203).contains($0) } && (2400...2406).contains(offsets[6]))
    let both = try bench.stamping([bench.service(limit: "1 per hour"), bench.service(bench.second)])
    let before = bench.time.exact
    for _ in 0..<3 { _ = try both.stamp(StampBench.digest) }
    #expect(both.requestsByService.values.sorted() == [1, 2] && bench.time.exact == before)
  }

  @Test("What an earlier run sent counts, and what it is to remember is told")
  func remembers() throws {
    let bench = try StampBench()
    let told = Mutex<[String: [Timestamp]]>([:])
    let service = try bench.service(limit: "2 per hour")
    let first = try bench.stamping(
      [service],
      onRequest: { service, time in told.withLock { $0[service.address, default: []].append(time) } })
    for _ in 0..<2 { _ = try first.stamp(StampBench.digest) }
    let start = bench.time.now()
    let second = try bench.stamping([service], history: told.withLock { $0 })
    #expect(second.requests == 0 && second.plan(requests: 1).seconds >= 3600)
    _ = try second.stamp(StampBench.digest)
    #expect(bench.time.now().seconds - start.seconds >= 3600)
  }

  @Test("A clock that is set back makes nobody wait longer than a window")
  func survivesClockSetBack() throws {
    let now = Timestamp(seconds: 1_800_000_000)
    let ahead = Timestamp(seconds: now.seconds + 1_000_000)
    var window = RequestWindow(try RequestLimit("1 per min"), history: [ahead])
    #expect(window.next(at: now) == Timestamp(seconds: now.seconds + 61))
    #expect(window.next(at: Timestamp(seconds: now.seconds + 61)) == Timestamp(seconds: now.seconds + 61))
  }

  @Test("A moment that others have overtaken makes none of their requests older")
  func survivesLateThreads() throws {
    let now = Timestamp(seconds: 1_800_000_000)
    func later(_ seconds: Int64) -> Timestamp { Timestamp(seconds: now.seconds + seconds) }
    var window = RequestWindow(try RequestLimit("1 per min"))
    #expect(window.next(at: now) == now)
    window.begin()
    window.end(at: later(20))
    // Looked at the clock before the other was answered, and comes after it.
    #expect(window.next(at: now) == later(81))
    #expect(window.next(at: later(80)) == later(81))
  }

  @Test("A signal ends the waiting")
  func stops() throws {
    let bench = try StampBench()
    let time = bench.time
    let end = time.exact + 30
    let stamping = try bench.stamping([bench.service(limit: "1 per hour")], isStopped: { time.exact > end })
    _ = try stamping.stamp(StampBench.digest)
    let failure = try failure { _ = try stamping.stamp(StampBench.digest) }
    #expect(failure.status == .temporary && failure.problems.map(\.code) == [.stampWaitStopped])
    #expect(bench.time.exact < end + 1 && stamping.requests == 1)
  }

  @Test(
    "A plan says how many requests there are, and what their limit makes of it",
    arguments: [
      (576, ["20 per 20min"], "576 time-stamp requests; at 20 per 20min they take about 9 hours 20 minutes"),
      (20, ["20 per 20min"], "20 time-stamp requests"),
      (21, ["20 per 20min"], "21 time-stamp requests; at 20 per 20min they take about 20 minutes"),
      (0, ["1 per day"], "0 time-stamp requests"), (1, [nil], "1 time-stamp request"),
      (5000, ["20 per 20min", nil], "5000 time-stamp requests"),
      (1000, ["100 per day"], "1000 time-stamp requests; at 100 per day they take about 9 days"),
      (
        60, ["20 per 20min", "10 per 10min"],
        "60 time-stamp requests; at 20 per 20min and 10 per 10min they take about 20 minutes"
      ),
      (90, ["1 per s"], "90 time-stamp requests; at 1 per s they take about 1 minute 29 seconds"),
    ] as [(Int, [String?], String)])
  func plans(_ requests: Int, _ limits: [String?], _ description: String) throws {
    let services = try limits.map {
      try TimeStampService("http://127.0.0.1/", limit: try $0.map { try RequestLimit($0) })
    }
    let stamping = TimeStamping(services, trust: .none, clock: FixedClock(Timestamp(seconds: 1_800_000_000)))
    #expect(stamping.plan(requests: requests).description == description)
  }
}
