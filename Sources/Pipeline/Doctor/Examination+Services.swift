import Mapping
import Records
import Sealing

/// What others say: authorities of the seal's certificates, time-stamping services, and the time on their clocks.
extension Examination {
  /// Whether the seal's certificate and those above it still stand.
  ///
  /// At levels whose seals hold no revocation data a run asks nobody: there, only that one was revoked is an error.
  func revocation(_ key: SealingKey?, _ settings: SealSettings?) -> [DoctorLine] {
    let topic = "revocation"
    guard let key, let seal = pipeline.seal else { return [.skipped(topic, because: "there is no certificate yet")] }
    if key.certificate.isSelfSigned {
      return [.skipped(topic, because: "a certificate that is certified by itself is revoked by nobody")]
    }
    let isAsked = settings.map { $0.level >= .lt } ?? true
    do {
      let desk = RevocationDesk(trust: try TrustAnchors(seal), clock: clock)
      return desk.survey(key.certificate, among: key.certificates).map { found in
        guard let failure = found.failure else { return DoctorLine(topic, "\(found.certificate): \(found.words)") }
        let problems = failure.problems.map { isAsked || $0.code == .revocationRevoked ? $0 : $0.asWarning }
        return DoctorLine(topic, "", problems, status: failure.status)
      }
    } catch {
      return [.trying(topic) { throw error }]
    }
  }

  /// Every service is asked for one time-stamp, which counts towards its limit like any other.
  func timeStamps() -> [DoctorLine] {
    guard let seal = pipeline.seal, !seal.timestamps.isEmpty else {
      return ["time-stamps", "clock"].map { .skipped($0, because: "the pipeline file names no time-stamping service") }
    }
    do {
      let services = try TimeStampService.services(of: pipeline)
      let probes = try TimeStamping(services, trust: TrustAnchors(seal), clock: clock).probe()
      let answers = probes.compactMap { try? $0.outcome.get() }
      return probes.map { line($0, isAlone: answers.isEmpty) } + [clockLine(answers)]
    } catch {
      return [.trying("time-stamps") { throw error }]
    }
  }

  /// What a service has that may pass by itself.
  private static let passingCodes: Set<ProblemCode> = [.stampServiceUnreachable, .stampServiceBusy, .stampsExhausted]

  /// - Parameter isAlone: no other service answers as it should, so that no run could go on with that one.
  private func line(_ probe: TimeStampProbe, isAlone: Bool) -> DoctorLine {
    switch probe.outcome {
    case .success(let answer): DoctorLine("time-stamps", "\(probe.service.name): \(answer.words)")
    case .failure(let problem):
      DoctorLine(
        "time-stamps", "", [isAlone ? problem : problem.asWarning],
        status: Examination.passingCodes.contains(problem.code) ? .temporary : .timestampOrRevocation)
    }
  }

  private func clockLine(_ answers: [TimeStampProbe.Answer]) -> DoctorLine {
    guard let nearest = answers.min(by: { abs($0.clockDifference) < abs($1.clockDifference) }) else {
      return .skipped("clock", because: "no service said what time it is")
    }
    let seconds = abs(nearest.clockDifference)
    let difference =
      seconds < 2 ? "agrees with" : "is \(seconds) s \(nearest.clockDifference > 0 ? "behind" : "ahead of")"
    return DoctorLine("clock", "\(now): this machine's clock \(difference) \(nearest.unit)'s")
  }
}

extension TimeStampProbe.Answer {
  fileprivate var words: String {
    let tenths = Int((roundTrip * 10).rounded())
    return "answers in \(tenths / 10).\(tenths % 10) s; \(unit), valid until \(unitExpires)"
  }
}

extension PathStatus {
  fileprivate var words: String {
    switch outcome {
    case .trusted: "trusted as it is"
    case .exempt: "nobody is to be asked about it"
    case .good(let source, let update, let next):
      "stands, as of \(update)\(next.map { " and until \($0)" } ?? ""), as \(source) says"
    case .failed(let failure): failure.description
    }
  }
}
