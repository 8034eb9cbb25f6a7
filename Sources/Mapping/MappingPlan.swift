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
  let slots: [Slot]
  /// Nodes that can be left out, inner ones first.
  let nodes: [NodePlan]
  /// Of the template and the places of its slots, without what the seal settles.
  let contentDigest: Digest
  /// For each slot of the pattern the columns that fill it.
  public var slotColumns: [[String]] { slots.map { $0.entry.columns.map(\.value) } }
  /// The paths that rows fill.
  public let mappedPaths: [String]
  /// What every credential would say that had better be otherwise: an awarding body that is not the seal's organisation.
  public let warnings: [Problem]
  /// What cells may name concepts of.
  public let vocabularies: VocabularySet
  /// The awarding bodies that cells name, to be compared with the seal's organisation row by row.
  let awardingBodies: [AwardingBody]

  /// The credential without what comes from cells: what is checked before the first row.
  ///
  /// - Parameter facts: stand-ins for what is settled at issue.
  public func document(_ facts: IssuingFacts) -> Tree {
    let empty = [CredentialPattern.Fragment?](repeating: nil, count: pattern.slotCount)
    let groups = [Bool](repeating: true, count: pattern.groupCount)
    return pattern.tree(of: .init(slots: empty, groups: groups), facts)
  }

  /// Bytes of a credential without what comes from cells.
  public var size: Int { pattern.constantSize }

  struct Slot: Sendable {
    let entry: MapEntry
    let path: String
    /// The profile's rule for the property; nil for `id`.
    let rule: PropertyRule?
    /// The class of the node that has the property.
    let type: String
  }

  /// A node with changeable parts: when is it there, and what may not be missing in it?
  struct NodePlan: Sendable {
    struct Part: Sendable {
      let key: String
      let presence: Presence
      /// The profile, or JSON-LD, does not let the node be without it.
      let isMandatory: Bool
      /// The slots at or below the part.
      let slots: [Int]
    }

    enum Presence: Sendable {
      case slot(Int)
      case group(Int)
      /// Some of these elements.
      case any([Presence])
    }

    /// What the node is, in words: `learning assessment`.
    let kind: String
    /// Set when the node can be left out.
    let group: Int?
    /// Nothing stands in it but its identity and what comes from cells.
    let isHollow: Bool
    let parts: [Part]
  }

  /// - Throws: `RunFailure` with `.configuration` and every line of `map` that leads nowhere.
  public init(
    _ pipeline: PipelineDefinition, template: Template, seal: SealIdentity?, vocabularies: VocabularySet = .official
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
    var targets: [(entry: MapEntry, target: TemplateResolver.Target)] = []
    for entry in pipeline.map {
      if let target = resolver.place(targets.count, at: entry) { targets.append((entry, target)) }
    }
    guard resolver.problems.isEmpty else { throw RunFailure(.configuration, resolver.problems) }

    // Behind what the template has, and only now, so that no line of `map` leads there.
    if let mandate = template.mandate {
      let evidence = TemplateNode(mandate.evidence)
      if root["evidence"] == nil {
        root.insert("evidence", evidence, before: "issuanceDate")
      } else {
        root.add(evidence, to: "evidence")
      }
    }
    let slots = targets.map { entry, target in
      let path = target.node.path.isEmpty ? target.key : "\(target.node.path).\(target.key)"
      return Slot(entry: entry, path: path, rule: target.rule, type: target.type)
    }
    mappedPaths = resolver.filledPaths
    let personal = PersonalContent.problems(in: root, template: template)
    guard personal.isEmpty else { throw RunFailure(.configuration, personal) }
    contentDigest = Digest(of: root.canonicalText(slots: slots.map(\.path)))
    let bodies = seal.map { AwardingBody.all(in: root, besides: $0, of: template) } ?? []
    warnings = bodies.filter { !$0.isMapped }.compactMap { $0.warning(text: \.constant) }.withoutRepeats
    awardingBodies = bodies.filter(\.isMapped)
    if let seal { try IssuerCompletion(seal: seal, template: template, language: pipeline.language).complete(root) }

    var builder = PatternBuilder(profile: template.profile)
    let whole = builder.node(root)
    nodes = builder.plans
    pattern = CredentialPattern(whole, slotCount: slots.count, groupCount: builder.groupCount)
    var pruning = PatternPruning(root: root)
    changeable = CredentialPattern(
      pruning.pruned(whole, of: root), slotCount: slots.count, groupCount: builder.groupCount)
    cutIDs = pruning.cutIDs
    self.slots = slots
  }
}

extension TemplateNode {
  /// One text that two templates share only when they say the same: members sorted, slots by their paths, no white space.
  fileprivate func canonicalText(slots: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    writeCanonically(slots: slots, into: &bytes)
    return bytes
  }

  private func writeCanonically(slots: [String], into bytes: inout [UInt8]) {
    switch content {
    case .leaf(let tree): tree.write(into: &bytes)
    case .slot(let slot): bytes.append(contentsOf: "<\(slots[slot])>".utf8)
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
