import ELM
import Records

/// Checks a credential against its application profile and the rules of ours beyond it.
///
///     let check = CredentialCheck(profile: .edcGenericFull, phase: .issue)
///     for violation in check.violations(in: tree) {
///       print(violation.path, violation.reason)
///     }
///
/// Shapes are compiled, no RDF is made: the JSON becomes a map of nodes merged by id, and every node runs through the
/// rules of its classes. What has a `component` is what a SHACL validator says too; the rest is ours.
public struct CredentialCheck: Sendable {
  public enum Phase: Sendable {
    /// Before the seal: without `issued`, and without the issuer's eIDAS identifier, which the certificate gives.
    case template
    /// As it is sealed.
    case issue
  }

  public let phase: Phase
  private let shapes: ShapeCheck
  private let vocabularies: VocabularySet
  private let clock: any Clock

  /// - Parameters:
  ///   - vocabularies: what concepts are looked up in.
  ///   - clock: what "in the future" is measured by.
  public init(
    profile: ApplicationProfile = .edcGenericFull, phase: Phase, vocabularies: VocabularySet = .official,
    clock: any Clock = SystemClock()
  ) {
    self.vocabularies = vocabularies
    self.phase = phase
    self.clock = clock
    shapes = ShapeCheck(profile: CompiledProfile.of(profile), phase: phase)
  }

  /// Everything wrong with a credential, first by our rules and then by the profile's shapes.
  ///
  /// - Parameter exempt: paths that are filled later; what is wrong at or below them, or missing above them, is not
  ///   reported.
  public func violations(in tree: Tree, exempt: [String] = []) -> [Violation] {
    let found = violations(in: NodeMap(tree), contexts: tree["@context"], hidden: .none)
    let exempt = exempt.map(Path.init)
    return exempt.isEmpty ? found : found.filter { !$0.isExempt(under: exempt) }
  }

  /// - Parameters:
  ///   - map: a credential's nodes, perhaps some of them cut to id and type.
  ///   - contexts: its `@context`, which is no part of them.
  ///   - hidden: what the cut nodes hold.
  func violations(in map: NodeMap, contexts: Tree?, hidden: HiddenNodes) -> [Violation] {
    let context = RuleContext(
      map: map, profile: shapes.profile, phase: phase, vocabularies: vocabularies, now: clock.now(), contexts: contexts,
      hidden: hidden)
    var violations: [Violation] = []
    for rule in RuleBook.all { rule.check(in: context, into: &violations) }
    shapes.check(readable(context, &violations), into: &violations)
    guard violations.count > 1 else { return violations }
    var seen: Set<String> = []
    return violations.filter { seen.insert($0.identity).inserted }
  }

  /// The context with the nodes that validators see, where the credential is written in an unusual way. Our own rules look at
  /// it as it is written, and say what is unusual.
  private func readable(_ context: RuleContext, _ violations: inout [Violation]) -> RuleContext {
    switch context.map.reading?.outcome {
    case nil: return context
    case .success(let map):
      return RuleContext(
        map: map, profile: context.profile, phase: phase, vocabularies: vocabularies, now: context.now,
        contexts: context.contexts, hidden: context.hidden)
    case .failure(let fault):
      violations.append(
        Violation(
          code: FormRule.unreadable, severity: .error, focusTypes: [], property: "", component: nil, value: nil,
          path: fault.path, reason: fault.reason, remedy: nil))
      return context
    }
  }
}

extension Violation {
  fileprivate func isExempt(under paths: [Path]) -> Bool {
    let path = Path(path)
    return paths.contains { exempt in
      if path == exempt || path.isBelow(exempt) { return true }
      guard exempt.isBelow(path) else { return false }
      // A bare claim conforms to its shape by what it has, and may have it from a row.
      return component == "MinCountConstraintComponent"
        || component == "NodeConstraintComponent" && exempt.depth == path.depth + 1
    }
  }
}

extension [Violation] {
  /// Without what the shapes say where one of our rules says it better.
  public var reported: [Violation] {
    let better = Set(filter { $0.component == nil && $0.severity == .error }.map(\.path))
    return filter { $0.component == nil || !better.contains($0.path) }
  }
}
