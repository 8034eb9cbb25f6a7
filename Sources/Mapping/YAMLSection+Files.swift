import Records

extension YAMLSection {
  /// Files or folders, none of them twice; a single one stands for a list of one, and nothing for none.
  ///
  /// - Parameters:
  ///   - example: of a list's item, for whoever wrote an empty one.
  ///   - reference: makes a file's name one that the working folder reaches.
  func files(
    _ key: String, example: String,
    reference: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  ) -> [PipelineDefinition.FileReference] {
    guard let names = texts(key) else { return [] }
    if names.isEmpty, node(key)?.sequence?.isEmpty == true {
      faults.problems.append(
        Problem(
          .pipelineInvalid, at: place, "`\(key)` names no file", remedy: "write `\(key): [\(example)]`, or remove it"))
    }
    let files = names.map(reference)
    for (index, file) in files.enumerated() where files[..<index].contains(where: { $0.path == file.path }) {
      faults.problems.append(
        Problem(
          .pipelineInvalid, at: file.place, value: file.written, "stands twice in `\(key)`",
          remedy: "remove one of the two"))
    }
    return files
  }
}
