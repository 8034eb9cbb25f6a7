/// A path in a credential, compared step by step: `a.bc` is not below `a.b`.
struct Path: Hashable {
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

  /// The paths that this one leads through, the longest first.
  var above: some Sequence<Path> { (1..<Swift.max(1, depth)).reversed().lazy.map { Path(steps: Array(steps[..<$0])) } }

  private init(steps: [Substring]) { self.steps = steps }
}

/// What stands at many paths, found without going through all of them.
struct PathIndex<Value> {
  private var values: [Path: [Value]] = [:]
  /// What stands first below each path.
  private var below: [Path: Value] = [:]

  init(_ entries: some Sequence<(path: Path, value: Value)>) {
    for (path, value) in entries {
      values[path, default: []].append(value)
      for outer in path.above where below[outer] == nil { below[outer] = value }
    }
  }

  var isEmpty: Bool { values.isEmpty }

  /// All that stands at that very path, in order.
  func values(at path: Path) -> [Value] { values[path] ?? [] }

  /// What stands at the path, else first below it, else nearest above it.
  func nearest(to path: Path) -> Value? {
    values[path]?.first ?? below[path] ?? path.above.lazy.compactMap { values[$0]?.first }.first
  }
}
