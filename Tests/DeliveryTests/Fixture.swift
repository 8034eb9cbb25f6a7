import Delivery
@_spi(Sealing) import ELM
import Foundation
import Records
import Support

/// An output folder in a temporary folder of its own.
final class Fixture {
  let folder: TemporaryFolder
  let path: String
  private(set) var output: OutputFolder?

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/demo"
    output = try OutputFolder.open(path)
  }

  /// What a killed process leaves, opened by the next one.
  func reopen() throws -> OutputFolder {
    output = nil
    let opened = try OutputFolder.open(path)
    output = opened
    return opened
  }

  func open() throws -> OutputFolder { try output ?? reopen() }

  func visible() throws -> [String] { try folder.names(in: "demo/credentials") }
  func staged() throws -> [String] { try folder.names(in: "demo/.staging") }
  func content(of name: String) throws -> String {
    try String(contentsOfFile: "\(path)/credentials/\(name)", encoding: .utf8)
  }

  func plant(_ text: String, as name: String, in folder: String = "credentials") throws {
    try text.write(toFile: "\(path)/\(folder)/\(name)", atomically: false, encoding: .utf8)
  }
}

func facts(_ key: String, revision: Int = 1) -> IssuingFacts {
  let key = IssuanceKey([key])
  return IssuingFacts(
    key: key, revision: revision, id: CredentialID(pipeline: "spring", key: key, revision: revision),
    issued: Timestamp(seconds: 1_780_000_100))
}

/// A sealed file with any content, and the name it will have.
func sealed(_ key: String, _ content: String = "sealed", revision: Int = 1, as name: String? = nil)
  -> (credential: SealedCredential, fileName: String)
{
  let file = Array("\(content) \(key)".utf8)
  let credential = SealedCredential(
    facts: facts(key, revision: revision), source: "Graduates!A2:C2", file: file, level: .b)
  return (credential, name ?? "\(key).jsonld")
}

/// A row of one sheet, `Graduates!A2` onward.
func row(_ values: [(column: String, content: Cell.Content)]) -> SourceRow {
  func address(_ column: Int, _ row: Int) -> CellAddress { CellAddress(sheet: "Graduates", row: row, column: column) }
  let header = Header(
    sheet: "Graduates", names: values.map(\.column), addresses: values.indices.map { address($0, 1) })
  let cells = values.enumerated().map { Cell($1.content, at: address($0, 2)) }
  return SourceRow(header: header, number: 2, cells: cells)
}

func row(_ values: KeyValuePairs<String, String>) -> SourceRow { row(values.map { ($0.key, .text($0.value)) }) }
