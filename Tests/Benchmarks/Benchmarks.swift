import Foundation

/// Measures, and makes what measuring needs.
///
///     swift run Benchmarks cohort --rows 300 --faults Samples/spring-2026.xlsx
///     swift run -c release Benchmarks run --rows 5000 --confer .build/release/confer
///     swift run -c release Benchmarks seal
///     swift run -c release Benchmarks verify
///     swift run -c release Benchmarks validate --rows 5000
///     swift run -c release Benchmarks read
@main
enum Benchmarks {
  static let usage = """
    usage: Benchmarks cohort --rows N [--faults] PATH    write a workbook of N invented graduates
           Benchmarks run --rows N --confer PATH         compare the program's pace with the key's
           Benchmarks seal [--rounds N] [--seconds N] [--processor]
                                                         compare sealing alone with the key's pace
           Benchmarks verify [--files N] [--processor]   compare the verifier's pace with a judge's
           Benchmarks validate --rows N                  compare our checks' pace with pyshacl's
           Benchmarks read [--rows N] [--columns N]      compare the reading of workbooks with python-calamine's
    """

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "cohort": try CohortCommand(arguments.dropFirst()).run()
    case "run": try RunCommand(arguments.dropFirst()).run()
    case "seal": try SealCommand(arguments.dropFirst()).run()
    case "verify": try VerifyCommand(arguments.dropFirst()).run()
    case "validate": try ValidateCommand(arguments.dropFirst()).run()
    case "read": try ReadCommand(arguments.dropFirst()).run()
    default: stop(usage)
    }
  }

  /// Says what is wrong and ends with the exit code for wrong usage.
  static func stop(_ message: String) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(2)
  }
}
