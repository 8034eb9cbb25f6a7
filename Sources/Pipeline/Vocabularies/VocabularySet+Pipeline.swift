import ELM
import Mapping
import Records

extension VocabularySet {
  /// The vocabularies of a pipeline: the official ones and those that it names.
  ///
  /// - Returns: also what had better be otherwise in the institution's own lists.
  /// - Throws: `RunFailure` with `.configuration` and everything that is wrong with any of them.
  static func of(_ pipeline: PipelineDefinition) throws -> (vocabularies: VocabularySet, warnings: [Problem]) {
    var own: [Vocabulary] = []
    var warnings: [Problem] = []
    var problems: [Problem] = []
    for entry in pipeline.vocabularies {
      do {
        let list = try VocabularyFileReader(
          path: entry.file.path, name: entry.file.written, scheme: entry.scheme?.value, language: pipeline.language
        ).list()
        own.append(Vocabulary(own: entry.name.value, scheme: list.scheme, concepts: list.concepts))
        warnings += list.warnings
      } catch let failure as RunFailure { problems += failure.problems }
    }
    guard problems.isEmpty else { throw RunFailure(.configuration, problems) }
    return (VocabularySet(own: own), warnings)
  }
}
