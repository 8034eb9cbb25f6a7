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
    let reason = "is something else than the credential of \(key), which should stand under this name"
    return RunFailure(.output, Problem(.outputCollision, at: .file(path), reason))
  }
}
