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
    let names = section.texts("shapes")
    section.refuseOthers()
    if names?.isEmpty == true {
      section.faults.problems.append(
        Problem(
          .pipelineInvalid, at: section.place, "`shapes` names no file",
          remedy: "write `shapes: [institution.ttl]`, or remove it"))
    }
    shapes = (names ?? []).map(reference)
    for (index, file) in shapes.enumerated() where shapes[..<index].contains(where: { $0.path == file.path }) {
      section.faults.problems.append(
        Problem(
          .pipelineInvalid, at: file.place, value: file.written, "stands twice in `shapes`",
          remedy: "remove one of the two"))
    }
  }
}
