import Records
import Yams

/// Reads `source.postgres` of a pipeline file, and whatever else names a query of a database.
struct PostgresReading {
  /// Values from the command line.
  private let settings: [String: String]
  private let file: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference

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

  /// Nil when something is wrong; the faults say what.
  func reference(_ section: YAMLSection) -> PostgresReference? {
    let access = access(section)
    let values = parameters(section)
    let relation = relation(section)
    section.refuseOthers()
    guard let relation else { return nil }
    let bound = bind(relation, values, section)
    guard let access, let bound else { return nil }
    return PostgresReference(
      access: access, sql: relation.text.sql, values: bound.values, missing: bound.missing, name: relation.name,
      place: relation.place)
  }

  /// Values on the command line that nobody asks for.
  func refuseParameters(faults: YAMLSection.Faults) {
    for name in settings.keys.sorted() {
      faults.problems.append(
        Problem(
          .pipelineInvalid, at: .setting("--set \(name)"), "is a parameter of a query, and the source is none",
          remedy: "leave it out"))
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

  private func relation(_ section: YAMLSection) -> Relation? {
    let query = section.text("query")
    let table = section.text("table")
    let view = section.text("view")
    switch (query, table ?? view) {
    case (let query?, nil):
      let text = QueryText(query.value)
      let lines = section.node("query").map { section.lines(of: $0) } ?? []
      return Relation(text: text, name: "query") { offset in
        guard let offset else { return query.place }
        return TextLine.place(at: text.written(offset - 1), in: lines) ?? query.place
      }
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

  /// The values that the pipeline file gives, nil for those that it leaves to the command line.
  private func parameters(_ section: YAMLSection) -> [(name: PipelineDefinition.Located<String>, value: String?)] {
    guard let node = section.node("parameters") else { return [] }
    if node.sequence != nil {
      return section.texts(of: node, "parameters").enumerated().map { index, text in
        (.init(String(index + 1), at: text.place), text.value)
      }
    }
    guard section.section(of: node, title: "`parameters`") != nil else { return [] }
    return YAMLSection.entries(of: node).compactMap { key, value in
      guard let name = key.scalar?.string else { return nil }
      guard let scalar = value.scalar else {
        section.fault(at: value, "the parameter `\(name)` must be a text", "write one value behind `\(name):`")
        return nil
      }
      return (
        section.located(name, key),
        value.null == nil || !scalar.string.isEmpty && scalar.style != .plain ? scalar.string : nil
      )
    }
  }

  /// The values in the order of the query's parameters; nil when a name is unknown or the order is.
  private func bind(
    _ relation: Relation, _ given: [(name: PipelineDefinition.Located<String>, value: String?)], _ section: YAMLSection
  ) -> (values: [String], missing: [Problem])? {
    let names = relation.text.names
    let known = section.faults.problems.count
    if relation.text.mixesKinds {
      section.faults.problems.append(
        Problem(
          .pipelineInvalid, at: relation.place(nil), "has parameters with names (:term) and with numbers ($1)",
          remedy: "write all of them in one way"))
    }
    func unknown(_ name: String) -> (reason: String, remedy: String) {
      let nearest = Spelling.nearest(to: name, among: names).map { "write \($0)" }
      return (
        "is no parameter of the query", nearest ?? "write :\(name) in the query where its value belongs, or remove it"
      )
    }
    for parameter in given where !names.contains(parameter.name.value) {
      let (reason, remedy) = unknown(parameter.name.value)
      section.refuse(parameter.name, reason, remedy)
    }
    for name in settings.keys.sorted() where !names.contains(name) {
      let (reason, remedy) = unknown(name)
      section.faults.problems.append(
        Problem(.pipelineInvalid, at: .setting("--set \(name)"), reason, remedy: remedy))
    }
    let values = names.map { name in settings[name] ?? given.first { $0.name.value == name }?.value }
    // Commands that read no rows need no values.
    let missing = zip(names, values).filter { $0.1 == nil }.map { name, _ in
      Problem(
        .pipelineInvalid, at: relation.place(nil), value: name, "is a parameter of the query without a value",
        remedy: "write it under `parameters`, or give it with --set \(name)=VALUE")
    }
    return section.faults.problems.count == known ? (values.map { $0 ?? "" }, missing) : nil
  }
}
