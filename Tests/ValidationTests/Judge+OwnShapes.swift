import ELM
import Foundation

extension Judge {
  /// What pyshacl finds in credentials over shapes of one's own, in their order; nil for what is no JSON-LD.
  ///
  /// - Parameter shapes: paths of Turtle files, which are one graph.
  static func verdicts(on credentials: [Tree], shapes: [String]) throws -> [Set<Finding>?] {
    guard let python else { throw Missing() }
    let folder = FileManager.default.temporaryDirectory.appending(path: "confer-judge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, credential) in credentials.enumerated() {
      try Data(credential.json).write(to: folder.appending(path: "\(1000 + index).json"))
    }
    let outcome = try run(python, ["-c", overOwnShapes, shared.appending(path: "judge").path, folder.path] + shapes)
    return try outcome.output.split(separator: UInt8(ascii: "\n")).map { line in
      guard let rows = try TreeParser.parse(Array(line), name: "verdict").tree["violations"]?.elements else {
        return nil
      }
      return Set(
        rows.compactMap { row in
          let cells = row.elements.map { $0.string ?? "" }
          // The guard that the root is a credential is no shape's.
          guard cells.count >= 3, cells[2] != "NoTarget" else { return nil }
          return Finding(types: cells[0], property: cells[1], component: cells[2])
        })
    }
  }

  private static let overOwnShapes = """
    import json, os, signal, sys
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    sys.path.insert(0, sys.argv[1])
    import rdflib, shacl
    from multiprocessing import Pool
    def begin():
        shacl.start("generic")
        graph = rdflib.Graph()
        for path in sys.argv[3:]: graph.parse(path, format="turtle")
        shacl.STATE["shapes"] = graph
    if __name__ == "__main__":
        paths = [os.path.join(sys.argv[2], name) for name in sorted(os.listdir(sys.argv[2]))]
        with Pool(2, initializer=begin) as pool:
            for verdict in pool.imap(shacl.judge, paths): print(json.dumps(verdict), flush=True)
    """
}
