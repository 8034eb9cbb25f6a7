import ELM

/// A credential that tells elements and nothing else, for tests.
///
///     let all = Tree.telling(ElementSet.annexI.elements.map(\.ways[0]))
extension Tree {
  static let silent: Tree = [
    "id": "urn:credential:1", "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
    "credentialSubject": [
      "id": "urn:epass:person:1", "type": "Person",
      "hasClaim": ["id": "urn:epass:learningAchievement:1", "type": "LearningAchievement"],
    ],
  ]

  /// - Parameter leaf: what stands at the places; nil for what the property wants.
  static func telling(_ ways: [RecommendedElement.Way], with leaf: Tree? = nil) -> Tree {
    ways.reduce(silent) { tree, way in
      way.places().reduce(tree) { $0.setting($1, to: leaf ?? .something(for: $1)) }
    }
  }

  /// A value that tells something as the property at a path does.
  static func something(for path: String) -> Tree {
    switch path.split(separator: ".").last.flatMap({ TermTable.edc.term(String($0)) })?.coercion {
    case .language: ["en": "told"]
    case .node: ["id": .string("urn:epass:note:\(path)"), "type": "Note", "noteLiteral": ["en": "told"]]
    default: "told"
    }
  }
}

extension RecommendedElement.Way {
  /// The paths whose values tell the element: one, or that of each part.
  func places(claim: String = "credentialSubject.hasClaim") -> [String] {
    let start =
      switch anchor {
      case .credential: [String]()
      case .subject: ["credentialSubject"]
      case .claim: [claim]
      }
    let path = (start + steps).joined(separator: ".")
    return parts.isEmpty ? [path] : parts.map { "\(path).\($0)" }
  }
}
