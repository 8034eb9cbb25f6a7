import ELM
import Foundation

/// The independent SHACL validator beside the repository, where there is one.
///
/// Its Python is named by `CONFER_JUDGE_PYTHON`, else it is `python3` if that has the packages.
enum Judge {
  struct Verdict {
    let conforms: Bool
    let findings: Set<Finding>
  }

  /// What two validators must agree on.
  struct Finding: Hashable, CustomStringConvertible {
    let types: String
    let property: String
    let component: String
    var description: String { "(\(types) \(property) \(component))" }
  }

  static let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

  static var samples: URL { shared.appending(path: "reference/elm/samples") }
  static let hasSamples = FileManager.default.fileExists(atPath: samples.path)

  /// The interpreter, when judge and packages are all there.
  static let python: String? = {
    let script = shared.appending(path: "judge/shacl.py").path
    guard FileManager.default.fileExists(atPath: script) else { return nil }
    let candidate = ProcessInfo.processInfo.environment["CONFER_JUDGE_PYTHON"] ?? "python3"
    let outcome = try? run(candidate, ["-c", "import pyshacl, pyld, rdflib"])
    return outcome?.status == 0 ? candidate : nil
  }()

  /// Verdicts on credentials, in their order.
  ///
  /// - Parameter profile: in the judge's words, which are ours too.
  static func verdicts(on credentials: [Tree], isTemplate: Bool = false, profile: String = "generic") throws
    -> [Verdict]
  {
    guard let python else { throw Missing() }
    let folder = FileManager.default.temporaryDirectory.appending(path: "confer-judge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, credential) in credentials.enumerated() {
      try Data(credential.json).write(to: folder.appending(path: "\(1000 + index).json"))
    }
    let script = shared.appending(path: "judge/shacl.py").path
    let options = ["--profile", profile] + (isTemplate ? ["--template"] : [])
    let outcome = try run(python, ["-c", unblocked, script, folder.path] + options)
    return try outcome.output.split(separator: UInt8(ascii: "\n")).map { line in
      let verdict = try TreeParser.parse(Array(line), name: "verdict").tree
      let findings = (verdict["violations"]?.elements ?? []).compactMap { row -> Finding? in
        let cells = row.elements.map { $0.string ?? "" }
        return cells.count >= 3 ? Finding(types: cells[0], property: cells[1], component: cells[2]) : nil
      }
      return Verdict(conforms: verdict["conforms"] == true, findings: Set(findings))
    }
  }

  /// Runs a script with no signal blocked: the process that runs the tests blocks SIGTERM, its children inherit that, and a
  /// Python pool could then never end its workers.
  private static let unblocked = """
    import runpy, signal, sys
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    sys.argv = sys.argv[1:]
    runpy.run_path(sys.argv[0], run_name="__main__")
    """

  struct Missing: Error {}

  static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }
}

extension Tree {
  /// One of the Commission's samples: a credential, sealed or not.
  static func sample(_ name: String) throws -> Tree {
    let bytes = Array(try Data(contentsOf: Judge.samples.appending(path: "\(name).jsonld")))
    let tree = try TreeParser.parse(bytes, name: name).tree
    if let payload = tree["payload"]?.string { return try TreeParser.parse(Array(payload.utf8), name: name).tree }
    return tree["credential"] ?? tree
  }

  /// The tree with another value at a path such as `credentialSubject.hasClaim.thematicArea[1]`; nil removes it.
  func setting(_ path: String, to value: Tree?) -> Tree {
    setting(path.split { $0 == "." || $0 == "[" || $0 == "]" }.map(String.init)[...], to: value)
  }

  func at(_ path: String) -> Tree? {
    path.split { $0 == "." || $0 == "[" || $0 == "]" }.reduce(self as Tree?) { tree, step in
      guard let index = Int(step), case .array(let elements) = tree else { return tree?[String(step)] }
      return elements.indices.contains(index) ? elements[index] : nil
    }
  }

  private func setting(_ steps: ArraySlice<String>, to value: Tree?) -> Tree {
    guard let step = steps.first else { return value ?? .null }
    let rest = steps.dropFirst()
    switch self {
    case .array(var elements):
      guard let index = Int(step), elements.indices.contains(index) else { return self }
      if rest.isEmpty, value == nil {
        elements.remove(at: index)
      } else {
        elements[index] = elements[index].setting(rest, to: value)
      }
      return .array(elements)
    case .object(var members):
      let position = members.firstIndex { $0.key == step }
      if rest.isEmpty, value == nil {
        if let position { members.remove(at: position) }
      } else if let position {
        members[position].value = members[position].value.setting(rest, to: value)
      } else {
        members.append(Member(step, Tree.object([]).setting(rest, to: value)))
      }
      return .object(members)
    default: return rest.isEmpty ? value ?? .null : Tree.object([]).setting(steps, to: value)
    }
  }
}
