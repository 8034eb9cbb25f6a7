import Records
import Yams

/// Conditions on columns, as `if` of a rule and `when` of a line of `map` write them.
extension YAMLSection {
  /// - Parameter title: the key that the conditions stand behind.
  func conditions(of node: Node, _ title: String) -> [ConditionalRule.Condition] {
    guard section(of: node, title: "`\(title)`") != nil else { return [] }
    let entries = YAMLSection.entries(of: node)
    if entries.isEmpty { fault(at: node, "`\(title)` names no column", "write `column: present`") }
    return entries.compactMap { key, value in
      guard let name = key.scalar?.string, !name.isEmpty, let test = test(value, on: name) else { return nil }
      return ConditionalRule.Condition(column: located(name, key), test: test)
    }
  }

  private func test(_ node: Node, on column: String) -> ConditionalRule.Condition.Test? {
    guard node.mapping != nil else {
      switch node.scalar?.string {
      case "present": return .present
      case "empty": return .empty
      case let text?:
        refuse(node, "is no condition on \(column)", among: ["present", "empty"], or: "{equals: \(text)}")
      case nil: fault(at: node, "is no condition on \(column)", "write present, empty, or {one of: [A, B]}")
      }
      return nil
    }
    guard let entry = section(of: node, title: "the condition on \(column)") else { return nil }
    var constraints: [ColumnRule.Constraint] =
      entry.text("equals").map { [.oneOf([CellConversion.trimmed($0.value)])] } ?? []
    constraints += entry.constraints()
    if (["equals"] + YAMLSection.constraintKeys).allSatisfy({ entry.node($0) == nil }), !entry.hasOthers {
      fault(at: node, "asks nothing of \(column)", "write present, empty, or what it says: {one of: [A, B]}")
    }
    entry.refuseOthers()
    return .satisfies(constraints)
  }

  /// Refuses a word that is none of some words, nor the other thing that may stand in its place.
  func refuse(_ node: Node, _ reason: String, among words: [String], or other: String) {
    guard let text = node.scalar?.string, !text.isEmpty else {
      fault(at: node, reason, "write \(words.joined(separator: ", ")) or \(other)")
      return
    }
    let nearest = Spelling.nearest(to: text, among: words).map { "write \($0)" }
    refuse(located(text, node), reason, nearest ?? "write \(words.joined(separator: ", ")) or \(other)")
  }
}
