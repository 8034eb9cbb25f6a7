import ELM
import Records

extension PipelineDefinition {
  /// What credentials are held to beyond the application profile and our rules.
  public struct Validation: Sendable {
    /// The Recommendations whose elements every credential has to tell.
    public let elements: [Located<ElementSet>]
    /// SHACL files of an institution or a country.
    public let shapes: [FileReference]

    static let nothing = Validation(elements: [], shapes: [])
  }
}

extension PipelineDefinition.Validation {
  /// Reads `validate`; faults are the section's to collect.
  ///
  /// - Parameter reference: makes a file's name one that the working folder reaches.
  init(_ section: YAMLSection, reference: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference) {
    elements = section.choices("elements") ?? []
    shapes = section.files("shapes", example: "institution.ttl", reference: reference)
    section.refuseOthers()
  }
}
