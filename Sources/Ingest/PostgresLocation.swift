import Records

/// A query of a database, or a table or view in it, as a source of rows.
public struct PostgresLocation: Sendable {
  /// One statement that gives rows; its parameters are `$1`, `$2`, ….
  public var query: String
  /// Of the parameters, in their order; nil for null.
  public var values: [String?]
  /// What stands for a sheet's name in addresses: the table's name, or `query`.
  public var sheet: String
  /// Where the pipeline file names the connection.
  public var place: Problem.Place
  /// Where a character of the query stands in the pipeline file, counted from 1; of nil, where the query does.
  public var queryPlace: @Sendable (Int?) -> Problem.Place

  public init(
    query: String, values: [String?], sheet: String, place: Problem.Place,
    queryPlace: @escaping @Sendable (Int?) -> Problem.Place
  ) {
    self.query = query
    self.values = values
    self.sheet = sheet
    self.place = place
    self.queryPlace = queryPlace
  }
}
