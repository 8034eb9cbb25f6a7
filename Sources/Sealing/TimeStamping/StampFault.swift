import Records

/// Why a service gave no time-stamp that can be used.
struct StampFault: Error, Sendable {
  /// Whether it may pass by itself.
  enum Duration: Sendable {
    /// Asking again helps, after so many seconds when the service said how many.
    case temporary(retryAfter: Int?)
    /// What came is wrong: asking again blindly would bring the same.
    case lasting
  }

  let code: ProblemCode
  /// The predicate of a sentence about the service.
  let reason: String
  let duration: Duration

  init(_ code: ProblemCode, _ reason: String, _ duration: Duration = .lasting) {
    self.code = code
    self.reason = reason
    self.duration = duration
  }

  var isTemporary: Bool {
    if case .temporary = duration { true } else { false }
  }

  /// As a run's problem, or as a warning where another service was there.
  func problem(at service: TimeStampService, severity: Problem.Severity? = nil) -> Problem {
    Problem(code, severity: severity, at: .setting(service.name), reason)
  }
}
