import ELM
import Records

/// A shape of an own file, compiled: what it applies to and what it demands.
struct OwnShape: Sendable {
  /// The one property that the shape speaks about; a node shape has none.
  struct Property: Sendable {
    let iri: String
    /// Nil when no key of the JSON leads to it.
    let term: TermTable.Term?
    /// As validators report it.
    let localName: String
  }

  /// A message of the file's author, in some language; empty for none.
  struct Message: Sendable {
    let text: String
    let language: String
  }

  let place: ShapePlace
  let property: Property?
  let severity: Problem.Severity
  let messages: [Message]
  /// None for a shape that is deactivated.
  let constraints: [Constraint]

  /// One thing that a shape demands.
  struct Constraint: Sendable {
    let demand: Demand
    let place: ShapePlace
  }

  /// Shapes are named by their place among all. Source: SHACL §4.
  enum Demand: Sendable {
    /// Nothing has the class when its set is empty.
    case isOf(NodeMap.ClassSet, iri: String)
    case datatype(String)
    case nodeKind(NodeKind)
    case minCount(Int)
    case maxCount(Int)
    case range(Bound)
    case minLength(Int)
    case maxLength(Int)
    case languageIn([String])
    case uniqueLanguage
    case hasValue(RDFTerm)
    case oneOf([RDFTerm])
    case node(Int)
    case not(Int)
    case and([Int])
    case or([Int])
    case exactlyOne([Int])
    case property(Int)
  }

  enum NodeKind: String, Sendable, CaseIterable {
    case iri = "IRI"
    case blank = "BlankNode"
    case literal = "Literal"
    case blankOrIRI = "BlankNodeOrIRI"
    case blankOrLiteral = "BlankNodeOrLiteral"
    case iriOrLiteral = "IRIOrLiteral"
  }
}

extension OwnShape.Demand {
  /// As validators name the component that a violation comes from.
  var component: String {
    let name =
      switch self {
      case .isOf: "Class"
      case .datatype: "Datatype"
      case .nodeKind: "NodeKind"
      case .minCount: "MinCount"
      case .maxCount: "MaxCount"
      case .range(let bound): bound.component
      case .minLength: "MinLength"
      case .maxLength: "MaxLength"
      case .languageIn: "LanguageIn"
      case .uniqueLanguage: "UniqueLang"
      case .hasValue: "HasValue"
      case .oneOf: "In"
      case .node: "Node"
      case .not: "Not"
      case .and: "And"
      case .or: "Or"
      case .exactlyOne: "Xone"
      case .property: "Property"
      }
    return name + "ConstraintComponent"
  }

  var code: ProblemCode {
    switch self {
    case .isOf, .nodeKind: .shapesValueType
    case .datatype, .minLength, .maxLength: .shapesValueForm
    case .minCount: .shapesValueMissing
    case .maxCount: .shapesValueTooMany
    case .range: .shapesValueRange
    case .languageIn, .uniqueLanguage: .shapesLanguage
    case .hasValue, .oneOf: .shapesValueOther
    case .node, .not, .and, .or, .exactlyOne, .property: .shapesNode
    }
  }

  /// The shapes that it refers to.
  var references: [Int] {
    switch self {
    case .node(let shape), .not(let shape), .property(let shape): [shape]
    case .and(let shapes), .or(let shapes), .exactlyOne(let shapes): shapes
    default: []
    }
  }
}
