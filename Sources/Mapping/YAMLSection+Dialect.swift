import Records

extension YAMLSection {
  /// `separator`, `encoding` and `decimal`, how a CSV file is written; faults where there is none.
  func dialect(of csv: PipelineDefinition.FileReference?) -> CSVDialect {
    let separator = text("separator")
    let encoding = text("encoding")
    let decimal = text("decimal")
    if csv == nil {
      for (key, text) in [("separator", separator), ("encoding", encoding), ("decimal", decimal)] {
        guard let text else { continue }
        refuse(text, "is about a CSV file, and there is none", "remove `\(key)`")
      }
      return CSVDialect()
    }
    var dialect = CSVDialect()
    if let separator {
      dialect.separator = FieldSeparator(written: separator.value)
      if dialect.separator == nil {
        refuse(separator, "separates no fields", "write comma, semicolon, tab or pipe")
      }
    }
    dialect.encoding = choice("encoding", TextEncoding.self)?.value
    dialect.decimalMark = choice("decimal", DecimalMark.self)?.value ?? .point
    return dialect
  }
}
