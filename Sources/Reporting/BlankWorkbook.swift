import CXlsxWriter
import Foundation
import Records

/// An empty workbook that is made to be filled in: headers with comments, lists to choose from, and cells that refuse what could not
/// be read later.
///
///     try BlankWorkbook(sheets: [graduates, modules]).write(to: "graduates.xlsx")
///
/// Cells of texts are formatted as text, so that `00123` stays `00123` and nothing becomes a date by itself.
public struct BlankWorkbook {
  private let sheets: [SheetGuide]

  /// - Parameter sheets: at least one; the first is the one that opens.
  public init(sheets: [SheetGuide]) { self.sheets = sheets }

  /// Makes the file whole under a temporary name and gives it its own; a file that is there is never replaced.
  ///
  /// - Throws: `RunFailure` with `.output` when the name is taken or the folder takes no file.
  public func write(to path: String) throws {
    let folder = WorkbookWriter.folder(of: path)
    let partial = "\(folder)/.\(UUID().uuidString).partial"
    guard access(folder, W_OK | X_OK) == 0 else { throw BlankWorkbook.failure(path, errno) }
    guard let workbook = workbook_new(partial) else { throw BlankWorkbook.failure(path, errno) }
    let draft = BlankWorkbookDraft(workbook)
    defer { unlink(partial) }
    do {
      for guide in sheets { try draft.add(guide) }
      try draft.addLists()
    } catch let fault as BlankWorkbookDraft.Fault {
      lxw_workbook_free(workbook)
      throw RunFailure(
        .output, Problem(.blankWorkbookUnwritable, at: .file(path), "cannot be written: \(fault.reason)"))
    }
    let result = workbook_close(workbook)
    guard result == LXW_NO_ERROR else {
      throw RunFailure(
        .output,
        Problem(.blankWorkbookUnwritable, at: .file(path), "cannot be written: \(BlankWorkbookDraft.text(of: result))"))
    }
    // Unlike a rename, a link never takes the place of a file.
    guard link(partial, path) == 0 else { throw BlankWorkbook.failure(path, errno) }
  }

  private static func failure(_ path: String, _ number: Int32) -> RunFailure {
    let fault = SystemFault(code: number)
    return RunFailure(
      .output,
      Problem(.blankWorkbookUnwritable, at: .file(path), "cannot be made: it \(fault.reason)", remedy: fault.remedy))
  }
}

extension ProblemCode {
  public static let blankWorkbookUnwritable = ProblemCode(
    "report.template.unwritable",
    meaning:
      "The empty workbook cannot be made, most often because a file of the name is there. No file is overwritten.",
    remedy: "name a file that does not exist, in a folder that this user may write to")
}
