import Foundation
import Support
import Testing

/// The types of the stages are the program's guarantee that nothing is sealed unchecked: whoever has not earned one cannot make it,
/// and the compiler says so. These tests ask the compiler.
@Suite struct StageBoundaryTests {
  /// The folder of the built modules, and the repository's.
  private static let modules = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
    path: "Modules")
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")

  private func compiles(_ source: String) throws -> Bool {
    let folder = try TemporaryFolder()
    let path = folder.path("snippet.swift")
    try source.write(toFile: path, atomically: true, encoding: .utf8)
    let openSSL = Self.sources.appending(path: "COpenSSL/module.modulemap").standardized.path(percentEncoded: false)
    do {
      try Command.output(
        "swiftc", "-typecheck", "-swift-version", "6", "-I", Self.modules.path(percentEncoded: false), "-Xcc",
        "-fmodule-map-file=\(openSSL)", path)
      return true
    } catch let failure as Command.Failure {
      #expect(failure.output.contains("@_spi"), "it does not compile for another reason:\n\(failure.output)")
      return false
    }
  }

  @Test(arguments: [
    (
      "Validation",
      "func make(_ draft: DraftCredential) -> CheckedCredential { CheckedCredential(draft, warnings: []) }"
    ),
    (
      "Sealing",
      """
      func make(_ facts: IssuingFacts) -> SealedCredential {
        SealedCredential(facts: facts, source: "", file: [], level: .b)
      }
      """
    ),
    (
      "Delivery",
      """
      func make(_ facts: IssuingFacts, _ digest: Digest) -> DeliveredCredential {
        DeliveredCredential(facts: facts, source: "", fileName: "", digest: digest, size: 0)
      }
      """
    ),
  ])
  func onlyItsStageMakesACredential(_ stage: String, _ function: String) throws {
    #expect(try compiles("@_spi(\(stage)) import ELM\nimport Records\n\(function)"))
    #expect(try !compiles("import ELM\nimport Records\n\(function)"))
    #expect(try !compiles("@_spi(Mapping) import ELM\nimport Records\n\(function)"))
  }
}
