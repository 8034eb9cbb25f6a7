import Foundation
import Mapping
import Records
import Sealing
import Support
import Testing

@testable import Pipeline

@Suite("Whom a pipeline file trusts")
struct SealTrustTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A pipeline file in the folder that names this trust.
  private func seal(_ trust: String) throws -> PipelineDefinition.Seal {
    let yaml = """
      name: test
      source: {csv: rows.csv}
      key: id
      template: template.json
      language: en
      map: {credentialSubject.givenName: name}
      seal:
        level: B
        key: {pkcs12: seal.p12}
      \(trust.isEmpty ? "" : "  trust: \(trust)")
      output: {directory: out, file: "{id}.jsonld"}

      """
    return try #require(try PipelineDefinition(yaml: Array(yaml.utf8), file: folder.path("pipeline.yaml")).seal)
  }

  @Test("Files and folders beside the pipeline are read; nothing named is nobody trusted")
  func reads() throws {
    try FileManager.default.createDirectory(atPath: folder.path("anchors"), withIntermediateDirectories: false)
    try FileManager.default.copyItem(atPath: SealKey.shared().certificate, toPath: folder.path("anchors/one.pem"))
    #expect(try TrustAnchors(seal("")).isEmpty)
    #expect(try !TrustAnchors(seal("anchors")).isEmpty)
    #expect(try !TrustAnchors(seal("[anchors, anchors/one.pem]")).isEmpty)
  }

  @Test("All that is wrong is said at once, as the pipeline file's fault, at its place in the file")
  func refuses() throws {
    try FileManager.default.createDirectory(atPath: folder.path("anchors"), withIntermediateDirectories: false)
    try Data("none".utf8).write(to: URL(filePath: folder.path("anchors/one.pem")))
    let refused = try #require(
      #expect(throws: RunFailure.self) { try TrustAnchors(seal("[missing.pem, anchors]")) })
    #expect(refused.status == .configuration)
    #expect(refused.problems.map(\.code) == [.trustUnreadable, .trustUnreadable])
    let file = folder.path("pipeline.yaml")
    #expect(refused.problems.map(\.place) == [.file(file, line: 10, column: 11), .file(file, line: 10, column: 24)])
    #expect(
      refused.problems.first?.message
        == "\(file):10:11 \"missing.pem\" does not exist; name a PEM file, or a folder of them.")
    #expect(refused.problems.last?.reason.hasPrefix("\(folder.path("anchors/one.pem")) holds no certificate") == true)
  }
}
