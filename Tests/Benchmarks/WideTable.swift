import Records
import Support

/// A table as student information systems export it: identifiers, names, repeated words, marks, credits, days. The same for the same
/// seed.
struct WideTable {
  let rows: Int
  let columns: Int
  private static let given = ["Ana", "Bo", "Chloé", "Dīna", "Élodie", "Fatima", "Gábor", "Hélène", "Ísak", "Jürgen"]
  private static let family = [
    "Andersson", "Bērziņa", "Costa", "Dvořák", "Ó Briain", "García Núñez", "Müller", "Papadopoulou",
  ]
  private static let words = [
    "Online", "Blended", "On site", "Passed", "Failed", "Pass with distinction", "EUR", "LV", "NL",
  ]

  func write(to path: String) throws {
    var chance = SplitMix(seed: 5)
    let header = (0..<columns).map { Cohort.Value.text("column_\($0 + 1)") }
    let table = (1...rows).map { row in (0..<columns).map { value(row, $0, &chance) } }
    try Cohort.write(sheets: [("Wide", [header] + table)], to: path)
  }

  private func value(_ row: Int, _ column: Int, _ chance: inout SplitMix) -> Cohort.Value {
    switch column % 10 {
    case 0: .text("S\(1_000_000 + row * 31 + column)")
    case 1: .text("\(pick(WideTable.given, &chance)) \(pick(WideTable.family, &chance))")
    case 2: .text(pick(WideTable.words, &chance))
    case 3: .number(String(chance.draw(below: 1000)))
    case 4: .number("\(chance.draw(below: 10)).\(chance.draw(below: 1000))")
    case 5:
      CivilDate(daysSinceEpoch: 10_000 + chance.draw(below: 9_000)).map { .date($0) } ?? .empty
    case 6: .text("anna.learner.\(row)@students.riverbend.example")
    case 7: .number(String(chance.draw(below: 60)))
    case 8: chance.draw(below: 4) == 0 ? .text("Remark on learner \(row), column \(column)") : .empty
    default: .text(pick(WideTable.words, &chance))
    }
  }

  private func pick(_ list: [String], _ chance: inout SplitMix) -> String { list[chance.draw(below: list.count)] }
}
