/// A JSON document as it was written: members in their order, numbers with their digits.
///
/// Built for templates, single rows and checks; the hot path writes bytes through `CredentialPattern` and never a tree.
public enum Tree: Hashable, Sendable {
  case object([Member])
  case array([Tree])
  case string(String)
  /// The digits as they were written, so that `2.50` stays `2.50`.
  case number(String)
  case boolean(Bool)
  case null

  public struct Member: Hashable, Sendable {
    public let key: String
    public var value: Tree

    public init(_ key: String, _ value: Tree) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a member; nil when there is none, or this is no object.
  public subscript(key: String) -> Tree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The elements of an array, or the value itself: JSON-LD makes no difference between a value and an array of one.
  public var elements: [Tree] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// The node's identifier, `id`.
  public var id: String? { self["id"]?.string }

  /// The node's types, `type`, as terms of the context.
  public var types: [String] { self["type"]?.elements.compactMap(\.string) ?? [] }
}

extension Tree: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(arrayLiteral elements: Tree...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, Tree)...) { self = .object(elements.map { Member($0.0, $0.1) }) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(integerLiteral value: Int) { self = .number(String(value)) }
}
