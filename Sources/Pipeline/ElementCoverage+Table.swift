import ELM
import Foundation
import Records
import Validation

extension ElementCoverage {
  /// A table for people, one for each set; without a line end at its end.
  public var text: String { sets.map(table).joined(separator: "\n\n") }

  private func table(_ set: ElementSet) -> String {
    let lines = lines.filter { $0.source.set == set }
    let heading = ["#", "Element", "Obligation", "Present", "From"]
    let cells =
      [heading]
      + lines.map { line in
        let element = line.source.element
        return [String(element.number), element.name, element.obligation.rawValue, presence(line), origin(line)]
      }
    let widths = heading.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    let rows = cells.map { row in
      let padded = row.enumerated().map { column, text in
        let blank = String(repeating: " ", count: widths[column] - text.count)
        // Numbers stand under one another, and nothing follows the last column.
        return column == 0 ? blank + text : column == row.count - 1 ? text : text + blank
      }
      return "  " + padded.joined(separator: "  ")
    }
    return ([title(of: set), ""] + rows + [""] + summary(lines)).joined(separator: "\n")
  }

  private func title(of set: ElementSet) -> String {
    let source = rows == 1 ? "one row" : "\(rows) rows"
    let note =
      isDemanded
      ? "" : "\nThe pipeline file demands none of these; with `validate: {elements: \(set.rawValue)}` it would."
    return "\(set.title), in \(source) on the template \(template)\(note)"
  }

  private func presence(_ line: Line) -> String {
    if line.source.isAlwaysTold { return line.source.isSettledBySealing ? "when sealed" : "always" }
    if line.source.isNeverTold { return "missing" }
    if !line.source.silentClaims.isEmpty { return "not in all achievements" }
    if rows == 0 { return "depends on rows" }
    switch line.told {
    case 0: return "in no row"
    case rows: return rows == 1 ? "in the row" : "in all rows"
    default: return "in \(line.told) of \(rows) rows"
    }
  }

  private func origin(_ line: Line) -> String {
    let source = line.source
    var origins: [String] = []
    if !source.columns.isEmpty {
      origins.append("\(source.columns.count == 1 ? "column" : "columns") \(source.columns.joined(separator: ", "))")
    }
    if source.isSettledBySealing {
      origins.append(source.element.isOfClaim ? "the seal's certificate" : "the time of sealing")
    }
    if let path = source.paths.first, source.element.isOfClaim || !source.isSettledBySealing {
      let place = line.lines.first.flatMap { $0 }.map { "template line \($0)" } ?? "template"
      origins.append("\(place) (\(ElementCoverage.short(path)))")
    }
    for claim in source.silentClaims { origins.append("not told of \(ElementCoverage.short(claim))") }
    if origins.isEmpty {
      let hints = source.hints.map(ElementCoverage.short).joined(separator: " or ")
      return "– could be told at \(hints)"
    }
    return origins.joined(separator: "; ")
  }

  /// Nearly all paths begin with the subject.
  private static func short(_ path: String) -> String {
    let prefix = "credentialSubject."
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  private func summary(_ lines: [Line]) -> [String] {
    [RecommendedElement.Obligation.mandatory, .ifApplicable, .optional].compactMap { obligation in
      let all = lines.filter { $0.source.element.obligation == obligation }
      guard !all.isEmpty else { return nil }
      func those(_ state: Line.State) -> [String] {
        all.filter { $0.state(of: rows) == state }.map { "\($0.source.element.number) \($0.source.element.name)" }
      }
      let name =
        switch obligation {
        case .mandatory: "Mandatory"
        case .ifApplicable: "Mandatory if applicable"
        case .optional: "Optional"
        }
      var parts = ["\(name): \(those(.present).count) of \(all.count) in every credential"]
      if !those(.partly).isEmpty { parts.append("in some: \(those(.partly).joined(separator: ", "))") }
      if !those(.missing).isEmpty { parts.append("missing: \(those(.missing).joined(separator: ", "))") }
      return "  \(parts.joined(separator: "; "))."
    }
  }

  /// One JSON object a line for each element, with a `type`; no value of a cell.
  public var json: [UInt8] {
    lines.flatMap { line -> [UInt8] in
      let source = line.source
      let places = zip(source.paths, line.lines).map { path, number in
        Tree.object(
          [Tree.Member("path", .string(path))] + (number.map { [Tree.Member("line", .number(String($0)))] } ?? []))
      }
      let tree: Tree = [
        "type": "element", "set": .string(source.set.rawValue), "number": .number(String(source.element.number)),
        "name": .string(source.element.name), "obligation": .string(source.element.obligation.rawValue),
        "state": .string(line.state(of: rows).rawValue), "rows": .number(String(rows)),
        "present": .number(String(line.told)), "demanded": .boolean(isDemanded),
        "columns": .array(source.columns.map(Tree.string)), "template": .array(places),
        "seal": .boolean(source.isSettledBySealing),
      ]
      return tree.json + [UInt8(ascii: "\n")]
    }
  }
}
