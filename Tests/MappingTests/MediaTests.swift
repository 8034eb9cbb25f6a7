import ELM
import Foundation
import Records
import Support
import Testing

@testable import Mapping

/// Pictures and documents that cells name.
@Suite struct MediaTests {
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]
  static let pdf = Array("%PDF-1.7 some document".utf8)
  private static let path = "credentialSubject.hasClaim.provenBy.grade.noteLiteral"

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/photos/2026", withIntermediateDirectories: true)
    try write(MediaTests.png, "photos/ana.png")
    try write([0xFF, 0xD8, 0xFF, 0xE0, 1], "photos/2026/zoë.png")
    try write(MediaTests.pdf, "photos/report.pdf")
    try write([], "photos/empty.png")
    try write(MediaTests.png + [UInt8](repeating: 0, count: MediaFolder.sizeLimit), "photos/large.png")
    try write(MediaTests.png, "secret.png")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/photos/link.png", withDestinationPath: "../secret.png")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/photos/alias.png", withDestinationPath: "ana.png")
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(folder.path)/\(name)"))
  }

  private func fixture(_ line: String) throws -> Fixture {
    try Fixture(
      yaml: ValueTests.yaml(
        line.replacing("FOLDER", with: "\(folder.path)/photos"),
        insteadOf: "credentialSubject.contactPoint.emailAddress.id"))
  }

  private func attachment(_ name: String?) throws -> DraftCredential {
    try fixture("attachment: {file: email, folder: FOLDER}").draft(["email": name.map(Cell.Content.text)])
  }

  @Test func aFileBecomesAMediaObject() throws {
    let fixture = try fixture("attachment: {file: email, folder: FOLDER}")
    let media = try #require(fixture.credential(["email": .text("ana.png")])["attachment"])
    #expect(media.types == ["MediaObject"])
    #expect(media["content"]?.string == Data(MediaTests.png).base64EncodedString())
    #expect(media["contentEncoding"]?.id == "http://data.europa.eu/snb/encoding/6146cde7dd")
    #expect(media["contentType"]?.id == "http://publications.europa.eu/resource/authority/file-type/PNG")
    let again = try #require(fixture.credential(["email": .text("alias.png")])["attachment"])
    #expect(again == media)
    let jpeg = try #require(fixture.credential(["email": .text("2026/zoë.png")])["attachment"])
    #expect(jpeg.at("contentType.id")?.string?.hasSuffix("/JPEG") == true)
    #expect(jpeg.id != media.id)
    #expect(try fixture.credential(["email": nil])["attachment"] == nil)
  }

  @Test func namesThatOnlyLookAlikeAreOfTwoFiles() throws {
    try write(MediaTests.png, "photos/\u{E9}.png")
    try write(MediaTests.png + [9], "photos/e\u{301}.png")
    let fixture = try fixture("attachment: {file: email, folder: FOLDER}")
    let composed = try fixture.credential(["email": .text("\u{E9}.png")]).at("attachment.content")?.string
    let decomposed = try fixture.credential(["email": .text("e\u{301}.png")]).at("attachment.content")?.string
    #expect(composed == Data(MediaTests.png).base64EncodedString())
    #expect(decomposed == Data(MediaTests.png + [9]).base64EncodedString())
  }

  @Test func theNameMayBeATextOrAConstant() throws {
    let named = try fixture("attachment: {text: \"{email}.png\", folder: FOLDER}")
    #expect(
      try named.credential(["email": .text("ana")]).at("attachment.contentType.id")?.string?.hasSuffix("/PNG") == true)
    let constant = try fixture("attachment: {value: report.pdf, folder: FOLDER}")
    #expect(try constant.credential().at("attachment.content") == .string(Data(MediaTests.pdf).base64EncodedString()))
  }

  @Test(arguments: [
    ("bob.png", "cell.file.missing"), ("Ana.png", "cell.file.missing"), ("../secret.png", "cell.file.outside"),
    ("/etc/passwd", "cell.file.outside"), ("2026/../../secret.png", "cell.file.outside"),
    ("link.png", "cell.file.outside"),
    ("..\\secret.png", "cell.file.outside"), ("./ana.png", "cell.file.outside"), ("2026", "cell.file.unreadable"),
    ("large.png", "cell.file.unreadable"), ("empty.png", "cell.file.type"), ("a\u{202E}na.png", "cell.text.control"),
    ("2026//zoë.png", "cell.file.outside"), (".", "cell.file.outside"), ("ana.png/x", "cell.file.missing"),
  ])
  func aFaultStandsAtTheCell(_ name: String, _ code: String) throws {
    let problems = try attachment(name).problems
    #expect(problems.map(\.code.slug) == [code])
    #expect(problems.map(\.place) == [.cell(CellAddress(sheet: "Graduates", row: 14, column: 4))])
    #expect(problems.allSatisfy { !$0.message.contains("secret.png") || name.contains("secret.png") })
  }

  @Test func aMissingFileIsOfferedTheNearest() throws {
    #expect(try attachment("anna.png").problems.first?.remedy == "write ana.png, or put the file there")
  }

  @Test func aPictureIsNoDocument() throws {
    let line = "displayParameter.individualDisplay.displayDetail.image: {file: email, folder: FOLDER}"
    var template = try #require(Fixture.template.members)
    template.append(
      .init(
        "displayParameter",
        [
          "id": "urn:d", "type": "DisplayParameter",
          "individualDisplay": [
            "id": "urn:i", "type": "IndividualDisplay",
            "displayDetail": ["id": "urn:dd", "type": "DisplayDetail", "page": 1],
          ],
        ]))
    let yaml = ValueTests.yaml(
      line.replacing("FOLDER", with: "\(folder.path)/photos"),
      insteadOf: "credentialSubject.contactPoint.emailAddress.id")
    let fixture = try Fixture(yaml: yaml, template: .object(template))
    #expect(fixture.draft(["email": .text("report.pdf")]).problems.map(\.code.slug) == ["cell.file.type"])
    #expect(fixture.draft(["email": .text("ana.png")]).problems == [])
  }

  @Test(arguments: [
    ("attachment: email", "pipeline.path"), ("attachment: {file: email, folder: /nowhere/at/all}", "pipeline.folder"),
    ("attachment: {file: email, folder: FOLDER/ana.png}", "pipeline.folder"),
    ("attachment: {file: email, folder: FOLDER, default: nobody.png}", "pipeline.value"),
    ("attachment: {file: email, folder: FOLDER, as: text}", "pipeline.path"),
    ("attachment: {file: email, folder: FOLDER, min: 2}", "pipeline.invalid"),
    ("attachment: {value: \"../secret.png\", folder: FOLDER}", "pipeline.value"),
    ("credentialSubject.birthName: {file: email, folder: FOLDER}", "pipeline.path"),
    ("credentialSubject.gender: {file: email, folder: FOLDER}", "pipeline.path"),
  ])
  func whatIsWrongShowsBeforeTheFirstRow(_ line: String, _ code: String) {
    #expect { try fixture(line) } throws: { error in
      (error as? RunFailure)?.problems.map(\.code.slug) == [code]
    }
  }

  @Test func whatIsRememberedIsBounded() throws {
    let folder = try MediaFolder(
      .init(written: "photos", path: "\(self.folder.path)/photos", place: .file("p")), types: [.png], concepts: [:])
    try write(MediaTests.png + [UInt8](repeating: 7, count: 1 << 20), "photos/big.png")
    var memory = MediaMemory()
    for index in 0..<30 {
      try FileManager.default.createSymbolicLink(
        atPath: "\(self.folder.path)/photos/\(index).png", withDestinationPath: "big.png")
      _ = try memory.fragment(named: "\(index).png", of: folder).get()
      #expect(memory.size <= 16 << 20)
    }
  }
}
