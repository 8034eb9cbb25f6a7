import ELM
import Records

/// One thing wrong with a credential: what the profile's shapes object to, or what our own rules do.
public struct Violation: Sendable {
  public let code: ProblemCode
  public let severity: Problem.Severity
  /// The classes of the node that is concerned, in alphabetical order.
  public let focusTypes: [String]
  /// The property, named by the last part of its IRI as validators do; empty for the node as a whole.
  public let property: String
  /// The kind of constraint, named as SHACL validators name it (`MinCountConstraintComponent`); nil for our own rules.
  public let component: String?
  /// What stands there, when there is something that a person can recognise.
  public let value: String?
  /// Where: dotted, as in pipeline files, with indices in arrays.
  public let path: String
  /// The predicate of a sentence about the value or the place.
  public let reason: String
  /// In the imperative; nil for what the code says.
  public let remedy: String?
  /// Paths of the other values that take part: the hours beside the credits, the beginning beside the end. Where no
  /// cell is behind `path`, one of these may be to blame.
  public var alsoAt: [String] = []

  /// What must not be reported twice: the same objection to the same node and property.
  var identity: String {
    "\(path)\u{1F}\(component ?? code.slug)\u{1F}\(property)"
  }

  /// The same as a problem, in a place where somebody can mend it.
  ///
  /// - Parameter written: what a person wrote for the value; nil quotes the value itself.
  public func problem(at place: Problem.Place, alsoAt: [CellAddress] = [], quoting written: String? = nil) -> Problem {
    Problem(
      code, severity: severity, at: place, alsoAt: alsoAt, value: written ?? value, reason, remedy: remedy, path: path)
  }
}
