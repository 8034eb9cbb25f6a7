import ArgumentParser
import Pipeline
import Records

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify sealed files: format, seal, revocation, accreditation, validity.",
    discussion: """
      confer verify out/demo/credentials --trust out/sandbox/root.pem
      confer verify diploma.jsonld --trust authorities/ --at 2030-06-30
      confer verify out/demo/credentials --json

      The seal's certificate must lead to one of the certificates that --trust names, at the time that a time-stamp proves, or now
      where there is none. Without --trust nobody says whose seal it is, and a file is at best PARTIALLY VERIFIED.

      Exit code 0: none failed. 1: at least one failed.
      """)

  @Argument(help: "Sealed files, or folders of them.", completion: .file())
  var files: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("PEM files with trusted certificates, or folders of them.", valueName: "pem"),
    completion: .file(extensions: ["pem", "crt", "cer"]))
  var trust: [String] = []

  @Option(help: ArgumentHelp("Verify as of this day or time (2030-06-30, 2030-06-30T12:00:00Z).", valueName: "time"))
  var at: String?

  @Flag(help: "Print only files that do not verify.")
  var quiet = false

  @Flag(help: "Print one line of JSON for each file.")
  var json = false

  func run() throws {
    let options = try VerificationOptions(trust: trust, at: at, clock: SystemClock())
    let paths = try SealedFiles.paths(files)
    var counts: [FileVerification.Verdict: Int] = [:]
    FileVerification.each(of: paths, options) { verification in
      counts[verification.verdict, default: 0] += 1
      if json {
        Output.write(verification.line)
      } else if !quiet || verification.verdict == .failed {
        Output.say(verification.text)
      }
    }
    let failed = counts[.failed] ?? 0
    if !json, !quiet || failed > 0 { Output.say(summary(counts, of: paths.count)) }
    try Ending.leave(failed > 0 ? .failed : .done)
  }

  private func summary(_ counts: [FileVerification.Verdict: Int], of total: Int) -> String {
    let files = total == 1 ? "file" : "files"
    let partly = counts[.partly].map { ", \($0) in part" } ?? ""
    return "\(counts[.verified] ?? 0) of \(total) \(files) verified\(partly), \(counts[.failed] ?? 0) failed."
  }
}
