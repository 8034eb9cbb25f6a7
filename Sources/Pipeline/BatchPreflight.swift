import Records
import Reporting
import Sealing

/// What is to be known of the services before the first credential is sealed: how much will be asked of them, and that they
/// answer as they have to.
struct BatchPreflight {
  let services: SealServices
  let seal: SealOpening
  let tally: Tally
  /// How many credentials the run will seal.
  let forecast: () throws -> Int

  /// Announces the time-stamps, then has the key's certificates looked up and one time-stamp made. A run that will seal nothing
  /// asks nothing.
  ///
  /// - Throws: `RunFailure` for whatever would keep the first credential from being sealed at its level.
  func run() throws {
    let stamps = seal.settings.stamps
    guard stamps > 0 else { return try lookUp() }
    let count = try forecast()
    guard count > 0 else { return }
    let trial = seal.settings.level > .b ? 1 : 0
    announce(services.stamping.plan(requests: count * stamps + trial), credentials: count, stamps: stamps)
    try services.preflight(seal.key, for: seal.settings.level)
  }

  /// A seal of level B is made whether or not anybody can be asked about its certificate, but not with one that was revoked.
  private func lookUp() throws {
    let failures = services.revocation.survey(seal.key.certificate, among: seal.key.certificates).compactMap(\.failure)
    for failure in failures {
      if failure.problems.contains(where: { $0.code == .revocationRevoked }) { throw failure }
      // Of an incomplete chain the key's own warnings speak.
      guard failure.status != .keyOrSeal else { continue }
      tally.note(failure.problems.map { $0.asWarning })
    }
  }

  private func announce(_ plan: TimeStampPlan, credentials: Int, stamps: Int) {
    tally.change { $0.services = RunResults.Services(announced: plan.requests, timeStamps: 0, revocation: 0) }
    let each = "\(credentials) credential\(credentials == 1 ? "" : "s") with \(stamps == 1 ? "one" : "\(stamps) each")"
    tally.tell(
      .announcement(timeStamps: plan.requests, text: "\(plan) (\(each), and one to try the service)"))
  }
}

extension Problem {
  /// The same, where it keeps nothing from being issued.
  fileprivate var asWarning: Problem {
    Problem(
      code, severity: .warning, at: place, alsoAt: alsoAt, value: value, reason, remedy: remedy, path: path)
  }
}
