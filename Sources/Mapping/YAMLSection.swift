import Records
import Yams

/// A mapping of the pipeline file, read key by key; every fault is collected, so that all are reported at once.
final class YAMLSection {
  /// The faults of one file, in the order they were met.
  final class Faults {
    var problems: [Problem] = []
    /// The lines of the file.
    var lines: [Substring] = []
  }

  let place: Problem.Place
  let file: String
  private let title: String
  private let values: [String: (key: Node, value: Node)]
  let faults: Faults
  private var asked: [String] = []

  /// Nil, with a fault, when the node is no mapping.
  init?(_ node: Node, title: String, file: String, faults: Faults) {
    place = YAMLSection.place(of: node, in: file)
    self.file = file
    self.title = title
    self.faults = faults
    guard case .mapping(let mapping) = node else {
      faults.problems.append(
        Problem(
          .pipelineInvalid, at: place, "\(title) must be keys with values", remedy: "write `key: value` lines below it")
      )
      return nil
    }
    values = Dictionary(mapping.compactMap { key, value in key.string.map { ($0, (key, value)) } }) { first, _ in first
    }
    for (key, _) in mapping where key.string == nil {
      fault(at: key, "a key of \(title) is no text", "write a plain word")
    }
  }

  func node(_ key: String) -> Node? {
    asked.append(key)
    guard let value = values[key]?.value, value.null == nil || value.string?.isEmpty == false else { return nil }
    return value
  }

  func text(_ key: String) -> PipelineDefinition.Located<String>? {
    guard let node = node(key) else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else {
      fault(at: node, "\(key) must be a text", "write one value behind `\(key):`")
      return nil
    }
    return located(text, node)
  }

  func required(_ key: String, because reason: String) -> PipelineDefinition.Located<String>? {
    if node(key) == nil { faultMissing(key, reason) }
    return text(key)
  }

  /// As `texts`; missing, and so a fault, is a list of nothing as well. No column counts twice.
  func requiredColumns(_ key: String, because reason: String) -> [PipelineDefinition.Located<String>] {
    guard let node = node(key), node.sequence?.isEmpty != true else {
      faultMissing(key, reason)
      return []
    }
    return columns(of: node, key)
  }

  /// A list of columns, of which no one counts twice.
  func columns(of node: Node, _ key: String) -> [PipelineDefinition.Located<String>] {
    let columns = texts(of: node, key)
    for (index, column) in columns.enumerated() where columns[..<index].contains(where: { $0.value == column.value }) {
      faults.problems.append(
        Problem(
          .pipelineInvalid, at: column.place, value: column.value, "stands twice in `\(key)`",
          remedy: "remove one of the two"))
    }
    return columns
  }

  /// A whole number in a range.
  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(key) else { return nil }
    if let number = Int(text.value), range.contains(number) { return number }
    faults.problems.append(
      Problem(
        .pipelineInvalid, at: text.place, value: text.value,
        "is no whole number from \(range.lowerBound) to \(range.upperBound)", remedy: "write a number such as 200"))
    return nil
  }

  /// A list of texts; a single text stands for a list of one.
  func texts(_ key: String) -> [PipelineDefinition.Located<String>]? {
    node(key).map { texts(of: $0, key) }
  }

  func texts(of node: Node, _ key: String) -> [PipelineDefinition.Located<String>] {
    let items = node.sequence.map(Array.init) ?? [node]
    return items.compactMap { item in
      guard let text = item.scalar?.string, !text.isEmpty else {
        fault(at: item, "\(key) must be a list of texts", "write `\(key): [first, second]`")
        return nil
      }
      return located(text, item)
    }
  }

  func section(_ key: String) -> YAMLSection? {
    node(key).flatMap { section(of: $0, title: "`\(key)`") }
  }

  /// A mapping somewhere below this one, whose faults are kept with the others.
  func section(of node: Node, title: String) -> YAMLSection? {
    YAMLSection(node, title: title, file: file, faults: faults)
  }

  func requiredNode(_ key: String, because reason: String) -> Node? {
    let node = node(key)
    if node == nil { faultMissing(key, reason) }
    return node
  }

  func flag(_ key: String) -> Bool? {
    guard let text = text(key) else { return nil }
    guard let flag = ["true": true, "yes": true, "false": false, "no": false][text.value.lowercased()] else {
      faults.problems.append(
        Problem(
          .pipelineInvalid, at: text.place, value: text.value, "is neither true nor false",
          remedy: "write true or false"))
      return nil
    }
    return flag
  }

  func choice<Choice: RawRepresentable & CaseIterable & Sendable>(_ key: String, _: Choice.Type = Choice.self)
    -> PipelineDefinition.Located<Choice>? where Choice.RawValue == String
  {
    text(key).flatMap { choice(of: $0, key) }
  }

  /// A list of choices, none of them twice; a single one stands for a list of one.
  func choices<Choice: RawRepresentable & CaseIterable & Sendable>(_ key: String, _: Choice.Type = Choice.self)
    -> [PipelineDefinition.Located<Choice>]? where Choice.RawValue == String
  {
    guard let node = node(key) else { return nil }
    let texts = texts(of: node, key)
    if node.sequence?.isEmpty == true {
      fault(at: node, "\(key) names nothing", "write one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    for (index, text) in texts.enumerated() where texts[..<index].contains(where: { $0.value == text.value }) {
      faults.problems.append(
        Problem(
          .pipelineInvalid, at: text.place, value: text.value, "stands twice in `\(key)`",
          remedy: "remove one of the two"))
    }
    return texts.compactMap { choice(of: $0, key) }
  }

  private func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    of text: PipelineDefinition.Located<String>, _ key: String
  ) -> PipelineDefinition.Located<Choice>? where Choice.RawValue == String {
    if let choice = Choice(rawValue: text.value) { return .init(choice, at: text.place) }
    let words = Choice.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: text.value, among: words).map { "write \($0)" }
    faults.problems.append(
      Problem(
        .pipelineInvalid, at: text.place, value: text.value, "is nothing that `\(key)` can be",
        remedy: nearest ?? "write one of \(words.joined(separator: ", "))"))
    return nil
  }

  func decimal(_ key: String) -> ExactDecimal? {
    guard let text = text(key) else { return nil }
    if let number = ExactDecimal(text.value) { return number }
    faults.problems.append(
      Problem(
        .pipelineInvalid, at: text.place, value: text.value, "is no number",
        remedy: "write digits with a point, such as 2.5"))
    return nil
  }

  /// The keys and values in the order of the file, for sections whose keys are the user's own.
  static func entries(of node: Node) -> [(key: Node, value: Node)] {
    guard case .mapping(let mapping) = node else { return [] }
    return mapping.map { ($0.key, $0.value) }
  }

  /// Whether a key was never asked for, so far.
  var hasOthers: Bool { values.keys.contains { !asked.contains($0) } }

  /// Reports every key that was never asked for; call it when all that is known has been read.
  func refuseOthers() {
    for (name, entry) in values.sorted(by: { YAMLSection.order($0.value.key) < YAMLSection.order($1.value.key) })
    where !asked.contains(name) {
      let nearest = Spelling.nearest(to: name, among: asked)
      faults.problems.append(
        Problem(
          .pipelineUnknownKey, at: YAMLSection.place(of: entry.key, in: file), value: name, "is no key of \(title)",
          remedy: nearest.map { "write \($0)" } ?? "use one of \(Array(Set(asked)).sorted().joined(separator: ", "))"))
    }
  }

  func faultMissing(_ key: String, _ reason: String) {
    faults.problems.append(
      Problem(.pipelineInvalid, at: place, "\(title) has no `\(key)`", remedy: "add `\(key)`: \(reason)"))
  }

  func fault(at node: Node, _ reason: String, _ remedy: String) {
    faults.problems.append(Problem(.pipelineInvalid, at: YAMLSection.place(of: node, in: file), reason, remedy: remedy))
  }

  /// A fault of the section as a whole.
  func refuse(_ reason: String, _ remedy: String) {
    faults.problems.append(Problem(.pipelineInvalid, at: place, reason, remedy: remedy))
  }

  func refuse(_ text: PipelineDefinition.Located<String>, _ reason: String, _ remedy: String) {
    faults.problems.append(Problem(.pipelineInvalid, at: text.place, value: text.value, reason, remedy: remedy))
  }

  /// Where a character of a text stands in the file, counting what YAML's quotes add to it.
  func place(in node: Node, at offset: Int) -> Problem.Place {
    guard let scalar = node.scalar, let mark = node.mark else { return YAMLSection.place(of: node, in: file) }
    let before = scalar.string.unicodeScalars.prefix(offset)
    let shift: Int
    switch scalar.style {
    case .plain, .any: shift = offset
    case .singleQuoted: shift = 1 + offset + before.count { $0 == "'" }
    case .doubleQuoted: shift = 1 + offset + before.count { $0 == "\"" || $0 == "\\" }
    // A block of lines of its own.
    case .literal, .folded: shift = 0
    }
    return .file(file, line: mark.line, column: mark.column + shift)
  }

  func located<Value>(_ value: Value, _ node: Node) -> PipelineDefinition.Located<Value> {
    .init(value, at: YAMLSection.place(of: node, in: file))
  }

  static func place(of node: Node, in file: String) -> Problem.Place {
    .file(file, line: node.mark?.line, column: node.mark?.column)
  }

  private static func order(_ node: Node) -> Int { (node.mark?.line ?? 0) * 10_000 + (node.mark?.column ?? 0) }
}
