import Foundation
import Pipeline
import Records
import Sealing
import Support

/// `verify --files N`: how many sealed files a second `confer verify` takes, from the disk to the verdict, beside the signatures
/// alone and pyshacl, which looks at their format alone.
///
/// Pyshacl is measured where the judge and its Python packages are; its figure leaves out what it takes to start.
struct VerifyCommand {
  private static let runs = 5
  private static let judged = (few: 4, many: 44)

  private var files = 2_000
  private var pace = Pace.clock

  init(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      if argument == "--processor" {
        pace = .processor
        continue
      }
      guard argument == "--files", let number = rest.next().flatMap({ Int($0) }),
        (VerifyCommand.judged.many...100_000).contains(number)
      else { Benchmarks.stop("\(argument) is not understood, or takes another number\n\(Benchmarks.usage)") }
      files = number
    }
  }

  func run() throws {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let desk = try KeyDesk(.rsa2048)
    guard let key = desk.sources.first?.key else { Benchmarks.stop("there is no key to seal with") }
    let folder = try TemporaryFolder()
    let paths = try write(key, into: folder)
    let options = try VerificationOptions(trust: [desk.certificate], clock: SystemClock())
    print("\(files) files of the demo's template at level B, RSA-2048, \(cores) cores, by \(pace.rawValue)\n")

    let rates = (0..<VerifyCommand.runs).map { _ in
      pace.rate(of: cores) {
        FileVerification.each(of: paths, options) { verification in
          guard verification.verdict == .verified else { Benchmarks.stop(verification.text) }
        }
        return files
      }
    }
    let rate = rates.sorted()[rates.count / 2]
    report("files, by confer verify", rate)
    let alone = try KeySpeed.measure(workers: cores, .verifying)
    report("signatures verified, by openssl speed", alone)
    guard let pyshacl = try pyshacl(paths) else {
      print("formats alone, by pyshacl               skipped: the judge or its Python packages are not here")
      return
    }
    report("formats alone, by pyshacl on one core", pyshacl)
    print("\nfile to pyshacl                         \(String(format: "%9.0f", rate / pyshacl))")
  }

  /// Seals the files and puts them in the folder.
  private func write(_ key: SealingKey, into folder: TemporaryFolder) throws -> [String] {
    let pool = try SealingPool(key, SealSettings(), workers: ProcessInfo.processInfo.activeProcessorCount)
    let orders = try PreparedOrders.demo(count: files).orders(issued: key.certificate.notBefore)
    return try pool.seal(orders).enumerated().map { index, credential in
      let path = folder.path("\(index).jsonld")
      try Data(credential.file).write(to: URL(filePath: path))
      return path
    }
  }

  /// Files a second, less what it takes to start; nil where there is no judge.
  private func pyshacl(_ paths: [String]) throws -> Double? {
    let judge = Desk.repository("../shared/judge/shacl.py")
    guard FileManager.default.fileExists(atPath: judge), let python = JudgePython.having("pyshacl", "rdflib", "pyld")
    else { return nil }
    func time(_ count: Int) throws -> Duration {
      let folder = try TemporaryFolder()
      for (index, path) in paths.prefix(count).enumerated() {
        try FileManager.default.copyItem(atPath: path, toPath: folder.path("\(index).jsonld"))
      }
      return try ContinuousClock().measure { try Command.output(python, judge, folder.path, "--procs", "1") }
    }
    let (few, many) = VerifyCommand.judged
    let start = try time(few)
    let end = try time(many)
    return Double(many - few) / ((end - start) / .seconds(1))
  }

  private func report(_ what: String, _ rate: Double) {
    print("\(what.padding(toLength: 40, withPad: " ", startingAt: 0))\(String(format: "%9.0f", rate)) a second")
  }
}
