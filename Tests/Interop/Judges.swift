import ELM
import Foundation
import Support

/// Judges that share no code with this program: pyshacl over the official shapes, and a JAdES checker.
///
/// They stand in a folder `shared` beside the repository's, and need a Python with their packages (`CONFER_JUDGE_PYTHON`).
enum Judges {
  static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/judge").standardized
    .path(percentEncoded: false)
  /// The Commission's own credentials.
  static let samples = URL(filePath: folder).appending(path: "../reference/elm/samples").standardized
    .path(percentEncoded: false)
  static let hasSamples = FileManager.default.fileExists(atPath: samples)
  private static let isThere = FileManager.default.fileExists(atPath: "\(folder)/jades.py")
  static let shaclPython = isThere ? JudgePython.having("pyshacl", "rdflib") : nil
  static let jadesPython = isThere ? JudgePython.having("cryptography", "asn1crypto") : nil
  static let absence = "the judges are not here, or CONFER_JUDGE_PYTHON lacks their packages"

  /// Threads of tests have their signals blocked, and what they start inherits that: the judge's own children would never end.
  private static let unblocking = """
    import runpy, signal, sys
    signal.pthread_sigmask(signal.SIG_UNBLOCK, signal.valid_signals())
    sys.argv = sys.argv[1:]
    runpy.run_path(sys.argv[0], run_name="__main__")
    """

  /// The judge's lines of JSON for the credentials of a folder, sorted by name; it ends with 1 when one does not conform.
  static func lines(_ folder: String, _ options: [String] = []) throws -> [String] {
    let script = ["-c", unblocking, "\(Judges.folder)/shacl.py", folder] + options
    let ending = "import subprocess, sys; subprocess.run([sys.executable] + sys.argv[1:])"
    return try Command.output(shaclPython ?? "", ["-c", ending] + script).split(separator: "\n").map(String.init)
  }

  /// What the shapes say of each credential of a folder, by file name: nil where it conforms.
  static func shacl(_ folder: String) throws -> [String: String?] {
    let lines = try lines(folder)
    return try lines.reduce(into: [:]) { verdicts, line in
      let tree = try TreeParser.parse(Array(line.utf8), name: "shacl.py").tree
      let name = URL(filePath: tree["file"]?.string ?? "").lastPathComponent
      verdicts[name] = .some(tree["conforms"] == true ? nil : String(line))
    }
  }

  /// Nil when the file passes with `certificate` as trust, at exactly this level; otherwise the verdict.
  static func jades(_ file: String, trusting certificate: String, level: String = "B", _ more: String...) throws
    -> String?
  {
    let arguments = ["\(folder)/jades.py", file, "--trust", certificate, "--require", level] + more
    // The verdict is on standard output in either case.
    let verdict = try Command.output(
      "sh", ["-c", "\"$@\" || test $? -eq 1", "judge", jadesPython ?? ""] + arguments)
    let tree = try TreeParser.parse(Array(verdict.utf8), name: "jades.py").tree
    return tree["ok"] == true && tree["level"]?.string == "JAdES-BASELINE-\(level)" ? nil : verdict
  }
}
