import COpenSSL
import Records

/// How a time-stamping service answered when it was tried out.
public struct TimeStampProbe: Sendable {
  public struct Answer: Sendable {
    /// The time that it says.
    public let time: Timestamp
    /// Seconds by which that is ahead of this machine's clock; negative when it is behind.
    public let clockDifference: Int
    /// The name of the unit that signed.
    public let unit: String
    /// Until when its certificate is valid.
    public let unitExpires: Timestamp
    /// Seconds from the request to the answer.
    public let roundTrip: Double
  }

  public let service: TimeStampService
  public let outcome: Result<Answer, Problem>
}

extension TimeStamping {
  /// Asks each service once, for a time-stamp over a number that was just drawn. The requests count like any other; a
  /// service whose limit is reached is not asked.
  ///
  /// - Throws: `RunFailure` when OpenSSL cannot make a request.
  public func probe() throws -> [TimeStampProbe] {
    try turns.indices.map { index in
      let turns = turns[index]
      do {
        return TimeStampProbe(service: turns.service, outcome: .success(try probe(index)))
      } catch let problem as Problem {
        return TimeStampProbe(service: turns.service, outcome: .failure(problem))
      }
    }
  }

  private func probe(_ index: Int) throws -> TimeStampProbe.Answer {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard RAND_bytes(&bytes, Int32(bytes.count)) == 1, let digest = Digest(bytes: bytes) else {
      throw SealingFault.cannot("draw a random number")
    }
    let start = ContinuousClock.now
    switch try attempt({ digest }, with: index) {
    case .stamped(let token):
      let took = (ContinuousClock.now - start).components
      let unit = SealCertificate(token.unit)
      return TimeStampProbe.Answer(
        time: token.time, clockDifference: Int(token.time.seconds - clock.now().seconds), unit: token.unit.name,
        unitExpires: unit?.notAfter ?? token.time,
        roundTrip: Double(took.seconds) + Double(took.attoseconds) / 1e18)
    case .failed(let rest): throw rest.fault.problem(at: turns[index].service)
    case .notNow(let moment):
      throw Problem(
        .stampsExhausted, at: .setting(turns[index].service.name),
        "has had as many requests as its limit allows, and was not asked",
        remedy: "try again, after \(moment) at the earliest")
    }
  }
}
