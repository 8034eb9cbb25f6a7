import Postgres
import Records

/// A type of the database as its catalogue has it.
struct PostgresType {
  static let generalRemedy = "leave it out of the query, or have the query turn it into text with ::text"

  let name: String
  /// Nil for what no cell can hold.
  let kind: PostgresKind?
  /// What a query does about a type that no cell can hold; nil for the usual.
  let remedy: String?

  /// What is known of types by their numbers, which are the same in every database (PostgreSQL's `pg_type.dat`).
  private static let known: [UInt32: PostgresKind] = [
    16: .boolean, 18: .word, 19: .word, 20: .number, 21: .number, 23: .number, 25: .text, 26: .number, 114: .json,
    142: .text, 650: .word, 700: .float, 701: .float, 705: .text, 774: .word, 829: .word, 869: .word, 1042: .text,
    1043: .text, 1082: .date, 1083: .time, 1114: .timestamp, 1184: .timestampWithZone, 1186: .interval,
    1266: .timeWithZone, 1560: .text, 1562: .text, 1700: .number, 2950: .word, 3802: .json,
  ]

  private static let remedies: [UInt32: String] = [
    17: "leave it out of the query, or name a file in the credential by its path",
    790: "have the query turn it into a number with ::numeric",
  ]

  static func types(_ numbers: Set<UInt32>, in snapshot: PostgresSnapshot) throws -> [UInt32: PostgresType] {
    let list = "{\(numbers.sorted().map(String.init).joined(separator: ","))}"
    let rows = try snapshot.rows(
      """
      SELECT t.oid, pg_catalog.format_type(t.oid, NULL), t.typtype, t.typcategory, e.oid, e.typtype, e.typcategory
      FROM pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
      WHERE t.oid = ANY ($1::oid[])
      """, [list])
    return rows.reduce(into: [:]) { types, row in
      guard let number = row[0].flatMap({ UInt32($0) }) else { return }
      let element = row[4].flatMap { UInt32($0) }
      let own = kind(number, type: row[2], category: row[3])
      let isList = element.map { kind($0, type: row[5], category: row[6]) != nil } ?? false
      types[number] = PostgresType(
        name: row[1] ?? "", kind: isList ? .structure : own, remedy: remedies[element ?? number])
    }
  }

  private static func kind(_ number: UInt32, type: String?, category: String?) -> PostgresKind? {
    if let kind = known[number] { return kind }
    switch (type, category) {
    case ("e", _): return .word
    case ("c", _): return .structure
    // Of an extension, such as citext; a domain is known by the type below it.
    case ("b", "S"), ("d", "S"): return .text
    case ("d", _): return .structure
    default: return nil
    }
  }
}
