import ELM
import Foundation
import Support

/// The independent SHACL validator beside the repository, for thousands of documents: `judge.py` drives it.
enum FastJudge {
  struct Answer {
    let verdicts: [Verdict]
    /// Of one processor, for all documents.
    let seconds: Double
  }

  static let shared = Desk.repository("../shared")
  static let program = "\(shared)/judge/shacl.py"
  static let python =
    FileManager.default.fileExists(atPath: program) ? JudgePython.having("pyshacl", "pyld", "rdflib") : nil
  static let absence = "the judge beside the repository, or its Python packages, are not here"

  static func verdicts(on documents: [Tree]) throws -> Answer {
    let folder = try TemporaryFolder()
    var lines: [UInt8] = []
    for document in documents { lines += document.json + [UInt8(ascii: "\n")] }
    try Data(lines).write(to: URL(filePath: folder.path("documents")))
    let output = try Command.output(
      python ?? "", Desk.repository("Tests/Differential/judge.py"), program, folder.path("documents"))
    var verdicts: [Verdict] = []
    var seconds = 0.0
    for line in output.split(separator: "\n") {
      let tree = try TreeParser.parse(Array(line.utf8), name: "judge.py").tree
      if case .number(let digits)? = tree["seconds"] {
        seconds = Double(digits) ?? 0
      } else {
        verdicts.append(verdict(tree))
      }
    }
    return Answer(verdicts: verdicts, seconds: seconds)
  }

  /// The same from the judge's own program, unchanged: ten times as slow.
  static func slowVerdicts(on documents: [Tree]) throws -> [Verdict] {
    let folder = try TemporaryFolder()
    for (index, document) in documents.enumerated() {
      try Data(document.json).write(to: URL(filePath: folder.path("\(1000 + index).json")))
    }
    // It ends with 1 where a document does not conform, and inherits blocked signals from the tests otherwise.
    let unblocked = """
      import runpy, signal, sys
      signal.pthread_sigmask(signal.SIG_SETMASK, [])
      sys.argv = sys.argv[1:]
      try: runpy.run_path(sys.argv[0], run_name="__main__")
      except SystemExit: pass
      """
    let output = try Command.output(python ?? "", "-c", unblocked, program, folder.path)
    return try output.split(separator: "\n").map {
      verdict(try TreeParser.parse(Array($0.utf8), name: "shacl.py").tree)
    }
  }

  private static func verdict(_ tree: Tree) -> Verdict {
    if let fault = tree["error"]?.string { return .unreadable(fault) }
    return .findings(
      Set(
        (tree["violations"]?.elements ?? []).map { row in
          let cells = row.elements.map { $0.string ?? "" }
          return Finding(types: cells[0], property: cells[1], component: cells[2])
        }))
  }
}
