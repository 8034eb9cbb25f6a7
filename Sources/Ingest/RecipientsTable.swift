import Records

/// The rows of a recipients workbook of the Online Credential Builder, whose head has four rows: references (the header here), kinds
/// of fields, labels, and descriptions.
///
/// Columns are called by their references without the credential, with a number where several have one, and with `relation` before
/// those whose cells say Y or N. A workbook without that head, such as an error workbook made from one, has these names already.
public final class RecipientsTable: RowSource {
  static let headRows = 4
  /// What belongs to another template keeps the whole of its reference, and is known by it.
  private static let foreign = "{#"

  public let header: Header
  /// What stands above the columns for people, by the columns' names; empty for a workbook without that head.
  public let labels: [String: String]
  /// Whether the workbook has the head.
  public let isRecognised: Bool
  private let base: any RowSource
  private let relations: [Int]
  private let foreigners: [Int]
  /// A row that was read before it was known what it is.
  private var waiting: SourceRow?

  init(_ base: any RowSource) throws {
    self.base = base
    let top = base.header.addresses.first?.row ?? 1
    var kinds: [String] = []
    var titles: [String] = []
    while let row = try base.next() {
      if row.number == top + 1, let found = RecipientsTable.kinds(row) {
        kinds = found
      } else if !kinds.isEmpty, row.number < top + RecipientsTable.headRows {
        if row.number == top + 2 { titles = row.cells.map(\.text) }
      } else {
        waiting = row
        break
      }
    }
    isRecognised = !kinds.isEmpty
    header = kinds.isEmpty ? base.header : RecipientsTable.header(base.header, kinds)
    labels = Dictionary(
      zip(header.names, titles).filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
    let names = header.names
    relations = names.indices.filter { names[$0].hasPrefix(RecipientReference.relationPrefix) }
    foreigners = names.indices.filter { names[$0].hasPrefix(RecipientsTable.foreign) }
  }

  public func next() throws -> SourceRow? {
    if let row = waiting {
      waiting = nil
      return checked(row)
    }
    return try base.next().map(checked)
  }

  public func nextOrphan() throws -> RejectedRow? { try base.nextOrphan() }

  public var warnings: [Problem] { base.warnings }

  /// The cells of a header, of which no two say the same any more.
  static func distinct(_ cells: [Cell]) -> [Cell] {
    let counts = cells.reduce(into: [:]) { $0[$1.text, default: 0] += 1 }
    var numbers: [String: Int] = [:]
    return cells.map { cell in
      guard (counts[cell.text] ?? 0) > 1, RecipientReference(cell.text) != nil else { return cell }
      numbers[cell.text, default: 0] += 1
      return Cell(.text("\(cell.text) \(numbers[cell.text] ?? 0)"), at: cell.address)
    }
  }

  /// `field` or `relation` under each reference; nil when this is no row of them.
  private static func kinds(_ row: SourceRow) -> [String]? {
    let kinds = row.cells.map { $0.text.lowercased() }
    let ofReferences = zip(row.header.names, kinds).filter { $0.0.hasPrefix(foreign) }.map(\.1)
    return !ofReferences.isEmpty && ofReferences.allSatisfy { $0 == "field" || $0 == "relation" } ? kinds : nil
  }

  /// The header with the names that columns have here. The template is that of the first reference.
  private static func header(_ raw: Header, _ kinds: [String]) -> Header {
    let own =
      raw.names.lazy.filter { $0.hasPrefix(foreign) }.compactMap { RecipientReference(column: $0)?.credential }.first
      ?? ""
    let names = zip(raw.names, kinds).map { name, kind in
      let prefix = "{#\(own)}."
      guard name.hasPrefix(prefix) else { return name }
      return (kind == "relation" ? RecipientReference.relationPrefix : "") + name.dropFirst(prefix.count)
    }
    return Header(sheet: raw.sheet, names: names, addresses: raw.addresses, children: raw.children)
  }

  /// The row under the header's names, with what its relations and the columns of other templates do not let it be.
  private func checked(_ row: SourceRow) -> SourceRow {
    var problems = row.problems
    for index in relations {
      let cell = row.cells[index]
      let text = cell.text.filter { !$0.isWhitespace }
      if text == "Y" || text == "y" { continue }
      problems.append(
        text.isEmpty || text == "N" || text == "n"
          ? Problem(
            .relationLeftOut, at: .cell(cell.address),
            "says that the learner does not have what the template has for everybody")
          : Problem(.relationUnreadable, at: .cell(cell.address), value: cell.text, "is neither Y nor N"))
    }
    for index in foreigners where !row.cells[index].isEmpty {
      let cell = row.cells[index]
      problems.append(
        Problem(.templateForeign, at: .cell(cell.address), value: cell.text, "belongs to another credential template"))
    }
    return SourceRow(
      header: header, number: row.number, cells: row.cells, problems: problems, children: row.children)
  }
}

extension ProblemCode {
  public static let relationUnreadable = ProblemCode(
    "recipients.relation.unreadable",
    meaning:
      "A relation column of a recipients workbook says for each learner whether they have an achievement. The Online Credential Builder takes anything but Y for a no, “yes” and “X” as well; here nothing is left out that nobody meant to leave out.",
    remedy: "write Y, or N where the learner does not have it")
  public static let relationLeftOut = ProblemCode(
    "recipients.relation.left-out",
    meaning:
      "A relation column of a recipients workbook says that a learner does not have an achievement that the template has. Credentials made from one template all have it.",
    remedy: "write Y if the learner has it; otherwise issue the row with a pipeline whose template is without it")
  public static let templateForeign = ProblemCode(
    "recipients.template.foreign",
    meaning: "A recipients workbook is for one credential template; the cell stands under a reference to another one.",
    remedy: "move the row to the workbook of its own template, or empty the cell")
}
