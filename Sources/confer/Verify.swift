import ArgumentParser
import Foundation
import Pipeline
import Records

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify sealed files: signature, profile and validity.",
    discussion: """
      confer verify out/demo/credentials/*.jsonld
      confer verify out/demo/credentials --json

      Whether the seal's certificate leads to a trusted authority is not judged: compare its fingerprint with the one that the
      issuer publishes.
      """)

  @Argument(help: "Sealed files, or folders of them.", completion: .file())
  var files: [String]

  @Flag(help: "Print only files that do not verify.")
  var quiet = false

  @Flag(help: "Print one line of JSON for each file.")
  var json = false

  func run() throws {
    var failures = 0
    let paths = try SealedFiles.paths(files)
    for path in paths {
      let verification = FileVerification(path, clock: SystemClock())
      if !verification.isVerified { failures += 1 }
      if json {
        Output.write(verification.line)
      } else if !quiet || !verification.isVerified {
        Output.say(verification.text)
      }
    }
    if !json, !quiet || failures > 0 {
      Output.say("\(paths.count - failures) of \(paths.count) \(paths.count == 1 ? "file" : "files") verified.")
    }
    try Ending.leave(failures > 0 ? .failed : .done)
  }
}
