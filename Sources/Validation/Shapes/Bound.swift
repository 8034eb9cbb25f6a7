import ELM
import Records

/// The least or the most that a value may be: a number or a moment (SHACL §4.3).
struct Bound: Sendable {
  enum Relation: String, Sendable, CaseIterable {
    case minExclusive, minInclusive, maxExclusive, maxInclusive
  }

  private enum Limit: Sendable {
    case number(ExactDecimal)
    case moment(Moment)
  }

  /// A point in time; those with a zone and those without cannot be compared.
  private struct Moment: Sendable {
    let seconds: Int64
    /// Digits behind the point, without zeros at their end.
    let fraction: String
    let hasZone: Bool

    init?(_ text: String) {
      guard let moment = XSDLexical.dateTime(text) else { return nil }
      seconds = moment.moment.seconds
      hasZone = moment.hasZone
      let digits = text.split(separator: ".", maxSplits: 1).dropFirst().first?.prefix { $0.isASCII && $0.isNumber }
      fraction = String(digits?.reversed().drop { $0 == "0" }.reversed() ?? [])
    }
  }

  let relation: Relation
  let text: String
  private let limit: Limit

  /// Nil unless the literal is a whole number, a decimal or a moment of XML Schema.
  init?(_ relation: Relation, _ literal: RDFTerm) {
    guard case .literal(let text, let datatype, _) = literal else { return nil }
    if let number = Bound.number(text, datatype) {
      limit = .number(number)
    } else if datatype == RDFTerm.xsd + "dateTime", let moment = Moment(text) {
      limit = .moment(moment)
    } else {
      return nil
    }
    self.relation = relation
    self.text = text
  }

  var component: String { relation.rawValue.prefix(1).uppercased() + relation.rawValue.dropFirst() }

  /// "less than 1": what is wrong with a value that this does not admit.
  var objection: String {
    switch relation {
    case .minExclusive: "is not more than \(text)"
    case .minInclusive: "is less than \(text)"
    case .maxExclusive: "is not less than \(text)"
    case .maxInclusive: "is more than \(text)"
    }
  }

  /// What cannot be compared is not admitted.
  func admits(_ value: RDFTerm) -> Bool {
    guard case .literal(let text, let datatype, _) = value else { return false }
    let order: Int
    switch limit {
    case .number(let limit):
      if let number = Bound.number(text, datatype) {
        order = number < limit ? -1 : number == limit ? 0 : 1
      } else if datatype == RDFTerm.xsd + "double", let number = Double(text), let limit = Double(limit.description) {
        order = number < limit ? -1 : number == limit ? 0 : 1
      } else {
        return false
      }
    case .moment(let limit):
      guard datatype == RDFTerm.xsd + "dateTime", let moment = Moment(text), moment.hasZone == limit.hasZone else {
        return false
      }
      let (left, right) = ((moment.seconds, moment.fraction), (limit.seconds, limit.fraction))
      order = left < right ? -1 : left == right ? 0 : 1
    }
    return switch relation {
    case .minExclusive: order > 0
    case .minInclusive: order >= 0
    case .maxExclusive: order < 0
    case .maxInclusive: order <= 0
    }
  }

  private static func number(_ text: String, _ datatype: String) -> ExactDecimal? {
    guard let literal = LiteralForm(datatype: datatype), literal.isNumber, literal.accepts(text) else { return nil }
    // XML Schema's decimals may begin or end with their point.
    return ExactDecimal(text) ?? ExactDecimal(text.hasSuffix(".") ? "\(text)0" : text.replacing(".", with: "0."))
  }
}
