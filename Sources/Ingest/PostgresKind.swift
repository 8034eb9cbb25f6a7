import Postgres
import Records

/// What a column of a database holds, and how its values become cells.
enum PostgresKind: Hashable {
  /// Texts of any length.
  case text
  /// Texts that are never long: identifiers, addresses of a network.
  case word
  /// Whole numbers, and decimals with the digits that they have.
  case number
  /// Binary fractions, in the shortest decimals that stand for them.
  case float
  case boolean
  case date
  case time
  case timeWithZone
  case timestamp
  case timestampWithZone
  /// In the form of ISO 8601.
  case interval
  /// A JSON text as it is.
  case json
  /// An array or a composite value, which the server writes as JSON.
  case structure

  /// The expression that gives the same, cut to one character more than a cell can hold; nil where that is not needed.
  func bounded(_ expression: String) -> String? {
    switch self {
    case .text, .json: "pg_catalog.left(\(expression)::text, \(Limits.cellLength + 1))"
    case .structure: "pg_catalog.left(pg_catalog.to_json(\(expression))::text, \(Limits.cellLength + 1))"
    default: nil
    }
  }

  /// - Parameter addresses: where the columns' names stand.
  /// - Throws: `RunFailure` with a problem for each column of a type that no cell can hold.
  static func kinds(
    of columns: [PostgresConnection.Column], at addresses: [CellAddress], in snapshot: PostgresSnapshot
  ) throws -> [PostgresKind] {
    let types = try PostgresType.types(Set(columns.map(\.type)), in: snapshot)
    var problems: [Problem] = []
    let kinds = zip(columns, addresses).map { column, address -> PostgresKind in
      let type = types[column.type]
      if let kind = type?.kind { return kind }
      problems.append(
        Problem(
          .columnTypeUnsupported, at: .cell(address), value: column.name,
          "is of the type \(type?.name ?? "number \(column.type)"), which no cell can hold",
          remedy: type?.remedy ?? PostgresType.generalRemedy))
      return .word
    }
    guard problems.isEmpty else { throw RunFailure(.input, problems) }
    return kinds
  }
}
