import Records

/// A table whose rows belong to rows of another one, as `source.tables` of a pipeline file says: the modules of learners, the
/// learning outcomes of modules.
public struct ChildTable: Sendable {
  /// A column of the table that it belongs to, and the column of its own that says the same.
  public struct Join: Sendable {
    public let parent: PipelineDefinition.Located<String>
    public let child: PipelineDefinition.Located<String>
  }

  /// What `each` calls it, a word that no other table of the source has, in whatever letter case.
  public let name: String
  public let table: TableReference
  /// The name of the table that its rows belong to; nil for the table whose rows become credentials.
  public let parent: String?
  /// At least one. A row belongs to the rows that say the same in all of them.
  public let joins: [Join]
  /// Where its name stands.
  public let place: Problem.Place
}

extension PipelineDefinition.Source {
  /// The tables that belong to a table, in the order of the file.
  ///
  /// - Parameter parent: its name; nil for the table whose rows become credentials.
  public func tables(of parent: String?) -> [ChildTable] { tables.filter { $0.parent == parent } }
}
