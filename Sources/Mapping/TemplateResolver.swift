import ELM
import Records

/// Finds the places of the template that the lines of `map` lead to, and puts slots there.
///
/// A mapped value replaces what stands at its path. A node that the template lacks is made where the profile leaves no doubt of
/// what it must be. A node that the template repeats under one `id` is one node, so that its copies get the slot as well.
struct TemplateResolver {
  let root: TemplateNode
  private let profile: ApplicationProfile
  private(set) var problems: [Problem] = []
  /// Every place that got a slot, copies included.
  var filledPaths: [String] {
    filled.map { node, key in node.path.isEmpty ? key : "\(node.path).\(key)" }
  }
  private var filled: [(node: TemplateNode, key: String)] = []
  private var made = 0

  init(root: TemplateNode, profile: ApplicationProfile) {
    self.root = root
    self.profile = profile
  }

  /// What a path leads to: the node that has the property, and the property.
  struct Target {
    let node: TemplateNode
    let key: String
    /// The profile's, nil for `id`.
    let rule: PropertyRule?
    /// The class of the node.
    let type: String
  }

  /// Puts slot `slot` at the entry's path; nil, with a problem, when the path leads nowhere.
  mutating func place(_ slot: Int, at entry: MapEntry) -> Target? {
    let steps = entry.path.value.steps
    guard let last = steps.last, let first = steps.first else { return nil }
    if steps.count == 1, ["id", "issued", "issuanceDate", "type", "@context"].contains(first.key) {
      return refuse(entry, "is settled when the credential is issued", "remove the line")
    }
    if first.key == "credentialSchema" {
      return refuse(entry, "is derived from the profile that the template names", "remove the line")
    }
    // Rules are compiled for one profile, and what must be said of a credential cannot depend on a cell.
    if first.key == "credentialProfiles" {
      return refuse(
        entry, "is the profile that all rows are checked against, and no cell can choose it",
        "name the profile in the template; awards of different profiles need a pipeline each")
    }
    if first.key == "issuer" {
      return refuse(
        entry, "is completed from the seal certificate", "remove the line, and put what is constant into the template")
    }
    var node = root
    for (index, step) in steps.enumerated() {
      guard let type = node.type else {
        return refuse(
          entry, "leads through \(node.path), which has no `type` in the template", "add the type to the template",
          isOfTemplate: true)
      }
      guard isProperty(step.key, of: type, at: entry) else { return nil }
      if index == steps.count - 1 { break }
      guard let next = descend(step, from: node, type: type, at: entry) else { return nil }
      node = next
    }
    guard let type = node.type else { return nil }
    guard last.index == nil else {
      let holdsNodes = if case .classes? = profile.rule(last.key, in: type)?.kind { true } else { false }
      return refuse(
        entry, "ends in an element of a list",
        holdsNodes ? "name a property of the element, such as \(entry.path.value).title" : "remove the [index]")
    }
    if let present = node[last.key], case .slot = present.content {
      return refuse(entry, "is mapped twice", "keep one of the two lines")
    }
    let filled = copies(of: node).filter { $0 === node || $0[last.key] != nil }
    if last.key == "id", let profiles = root["credentialProfiles"]?.all,
      filled.contains(where: { $0.isAny(of: profiles) })
    {
      return refuse(
        entry, "would also change the template's credentialProfiles, where the same concept stands",
        "map the whole property instead of its id")
    }
    guard filled.allSatisfy({ $0[last.key]?.slots.isEmpty ?? true }) else {
      return refuse(entry, "would replace what another line maps below it", "keep one of the two lines")
    }
    for copy in filled {
      copy.set(last.key, to: TemplateNode(.slot(slot)))
      self.filled.append((copy, last.key))
    }
    return Target(node: node, key: last.key, rule: profile.rule(last.key, in: type), type: type)
  }

  private mutating func isProperty(_ key: String, of type: String, at entry: MapEntry) -> Bool {
    if let objection = TermTable.edc.term(key)?.objection {
      let refused: Target? = refuse(entry, "has `\(key)`, which \(objection)", "remove the line")
      return refused != nil
    }
    if key == "id" || profile.rule(key, in: type) != nil { return true }
    let known = profile.terms(of: type)
    let nearest = Spelling.nearest(to: key, among: known)
    let refused: Target? = refuse(
      entry, "has `\(key)`, which is no property of \(type)",
      nearest.map { "write \($0)" } ?? "\(type) has \(known.joined(separator: ", "))")
    return refused != nil
  }

  private mutating func descend(_ step: TemplatePath.Step, from node: TemplateNode, type: String, at entry: MapEntry)
    -> TemplateNode?
  {
    if case .datatype? = profile.rule(step.key, in: type)?.kind {
      return refuse(
        entry, "leads through \(step.key), which holds a value and no node",
        "end the path at \(step.key); `language` sets the language of a text")
    }
    guard let next = node[step.key] else { return make(step, in: node, type: type, at: entry) }
    switch next.content {
    case .array(let elements):
      if let index = step.index {
        guard elements.indices.contains(index) else {
          return refuse(
            entry, "asks for element \(index) of \(step.key), of which the template has \(elements.count)",
            "count from 0, or add the element to the template")
        }
        return elements[index]
      }
      guard let only = elements.first, elements.count == 1 else {
        return refuse(
          entry, "leads to \(elements.count) nodes of \(step.key)",
          "say which one, such as \(step.key)[0], counted from 0")
      }
      return only
    case .object:
      guard step.index ?? 0 == 0 else {
        return refuse(
          entry, "asks for element \(step.index ?? 0) of \(step.key), of which the template has 1",
          "write [0] or nothing")
      }
      return next
    default:
      return refuse(
        entry, "leads through \(next.path), which is no node", "end the path there, or correct the template")
    }
  }

  /// A node that the template lacks, with an `id` of its own.
  private mutating func make(_ step: TemplatePath.Step, in node: TemplateNode, type: String, at entry: MapEntry)
    -> TemplateNode?
  {
    let classes: [String] = if case .classes(let names)? = profile.rule(step.key, in: type)?.kind { names } else { [] }
    // Of an identifier or a legal identifier the plain one asks for nothing that the row might not have.
    let candidates = classes.contains("Identifier") ? ["Identifier"] : classes
    guard let only = candidates.first, candidates.count == 1, only != "Concept", step.index ?? 0 == 0 else {
      return refuse(
        entry, "leads to \(step.key), which the template does not have and which could be several things",
        "add \(step.key) to the template", isOfTemplate: true)
    }
    made += 1
    let id = "urn:epass:\(only.prefix(1).lowercased())\(only.dropFirst()):mapped\(made)"
    let new = TemplateNode(Tree.object([.init("id", .string(id)), .init("type", .string(only))]))
    node.set(step.key, to: new)
    return new
  }

  /// All nodes of the template with the same `id`: JSON-LD makes one node of them.
  private func copies(of node: TemplateNode) -> [TemplateNode] {
    guard let id = node.originalID else { return [node] }
    return root.all.filter { $0 === node || $0.originalID == id }
  }

  /// - Parameter isOfTemplate: something is wrong with the template, which is said once and not of each line that meets it.
  private mutating func refuse<Nothing>(
    _ entry: MapEntry, _ reason: String, _ remedy: String, isOfTemplate: Bool = false
  ) -> Nothing? {
    if isOfTemplate, problems.contains(where: { $0.reason == reason }) { return nil }
    problems.append(
      Problem(.pipelinePath, at: entry.path.place, value: entry.path.value.description, reason, remedy: remedy))
    return nil
  }
}
