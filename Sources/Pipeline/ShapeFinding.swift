import ELM
import Validation

/// One finding of a profile's shapes as validators of SHACL name it: the focus node's classes, the property, the kind of
/// constraint, and the value.
struct ShapeFinding: Hashable {
  /// Joined by commas, in alphabetical order.
  let types: String
  let property: String
  let component: String
  /// At most 80 characters; nil where no value is to blame, or one without an id.
  let value: String?

  /// What these counts and comparisons concern is a set of values, and none of them.
  private static let valueless: Set = [
    "MinCountConstraintComponent", "MaxCountConstraintComponent", "UniqueLangConstraintComponent", "NoTarget",
  ]

  /// Nil for an objection of our own rules.
  init?(_ violation: Violation) {
    guard let component = violation.component else { return nil }
    types = violation.focusTypes.joined(separator: ",")
    property = violation.property
    self.component = component
    let value = ShapeFinding.valueless.contains(component) ? nil : violation.value
    self.value = value.map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(80))) }
  }

  /// The findings of a credential, each once, in the order in which Python sorts the texts of their tuples: so two
  /// validators' outputs can be compared as they are.
  static func sorted(_ violations: [Violation]) -> [ShapeFinding] {
    Set(violations.compactMap(ShapeFinding.init)).map { (finding: $0, key: Array($0.text.unicodeScalars)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.finding)
  }

  var tree: Tree {
    .array([.string(types), .string(property), .string(component), value.map(Tree.string) ?? .null])
  }

  private var text: String {
    let parts = [types, property, component].map(ShapeFinding.quoted) + [value.map(ShapeFinding.quoted) ?? "None"]
    return "(\(parts.joined(separator: ", ")))"
  }

  /// A string as Python's `repr` writes it.
  private static func quoted(_ text: String) -> String {
    let quote: Unicode.Scalar = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var quoted = String.UnicodeScalarView([quote])
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
      case "\r": quoted.append(contentsOf: "\\r".unicodeScalars)
      case "\t": quoted.append(contentsOf: "\\t".unicodeScalars)
      case "\\", quote: quoted.append(contentsOf: ["\\", scalar])
      case _ where isPrintable(scalar): quoted.append(scalar)
      default:
        let (mark, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
        let digits = String(scalar.value, radix: 16)
        quoted.append(
          contentsOf: "\\\(mark)\(String(repeating: "0", count: width - digits.count))\(digits)".unicodeScalars)
      }
    }
    quoted.append(quote)
    return String(quoted)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }
}
