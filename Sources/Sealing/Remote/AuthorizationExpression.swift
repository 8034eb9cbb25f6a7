/// Which proofs a key asks for before it signs (CSC API v2 §11.4, `auth/expression`): names joined by AND, OR, XOR and
/// parentheses.
///
///     AuthorizationExpression("PIN AND (OTP OR card)")?.holds(for: ["PIN"])      // false
struct AuthorizationExpression {
  private indirect enum Term {
    case name(String)
    case and(Term, Term)
    case or(Term, Term)
    case xor(Term, Term)
  }

  private static let sizeLimit = 512
  private static let operators: Set<Substring> = ["AND", "OR", "XOR", "(", ")"]

  private let term: Term

  /// Nil for what cannot be understood. AND binds closer than XOR, and XOR than OR.
  init?(_ text: String) {
    guard text.utf8.count <= AuthorizationExpression.sizeLimit else { return nil }
    let words = text.replacing("(", with: " ( ").replacing(")", with: " ) ").split { $0.isWhitespace }
    var rest = words[...]
    guard let term = AuthorizationExpression.sum(&rest), rest.isEmpty else { return nil }
    self.term = term
  }

  /// Whether these proofs suffice.
  func holds(for proofs: Set<String>) -> Bool { AuthorizationExpression.holds(term, proofs) }

  private static func holds(_ term: Term, _ proofs: Set<String>) -> Bool {
    switch term {
    case .name(let name): proofs.contains(name)
    case .and(let left, let right): holds(left, proofs) && holds(right, proofs)
    case .or(let left, let right): holds(left, proofs) || holds(right, proofs)
    case .xor(let left, let right): holds(left, proofs) != holds(right, proofs)
    }
  }

  private static func sum(_ rest: inout ArraySlice<Substring>) -> Term? { joined("OR", &rest, Term.or, exclusion) }

  private static func exclusion(_ rest: inout ArraySlice<Substring>) -> Term? {
    joined("XOR", &rest, Term.xor, product)
  }

  private static func product(_ rest: inout ArraySlice<Substring>) -> Term? { joined("AND", &rest, Term.and, factor) }

  private static func joined(
    _ word: Substring, _ rest: inout ArraySlice<Substring>, _ join: (Term, Term) -> Term,
    _ part: (inout ArraySlice<Substring>) -> Term?
  ) -> Term? {
    guard var term = part(&rest) else { return nil }
    while rest.first == word {
      rest.removeFirst()
      guard let next = part(&rest) else { return nil }
      term = join(term, next)
    }
    return term
  }

  private static func factor(_ rest: inout ArraySlice<Substring>) -> Term? {
    if rest.first == "(" {
      rest.removeFirst()
      guard let term = sum(&rest), rest.popFirst() == ")" else { return nil }
      return term
    }
    // A name may have spaces in it.
    let name = rest.prefix { !operators.contains($0) }
    guard !name.isEmpty else { return nil }
    rest = rest.dropFirst(name.count)
    return .name(name.joined(separator: " "))
  }
}
