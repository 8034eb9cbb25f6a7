import Records

extension YAMLSection {
  /// `sheet`, `table` or `range`, which say where in a workbook a table stands; nil where none of them is written.
  ///
  /// A plain number is a place among the tabs; in quotes it is a sheet's name.
  func sheetChoice() -> PipelineDefinition.Located<SheetChoice>? {
    let sheet = text("sheet").flatMap(sheet)
    let table = text("table").map { located(.table($0.value), $0) }
    let range = text("range").map { located(.range($0.value), $0) }
    let given = [sheet, table, range].compactMap { $0 }
    if let second = given.dropFirst().first {
      faults.problems.append(
        Problem(
          .pipelineInvalid, at: second.place, "is the second of `sheet`, `table` and `range`",
          remedy: "keep the one that says where the rows stand; a table or range knows its sheet"))
    }
    return given.first
  }

  private func sheet(_ text: PipelineDefinition.Located<String>) -> PipelineDefinition.Located<SheetChoice>? {
    guard node("sheet")?.scalar?.style == .plain, let position = Int(text.value) else {
      return located(.name(text.value), text)
    }
    guard position > 0 else {
      refuse(text, "is no place of a sheet", "count the tabs from 1, or write the sheet's name in quotes")
      return nil
    }
    return located(.position(position), text)
  }

  private func located(_ choice: SheetChoice, _ text: PipelineDefinition.Located<String>)
    -> PipelineDefinition.Located<SheetChoice>
  { .init(choice, at: text.place) }
}
