import ELM
import Records

/// A pipeline's template and map, compiled once against each other: the pattern that rows fill, how each column is converted, and
/// which nodes can go when their cells are empty.
///
/// Compiled for a seal, the plan makes credentials ready to be sealed; without one, the issuer stays as the template has it, which is
/// enough to check rows where no key is at hand.
public struct MappingPlan: Sendable {
  /// The whole credential.
  public let pattern: CredentialPattern
  /// What rows can change, the rest cut to `id` and `type`.
  let changeable: CredentialPattern
  /// The ids of the nodes that `changeable` shows with `id` and `type` alone.
  public let cutIDs: Set<String>
  /// What each row fills.
  let level: Level
  /// Of the template and the places of its slots, without what the seal settles.
  let contentDigest: Digest
  /// For each slot of the pattern the columns that fill it.
  public var slotColumns: [[String]] { level.slots.map { $0.entry.columns.map(\.value) } }
  /// The same for the slots of each list, by the numbers of the lists on the way to it.
  public var listColumns: [[Int]: [[String]]] { level.listColumns(below: []) }
  /// The paths that rows fill.
  public let mappedPaths: [String]
  /// What every credential would say that had better be otherwise: an awarding body that is not the seal's organisation.
  public let warnings: [Problem]
  let lookups: LookupTables
  /// Where the pipeline file writes what it puts into the template.
  private let constants: [String: Problem.Place]
  /// What cells may name concepts of.
  public let vocabularies: VocabularySet

  /// The credential without what comes from cells, and with one element in each list: what is checked before the first row.
  ///
  /// - Parameter facts: stand-ins for what is settled at issue.
  public func document(_ facts: IssuingFacts) -> Tree {
    pattern.tree(of: level.sample, facts)
  }

  /// Bytes of a credential without what comes from cells.
  public var size: Int { pattern.constantSize }

  /// Where the pipeline file writes what stands at a path; nil where the template, or a row, says it.
  public func place(ofConstant path: String) -> Problem.Place? {
    guard !constants.isEmpty else { return nil }
    let path = path.replacing("[0]", with: "")
    return constants.first { path == $0.key || path.hasPrefix("\($0.key).") }?.value
  }

  /// The same problem where it is to be mended: what the pipeline file puts into the template is no line of the template.
  public func placed(_ problem: Problem) -> Problem {
    guard let path = problem.path, let place = place(ofConstant: path) else { return problem }
    return Problem(
      problem.code, severity: problem.severity, at: place, alsoAt: problem.alsoAt, value: problem.value, problem.reason,
      remedy: problem.remedy, path: path)
  }

  /// - Throws: `RunFailure` with `.configuration` and every line of `map` that leads nowhere.
  /// - Parameter lookups: the tables that lines of `map` name; nil where all of them are written in the pipeline file.
  public init(
    _ pipeline: PipelineDefinition, template: Template, lookups: LookupTables? = nil, seal: SealIdentity?,
    vocabularies: VocabularySet = .official
  ) throws {
    self.vocabularies = vocabularies
    let root = TemplateNode(template.tree)
    root.insert("id", TemplateNode(.fact(.id)), before: "type")
    root.insert("issuanceDate", TemplateNode(.fact(.issued)), before: "issuer")
    root.insert("issued", TemplateNode(.fact(.issued)), before: "issuer")
    if !template.declaresItsProfile {
      root.insert("credentialSchema", TemplateNode(template.profile.credentialSchema), before: "credentialSubject")
    }

    var resolver = TemplateResolver(root: root, profile: template.profile)
    resolver.place(pipeline.map, pipeline.lists)
    // Behind what the template has, and only now, so that no line of `map` leads there.
    if let mandate = template.mandate {
      let evidence = TemplateNode(mandate.evidence)
      if root["evidence"] == nil {
        root.insert("evidence", evidence, before: "issuanceDate")
      } else {
        root.add(evidence, to: "evidence")
      }
    }
    let tables = try lookups ?? LookupTables(written: pipeline.lookups)
    var compiler = ConversionCompiler(
      language: pipeline.language, templateConcepts: ConversionCompiler.concepts(of: template.tree), lookups: tables,
      vocabularies: vocabularies)
    let slots = resolver.slots(with: &compiler)
    let constants = resolver.settled.compactMap { compiler.constant($0) }
    var faults = resolver.problems + compiler.problems
    guard faults.isEmpty else { throw RunFailure(.configuration, faults.inOrderOfLines) }

    mappedPaths = resolver.filledPaths
    let personal = PersonalContent.problems(in: root, template: template)
    guard personal.isEmpty else { throw RunFailure(.configuration, personal) }
    for (target, value) in constants {
      for holder in target.holders { holder.set(target.key, to: TemplateNode(value)) }
    }
    // Only now is it known which nodes of a list its elements change.
    resolver.numberIdentifiers()
    faults = resolver.problems
    guard faults.isEmpty else { throw RunFailure(.configuration, faults) }
    self.constants = Dictionary(
      constants.map { target, _ in
        let path = target.node.path
        let whole = path.isEmpty ? target.key : "\(path).\(target.key)"
        return (whole.replacing("[0]", with: ""), target.entry.path.place)
      }, uniquingKeysWith: { first, _ in first })
    self.lookups = tables
    contentDigest = Digest(of: root.canonicalText(slots: slots.map { $0.map(\.path) }))
    let bodies = seal.map { AwardingBody.all(in: root, besides: $0, of: template) } ?? []
    warnings = bodies.filter { !$0.isMapped }.compactMap { $0.warning(text: \.constant) }.withoutRepeats
    if let seal { try IssuerCompletion(seal: seal, template: template, language: pipeline.language).complete(root) }

    var builder = PatternBuilder(profile: template.profile)
    let whole = builder.node(root)
    level = Level(builder, of: resolver.levels, slots, bodies.filter(\.isMapped), number: 0)
    pattern = CredentialPattern(
      whole, slotCount: level.slots.count, groupCount: level.groupCount, listCount: level.lists.count)
    var pruning = PatternPruning(root: root)
    changeable = CredentialPattern(
      pruning.pruned(whole, of: root), slotCount: level.slots.count, groupCount: level.groupCount,
      listCount: level.lists.count)
    cutIDs = pruning.cutIDs
  }
}

extension [Problem] {
  /// In the order of the pipeline file's lines.
  fileprivate var inOrderOfLines: [Problem] {
    enumerated().sorted { left, right in
      let (mine, theirs) = (left.element.lineAndColumn, right.element.lineAndColumn)
      return mine == theirs ? left.offset < right.offset : mine < theirs
    }.map(\.element)
  }
}

extension Problem {
  fileprivate var lineAndColumn: (Int, Int) {
    if case .file(_, let line?, let column) = place { (line, column ?? 0) } else { (Int.max, 0) }
  }
}

extension TemplateNode {
  /// One text that two templates share only when they say the same: members sorted, slots by their paths, no white space.
  fileprivate func canonicalText(slots: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = []
    writeCanonically(slots: slots, into: &bytes)
    return bytes
  }

  private func writeCanonically(slots: [[String]], into bytes: inout [UInt8]) {
    switch content {
    case .leaf(let tree): tree.write(into: &bytes)
    case .slot(let slot): bytes.append(contentsOf: "<\(slots[slot.level][slot.number])>".utf8)
    case .numbered(let id, let depth): bytes.append(contentsOf: "<\(depth):\(id)>".utf8)
    case .each(_, let model):
      bytes.append(contentsOf: "<each>".utf8)
      model.writeCanonically(slots: slots, into: &bytes)
    case .fact: bytes.append(contentsOf: "<issued>".utf8)
    case .array(let nodes):
      bytes.append(UInt8(ascii: "["))
      for node in nodes {
        node.writeCanonically(slots: slots, into: &bytes)
        bytes.append(UInt8(ascii: ","))
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for member in members.sorted(by: { $0.key < $1.key }) {
        JSONText.write(member.key, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.node.writeCanonically(slots: slots, into: &bytes)
        bytes.append(UInt8(ascii: ","))
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}
