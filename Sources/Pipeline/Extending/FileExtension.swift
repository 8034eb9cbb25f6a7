import Delivery
import Foundation
import Records
import Sealing

/// Raises sealed files, whoever made them, each in its place.
///
///     let extension = FileExtension(services, to: .lta)
///     let status = extension.run(["diploma.jsonld"]) { print($0.text) }
///
/// A file is replaced whole or stays as it was. One that stands at LTA gets a new archive time-stamp.
public struct FileExtension {
  /// What has become of one file.
  public struct Outcome: Sendable {
    public let path: String
    /// Nil when it was not raised, or not as far as it should be.
    public let seal: RaisedSeal?
    public let problems: [Problem]
    let status: ExitStatus

    /// For people.
    public var text: String {
      guard problems.isEmpty else { return problems.map(\.message).joined(separator: "\n") }
      guard let seal else { return "\(path): not raised" }
      if seal.isRenewed { return "\(path): archive time-stamp renewed" }
      return seal.from == seal.to
        ? "\(path): stands at \(seal.to.rawValue) already" : "\(path): \(seal.from.rawValue) → \(seal.to.rawValue)"
    }
  }

  private let services: SealServices
  private let level: SealLevel
  private let interruption: Interruption

  public init(_ services: SealServices, to level: SealLevel, interruption: Interruption = Interruption()) {
    self.services = services
    self.level = level
    self.interruption = interruption
  }

  /// Raises one file after the other. A file that cannot be raised is no hindrance to the others; a service that gives out ends it.
  ///
  /// - Returns: how it ended, and the files that were not tried.
  public func run(_ paths: [String], _ report: (Outcome) -> Void) -> (status: ExitStatus, left: [String]) {
    let raiser = services.raiser(for: nil)
    var worst = ExitStatus.done
    for (index, path) in paths.enumerated() {
      if interruption.signal != nil { return (.temporary, Array(paths[index...])) }
      let outcome = raise(path, raiser)
      report(outcome)
      switch outcome.status {
      case .done: continue
      // Of this file alone.
      case .input, .output: worst = .someRejected
      case let status: return (status, Array(paths[index...]))
      }
    }
    return (worst, [])
  }

  private func raise(_ path: String, _ raiser: SealRaiser) -> Outcome {
    func failed(_ failure: RunFailure) -> Outcome {
      Outcome(path: path, seal: nil, problems: failure.problems, status: failure.status)
    }
    do {
      try requireNoPipeline(path)
      let bytes: [UInt8]
      do { bytes = try SmallFile.bytes(of: path, limit: SealVerifier.sizeLimit) } catch {
        throw RunFailure(.input, Problem(.sealedFileUnreadable, at: .file(path), error.reason))
      }
      do {
        let raised = try raiser.raise(bytes, name: path, to: level)
        if raised.file != bytes { try replace(path, with: raised.file) }
        return Outcome(path: path, seal: raised, problems: [], status: .done)
      } catch let unfinished as UnfinishedSeal {
        // It has cost time-stamps; raising the file again goes on from here.
        try replace(path, with: unfinished.file)
        return failed(unfinished.failure)
      }
    } catch let failure as RunFailure {
      return failed(failure)
    } catch {
      return failed(RunFailure(.failed, Problem(.sealNotRaisable, at: .file(path), "cannot be raised: \(error)")))
    }
  }

  /// Under the file's own permissions, and behind a link where it is one.
  private func replace(_ path: String, with bytes: [UInt8]) throws {
    let place = URL(filePath: path).resolvingSymlinksInPath().path
    var status = stat()
    let isThere = stat(place, &status) == 0
    try AtomicFile.write(bytes, to: place)
    if isThere { chmod(place, status.st_mode & 0o777) }
  }

  private func requireNoPipeline(_ path: String) throws {
    let folder = URL(filePath: path).resolvingSymlinksInPath().deletingLastPathComponent()
    let note = folder.deletingLastPathComponent().appending(path: ".pipeline").path
    guard folder.lastPathComponent == "credentials", let name = FileManager.default.contents(atPath: note) else {
      return
    }
    throw RunFailure(
      .input,
      Problem(
        .extendFileOfPipeline, at: .file(path), value: String(decoding: name, as: UTF8.self),
        "stands in the output folder of a pipeline, whose ledger would take it for damaged"))
  }
}
