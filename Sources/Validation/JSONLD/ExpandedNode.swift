import ELM

/// An object of a document in expanded form: keys are IRIs and keywords, values are arrays (JSON-LD 1.1 API, §5).
final class ExpandedNode {
  enum Item {
    case node(ExpandedNode)
    /// A value where keywords without a meaning hold one; nobody reads it.
    case meaningless
  }

  struct Property {
    let iri: String
    /// Where it stands.
    let place: Int
    var items: [Item]
  }

  let place: Int
  /// The keywords that it has; what they hold is below.
  var keywords: Set<String> = []
  /// Nil for an id that looks like a keyword.
  var id: String?
  var types: [String?] = []
  var value: Tree = .null
  var language = ""
  var list: [Item] = []
  var set: [Item] = []
  var graph: [Item] = []
  var included: [Item] = []
  var reverse: [Property] = []
  var properties: [Property] = []

  init(at place: Int) { self.place = place }

  func has(_ keyword: String) -> Bool { keywords.contains(keyword) }

  /// The number of its keys.
  var count: Int { keywords.count + properties.count }

  func add(_ items: [Item], to iri: String, at place: Int) {
    if let known = properties.firstIndex(where: { $0.iri == iri }) {
      properties[known].items += items
    } else {
      properties.append(Property(iri: iri, place: place, items: items))
    }
  }
}

/// Why a document cannot be read as JSON-LD.
struct UnreadableDocument: Error {
  let path: String
  /// The predicate of a sentence about what stands there.
  let reason: String
}
