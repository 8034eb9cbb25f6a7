import ELM
import Foundation
import Mapping
import Pipeline
import Records
import Support
import Validation

/// `validate --rows N`: how many rows and whole credentials a second one core checks, beside pyshacl over the official shapes on the
/// same credentials.
///
/// Pyshacl is measured where the judge and its Python packages are; its figure leaves out what it takes to start.
struct ValidateCommand {
  private static let runs = 5
  /// Credentials for pyshacl: those of the larger number less those of the smaller one, so that starting cancels out.
  private static let judged = (few: 4, many: 44)

  private var rows = 5_000

  init(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      guard argument == "--rows", let number = rest.next().flatMap({ Int($0) }),
        (ValidateCommand.judged.many...1_048_575).contains(number)
      else { Benchmarks.stop("\(argument) is not understood, or takes another number\n\(Benchmarks.usage)") }
      rows = number
    }
  }

  func run() throws {
    let desk = try Desk(Cohort(learners: rows))
    let seal = SealIdentity(
      organisation: SealKey.organisation, commonName: "Riverbend test seal", country: "NL",
      organisationIdentifier: "NTRNL-00000000", certificateDigest: Digest(of: []))
    let blueprint = try Blueprint(PipelineDefinition(contentsOf: desk.pipeline), seal: seal, clock: SystemClock())
    let drafts = try drafts(blueprint)
    let credentials = drafts.map(tree)
    print("\(rows) rows of the demo's template, one core, in memory\n")

    let checker = RowChecker(blueprint.check)
    let row = median {
      for draft in drafts {
        guard case .passed = checker.check(draft) else { Benchmarks.stop("row \(draft.row.number) is rejected") }
      }
    }
    report("rows, by the checks their cells reach", row)
    let check = CredentialCheck(phase: .issue)
    let whole = median {
      for credential in credentials where !check.violations(in: credential).isEmpty {
        Benchmarks.stop("a credential does not conform")
      }
    }
    report("whole credentials, by all checks", whole)
    guard let pyshacl = try pyshacl(credentials) else {
      print("pyshacl                                 skipped: the judge or its Python packages are not here")
      return
    }
    report("whole credentials, by pyshacl", pyshacl)
    print("\nrow to pyshacl                          \(String(format: "%9.0f", row / pyshacl))")
    print("whole credential to pyshacl             \(String(format: "%9.0f", whole / pyshacl))")
  }

  private func drafts(_ blueprint: Blueprint) throws -> [DraftCredential] {
    let intake = try RowIntake(blueprint, input: nil)
    var drafts: [DraftCredential] = []
    while let draft = try intake.nextDraft() { drafts.append(draft) }
    return drafts
  }

  private func tree(_ draft: DraftCredential) -> Tree {
    let facts = IssuingFacts(
      key: draft.key, revision: 1, id: CredentialID(pipeline: "bench", key: draft.key, revision: 1),
      issued: SystemClock().now())
    return draft.pattern.tree(of: draft.filling, facts)
  }

  /// Checks a second of several runs over all rows.
  private func median(_ run: () -> Void) -> Double {
    let rates = (0..<ValidateCommand.runs).map { _ in Double(rows) / (ContinuousClock().measure(run) / .seconds(1)) }
    return rates.sorted()[rates.count / 2]
  }

  /// Nil where there is no judge.
  private func pyshacl(_ credentials: [Tree]) throws -> Double? {
    let judge = Desk.repository("../shared/judge/shacl.py")
    guard FileManager.default.fileExists(atPath: judge), let python = JudgePython.having("pyshacl", "rdflib", "pyld")
    else { return nil }
    func time(_ count: Int) throws -> Duration {
      let folder = try TemporaryFolder()
      for (index, credential) in credentials.prefix(count).enumerated() {
        try Data(credential.json).write(to: URL(filePath: "\(folder.path)/\(index).json"))
      }
      return try ContinuousClock().measure { try Command.output(python, judge, folder.path, "--procs", "1") }
    }
    let (few, many) = ValidateCommand.judged
    let start = try time(few)
    let end = try time(many)
    return Double(many - few) / ((end - start) / .seconds(1))
  }

  private func report(_ what: String, _ rate: Double) {
    print("\(what.padding(toLength: 40, withPad: " ", startingAt: 0))\(String(format: "%9.0f", rate)) a second")
  }
}
