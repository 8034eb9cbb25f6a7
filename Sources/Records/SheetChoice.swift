/// Which cells of a workbook make a table, as a pipeline file says it.
public enum SheetChoice: Hashable, Sendable {
  /// The only sheet that can be seen.
  case only
  /// A sheet by the name on its tab, in any letter case; hidden ones too.
  case name(String)
  /// A sheet by its place among the tabs that can be seen, counted from 1.
  case position(Int)
  /// An Excel table by its name, in any letter case.
  case table(String)
  /// A range of cells by its defined name, in any letter case; `Sheet!Name` where a sheet has a name of its own.
  case range(String)
}
