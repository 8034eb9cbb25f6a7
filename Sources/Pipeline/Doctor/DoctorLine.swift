import Records

/// One line of what `confer doctor` found: what was looked at, how it is, and what is to be done.
///
///     DoctorLine("key", "PEM file seal.key, P-256")                        // OK
///     DoctorLine.trying("ledger") { ("is there", []) }                     // OK, or ERROR with what was thrown
///     DoctorLine.skipped("issuer", because: "there is no key")
public struct DoctorLine: Sendable {
  public enum Outcome: String, Sendable {
    case ok = "OK"
    case warning = "WARNING"
    case error = "ERROR"
    /// Not looked at, because something before it is wrong or it does not concern this pipeline.
    case skipped = "SKIPPED"
  }

  /// What was looked at, in a word or two.
  public let topic: String
  public let outcome: Outcome
  /// What was found, in words; empty when the problems say it all.
  public let found: String
  public let problems: [Problem]
  /// How a run would end for it; `.done` unless the outcome is an error.
  public let status: ExitStatus

  /// - Parameter status: how a run ends when one of the problems is an error.
  init(_ topic: String, _ found: String, _ problems: [Problem] = [], status: ExitStatus = .failed) {
    self.topic = topic
    self.found = found
    self.problems = problems
    let severity = problems.map(\.severity).max()
    outcome = severity == .error ? .error : severity == .warning ? .warning : .ok
    self.status = severity == .error ? status : .done
  }

  private init(_ topic: String, skippedBecause reason: String) {
    self.topic = topic
    outcome = .skipped
    found = reason
    problems = []
    status = .done
  }

  static func skipped(_ topic: String, because reason: String) -> DoctorLine {
    DoctorLine(topic, skippedBecause: reason)
  }

  /// - Parameter look: what was found and what should be known of it.
  static func trying(_ topic: String, _ look: () throws -> (found: String, problems: [Problem])) -> DoctorLine {
    do {
      let (found, problems) = try look()
      return DoctorLine(topic, found, problems)
    } catch let failure as RunFailure {
      return DoctorLine(topic, "", failure.problems, status: failure.status)
    } catch {
      return DoctorLine(topic, "", [Problem(.doctorFailed, at: .setting(topic), "cannot be looked at: \(error)")])
    }
  }
}

extension ProblemCode {
  public static let doctorFailed = ProblemCode(
    "doctor.failed",
    meaning: "Something could not be looked at, for a reason that the program does not know.",
    remedy: "report it with the message")
}
