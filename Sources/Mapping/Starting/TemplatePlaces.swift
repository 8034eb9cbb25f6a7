import ELM
import Records

/// The places of a template that cells can fill, and how they are written as paths.
///
///     let places = TemplatePlaces(template)
///     places.paths(of: target)          // ["credentialSubject.hasClaim.title"], one for each claim that it could be
///     places.leaves.first?.words        // ["given name", "person given name"]
struct TemplatePlaces {
  /// A property of the template that holds a value or a concept.
  struct Leaf {
    let path: String
    /// What a column might be called after it: the term in words, alone and behind that of the node that has it.
    let words: [String]
    let value: Tree
  }

  /// A node of the template, each once.
  struct Node {
    let path: String
    let type: String
    let id: String?
    /// What the template calls it.
    let title: String?
  }

  let tree: Tree
  let profile: ApplicationProfile
  /// Of the learner and what is claimed of them, and the credential's own dates; a node that stands several times counts once.
  let leaves: [Leaf]
  let nodes: [Node]
  /// The paths of the learning achievements.
  let claims: [String]

  init(_ template: Template) {
    tree = template.tree
    profile = template.profile
    var walk = LeafWalk(profile: template.profile)
    for key in ["validFrom", "validUntil", "expirationDate"] {
      if let value = tree[key] { walk.leaves.append(Leaf(path: key, words: [HeaderWords.joined(key)], value: value)) }
    }
    if let subject = tree["credentialSubject"] { walk.node(subject, "credentialSubject", key: "person") }
    leaves = walk.leaves
    nodes = walk.nodes
    let subject = tree["credentialSubject"]
    let found = (subject?["hasClaim"]?.elements ?? []).enumerated().filter {
      $0.element.types.contains("LearningAchievement")
    }
    let isList = (subject?["hasClaim"]?.elements.count ?? 0) > 1
    claims = found.map { "credentialSubject.hasClaim\(isList ? "[\($0.offset)]" : "")" }
  }

  /// Every path that a target can mean in this template: several where the template has several of something.
  func paths(of target: ColumnMeaning.Target) -> [String] {
    switch target.anchor {
    case .credential: expanded(tree, target.steps[...], "")
    case .subject: expanded(tree["credentialSubject"], target.steps[...], "credentialSubject")
    case .claim: claims.flatMap { expanded(value(at: $0), target.steps[...], $0) }
    }
  }

  /// What the template says at a path; nil where it says nothing.
  func value(at path: String) -> Tree? {
    guard let path = TemplatePath(path) else { return nil }
    return path.steps.reduce(Optional(tree)) { node, step in
      guard let next = node?[step.key] else { return nil }
      let elements = next.elements
      guard case .array = next else { return next }
      let index = step.index ?? 0
      return elements.indices.contains(index) && (step.index != nil || elements.count == 1) ? elements[index] : next
    }
  }

  private func expanded(_ node: Tree?, _ steps: ArraySlice<String>, _ path: String) -> [String] {
    guard let step = steps.first else { return [path] }
    let below = path.isEmpty ? step : "\(path).\(step)"
    let elements = node?[step]?.elements ?? []
    // The last step names the property, however many values it has.
    guard steps.count > 1, elements.count > 1 else { return expanded(elements.first, steps.dropFirst(), below) }
    return elements.enumerated().flatMap { expanded($0.element, steps.dropFirst(), "\(below)[\($0.offset)]") }
  }
}

/// Collects the leaves of a tree of nodes.
private struct LeafWalk {
  let profile: ApplicationProfile
  var leaves: [TemplatePlaces.Leaf] = []
  var nodes: [TemplatePlaces.Node] = []
  /// Nodes by their identifiers: the template repeats one where JSON-LD has one node.
  private var seen: Set<String> = []

  init(profile: ApplicationProfile) { self.profile = profile }

  /// - Parameter key: the property that leads to the node.
  mutating func node(_ node: Tree, _ path: String, key: String) {
    guard let type = node.types.last else { return }
    if type == "Mailbox", node.id != nil {
      leaves.append(.init(path: "\(path).id", words: [HeaderWords.joined(key)], value: .string(node.id ?? "")))
      return
    }
    guard node.id.map({ seen.insert($0).inserted }) ?? true else { return }
    nodes.append(.init(path: path, type: type, id: node.id, title: node["title"]?.words))
    for member in node.members ?? [] {
      guard let rule = profile.rule(member.key, in: type) else { continue }
      let below = "\(path).\(member.key)"
      guard case .classes(let names) = rule.kind, names != ["Concept"] else {
        if case .node = rule.kind { nodes(member.value, below, key: member.key) } else { leaf(member, below, key) }
        continue
      }
      nodes(member.value, below, key: member.key)
    }
  }

  private mutating func nodes(_ value: Tree, _ path: String, key: String) {
    let elements = value.elements
    for (index, element) in elements.enumerated() {
      node(element, elements.count > 1 ? "\(path)[\(index)]" : path, key: key)
    }
  }

  private mutating func leaf(_ member: Tree.Member, _ path: String, _ key: String) {
    let (own, owner) = (HeaderWords.joined(member.key), HeaderWords.joined(key))
    // What a note says is named by the note.
    let words =
      member.key == "noteLiteral" || member.key == "notation" ? [owner, "\(owner) \(own)"] : [own, "\(owner) \(own)"]
    leaves.append(.init(path: path, words: words, value: member.value))
  }
}
