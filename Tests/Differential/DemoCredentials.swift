import ELM
import Mapping
import Pipeline
import Support

/// What the demo issues: its template, its pipeline file, two learners of its cohort.
enum DemoCredentials {
  static func issued() throws -> [Tree] {
    let desk = try Desk(Cohort(learners: 2, faults: false))
    _ = try Batch(PipelineDefinition(contentsOf: desk.pipeline), BatchOptions()).run()
    return try desk.credentials().map { try BaseDocuments.credential(in: desk.read("out/credentials/\($0)"), $0) }
  }
}
