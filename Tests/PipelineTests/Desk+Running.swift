import ELM
import Mapping
import Pipeline
import Records
import Reporting
import Sealing
import Support
import Synchronization
import Testing

/// What a run did, and what it said of each row while it did it.
struct RunOutcome {
  let report: BatchReport
  /// All of them, where the report has the first ones.
  let problems: [Problem]

  var counts: RunResults.Counts { report.results.counts }

  /// `cell.date.unreadable Graduates!D14`, in the order of the rows.
  var findings: [String] { problems.map(\.discreetFinding) }
}

extension Problem {
  var discreetFinding: String { "\(code.slug) \(place)" }
}

extension Desk {
  /// Issues from the desk, a part of the real program without its command line.
  ///
  /// - Parameter hear: of each event, in the middle of the run.
  func issue(
    input: String? = nil, clock: any Clock = SystemClock(), interruption: Interruption = Interruption(),
    hear: @escaping @Sendable (Event) -> Void = { _ in }
  ) throws -> RunOutcome {
    let problems = Mutex<[Problem]>([])
    let options = BatchOptions(
      input: input, clock: clock,
      events: { event in
        hear(event)
        if case .problem(let problem) = event { problems.withLock { $0.append(problem) } }
      },
      interruption: interruption)
    let report = try Batch(PipelineDefinition(contentsOf: pipeline), options).run()
    return RunOutcome(report: report, problems: problems.withLock { $0 })
  }

  func check(input: String? = nil) throws -> (report: RowCheckRun.Report, findings: [String]) {
    var findings: [String] = []
    let report = try RowCheckRun(PipelineDefinition(contentsOf: pipeline), input: input).run {
      findings.append($0.discreetFinding)
    }
    return (report, findings)
  }

  func preview(row: Int, input: String? = nil, clock: any Clock = SystemClock()) throws -> RowPreview {
    try RowPreview(PipelineDefinition(contentsOf: pipeline), input: input, row: row, clock: clock)
  }

  /// What a sealed file seals, once its signature has been verified.
  func sealed(_ name: String) throws -> Tree {
    switch SealVerifier().verify(try read("out/credentials/\(name)"), name: name) {
    case .intact(let seal): return try TreeParser.parse(seal.payload, name: name).tree
    case .refused(let problem): throw problem
    }
  }
}

extension Tree {
  /// The node or value at a path of names and indices.
  func at(_ steps: String...) -> Tree? {
    steps.reduce(self) { tree, step in Int(step).map { index in tree?.elements.dropFirst(index).first } ?? tree?[step] }
  }

  /// The same with a member set, added or, with nil, removed.
  func setting(_ steps: ArraySlice<String>, to value: Tree?) -> Tree {
    guard let first = steps.first, case .object(var members) = self else { return self }
    let index = members.firstIndex { $0.key == first }
    let rest = steps.dropFirst()
    let new = rest.isEmpty ? value : (index.map { members[$0].value } ?? .object([])).setting(rest, to: value)
    switch (index, new) {
    case (let index?, let new?): members[index].value = new
    case (let index?, nil): members.remove(at: index)
    case (nil, let new?): members.append(Member(first, new))
    case (nil, nil): break
    }
    return .object(members)
  }

  func setting(_ path: String, to value: Tree?) -> Tree {
    setting(path.split(separator: ".").map(String.init)[...], to: value)
  }
}

/// A clock that a test sets.
struct FixedClock: Clock {
  let time: Timestamp

  /// A time at which the test's seal certificate is still valid.
  static func later(hours: Int64) -> FixedClock {
    FixedClock(time: Timestamp(seconds: SystemClock().now().seconds + hours * 3600))
  }

  func now() -> Timestamp { time }
}
