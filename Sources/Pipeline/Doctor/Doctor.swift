import Ingest
import Mapping
import Records
import Sealing

/// Looks at everything that a run needs before its first row, goes on after what is wrong, issues nothing and writes nothing.
///
///     let report = Doctor("Pipelines/micro-credential.yaml").examine()
///     print(report.text)            // a table, a line for each thing that was looked at
///     report.status                 // .done, or how a run would end for the first fault
///
/// What it shares with a run is the same code: a key is opened as a run opens it, and a wrong PIN costs one of its tries.
public struct Doctor {
  private let file: String
  private let parameters: [String: String]
  private let clock: any Clock

  /// - Parameters:
  ///   - file: a pipeline file, as the user names it.
  ///   - parameters: values for those of the source's query, in place of those in the file.
  public init(_ file: String, setting parameters: [String: String] = [:], clock: any Clock = SystemClock()) {
    self.file = file
    self.parameters = parameters
    self.clock = clock
  }

  public func examine() -> DoctorReport {
    var pipeline: PipelineDefinition?
    let first = DoctorLine.trying("pipeline file") {
      let read = try PipelineDefinition(contentsOf: file, setting: parameters)
      pipeline = read
      return ("\(read.name), \(read.map.count) \(read.map.count == 1 ? "path" : "paths") filled from columns", [])
    }
    guard let pipeline else {
      let rest = ["template", "source", "seal", "key", "certificate", "issuer", "output folder", "ledger"]
      return DoctorReport(
        file: file,
        lines: [first] + rest.map { .skipped($0, because: "nobody knows which, without the pipeline file") })
    }
    // What is wrong with a sandbox stands in the lines of those who need it.
    let hosting = try? SandboxHosting(pipeline)
    defer { hosting?.stop() }
    return DoctorReport(file: file, lines: [first] + Examination(pipeline, clock: clock).lines())
  }
}

/// One look at a pipeline whose file can be read, and what has come of it so far.
struct Examination {
  let pipeline: PipelineDefinition
  let now: Timestamp
  let clock: any Clock

  init(_ pipeline: PipelineDefinition, clock: any Clock) {
    self.pipeline = pipeline
    self.clock = clock
    now = clock.now()
  }

  /// In the order in which a registrar would look, and what belongs together together.
  func lines() -> [DoctorLine] {
    var blueprint: Blueprint?
    let template = template(&blueprint)
    var rows: Int?
    let source = source(blueprint, &rows)
    var settings: SealSettings?
    let seal = seal(&settings)
    var key: SealingKey?
    let opened = self.key(settings, &key)
    return [template] + mandate(blueprint) + [source, seal, opened] + certificate(key) + revocation(key, settings)
      + [issuer(key, blueprint)] + timeStamps() + [output(blueprint, rows: rows), ledger()] + writeBack()
  }

  private func template(_ made: inout Blueprint?) -> DoctorLine {
    .trying("template") {
      let blueprint = try Blueprint(pipeline, seal: nil, clock: clock)
      made = blueprint
      return ("\(pipeline.template.path), profile \(blueprint.template.profile.title)", blueprint.warnings)
    }
  }

  /// Only where there is one: most institutions issue in their own name.
  private func mandate(_ blueprint: Blueprint?) -> [DoctorLine] {
    guard let said = pipeline.mandate else { return [] }
    guard let mandate = blueprint?.template.mandate else {
      return [.skipped("mandate", because: "the template's fault, or the mandate's own, stands above")]
    }
    let document = mandate.document.map {
      ", with a \($0.type.rawValue) of \(ByteCount($0.size)) in each credential"
    }
    return [DoctorLine("mandate", "“\(Problem.clipped(said.statement.value))”\(document ?? ", without a document")")]
  }

  private func source(_ blueprint: Blueprint?, _ rows: inout Int?) -> DoctorLine {
    var line: DoctorLine
    guard let blueprint else {
      line = .trying("source") {
        let opening = SourceOpening(pipeline)
        let header = try opening.rows().header
        return ("\(opening.displayName) opens, \(header.sheet) with \(header.names.count) columns", [])
      }
      if line.outcome == .ok {
        line = .skipped("source", because: "\(line.found); they are compared once the template is right")
      }
      return line
    }
    var count: Int?
    line = .trying("source") {
      let intake = try RowIntake(blueprint, input: nil)
      if SourceOpening(pipeline).isDatabase {
        let names = intake.header.names
        return (
          """
          \(SourceOpening(pipeline).displayName): not run; it gives \(names.count) columns, and all that the pipeline file \
          names are among them
          """, []
        )
      }
      try intake.survey()
      count = intake.count
      let size = intake.count == 1 ? "one row" : "\(intake.count) rows"
      return (
        "\(SourceOpening(pipeline).displayName), \(intake.header.sheet): \(size), and all columns that the pipeline file names"
          + Examination.sizes(intake.tables),
        intake.warnings
      )
    }
    rows = count
    return line
  }

  /// `; modules: 1200 rows`, for each table whose rows belong to others.
  private static func sizes(_ tables: [JoinedRows.TableSize]) -> String {
    tables.map { "; \($0.name) (\($0.sheet)): \($0.rows == 1 ? "one row" : "\($0.rows) rows")" }.joined()
  }

  private func issuer(_ key: SealingKey?, _ blueprint: Blueprint?) -> DoctorLine {
    guard let key else { return .skipped("issuer", because: "it is written from the certificate of the key") }
    guard let identity = key.certificate.identity,
      !key.examination(at: now).subject.contains(where: { $0.severity == .error })
    else { return .skipped("issuer", because: "it is written from the certificate's subject, which has faults") }
    guard let blueprint else { return .skipped("issuer", because: "it is completed in the template, which has faults") }
    return .trying("issuer") {
      let completed = try Blueprint(pipeline, seal: identity, clock: clock)
      // What is to be said of the template itself stands with it.
      let known = Set(blueprint.warnings.map(\.message))
      return (
        "\(identity.organisation), \(identity.organisationIdentifier), \(identity.country)",
        completed.warnings.filter { !known.contains($0.message) }
      )
    }
  }
}
