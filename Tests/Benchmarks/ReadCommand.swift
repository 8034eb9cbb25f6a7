import Foundation
import Ingest
import Records
import Support

/// `read --rows N --columns N`: how many rows a second are read from a workbook, each cell looked at, beside python-calamine on the
/// same file.
///
/// Each reading is a process of its own, so that its time and its memory are its alone. They take turns, and the best of several
/// counts: what else the machine does can only make one slower. Python-calamine is measured where `CONFER_JUDGE_PYTHON`, or
/// `python3`, has it.
struct ReadCommand {
  private static let runs = 5
  /// The usual call, which hands out the whole sheet as lists.
  private static let script = """
    import sys, python_calamine
    sheet = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0)
    rows = sheet.to_python()
    sys.exit(0 if len(rows) == int(sys.argv[2]) + 1 else 1)
    """

  private var rows = 100_000
  private var columns = 30
  /// What a process of its own is to do, and with which file.
  private var task: (name: String, path: String)?

  init(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      let value = rest.next()
      switch (argument, value.flatMap { Int($0) }) {
      case ("--rows", let number?) where (1...1_048_575).contains(number): rows = number
      case ("--columns", let number?) where (1...1000).contains(number): columns = number
      case ("--write", _), ("--touch", _): task = value.map { (argument, $0) }
      default: Benchmarks.stop("\(argument) is not understood, or takes another number\n\(Benchmarks.usage)")
      }
    }
  }

  func run() throws {
    switch task {
    case ("--write", let path)?: try WideTable(rows: rows, columns: columns).write(to: path)
    case (_, let path)?: try touch(path)
    case nil: try compare()
    }
  }

  private func compare() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("wide.xlsx")
    try own("--write", path)
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    print("\(rows) rows of \(columns) columns, a workbook of \(size >> 20) MB, best of \(ReadCommand.runs) readings\n")

    let python = JudgePython.having("python_calamine").flatMap(program)
    var (ours, theirs): ([MeasuredRun], [MeasuredRun]) = ([], [])
    for _ in 0..<ReadCommand.runs {
      ours.append(try own("--touch", path))
      if let python { theirs.append(try MeasuredRun(python, ["-c", ReadCommand.script, path, String(rows)])) }
    }
    report("confer", ours)
    guard !theirs.isEmpty else {
      print("python-calamine             skipped: it is not here (CONFER_JUDGE_PYTHON names a Python that has it)")
      return
    }
    report("python-calamine", theirs)
    func best(_ runs: [MeasuredRun], _ time: (MeasuredRun) -> Double) -> Double { runs.map(time).min() ?? .nan }
    let clock = best(theirs, \.clock) / best(ours, \.clock)
    let processor = best(theirs, \.processor) / best(ours, \.processor)
    print(String(format: "\nconfer to python-calamine   %9.2f by the clock %9.2f by processor time", clock, processor))
  }

  /// Reads a workbook as every command does, looking at every cell.
  private func touch(_ path: String) throws {
    let source = try Table.open(Ingest.SourceLocation(path: path, displayName: path))
    var (count, size) = (0, 0)
    while let row = try source.next() {
      count += 1
      for cell in row.cells {
        switch cell.content {
        case .text(let text), .number(let text), .error(let text): size += text.utf8.count
        case .date(let date): size += date.day
        case .empty, .dateTime, .time, .boolean: size += 1
        }
      }
    }
    guard count == rows, size > count else { Benchmarks.stop("\(count) rows were read instead of \(rows)") }
  }

  @discardableResult
  private func own(_ task: String, _ path: String) throws -> MeasuredRun {
    try MeasuredRun(
      "/proc/self/exe", ["read", "--rows", String(rows), "--columns", String(columns), task, path])
  }

  /// Where a program on the PATH stands.
  private func program(_ name: String) -> String? {
    (try? Command.output("which", name))?.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func report(_ what: String, _ runs: [MeasuredRun]) {
    let clock = runs.map(\.clock).min() ?? .nan
    let processor = runs.map(\.processor).min() ?? .nan
    let peak = Double(runs.map(\.peak).max() ?? 0) / 1_048_576
    let name = what.padding(toLength: 24, withPad: " ", startingAt: 0)
    print(
      name
        + String(
          format: "%13.0f rows a second  %6.2f s by the clock  %6.2f s of processor time  %6.0f MB at the most",
          Double(rows) / clock, clock, processor, peak))
  }
}
