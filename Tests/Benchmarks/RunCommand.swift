import Foundation
import Support

/// `run --rows N --confer PATH`: how many credentials a second the real program seals, beside what the key alone could do.
///
/// Machines differ and change their pace from minute to minute, so that only figures of one run are compared: `openssl speed` is
/// measured on the same cores before and after, and what counts is the ratio.
struct RunCommand {
  private static let runs = 3

  private var rows = 5_000
  private var confer = ".build/release/confer"

  init(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch argument {
      case "--rows":
        guard let number = rest.next().flatMap({ Int($0) }), (1...1_048_575).contains(number) else {
          Benchmarks.stop("--rows takes a number from 1 to 1048575")
        }
        rows = number
      case "--confer":
        guard let path = rest.next() else { Benchmarks.stop("--confer takes the path of the program") }
        confer = path
      default: Benchmarks.stop("\(argument) is not understood\n\(Benchmarks.usage)")
      }
    }
    guard FileManager.default.isExecutableFile(atPath: confer) else {
      Benchmarks.stop("\(confer) is no program; build it first, as in swift build -c release --product confer")
    }
  }

  func run() throws {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    // Beside the program, on the build folder's disk: a temporary folder may be in memory.
    let disk = URL(filePath: confer).standardized.deletingLastPathComponent().path
    let desk = try Desk(Cohort(learners: rows), in: disk)
    print("\(rows) rows, RSA-2048, \(cores) cores; the wall clock of the whole process, files written and durable\n")

    let before = try KeySpeed.measure(workers: cores)
    report("openssl speed, before", before)
    var issued: [Double] = []
    let pipeline = String(decoding: try desk.read("pipeline.yaml"), as: UTF8.self)
    for number in 1...RunCommand.runs {
      // A folder for each run, and nothing removed before the end: ext4 looks for a new file's inode past every one that was freed
      // in the last minutes, which can cost more than the seal.
      let output = "out-\(number)"
      try desk.write(pipeline.replacing("directory: out", with: "directory: \(output)"), to: "pipeline.yaml")
      try Command.output("sync")
      issued.append(try rate("issue", desk))
      let count = try FileManager.default.contentsOfDirectory(atPath: desk.path("\(output)/credentials")).count
      guard count == rows else { Benchmarks.stop("\(count) credentials were issued, not \(rows)") }
      report("confer issue, run \(number)", issued[number - 1], "credentials/s")
    }
    var checked: [Double] = []
    for number in 1...RunCommand.runs {
      checked.append(try rate("check", desk))
      report("confer check, run \(number)", checked[number - 1], "rows/s")
    }
    let after = try KeySpeed.measure(workers: cores)
    report("openssl speed, after", after)

    let key = (before + after) / 2
    print("\nconfer issue, median  \(figure(median(issued))) credentials/s")
    print("confer check, median  \(figure(median(checked))) rows/s")
    print("openssl speed, mean   \(figure(key)) signatures/s")
    print("issue to openssl      \(ratio(median(issued) / key))")
    print("check to openssl      \(ratio(median(checked) / key))")
  }

  /// Rows a second of one command, from its start to its end.
  private func rate(_ command: String, _ desk: Desk) throws -> Double {
    let start = ContinuousClock.now
    try Command.output(URL(filePath: confer).standardized.path, command, desk.pipeline, "--quiet")
    let duration = ContinuousClock.now - start
    return Double(rows) / (duration / .seconds(1))
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private func report(_ what: String, _ rate: Double, _ unit: String = "signatures/s") {
    print("\(what.padding(toLength: 22, withPad: " ", startingAt: 0))\(figure(rate)) \(unit)")
  }

  private func figure(_ value: Double) -> String { String(format: "%8.0f", value) }
  private func ratio(_ value: Double) -> String { String(format: "%8.2f", value) }
}
