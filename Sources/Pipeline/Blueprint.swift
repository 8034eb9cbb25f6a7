import ELM
import Mapping
import Records
import Validation

/// A pipeline file made ready for rows: its template read, compiled and checked, its rules compiled.
///
///     let blueprint = try Blueprint(pipeline, seal: key.identity, clock: SystemClock())
///     let rows = try RowIntake(blueprint, input: nil)
///
/// Whatever is wrong with the pipeline file or the template shows here, before the first row.
public struct Blueprint: Sendable {
  public let pipeline: PipelineDefinition
  public let template: Template
  public let plan: MappingPlan
  /// What the template had better say otherwise; it issues all the same.
  public let warnings: [Problem]
  /// What the Recommendations of the pipeline's choice want credentials to tell.
  let elements: ElementCheck
  /// What every row must satisfy.
  public let check: RowCheck

  /// - Parameter seal: who seals; nil checks rows without a key, with the issuer as the template has it.
  /// - Parameter surveying: sets of elements that are only to be looked for, and that no row is rejected for; nil for those that the
  ///   pipeline demands.
  /// - Throws: `RunFailure` with `.configuration` and all faults of the template or of `map`.
  public init(
    _ pipeline: PipelineDefinition, seal: SealIdentity?, surveying sets: [ElementSet]? = nil, clock: some Clock
  ) throws {
    self.pipeline = pipeline
    template = try Template(of: pipeline)
    let (vocabularies, remarks) = try VocabularySet.of(pipeline)
    plan = try MappingPlan(
      pipeline, template: template, lookups: LookupOpening(pipeline).tables(), seal: seal, vocabularies: vocabularies)
    let provisional = IssuanceKey([])
    let document = plan.document(
      IssuingFacts(
        key: provisional, revision: 1, id: CredentialID(pipeline: pipeline.name, key: provisional, revision: 1),
        issued: clock.now()))
    let (template, plan) = (template, plan)
    let place: @Sendable (String) -> Problem.Place = { plan.place(ofConstant: $0) ?? template.place(of: $0) }
    let shapes = try Blueprint.shapes(of: pipeline)
    let phase: CredentialCheck.Phase = seal == nil ? .template : .issue
    elements = ElementCheck(
      sets ?? pipeline.validation.elements.map(\.value), pattern: plan.pattern, slotColumns: plan.slotColumns,
      listColumns: plan.listColumns, phase: phase)
    let found =
      TemplateCheck(
        profile: template.profile, shapes: shapes, vocabularies: vocabularies, phase: phase, clock: clock
      ).problems(
        in: template.document, credential: document, mapped: plan.mappedPaths)
      + (sets == nil ? elements.templateProblems(at: place) : [])
    let problems = found.map(plan.placed)
    guard !problems.contains(where: { $0.severity == .error }) else {
      throw RunFailure(.configuration, problems.filter { $0.severity == .error }.map(\.namingItsPath))
    }
    warnings = template.warnings + plan.warnings + remarks + (shapes?.warnings ?? []) + problems
    check = RowCheck(
      profile: template.profile, phase: phase, document: document, cut: plan.cutIDs,
      elements: sets == nil ? elements : nil, shapes: shapes, vocabularies: vocabularies, templatePlace: place,
      clock: clock)
  }

  private static func shapes(of pipeline: PipelineDefinition) throws -> OwnShapes? {
    let files = pipeline.validation.shapes
    guard !files.isEmpty else { return nil }
    return try OwnShapes(
      contentsOf: files.map { .init(path: $0.path, place: $0.place) }, language: pipeline.language)
  }
}
