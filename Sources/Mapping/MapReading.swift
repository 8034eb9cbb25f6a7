import ELM
import Records
import Yams

/// Reads `map` of a pipeline file, a path of the credential and where its value comes from in each line.
struct MapReading {
  let top: YAMLSection
  private let file: String
  private let reading: EntryReading

  init(_ top: YAMLSection, file: String, entries: EntryReading) {
    self.top = top
    self.file = file
    reading = entries
  }

  /// The lines, those with `each` apart.
  func lines() -> (entries: [MapEntry], lists: [MapList]) {
    guard let node = top.node("map"), node.mapping?.isEmpty != true else {
      top.faultMissing("map", "paths of the credential and the columns that fill them")
      return ([], [])
    }
    return lines(of: node, title: "`map`", depth: 0)
  }

  /// - Parameter depth: how many lists the lines stand in.
  func lines(of node: Node, title: String, depth: Int) -> (entries: [MapEntry], lists: [MapList]) {
    guard YAMLSection(node, title: title, file: file, faults: top.faults) != nil else { return ([], []) }
    var entries: [MapEntry] = []
    var lists: [MapList] = []
    for (key, value) in YAMLSection.entries(of: node) {
      guard let path = path(key) else { continue }
      if value.mapping?.contains(where: { $0.key.string == "each" }) == true {
        if let list = list(path, value, depth: depth) { lists.append(list) }
      } else if let entry = entry(path, value) {
        entries.append(entry)
      }
    }
    return (entries, lists)
  }

  private func path(_ key: Node) -> PipelineDefinition.Located<TemplatePath>? {
    guard let text = key.scalar?.string, let path = TemplatePath(text) else {
      top.fault(
        at: key, "is no path in a credential: \(key.scalar?.string ?? "")",
        "write names joined by dots, such as credentialSubject.givenName")
      return nil
    }
    return top.located(path, key)
  }

  func entry(_ path: PipelineDefinition.Located<TemplatePath>, _ value: Node) -> MapEntry? {
    reading.entry(path, value)
  }
}
