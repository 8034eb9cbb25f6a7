import Records

/// The table of a PostgreSQL database that is told what became of each row: `write_back` in a pipeline file.
public struct WriteBackReference: Sendable {
  public let access: PostgresReference.Access
  /// A name, or a schema's and a name.
  public let table: [String]
  public let place: Problem.Place

  /// As the pipeline file writes it.
  public var name: String { table.joined(separator: ".") }

  /// Nil when something is wrong; the section's faults say what.
  ///
  /// - Parameter source: of the pipeline, whose database it is where no other is named.
  init?(
    _ section: YAMLSection, source: PipelineDefinition.Source?,
    file: @escaping (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  ) {
    let name = section.required("table", because: "the table that is told what became of each row")
    let reading = PostgresReading(setting: [:], file: file)
    var access: PostgresReference.Access?
    if section.node("connection") != nil {
      access = reading.access(section)
    } else if case .postgres(let reference)? = source?.table {
      access = reference.access
      for key in PostgresReading.accessKeys.dropFirst() where section.node(key) != nil {
        section.faults.problems.append(
          Problem(
            .pipelineInvalid, at: section.place, value: key,
            "is nothing without `connection`: the source's settings count",
            remedy: "remove it, or name the connection"))
      }
    } else {
      section.faultMissing("connection", "where the connection string comes from, such as env:DATABASE_URL")
      for key in PostgresReading.accessKeys { _ = section.node(key) }
    }
    section.refuseOthers()
    guard let name, let table = PostgresReading.identifiers(name, section), let access else { return nil }
    self.access = access
    self.table = table
    place = name.place
  }
}
