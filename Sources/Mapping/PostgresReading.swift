import Records
import Yams

/// Reads `source.postgres` of a pipeline file, and the queries beside it, which have its connection and its parameters.
final class PostgresReading {
  private struct Parameter {
    let name: PipelineDefinition.Located<String>
    /// Nil where the pipeline file leaves it to the command line.
    let value: String?
  }

  /// Values from the command line.
  private let settings: [String: String]
  private let file: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  private var parameters: [Parameter] = []
  /// The names of all queries' parameters.
  private var known: Set<String> = []
  private var hasQueries = false

  /// - Parameters:
  ///   - settings: values of parameters, in place of those in the file.
  ///   - file: what a path of the pipeline file leads to.
  init(
    setting settings: [String: String],
    file: @escaping (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  ) {
    self.settings = settings
    self.file = file
  }

  /// What `source.postgres` names. Nil when something is wrong; the faults say what.
  func reference(_ section: YAMLSection) -> PostgresReference? {
    let access = access(section)
    parameters = parameters(section)
    let relation = relation(section)
    section.refuseOthers()
    return relation.flatMap { bind($0, access, section) }
  }

  /// A further query of the source's database. Nil when something is wrong; the faults say what.
  ///
  /// - Parameters:
  ///   - name: what the table is called.
  ///   - main: the table of `source`; nil when that one is faulty.
  func reference(
    _ query: PipelineDefinition.Located<String>, named name: String, _ section: YAMLSection,
    beside main: TableReference?
  ) -> PostgresReference? {
    switch main {
    case .postgres(let reference)?: return bind(relation(query, named: name, section), reference.access, section)
    // Its parameters are known all the same.
    case nil: return bind(relation(query, named: name, section), nil, section)
    case .workbook?, .csv?:
      section.refuse(query, "is a query, and `source` names no database", "write `sheet: NAME` or `csv: PATH`")
      return nil
    }
  }

  /// Values that no query asks for; to be called when all queries have been read.
  func refuseUnused(_ faults: YAMLSection.Faults) {
    func problem(_ name: String, at place: Problem.Place, value: String?) -> Problem {
      guard hasQueries else {
        return Problem(
          .pipelineInvalid, at: place, value: value, "is a parameter of a query, and the source is none",
          remedy: "leave it out")
      }
      let nearest = Spelling.nearest(to: name, among: known.sorted()).map { "write \($0)" }
      return Problem(
        .pipelineInvalid, at: place, value: value, "is no parameter of the query",
        remedy: nearest ?? "write :\(name) in the query where its value belongs, or remove it")
    }
    for parameter in parameters where !known.contains(parameter.name.value) {
      faults.problems.append(
        problem(parameter.name.value, at: parameter.name.place, value: parameter.name.value))
    }
    for name in settings.keys.sorted() where !known.contains(name) {
      faults.problems.append(problem(name, at: .setting("--set \(name)"), value: nil))
    }
  }

  // MARK: The way to the database

  static let accessKeys = [
    "connection", "tls", "root_certificate", "statement_timeout", "lock_timeout", "time_zone", "schemas",
  ]

  func access(_ section: YAMLSection) -> PostgresReference.Access? {
    let connection = PostgresReading.connection(
      section.required("connection", because: "where the connection string comes from, such as env:DATABASE_URL"),
      faults: section.faults)
    let access = connection.map {
      PostgresReference.Access(
        connection: $0, tls: section.choice("tls", PostgresReference.TLSMode.self)?.value,
        rootCertificate: section.text("root_certificate").map(file),
        statementTimeout: duration("statement_timeout", section), lockTimeout: duration("lock_timeout", section),
        timeZone: section.text("time_zone")?.value, searchPath: section.texts("schemas")?.map(\.value))
    }
    if access == nil {
      // Known all the same, so that they are not refused as unknown.
      for key in PostgresReading.accessKeys { _ = section.node(key) }
    }
    return access
  }

  static func connection(
    _ text: PipelineDefinition.Located<String>?, faults: YAMLSection.Faults
  ) -> PipelineDefinition.Located<SecretReference>? {
    guard let text else { return nil }
    if let reference = SecretReference(text.value) { return .init(reference, at: text.place) }
    // The text is most likely the connection string itself, with a password in it.
    faults.problems.append(
      Problem(
        .pipelineSecretInFile, at: text.place, "a connection string does not belong in a pipeline file",
        remedy: "write where it comes from: \(SecretReference.forms)"))
    return nil
  }

  private static let units = ["ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000]

  /// `30s`, in milliseconds.
  private func duration(_ key: String, _ section: YAMLSection) -> Int? {
    guard let text = section.text(key) else { return nil }
    if let match = text.value.wholeMatch(of: /([1-9][0-9]{0,5}) ?(ms|s|min|h)/), let number = Int(match.1),
      let unit = PostgresReading.units[String(match.2)]
    {
      return number * unit
    }
    section.refuse(text, "is no length of time", "write a number and ms, s, min or h, such as 30s")
    return nil
  }

  // MARK: What is read

  private struct Relation {
    let text: QueryText
    let name: String
    let place: @Sendable (Int?) -> Problem.Place
  }

  private func relation(
    _ query: PipelineDefinition.Located<String>, named name: String, _ section: YAMLSection
  ) -> Relation {
    let text = QueryText(query.value)
    let lines = section.node("query").map { section.lines(of: $0) } ?? []
    return Relation(text: text, name: name) { offset in
      guard let offset else { return query.place }
      return TextLine.place(at: text.written(offset - 1), in: lines) ?? query.place
    }
  }

  private func relation(_ section: YAMLSection) -> Relation? {
    let query = section.text("query")
    let table = section.text("table")
    let view = section.text("view")
    switch (query, table ?? view) {
    case (let query?, nil): return relation(query, named: "query", section)
    case (nil, let name?) where table == nil || view == nil:
      guard let parts = PostgresReading.identifiers(name, section) else { return nil }
      let text = QueryText(
        "SELECT * FROM \(parts.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: "."))")
      return Relation(text: text, name: parts.last ?? name.value) { _ in name.place }
    default:
      section.faults.problems.append(
        Problem(
          .pipelineInvalid, at: section.place, "`postgres` needs one of `query`, `table` and `view`",
          remedy: "write `query: \"select …\"`, or `table: NAME`"))
      return nil
    }
  }

  /// `registry.students`: a name, or a schema's and a name.
  static func identifiers(_ name: PipelineDefinition.Located<String>, _ section: YAMLSection) -> [String]? {
    let parts = name.value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 63 }) else {
      section.refuse(name, "is no name of a table", "write NAME, or SCHEMA.NAME")
      return nil
    }
    return parts
  }

  // MARK: Parameters

  private func parameters(_ section: YAMLSection) -> [Parameter] {
    guard let node = section.node("parameters") else { return [] }
    if node.sequence != nil {
      return section.texts(of: node, "parameters").enumerated().map { index, text in
        Parameter(name: .init(String(index + 1), at: text.place), value: text.value)
      }
    }
    guard section.section(of: node, title: "`parameters`") != nil else { return [] }
    return YAMLSection.entries(of: node).compactMap { key, value in
      guard let name = key.scalar?.string else { return nil }
      guard let scalar = value.scalar else {
        section.fault(at: value, "the parameter `\(name)` must be a text", "write one value behind `\(name):`")
        return nil
      }
      let isGiven = value.null == nil || !scalar.string.isEmpty && scalar.style != .plain
      return Parameter(name: section.located(name, key), value: isGiven ? scalar.string : nil)
    }
  }

  /// The query with its values in the order of its parameters; nil when nobody knows that order, or the database.
  private func bind(
    _ relation: Relation, _ access: PostgresReference.Access?, _ section: YAMLSection
  ) -> PostgresReference? {
    let names = relation.text.names
    hasQueries = true
    known.formUnion(names)
    if relation.text.mixesKinds {
      section.faults.problems.append(
        Problem(
          .pipelineInvalid, at: relation.place(nil), "has parameters with names (:term) and with numbers ($1)",
          remedy: "write all of them in one way"))
      return nil
    }
    let values = names.map { name in settings[name] ?? parameters.first { $0.name.value == name }?.value }
    // Commands that read no rows need no values.
    let missing = zip(names, values).filter { $0.1 == nil }.map { name, _ in
      Problem(
        .pipelineInvalid, at: relation.place(nil), value: name, "is a parameter of the query without a value",
        remedy: "write it under `parameters`, or give it with --set \(name)=VALUE")
    }
    return access.map {
      PostgresReference(
        access: $0, sql: relation.text.sql, values: values.map { $0 ?? "" }, missing: missing, name: relation.name,
        place: relation.place)
    }
  }
}
