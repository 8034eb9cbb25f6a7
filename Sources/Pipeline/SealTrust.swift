import Mapping
import Records
import Sealing

extension TrustAnchors {
  /// What a pipeline file names in `seal.trust`; nobody, where it names nothing.
  ///
  /// - Throws: `RunFailure` with `.configuration` and every file or folder that holds no certificates.
  init(_ seal: PipelineDefinition.Seal) throws {
    var parts: [TrustAnchors] = []
    var problems: [Problem] = []
    for reference in seal.trust {
      do { parts.append(try TrustAnchors([reference.path])) } catch let failure as RunFailure {
        problems += failure.problems.map { problem in
          // The one to blame may be a file of the folder that is named.
          let file = problem.place == .file(reference.path) ? "" : "\(problem.place) "
          return Problem(
            problem.code, at: reference.place, value: reference.written, file + problem.reason, remedy: problem.remedy)
        }
      }
    }
    guard problems.isEmpty else { throw RunFailure(.configuration, problems) }
    self.init(joining: parts)
  }
}
