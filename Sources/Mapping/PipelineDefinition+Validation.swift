import ELM

extension PipelineDefinition {
  /// What credentials are held to beyond the application profile and our rules.
  public struct Validation: Sendable {
    /// The Recommendations whose elements every credential has to tell.
    public let elements: [Located<ElementSet>]
  }
}

extension PipelineDefinition.Validation {
  /// Reads `validate`; faults are the section's to collect.
  init(_ section: YAMLSection) {
    elements = section.choices("elements") ?? []
    section.refuseOthers()
  }
}
