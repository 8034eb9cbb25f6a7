import ELM

extension MappingPlan {
  /// What one row fills: the slots, and the nodes that come and go with them.
  struct Level: Sendable {
    let slots: [Slot]
    /// Nodes that can be left out, inner ones first.
    let nodes: [NodePlan]
    let groupCount: Int
    /// The awarding bodies that cells name, to be compared with the seal's organisation row by row.
    let awardingBodies: [AwardingBody]
  }

  /// A place that a line of `map` fills.
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
}
