import Support

/// `cohort --rows N [--faults] PATH`: writes a workbook of invented graduates.
struct CohortCommand {
  private var rows = 300
  private var faults = false
  private var path = ""

  init(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch argument {
      case "--rows":
        guard let number = rest.next().flatMap({ Int($0) }), (1...1_048_575).contains(number) else {
          Benchmarks.stop("--rows takes a number from 1 to 1048575")
        }
        rows = number
      case "--faults": faults = true
      case _ where path.isEmpty && !argument.hasPrefix("-"): path = argument
      default: Benchmarks.stop("\(argument) is not understood\n\(Benchmarks.usage)")
      }
    }
    if path.isEmpty { Benchmarks.stop("the path to write to is missing\n\(Benchmarks.usage)") }
    if faults && rows < 48 { Benchmarks.stop("--faults needs 48 rows or more") }
  }

  func run() throws {
    let cohort = Cohort(learners: rows, faults: faults)
    try cohort.write(to: path)
    print("\(path): \(rows) graduates, \(cohort.faults.count) of them with a fault")
  }
}
