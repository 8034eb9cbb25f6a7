/// A path in a credential, compared step by step: `a.bc` is not below `a.b`.
struct Path: Equatable {
  private let steps: [Substring]

  /// `credentialSubject.hasClaim[1].title`
  init(_ text: String) {
    steps = text.split { $0 == "." || $0 == "[" }
  }

  /// Whether this leads through the other path and further.
  func isBelow(_ other: Path) -> Bool {
    steps.count > other.steps.count && steps.starts(with: other.steps)
  }

  var depth: Int { steps.count }
}
