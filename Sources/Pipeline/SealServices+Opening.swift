import Ledger
import Mapping
import Records
import Sealing

extension SealServices {
  /// The services that a pipeline names. Nobody is asked anything yet.
  ///
  /// - Parameters:
  ///   - ledger: remembers the requests to services that allow only so many, for the runs to come.
  ///   - interruption: ends the waiting for a turn.
  /// - Throws: `RunFailure` with `.ledger` when it cannot be read.
  init(_ named: [TimeStampService], trust: TrustAnchors, ledger: any IssuanceLedger, _ options: BatchOptions) throws {
    // Longer by one exchange: a request counts from when its answer was there.
    let window = Int64(named.compactMap { $0.limit.map { $0.seconds + 60 } }.max() ?? 0)
    let now = options.clock.now()
    let stamping = TimeStamping(
      named, trust: trust, clock: options.clock, patience: options.patience,
      history: window == 0 ? [:] : try ledger.timeStampRequests(since: Timestamp(seconds: now.seconds - window)),
      isStopped: { options.interruption.signal != nil },
      onRequest: { service, time in
        guard service.limit != nil else { return }
        try ledger.noteTimeStampRequest(to: service.address, at: time)
      })
    // A seal of level B proves nothing of this kind: whoever cannot be reached is asked no second time.
    var settings = RevocationSettings()
    if named.isEmpty {
      settings.attempts = 1
      settings.response.totalSeconds = 5
      settings.list.totalSeconds = 10
    }
    self.init(
      stamping: stamping, revocation: RevocationDesk(trust: trust, clock: options.clock, settings: settings),
      trust: trust, clock: options.clock)
  }

  /// The services that a command line names.
  ///
  /// - Throws: `RunFailure` with `.usage` for what cannot be a service, a limit or a file of certificates.
  public init(
    timestamps: [String], limit: String?, trust: [String], clock: any Clock, interruption: Interruption
  ) throws {
    let anchors = try TrustAnchors(trust)
    var allowed: RequestLimit?
    if let limit {
      do { allowed = try RequestLimit(limit) } catch {
        throw SealServices.refusal("--limit", limit, error.reason, error.remedy)
      }
    }
    var services: [TimeStampService] = []
    for address in timestamps {
      guard !services.contains(where: { $0.address == address }) else {
        throw SealServices.refusal("--timestamps", address, "stands there twice", "name each service once")
      }
      do { services.append(try TimeStampService(address, limit: allowed)) } catch {
        throw SealServices.refusal(
          "--timestamps", error.mayHoldPassword ? nil : address, error.reason, error.remedy)
      }
    }
    self.init(
      stamping: TimeStamping(
        services, trust: anchors, clock: clock, isStopped: { interruption.signal != nil }),
      revocation: RevocationDesk(trust: anchors, clock: clock), trust: anchors, clock: clock)
  }

  private static func refusal(_ option: String, _ value: String?, _ reason: String, _ remedy: String) -> RunFailure {
    RunFailure(.usage, Problem(.optionInvalid, at: .setting(option), value: value, reason, remedy: remedy))
  }

  /// How many credentials are sealed before any of them is delivered: as few as keep the services busy, because what a crash
  /// takes away has cost time-stamps, and a service may allow only a few in an hour.
  ///
  /// - Parameter stamps: that each credential takes.
  /// - Returns: nil where none is taken.
  func groupSize(stamps: Int) -> Int? {
    guard stamps > 0 else { return nil }
    let allowed = stamping.services.compactMap { $0.limit?.count }.min() ?? .max
    return max(1, min(64, allowed / stamps))
  }
}

extension ProblemCode {
  public static let optionInvalid = ProblemCode(
    "command.option.invalid",
    meaning: "What stands behind an option of the command line is not what the option takes.",
    remedy: "look it up with --help")
}
