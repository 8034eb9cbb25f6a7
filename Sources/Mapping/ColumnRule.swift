import Records

/// What the cells of a column must satisfy, whether they are mapped or not: a line of `rules.columns`, or what a line of `then`
/// demands.
///
/// An empty cell satisfies everything but `required`. Numbers are compared exactly, dates as days, texts without the white space
/// around them; length is counted in characters as a person counts them.
struct ColumnRule: Sendable {
  enum Constraint: Sendable {
    case required
    /// The opposite, for `then`: nothing may stand there.
    case empty
    /// The whole text.
    case pattern(TextPattern)
    case number(NumberRange)
    case length(least: Int?, most: Int?)
    /// The text is one of these.
    case oneOf([String])
    /// The text is none of these.
    case noneOf([String])
    case dates(DateRange)
  }

  let constraints: [Constraint]
  let severity: Problem.Severity
  /// Why the institution asks for it.
  let because: String?
  /// How it is mended, in the institution's words instead of ours.
  let remedy: String?
}

/// The numbers between two bounds; either may be missing.
struct NumberRange: Sendable {
  struct Bound: Sendable {
    let value: ExactDecimal
    /// Whether the bound itself is within.
    let isWithin: Bool
  }

  let lowest: Bound?
  let highest: Bound?

  var isEmpty: Bool {
    guard let lowest, let highest else { return false }
    return lowest.value > highest.value || lowest.value == highest.value && !(lowest.isWithin && highest.isWithin)
  }
}

/// The days between two, both within; either may be missing.
struct DateRange: Sendable {
  let first: CivilDate?
  let last: CivilDate?
  /// How text dates of the column are written; nil: as the line of `map` for the column says.
  let format: DateFormat?
}

/// A line of `when`: what must hold of some columns when others say something.
struct ConditionalRule: Sendable {
  struct Condition: Sendable {
    enum Test: Sendable {
      case present
      case empty
      /// The cell says something, can be read, and satisfies all of these.
      case satisfies([ColumnRule.Constraint])
    }

    let column: PipelineDefinition.Located<String>
    let test: Test
  }

  /// All of them must be met.
  let conditions: [Condition]
  let demands: [PlacedRule]
}

/// A rule and the column that it is about.
struct PlacedRule: Sendable {
  let column: PipelineDefinition.Located<String>
  let rule: ColumnRule
}

/// Columns of which no two rows may hold the same values.
struct UniqueColumns: Sendable {
  let columns: [PipelineDefinition.Located<String>]
  let severity: Problem.Severity

  var names: [String] { columns.map(\.value) }
}

/// The `rules` of a pipeline file.
struct PipelineRules: Sendable {
  var unique: [UniqueColumns] = []
  var columns: [PlacedRule] = []
  var conditional: [ConditionalRule] = []

  /// Every column that a rule looks at, and where the file names it.
  var named: [PipelineDefinition.Located<String>] {
    unique.flatMap(\.columns) + columns.map(\.column)
      + conditional.flatMap { $0.conditions.map(\.column) + $0.demands.map(\.column) }
  }
}

extension String {
  /// Characters as a person counts them: é is one, however many codes it was typed with.
  var characterCount: Int { utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? utf8.count : count }
}
