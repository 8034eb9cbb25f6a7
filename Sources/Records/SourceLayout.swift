/// How the head of a table is laid out.
public enum SourceLayout: String, Sendable, CaseIterable {
  /// One row with the names of the columns.
  case plain
  /// A recipients workbook of the Online Credential Builder: references, kinds of fields, labels and descriptions above the rows.
  case recipients
}
