import ELM
import Mapping
import Records
import Validation

/// Which elements of a Recommendation a pipeline's credentials tell, and from where: columns, template or seal.
///
///     let coverage = try ElementCoverage(pipeline, input: nil)
///     print(coverage.text)
///
/// For each element it counts the rows that tell it. A cell that cannot be read tells nothing. Needs no key and writes nothing.
public struct ElementCoverage: Sendable {
  /// One element, and how many rows tell it.
  struct Line: Sendable {
    enum State: String { case present, partly, missing }

    let source: ElementCheck.Source
    var told = 0
    /// Lines of the template, for each path that tells it there.
    let lines: [Int?]

    /// - Parameter rows: without any, what depends on cells is told partly.
    func state(of rows: Int) -> State {
      if source.isAlwaysTold || rows > 0 && told == rows { return .present }
      return source.isNeverTold || rows > 0 && told == 0 ? .missing : .partly
    }
  }

  let lines: [Line]
  let rows: Int
  let sets: [ElementSet]
  let template: String
  /// Whether the pipeline demands the elements, or they are only shown.
  let isDemanded: Bool

  /// - Parameter input: a file to read instead of the pipeline's own source.
  /// - Throws: `RunFailure` when the pipeline, the template or the source cannot be read. Missing elements are shown, not thrown.
  public init(_ pipeline: PipelineDefinition, input: String?, clock: any Clock = SystemClock()) throws {
    let demanded = pipeline.validation.elements.map(\.value)
    isDemanded = !demanded.isEmpty
    sets = demanded.isEmpty ? [.annexI] : demanded
    let blueprint = try Blueprint(pipeline, seal: nil, surveying: sets, clock: clock)
    let intake = try RowIntake(blueprint, input: input)
    template = blueprint.template.name
    var lines = blueprint.elements.sources.map { source in
      Line(source: source, lines: source.paths.map { ElementCoverage.line(blueprint.template.place(of: $0)) })
    }
    var rows = 0
    while let draft = try intake.nextDraft() {
      rows += 1
      for index in lines.indices where lines[index].source.isTold(in: draft.filling) { lines[index].told += 1 }
    }
    self.lines = lines
    self.rows = rows
  }

  /// Done unless the pipeline demands what is missing: in the template, or in some rows.
  public var status: ExitStatus {
    guard isDemanded else { return .done }
    let mandatory = lines.filter { $0.source.element.obligation == .mandatory }
    if mandatory.contains(where: { $0.source.isNeverTold || !$0.source.silentClaims.isEmpty }) { return .configuration }
    return mandatory.contains { $0.told < rows } ? .someRejected : .done
  }

  private static func line(_ place: Problem.Place) -> Int? {
    if case .file(_, let line, _) = place { line } else { nil }
  }
}
