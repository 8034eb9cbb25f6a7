/// What a profile demands of one property of one class.
public struct PropertyRule: Hashable, Sendable {
  /// What every value must be.
  public enum Kind: Hashable, Sendable {
    /// A node of one of these classes (`sh:class`, or `sh:or` of them).
    case classes([String])
    /// A literal of this datatype (`sh:datatype`).
    case datatype(Datatype)
    /// A node that conforms to a shape of this name (`sh:node`); `ClaimNodeShape` is the only one that stands alone.
    case node(String)
    /// A node that conforms to a shape (`sh:node`) which asks for this class and no more.
    case nodeOfClass(String)
    /// Any literal (`sh:nodeKind sh:Literal`).
    case literal
    /// Anything that has an IRI (`sh:nodeKind sh:IRI`).
    case iri
  }

  public enum Datatype: String, Hashable, Sendable {
    case langString, dateTime, string, anyURI, duration, integer, positiveInteger, decimal, boolean
    case html = "HTML"
  }

  /// Who demands the vocabulary.
  public enum VocabularyDemand: Hashable, Sendable {
    /// The profile (`sh:hasValue` on the concept's scheme, which must be typed unless `looseScheme`).
    case profile(looseScheme: Bool)
    /// Our rules, where the profile is silent. `ownConcepts`: the issuer's own concepts, in a scheme of its own, will
    /// do as well.
    case rules(ownConcepts: Bool)
  }

  public let term: String
  public let kind: Kind
  /// A further shape that values must conform to: `IssuerNodeShape` for the issuer.
  public let nodeShape: String?
  public let min: Int
  /// Nil: any number.
  public let max: Int?
  /// At most one value a language.
  public let uniqueLang: Bool
  public let maxInclusive: Int?
  /// The name of the vocabulary that values must be taken from.
  public let vocabulary: String?
  public let demand: VocabularyDemand?
  /// False for what the shapes mean but the context's term does not reach: SHACL never sees it, our rules hold it all
  /// the same.
  public let isReached: Bool

  init(
    term: String, kind: Kind, nodeShape: String? = nil, min: Int = 0, max: Int? = nil, uniqueLang: Bool = false,
    maxInclusive: Int? = nil, vocabulary: String? = nil, demand: VocabularyDemand? = nil, isReached: Bool = true
  ) {
    self.term = term
    self.kind = kind
    self.nodeShape = nodeShape
    self.min = min
    self.max = max
    self.uniqueLang = uniqueLang
    self.maxInclusive = maxInclusive
    self.vocabulary = vocabulary
    self.demand = demand
    self.isReached = isReached
  }

  /// `page positiveInteger 1`, in the notation of the profile's table; nil when the text is nothing but space.
  init?(text: Substring) {
    let words = text.split(separator: " ")
    guard words.count >= 3 else { return nil }
    let kinds = words[1].split(separator: "&").map(String.init)
    guard let kind = kinds.first else { return nil }
    let flags = words.dropFirst(3)
    func value(_ key: String) -> String? {
      flags.first { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count)) }
    }
    let demanded = value("in=")
    let used = value("use=")
    self.init(
      term: String(words[0]), kind: Kind(text: kind), nodeShape: kinds.count > 1 ? kinds.last : nil,
      min: words[2] == "1" || words[2] == "+" ? 1 : 0, max: words[2] == "1" || words[2] == "?" ? 1 : nil,
      uniqueLang: flags.contains("unique"), maxInclusive: value("max=").flatMap { Int($0) },
      vocabulary: demanded ?? used,
      demand: demanded != nil
        ? .profile(looseScheme: flags.contains("untyped"))
        : used != nil ? .rules(ownConcepts: flags.contains("own")) : nil,
      isReached: !flags.contains("unreached"))
  }

  /// Whether values must have IRIs: concepts of a vocabulary that the profile demands.
  public var demandsIRI: Bool {
    if case .profile = demand { true } else { kind == .iri }
  }
}

extension PropertyRule.Kind {
  fileprivate init(text: String) {
    if let datatype = PropertyRule.Datatype(rawValue: text) {
      self = .datatype(datatype)
    } else {
      switch text {
      case "Literal": self = .literal
      case "IRI": self = .iri
      case "ClaimNodeShape": self = .node(text)
      case _ where text.hasPrefix("@"): self = .nodeOfClass(String(text.dropFirst()))
      default: self = .classes(text.split(separator: "|").map(String.init))
      }
    }
  }

  /// The class to make a value of when nothing else is said: the first that the profile names.
  public var defaultClass: String? {
    switch self {
    case .classes(let classes): classes.first
    case .node("ClaimNodeShape"): ApplicationProfile.claimClasses.first
    case .nodeOfClass(let name): name
    default: nil
    }
  }
}
