import ELM
import Records

/// All that is said under one id is said of one thing: copies of a node do not contradict each other.
///
/// Ids hold for the whole document, so that readers unite what stands under one id. Two organisations under one id
/// become one with two names; a country that is labelled in two ways has two labels.
///
/// - Wrong: two organisations with the id `urn:epass:org:1`, one named Riverbend and one named Hilltop
/// - Right: the ids `urn:epass:org:1` and `urn:epass:org:2`
struct DivergentCopyRule: Rule {
  static let divergent = ProblemCode(
    "credential.node.divergent",
    meaning:
      "Two places of the credential use the same id and say different things. A reader unites them into one "
      + "thing that contradicts itself.",
    remedy: "give the two things ids of their own, or make the copies equal")
  static let excessive = ProblemCode(
    "credential.node.excessive",
    meaning:
      "The credential repeats one id so often, each time with more values, that its copies were not compared. No "
      + "credential is like this; the file may be meant to keep a reader busy.",
    remedy: "ask whoever made the file for the credential as it was issued")
  static let codes = [divergent, excessive]

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.features.contains(.oddities) ? map.reached : map.shown }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    for oddity in node.oddities {
      switch oddity {
      case .divergent(let term, let place): violations.append(contradiction(node, term, at: place, context))
      case .excessive(let place):
        violations.append(
          context.violation(
            DivergentCopyRule.excessive, of: node, at: place, value: node.id, "is repeated too often to be compared"))
      default: continue
      }
    }
    guard let id = node.id, !node.isCut, node.isDescribed, let hidden = context.hidden[id] else { return }
    for property in node.properties where hidden.contradicts(property, of: context.map) {
      violations.append(contradiction(node, property.term, at: property.place, context))
    }
  }

  private func contradiction(_ node: NodeMap.Node, _ term: Int, at place: Int, _ context: RuleContext) -> Violation {
    let name = Wording.name(of: NodeMap.table.terms[term].name)
    return context.violation(
      DivergentCopyRule.divergent, of: node, node.property(term), at: place, value: node.id,
      "has another \(name) here than in another place of the credential")
  }
}
