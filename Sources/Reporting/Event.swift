import ELM
import Records

/// What happens during a run, for a program that watches it (`--json`): one JSON object a line, with a `type`.
///
///     Event.progress(done: 120, total: 300, rejected: 4).line
///     // {"type":"progress","done":120,"total":300,"rejected":4}\n
///     Event.problem(problem).line
///     // {"type":"problem","place":"Graduates!D14","code":"cell.date.unreadable",…}\n
///     Event.finished(results).line
///
/// Like `RunResults` it carries no value of a cell.
public enum Event: Sendable {
  case started(RunResults)
  /// `total` is nil while nobody knows how many rows there are.
  case progress(done: Int, total: Int?, rejected: Int)
  case problem(Problem)
  /// What the run is about to ask of time-stamping services, before it seals anything; the text is for people.
  case announcement(timeStamps: Int, text: String)
  /// A credential stands in the output folder. Its file's name may be a person's and stays out; the manifest has it.
  case delivered(DeliveredCredential)
  case finished(RunResults)
  /// The run ended before its rows did.
  case failed(RunFailure)

  /// The event's line in UTF-8, with its line end.
  public var line: [UInt8] {
    var bytes = Tree.object([Tree.Member("type", .string(type))] + members).json
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  public var type: String {
    switch self {
    case .started: "started"
    case .progress: "progress"
    case .problem: "problem"
    case .announcement: "announcement"
    case .delivered: "delivered"
    case .finished: "finished"
    case .failed: "failed"
    }
  }

  private var members: [Tree.Member] {
    switch self {
    case .started(let results):
      [text("pipeline", results.pipeline), text("run", results.run), text("source", results.source)]
        + [text("started", results.started)]
    case .progress(let done, let total, let rejected):
      [number("done", done)] + (total.map { [number("total", $0)] } ?? []) + [number("rejected", rejected)]
    case .problem(let problem): RunResults.Entry(problem).members
    case .announcement(let timeStamps, let words): [number("timeStamps", timeStamps), text("text", words)]
    case .delivered(let credential):
      [
        text("id", credential.facts.id.urn), number("revision", credential.facts.revision),
        text("sha256", credential.digest.hex), text("source", credential.source),
      ]
    case .finished(let results):
      [
        text("run", results.run), text("outcome", results.outcome ?? "unknown"),
        number("exitCode", Int(results.exitCode ?? ExitStatus.failed.rawValue)),
        Tree.Member("counts", results.counts.tree),
      ]
    case .failed(let failure):
      [
        number("exitCode", Int(failure.status.rawValue)),
        Tree.Member("problems", .array(failure.problems.map { RunResults.Entry($0).tree })),
      ]
    }
  }

  private func text(_ key: String, _ value: String) -> Tree.Member { Tree.Member(key, .string(value)) }
  private func number(_ key: String, _ value: Int) -> Tree.Member { Tree.Member(key, .number(String(value))) }
}
