import Records
import Reporting
import Sealing

/// What is to be known of the services before the first credential is sealed: how much will be asked of them, and that they
/// answer as they have to.
struct BatchPreflight {
  let services: SealServices
  let seal: SealOpening
  let tally: Tally
  let clock: any Clock
  /// What the run will seal.
  let forecast: () throws -> SealForecast.Count

  /// Announces the time-stamps, then has the key's certificates looked up and one time-stamp made. A run that
  /// will seal nothing takes none.
  ///
  /// - Throws: `RunFailure` for whatever would keep the first credential from being sealed at its level.
  func run() throws {
    let stamps = seal.settings.stamps
    if stamps > 0 {
      let count = try forecast()
      guard count.credentials > 0 else { return }
      let trial = seal.settings.level > .b ? 1 : 0
      let plan = services.stamping.plan(requests: count.stamps + trial)
      announce(plan, count, each: stamps)
      try requireCertificate(for: plan)
    }
    tally.note(try services.preflight(seal.key, for: seal.settings.level))
  }

  /// Limits can stretch a run over days: the certificate has to see its end.
  private func requireCertificate(for plan: TimeStampPlan) throws {
    let end = Timestamp(seconds: clock.now().seconds + Int64(plan.seconds))
    guard seal.key.certificate.notAfter < end else { return }
    throw RunFailure(
      .keyOrSeal,
      Problem(
        .certificateEndsSoon, severity: .error, at: .setting("seal.key"),
        "is certified until \(seal.key.certificate.notAfter), and the last time-stamp of this run is made at \(end) at the earliest",
        remedy: "get a new certificate, or issue in smaller parts"))
  }

  private func announce(_ plan: TimeStampPlan, _ count: SealForecast.Count, each: Int) {
    tally.change { $0.services = RunResults.Services(announced: plan.requests, timeStamps: 0, revocation: 0) }
    let credentials = "\(count.credentials) credential\(count.credentials == 1 ? "" : "s")"
    let number = each == 1 ? "one" : count.credentials == 1 ? "\(each)" : "\(each) each"
    var parts = ["\(credentials) with \(number)"]
    let made = count.credentials * each - count.stamps
    if made > 0 { parts.append("\(made) of which \(made == 1 ? "is" : "are") there already") }
    if plan.requests > count.stamps { parts.append("and one to try the service") }
    tally.tell(.announcement(timeStamps: plan.requests, text: "\(plan) (\(parts.joined(separator: ", ")))"))
  }
}
