/// The contexts in force at one place of a document: the two fixed ones, and those scoped to classes and properties around
/// it (JSON-LD 1.1 API, §4).
struct ActiveContext {
  /// The later goes before the earlier; the fixed contexts lie below all.
  private var scopes: [ContextScope.Name] = []
  /// What is in force again inside the objects of this one, when a class has changed it.
  private var previous: [ContextScope.Name]?

  var isOfClass: Bool { previous != nil }

  /// The context for the objects inside.
  var reverted: ActiveContext {
    guard let previous else { return self }
    var context = self
    context.scopes = previous
    context.previous = nil
    return context
  }

  func with(_ scope: ContextScope.Name) -> ActiveContext {
    var context = self
    context.scopes.append(scope)
    return context
  }

  func with(scopeOfClass scope: ContextScope.Name) -> ActiveContext {
    var context = with(scope)
    context.previous = previous ?? scopes
    return context
  }

  func definition(_ name: String) -> ContextScope.Definition? {
    for scope in scopes.reversed() {
      if let definition = ContextScope.named(scope).definitions[name] { return definition }
    }
    return ContextScope.base.definitions[name]
  }

  /// The IRI that a term, a compact IRI or an IRI stands for, or a keyword; nil for what looks like a keyword and is none.
  ///
  /// - Parameter isTerm: whether terms count, as they do for keys and classes but not for ids.
  /// - Parameter isRelative: whether what is no IRI is one relative to the document, as ids are and keys are not.
  func iri(_ text: String, isTerm: Bool, isRelative: Bool) -> String? {
    if ActiveContext.keywords.contains(text) { return text }
    if ActiveContext.looksLikeKeyword(text) { return nil }
    if isTerm, let definition = definition(text) { return definition.iri }
    if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex {
      let prefix = String(text[..<colon])
      let rest = text[text.index(after: colon)...]
      if prefix == "_" || rest.hasPrefix("//") { return text }
      if let definition = definition(prefix), definition.isPrefix { return definition.iri + rest }
      if DocumentIRI.isAbsolute(text) { return text }
    }
    return isRelative ? DocumentIRI.resolved(text) : text
  }

  static func isKeyword(_ text: String) -> Bool { keywords.contains(text) }

  private static let keywords: Set<String> = [
    "@base", "@container", "@context", "@default", "@direction", "@embed", "@explicit", "@first", "@graph", "@id",
    "@import", "@included", "@index", "@json", "@language", "@list", "@nest", "@none", "@omitDefault", "@propagate",
    "@protected", "@preserve", "@requireAll", "@reverse", "@set", "@type", "@value", "@version", "@vocab",
  ]

  /// `@` and letters, which JSON-LD keeps for keywords to come.
  private static func looksLikeKeyword(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.first == UInt8(ascii: "@"), bytes.count > 1 else { return false }
    return bytes.dropFirst().allSatisfy { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
  }
}
