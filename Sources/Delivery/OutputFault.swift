import Records

/// The faults of the output folder as what ends the run.
enum OutputFault {
  static func unusable(_ path: String, _ fault: SystemFault) -> RunFailure {
    RunFailure(.output, Problem(.outputUnusable, at: .file(path), fault.reason, remedy: fault.remedy))
  }

  static func write(_ path: String, _ fault: SystemFault) -> RunFailure {
    RunFailure(.output, Problem(.outputWrite, at: .file(path), fault.reason, remedy: fault.remedy))
  }

  static func collision(_ path: String, with key: IssuanceKey) -> RunFailure {
    let reason = "is to hold this award's credential, and something else stands there"
    return RunFailure(.output, Problem(.outputCollision, at: .file(path), value: key.description, reason))
  }
}
