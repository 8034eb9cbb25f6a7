import ELM
import Foundation
import Mapping
import Pipeline
import Records
import Support
import Synchronization

/// A pipeline for one property, and the credential that it issues from a table of one row.
struct MappedCredential {
  let fillings: [PropertyCase.Filling]
  /// Where it stands.
  let file: String
  private let tree: Tree

  init(_ one: PropertyCase, in folder: TemporaryFolder) throws {
    fillings = one.fillings
    func write(_ text: some Collection<UInt8>, _ name: String) throws {
      try Data(text).write(to: URL(filePath: "\(folder.path)/\(name)"))
    }
    let columns = fillings.indices.map { "column \($0)" }
    let cells = fillings.map { "\"\($0.text)\"" }
    try write(one.template.json, "template.json")
    try write(
      "key,\(columns.joined(separator: ","))\n1,\(cells.joined(separator: ","))\n".utf8, "rows.csv")
    try write(SealKey.passphrase.utf8, "passphrase")
    let map = zip(fillings, columns).map { filling, column in
      let settings = filling.text == Specimen.moment ? "{column: \(column), as: datetime}" : column
      return "  \(filling.path): \(settings)"
    }
    try write(
      """
      name: every-property
      source: {csv: rows.csv}
      key: [key]
      template: template.json
      language: en
      map:
      \(map.joined(separator: "\n"))
      seal:
        level: B
        profile: etsi-1.2.1
        key: {pkcs12: \(try SealKey.shared().pkcs12), passphrase: file:passphrase}
      output: {directory: out, file: "{key}.jsonld"}
      """.utf8, "pipeline.yaml")
    let pipeline = try PipelineDefinition(contentsOf: "\(folder.path)/pipeline.yaml")
    let problems = Mutex<[Problem]>([])
    let options = BatchOptions(events: { event in
      if case .problem(let problem) = event { problems.withLock { $0.append(problem) } }
    })
    let report = try Batch(pipeline, options).run()
    guard report.results.counts.issued == 1 else { throw RunFailure(.input, problems.withLock { $0 }) }
    file = "\(folder.path)/out/credentials/1.jsonld"
    let sealed = try TreeParser.parse([UInt8](Data(contentsOf: URL(filePath: file))), name: file).tree
    tree = try TreeParser.parse(Array((sealed["payload"]?.string ?? "").utf8), name: "payload").tree
  }

  /// What the issued credential has at a path of the pipeline file.
  func value(at path: String) -> Tree? {
    path.split(separator: ".").reduce(tree) { $0?.elements.first?[String($1)] }
  }
}
