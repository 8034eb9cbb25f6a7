import ELM
import Records

/// Checks a template before the first row: everything wrong with it at once, each with its path and its line.
///
///     let document = try TreeParser.parse(bytes, name: "micro-credential.json")
///     let problems = TemplateCheck(clock: SystemClock()).problems(in: document, mapped: pipeline.paths)
///     if problems.contains(where: { $0.severity == .error }) { throw RunFailure(.input, problems) }
///
/// The template may stand alone or in the wrapping of an upload, `{"credential": …}`.
public struct TemplateCheck: Sendable {
  private let check: CredentialCheck
  private let shapes: OwnShapes?
  private let phase: CredentialCheck.Phase

  /// - Parameters:
  ///   - shapes: of the institution's own.
  ///   - vocabularies: what concepts are looked up in.
  ///   - phase: `.issue` where the credential has what the seal completes, for the own shapes to see.
  public init(
    profile: ApplicationProfile = .edcGenericFull, shapes: OwnShapes? = nil,
    vocabularies: VocabularySet = .official, phase: CredentialCheck.Phase = .template,
    clock: any Clock = SystemClock()
  ) {
    self.shapes = shapes
    self.phase = phase
    check = CredentialCheck(profile: profile, phase: .template, vocabularies: vocabularies, clock: clock)
  }

  /// - Parameters:
  ///   - document: the template as it was read.
  ///   - credential: the template as rows will fill it, when mapping has changed it; nil to check the document itself.
  ///   - mapped: the paths that rows fill: what stands there, or is missing there, is each row's affair.
  public func problems(
    in document: TreeParser.Document, credential: Tree? = nil, mapped: [String] = []
  ) -> [Problem] {
    let wrapped = document.tree["@context"] == nil ? document.tree["credential"] : nil
    let tree = credential ?? wrapped ?? document.tree
    let profile = check.violations(in: tree, exempt: mapped)
    let own = shapes?.violations(in: tree, phase: phase, exempt: mapped) ?? []
    let violations = profile.reported.joined(by: own, beside: profile)
    return violations.map { violation in
      let path =
        wrapped == nil ? violation.path : violation.path.isEmpty ? "credential" : "credential.\(violation.path)"
      return violation.problem(at: .file(document.name, line: document.line(of: path)))
    }
  }
}
