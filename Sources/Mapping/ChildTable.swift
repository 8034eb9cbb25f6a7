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

  /// What the sheets of the tables are called where their rows are written out, in an error workbook: as the pipeline file calls the
  /// sheet, or the table where it names no sheet or one of that name is there already. From such sheets they are read again.
  public var sheetTitles: [String: String] {
    // A name that Excel keeps for itself.
    var taken: Set = ["history"]
    if let sheet = table.sheetName { taken.insert(sheet.lowercased()) }
    var titles: [String: String] = [:]
    for table in tables {
      var title = table.table.sheetName ?? table.name
      if taken.contains(title.lowercased()) { title = table.name }
      var number = 2
      while taken.contains(title.lowercased()) {
        title = "\(table.name.prefix(28))_\(number)"
        number += 1
      }
      taken.insert(title.lowercased())
      titles[table.name] = title
    }
    return titles
  }
}
