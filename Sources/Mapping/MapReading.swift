import ELM
import Records
import Yams

/// Reads `map` of a pipeline file, a path of the credential and where its value comes from in each line.
struct MapReading {
  private let top: YAMLSection
  private let file: String
  private let reading: EntryReading

  init(_ top: YAMLSection, file: String, entries: EntryReading) {
    self.top = top
    self.file = file
    reading = entries
  }

  func entries() -> [MapEntry] {
    guard let node = top.node("map"), node.mapping?.isEmpty != true else {
      top.faultMissing("map", "paths of the credential and the columns that fill them")
      return []
    }
    guard YAMLSection(node, title: "`map`", file: file, faults: top.faults) != nil else { return [] }
    return YAMLSection.entries(of: node).compactMap { key, value in entry(key, value) }
  }

  private func entry(_ key: Node, _ value: Node) -> MapEntry? {
    guard let text = key.scalar?.string, let path = TemplatePath(text) else {
      top.fault(
        at: key, "is no path in a credential: \(key.scalar?.string ?? "")",
        "write names joined by dots, such as credentialSubject.givenName")
      return nil
    }
    return reading.entry(top.located(path, key), key, value)
  }
}
