import ELM
import Foundation

/// A registrar's desk: a folder with a workbook, the sample template, a seal key and the demo's pipeline file, ready to be issued
/// from. It is gone when the test is done with it.
///
///     let desk = try Desk(Cohort(learners: 300, faults: true))
///     desk.pipeline                       // the path of the pipeline file
///     try desk.credentials()              // the names of what was issued
public final class Desk: Sendable {
  public static let workbook = "graduates.xlsx"

  private let folder: TemporaryFolder

  /// - Parameter change: what is to be different in the demo's pipeline file, whose paths are those of the desk by then.
  public init(_ cohort: Cohort, in parent: String? = nil, _ change: (String) -> String = { $0 }) throws {
    folder = try TemporaryFolder(in: parent)
    try cohort.write(to: path(Desk.workbook))
    try FileManager.default.copyItem(
      atPath: Desk.repository("Samples/templates/micro-credential.json"), toPath: template)
    try FileManager.default.copyItem(atPath: SealKey.shared().pkcs12, toPath: path("seal.p12"))
    try write(SealKey.passphrase, to: "passphrase")
    let demo = try DemoPipeline.text()
    let replacements = [
      ("../Samples/spring-2026.xlsx", Desk.workbook), ("../Samples/templates/micro-credential.json", "template.json"),
      ("../Samples/demo-seal.p12", "seal.p12"), ("env:CONFER_SEAL_PASSPHRASE", "file:passphrase"),
      ("../out/demo", "out"),
    ]
    try write(change(replacements.reduce(demo) { $0.replacing($1.0, with: $1.1) }), to: "pipeline.yaml")
  }

  public var folderPath: String { folder.path }
  public var pipeline: String { path("pipeline.yaml") }
  public var template: String { path("template.json") }
  public var output: String { path("out") }
  public var errors: String { path("out/errors.xlsx") }

  public func path(_ name: String) -> String { "\(folder.path)/\(name)" }
  public func file(_ credential: String) -> String { path("out/credentials/\(credential)") }

  /// The names of the credentials that stand in the output folder, sorted; none before the first run.
  public func credentials() throws -> [String] {
    guard FileManager.default.fileExists(atPath: path("out/credentials")) else { return [] }
    return try folder.names(in: "out/credentials")
  }

  /// The names of what a run has not cleared away.
  public func staging() throws -> [String] { try folder.names(in: "out/.staging") }

  public func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  public func read(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path(name)))) }

  /// Puts another template on the desk.
  public func changeTemplate(_ change: (Tree) -> Tree) throws {
    let tree = try TreeParser.parse(read("template.json"), name: template).tree
    try Data(change(tree).json).write(to: URL(filePath: template))
  }

  /// The lines of `manifest.csv` below its header, each as its fields; keys of tests need no quotes.
  public func manifest() throws -> [[String]] {
    String(decoding: try read("out/manifest.csv"), as: UTF8.self).split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A file of this repository.
  public static func repository(_ path: String) -> String {
    URL(filePath: #filePath).appending(path: "../../../\(path)").standardized.path(percentEncoded: false)
  }
}
