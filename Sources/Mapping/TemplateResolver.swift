import ELM
import Records

/// Finds the places of the template that the lines of `map` lead to, and puts slots there.
///
/// A mapped value replaces what stands at its path. A node that the template lacks is made where the profile leaves no doubt of
/// what it must be. A node that the template repeats under one `id` is one node, so that its copies get the slot as well.
struct TemplateResolver {
  /// What rows fill, or what the elements of a list fill.
  struct Level {
    /// The level that the list stands in, and the list itself; nil for what rows fill.
    let list: (outer: Int, line: MapList)?
    /// The node that the level's paths start from.
    let start: TemplateNode
    var targets: [Target] = []
    /// How many lists it stands in.
    let depth: Int
  }

  /// What a line leads to: the node that has the property, and the property.
  struct Target {
    let entry: MapEntry
    let node: TemplateNode
    let key: String
    /// The profile's, nil for `id`. For one language of a text that of the text, which `node` and `key` are a part of.
    let rule: PropertyRule?
    /// The class of the node that has the property.
    let type: String
    /// The level that the line stands in: where a copy of a node stands in a list, the level around it.
    let origin: Int
    /// The node and its copies, of which all got what the line says.
    let holders: [TemplateNode]
  }

  var levels: [Level]
  let profile: ApplicationProfile
  private(set) var problems: [Problem] = []
  /// Every place that got a slot, copies included.
  var filledPaths: [String] {
    filled.map { node, key in node.path.isEmpty ? key : "\(node.path).\(key)" }
  }
  var filled: [(node: TemplateNode, key: String)] = []
  /// What lines put into every credential.
  var settled: [Target] = []
  private var made = 0

  init(root: TemplateNode, profile: ApplicationProfile) {
    levels = [Level(list: nil, start: root, depth: 0)]
    self.profile = profile
  }

  var root: TemplateNode { levels[0].start }

  // MARK: Lines

  /// Puts the lists of a pipeline file, and then the slots of its lines, where they belong.
  mutating func place(_ entries: [MapEntry], _ lists: [MapList]) {
    for list in lists { place(list, in: 0) }
    for entry in entries { place(entry, in: 0) }
    for (index, level) in levels.enumerated() {
      guard let line = level.list?.line, !line.isOfValues else { continue }
      for entry in line.entries { place(entry, in: index) }
    }
  }

  /// Puts a slot at the entry's path; nil, with a problem, when the path leads nowhere.
  @discardableResult
  mutating func place(_ entry: MapEntry, in level: Int) -> Target? {
    guard let last = entry.path.value.steps.last, let (node, type) = owner(of: entry.path, in: level) else {
      return nil
    }
    guard last.index == nil else {
      let holdsNodes = if case .classes? = profile.rule(last.key, in: type)?.kind { true } else { false }
      return refuse(
        entry.path, "ends in an element of a list",
        holdsNodes ? "name a property of the element, such as \(entry.path.value).title" : "remove the [index]")
    }
    if let language = last.language {
      let holders = copies(of: node).filter { $0 === node || $0[last.key] != nil }
      return fill(language, of: last.key, in: holders, with: entry, type, from: level)
    }
    if let present = node[last.key], case .slot = present.content {
      return refuse(entry.path, "is mapped twice", "keep one of the two lines")
    }
    let copies = copies(of: node).filter { $0 === node || $0[last.key] != nil }
    if last.key == "id", let profiles = root["credentialProfiles"]?.all,
      copies.contains(where: { $0.isAny(of: profiles) })
    {
      return refuse(
        entry.path, "would also change the template's credentialProfiles, where the same concept stands",
        "map the whole property instead of its id")
    }
    guard copies.allSatisfy({ $0[last.key]?.slots.isEmpty ?? true }) else {
      return refuse(entry.path, "would replace what another line maps below it", "keep one of the two lines")
    }
    return fill([node] + copies.filter { $0 !== node }, last.key, with: entry, of: last.key, type, from: level)
  }

  mutating func add(_ target: Target, to level: Int) -> TemplateNode.SlotPlace {
    levels[level].targets.append(target)
    return .init(level: level, number: levels[level].targets.count - 1)
  }

  // MARK: Paths

  /// The node that has the property at the end of a path.
  mutating func owner(of path: PipelineDefinition.Located<TemplatePath>, in level: Int) -> (
    node: TemplateNode, type: String
  )? {
    let steps = path.value.steps
    if level == 0, let first = steps.first, let (reason, remedy) = TemplateResolver.settled(first.key, steps.count) {
      return refuse(path, reason, remedy)
    }
    var node = levels[level].start
    for (index, step) in steps.enumerated() {
      guard let type = node.type else {
        return refuse(
          path, "leads through \(node.path), which has no `type` in the template", "add the type to the template",
          isOfTemplate: true)
      }
      guard isProperty(step.key, of: type, at: path) else { return nil }
      if index == steps.count - 1 { return (node, type) }
      guard let next = descend(step, from: node, type: type, at: path) else { return nil }
      node = next
    }
    return nil
  }

  /// Why no line can lead to a property of the credential; nil where it can.
  private static func settled(_ key: String, _ steps: Int) -> (reason: String, remedy: String)? {
    switch key {
    case "id", "issued", "issuanceDate", "type", "@context":
      steps == 1 ? ("is settled when the credential is issued", "remove the line") : nil
    case "credentialSchema": ("is derived from the profile that the template names", "remove the line")
    // Rules are compiled for one profile, and what must be said of a credential cannot depend on a cell.
    case "credentialProfiles":
      (
        "is the profile that all rows are checked against, and no cell can choose it",
        "name the profile in the template; awards of different profiles need a pipeline each"
      )
    case "issuer":
      ("is completed from the seal certificate", "remove the line, and put what is constant into the template")
    default: nil
    }
  }

  private mutating func isProperty(_ key: String, of type: String, at path: PipelineDefinition.Located<TemplatePath>)
    -> Bool
  {
    if let objection = TermTable.edc.term(key)?.objection {
      refuse(path, "has `\(key)`, which \(objection)", "remove the line")
      return false
    }
    if key == "id" || profile.rule(key, in: type) != nil { return true }
    let known = profile.terms(of: type)
    let nearest = Spelling.nearest(to: key, among: known)
    refuse(
      path, "has `\(key)`, which is no property of \(type)",
      nearest.map { "write \($0)" } ?? "\(type) has \(known.joined(separator: ", "))")
    return false
  }

  mutating func descend(
    _ step: TemplatePath.Step, from node: TemplateNode, type: String,
    at path: PipelineDefinition.Located<TemplatePath>
  ) -> TemplateNode? {
    if case .datatype? = profile.rule(step.key, in: type)?.kind {
      return refuse(
        path, "leads through \(step.key), which holds a value and no node",
        "end the path at \(step.key); `language` sets the language of a text")
    }
    guard let next = node[step.key] else { return make(step, in: node, type: type, at: path) }
    switch next.content {
    case .array(let elements):
      if let index = step.index {
        guard elements.indices.contains(index) else {
          return refuse(
            path, "asks for element \(index) of \(step.key), of which the template has \(elements.count)",
            "count from 0, or add the element to the template")
        }
        return element(elements[index], at: path)
      }
      guard let only = elements.first, elements.count == 1 else {
        return refuse(
          path, "leads to \(elements.count) nodes of \(step.key)",
          "say which one, such as \(step.key)[0], counted from 0")
      }
      return element(only, at: path)
    case .object:
      guard step.index ?? 0 == 0 else {
        return refuse(
          path, "asks for element \(step.index ?? 0) of \(step.key), of which the template has 1",
          "write [0] or nothing")
      }
      return next
    default:
      return refuse(
        path, "leads through \(next.path), which is no node", "end the path there, or correct the template")
    }
  }

  /// An element of an array, unless a list stands there.
  private mutating func element(_ node: TemplateNode, at path: PipelineDefinition.Located<TemplatePath>)
    -> TemplateNode?
  {
    guard case .each = node.content else { return node }
    return refuse(
      path, "leads into \(node.path), which another line fills with a list",
      "write what the elements say under the `map` of that line")
  }

  /// A node that the template lacks, with an `id` of its own.
  private mutating func make(
    _ step: TemplatePath.Step, in node: TemplateNode, type: String,
    at path: PipelineDefinition.Located<TemplatePath>
  ) -> TemplateNode? {
    let classes: [String] = if case .classes(let names)? = profile.rule(step.key, in: type)?.kind { names } else { [] }
    // Of an identifier or a legal identifier the plain one asks for nothing that the row might not have.
    let candidates = classes.contains("Identifier") ? ["Identifier"] : classes
    guard let only = candidates.first, candidates.count == 1, only != "Concept", step.index ?? 0 == 0 else {
      return refuse(
        path, "leads to \(step.key), which the template does not have and which could be several things",
        "add \(step.key) to the template", isOfTemplate: true)
    }
    made += 1
    let id = "urn:epass:\(only.prefix(1).lowercased())\(only.dropFirst()):mapped\(made)"
    let new = TemplateNode(Tree.object([.init("id", .string(id)), .init("type", .string(only))]))
    node.set(step.key, to: new)
    return new
  }

  /// All nodes of the template with the same `id`: JSON-LD makes one node of them.
  func copies(of node: TemplateNode) -> [TemplateNode] {
    guard let id = node.originalID else { return [node] }
    return root.all.filter { $0 === node || $0.originalID == id }
  }

  /// - Parameter isOfTemplate: something is wrong with the template, which is said once and not of each line that meets it.
  mutating func refuse<Nothing>(
    _ path: PipelineDefinition.Located<TemplatePath>, _ reason: String, _ remedy: String, isOfTemplate: Bool = false
  ) -> Nothing? {
    if isOfTemplate, problems.contains(where: { $0.reason == reason }) { return nil }
    refuse(path, reason, remedy)
    return nil
  }

  mutating func refuse(
    _ path: PipelineDefinition.Located<TemplatePath>, _ reason: String, _ remedy: String
  ) {
    problems.append(Problem(.pipelinePath, at: path.place, value: path.value.description, reason, remedy: remedy))
  }
}
