import ELM
import Foundation

// What a node map is made of.

extension NodeMap {
  /// A class, so that rules pass it around without copying it; nothing changes once the map is built.
  final class Node {
    /// Changes in a `RowOutline` alone.
    var id: String?
    /// Names of its classes, without those that the model does not know.
    var types: [String] = []
    var classes: ClassSet = 0
    var properties: [Property] = [] {
      didSet { terms = properties.reduce(0) { $0 | Node.bit($1.term) } }
    }
    /// A bit for each of its terms, which other terms share: most questions for a property end here.
    private var terms: UInt64 = 0
    /// Where it first appears.
    let place: Int
    /// Shown with its id and type alone, because the rest never changes and was checked before.
    var isCut = false
    /// How many of its copies have members other than `id` and `type`.
    var copies = 0
    var isDescribed: Bool { copies > 0 }
    /// What JSON-LD would drop or misread, for the rules that speak about it.
    var oddities: [Oddity] = []

    init(id: String?, place: Int) {
      self.id = id
      self.place = place
    }

    private static func bit(_ term: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: term) }

    func property(_ term: Int) -> Property? {
      guard terms & Node.bit(term) != 0 else { return nil }
      for position in properties.indices where properties[position].term == term { return properties[position] }
      return nil
    }
  }

  struct Property {
    /// The term's index in the table.
    let term: Int
    let coercion: TermTable.Term.Coercion
    /// Distinct values, in the order in which they appear.
    var values: [Value] = []
    /// Where the property stands.
    let place: Int
    /// The same values while they are gathered and there are many; a hundred thousand claims must not be compared each
    /// with each.
    private var known: Set<Content>?

    private static let many = 32

    init(term: Int, coercion: TermTable.Term.Coercion, place: Int) {
      self.term = term
      self.coercion = coercion
      self.place = place
    }

    /// Values are a set: what is there already is not added.
    mutating func insert(_ content: Content, at place: Int) {
      if values.count < Property.many {
        guard !values.contains(where: { $0.content == content }) else { return }
      } else {
        if known == nil { known = Set(values.map(\.content)) }
        guard known?.insert(content).inserted == true else { return }
      }
      values.append(Value(content: content, place: place))
    }
  }

  struct Value {
    let content: Content
    let place: Int
  }

  enum Content: Hashable {
    case node(Int)
    /// The language in lower case; empty for a text without one.
    case text(String, language: String)
    case literal(String, Form)

    /// Texts are the same when their bytes are: letters composed and decomposed are not.
    static func == (left: Content, right: Content) -> Bool {
      switch (left, right) {
      case (.node(let left), .node(let right)): left == right
      case (.text(let left, let one), .text(let right, let other)):
        one == other && areSame(left, right)
      case (.literal(let left, let one), .literal(let right, let other)):
        one == other && areSame(left, right)
      default: false
      }
    }

    /// In one pass of `memcmp`: `elementsEqual` goes byte by byte, and images are long.
    private static func areSame(_ left: String, _ right: String) -> Bool {
      guard left.utf8.count == right.utf8.count else { return false }
      let result = left.utf8.withContiguousStorageIfAvailable { left in
        right.utf8.withContiguousStorageIfAvailable { right in
          guard let start = left.baseAddress, let other = right.baseAddress else { return left.isEmpty }
          return memcmp(start, other, left.count) == 0
        }
      }
      return (result ?? nil) ?? left.utf8.elementsEqual(right.utf8)
    }
  }

  /// How JSON wrote a literal.
  enum Form: Hashable {
    case string, number, boolean
    /// With a datatype that is not that of its property: the last part of its name for those of XML Schema, else its IRI.
    case typed(String)
  }

  enum Oddity {
    case unknownKey(String, place: Int)
    case unknownType(String, place: Int)
    /// An id that is no string, a language map that holds no texts, a literal where JSON has an object.
    case malformed(place: Int)
    /// A copy of the node says something else about this property than another copy.
    case divergent(term: Int, place: Int)
    /// There are so many copies of the node, with so many values, that they were not compared.
    case excessive(place: Int)
  }

  /// A step of a path: the key or the index under which something stands.
  struct Place {
    let parent: Int
    let key: String
    /// Negative when the step is a key.
    let index: Int
  }

  /// What only some rules look for. It may be said to be there when it is not, never the other way round.
  struct Features: OptionSet {
    let rawValue: Int

    static let oddities = Features(rawValue: 1)
    /// A number or truth value without quotes.
    static let bareLiterals = Features(rawValue: 2)
    /// A text that may be blank.
    static let doubtfulTexts = Features(rawValue: 4)
    /// A language that is not written as two letters.
    static let doubtfulLanguages = Features(rawValue: 8)
    /// Something of which JSON-LD may make more, or less, than this map does: `init(expanding:cut:)` reads it.
    static let unusual = Features(rawValue: 16)
  }
}
