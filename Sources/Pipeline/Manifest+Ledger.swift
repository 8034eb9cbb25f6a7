import Delivery
import Ledger

extension Manifest {
  /// Lists every credential of a pipeline that is delivered and in force.
  ///
  /// - Parameter each: sees every one of them.
  /// - Throws: `RunFailure` with `.output` or `.ledger`; the manifest that was there is untouched then.
  static func write(
    in output: OutputFolder, from ledger: any IssuanceLedger, pipeline: String, each: (LedgerEntry) -> Void = { _ in }
  ) throws {
    try write(in: output) { manifest in
      try ledger.deliveredEntries(pipeline: pipeline) { entry in
        guard let digest = entry.fileDigest else { return }
        each(entry)
        try manifest.add(.init(facts: entry.facts, fileName: entry.fileName, digest: digest, source: entry.source))
      }
    }
  }
}
