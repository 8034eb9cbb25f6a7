import Foundation
import Support
import Testing

/// A recipients workbook that was filled in for the Online Credential Builder is issued from.
@Suite struct RecipientsCommandTests {
  private static let columns: [(reference: String, kind: String, label: String)] = [
    ("{#c44}.REC.givenNames", "field", "Recipient > Given names"),
    ("{#c44}.REC.familyNames", "field", "Recipient > Family names"),
    ("{#c44}.REC.dateOfBirth", "field", "Recipient > Date of birth"),
    ("{#c44}.REC.contactPoint.emailAddress", "field", "Recipient > E-mail"),
    ("{#c44}.REC.nationalID", "field", "Recipient > National ID"),
    ("{#c44}.REC.nationalID.spatial", "field", "Recipient > Country of the national ID"),
    ("{#c44}.REC.identifier", "field", "Recipient > Number"),
    ("{#c44}.REC.primaryDeliveryAddress", "field", "Recipient > Delivery address"),
    ("{#c44}.ACH{7f3e}.title(en)", "field", "Digital > Title (en)"),
    ("{#c44}.ASM{99aa}.grade(en)", "field", "Exam > Grade"),
    ("{#c44}.ACH{7f3e}.secretSauce", "field", "Digital > Sauce"),
    ("{#c44}.REC.achievements{7f3e}", "relation", "Recipient >> Digital"),
  ]

  private func write(_ rows: [[String]], to path: String) throws {
    let head = [
      RecipientsCommandTests.columns.map(\.reference), RecipientsCommandTests.columns.map(\.kind),
      RecipientsCommandTests.columns.map(\.label), RecipientsCommandTests.columns.map { _ in "" },
    ]
    try Cohort.write(
      sheets: [("data", (head + rows).map { $0.map { $0.isEmpty ? .empty : .text($0) } })], to: path)
  }

  private static func row(_ number: String, relation: String = "Y") -> [String] {
    [
      "Ana", "Ito", "2001-02-28", "ana@example.org", "PT-1", "PT", number, "ana@home.example", "Digital", "8.5", "",
      relation,
    ]
  }

  @Test func itIsRecognisedTranslatedAndIssued() throws {
    let office = try Office()
    try write(["00123", "00124"].map { RecipientsCommandTests.row($0) }, to: office.path("recipients.xlsx"))
    let made = try office.run(
      "init", "--template", "samples/template.json", "--workbook", "recipients.xlsx", "--output", "recipients.yaml")
    #expect(made.status == 0, "\(made.complaint)")
    #expect(made.result.contains("confer preview recipients.yaml --row 5"))
    let text = String(decoding: try office.read("recipients.yaml"), as: UTF8.self)
    #expect(text.contains("  sheet: data\n  layout: recipients #"))
    #expect(text.contains("key: [REC.identifier]"))
    #expect(text.contains("  credentialSubject.givenName: REC.givenNames # “Recipient > Given names”"))
    #expect(text.contains("  credentialSubject.hasClaim.title: \"ACH{7f3e}.title(en)\""))
    // What cannot be translated stands at its place, with the reason.
    #expect(text.contains("# PATH: REC.primaryDeliveryAddress # “Recipient > Delivery address”; it says where"))
    #expect(text.contains("the model has no secretSauce of a learning achievement"))
    #expect(text.contains("all 2 rows say Y: credentialSubject.hasClaim is in every credential"))

    let check = try office.run("check", "recipients.yaml")
    #expect(check.status == 0, "\(check.result)\(check.complaint)")
    #expect(check.result.contains("All 2 rows can be issued."))
    let seal = "seal:\n  level: B\n  key: {pkcs12: samples/seal.p12, passphrase: env:CONFER_SEAL_PASSPHRASE}\n"
    try office.write(text + seal, to: "recipients.yaml")
    let issued = try office.run("issue", "recipients.yaml")
    #expect(issued.status == 0, "\(issued.complaint)")
    let names = try FileManager.default.contentsOfDirectory(atPath: office.path("recipients-credentials/credentials"))
    #expect(names.sorted() == ["00123.jsonld", "00124.jsonld"])
  }

  @Test func whatARelationLeavesOutIsRefusedAtItsCellAndCorrectedInTheErrorWorkbook() throws {
    let office = try Office()
    let rows = [("1", "Y"), ("2", "yes"), ("3", "")].map { RecipientsCommandTests.row($0.0, relation: $0.1) }
    try write(rows, to: office.path("recipients.xlsx"))
    #expect(
      try office.run(
        "init", "--template", "samples/template.json", "--workbook", "recipients.xlsx", "--output", "recipients.yaml"
      ).status == 0)
    let text = String(decoding: try office.read("recipients.yaml"), as: UTF8.self)
    #expect(text.contains("2 of 3 rows do not say Y to credentialSubject.hasClaim"))
    let seal = "seal:\n  level: B\n  key: {pkcs12: samples/seal.p12, passphrase: env:CONFER_SEAL_PASSPHRASE}\n"
    try office.write(text + seal, to: "recipients.yaml")
    let first = try office.run("issue", "recipients.yaml")
    #expect(first.status == 3)
    #expect((first.result + first.complaint).contains("data!L6 \"yes\" is neither Y nor N"))
    #expect((first.result + first.complaint).contains("data!L7 says that the learner does not have"))
    // The error workbook has one row of head, and its relations are looked at all the same.
    let again = try office.run("check", "recipients.yaml", "--input", "recipients-credentials/errors.xlsx")
    #expect(again.status == 3)
    #expect(again.result.contains("is neither Y nor N"))
    #expect(again.result.contains("0 of 2 rows can be issued"))
  }

  @Test func anEmptyWorkbookOfThePipelineIsIssuedFromAsWell() throws {
    let office = try Office()
    try write([RecipientsCommandTests.row("1")], to: office.path("recipients.xlsx"))
    #expect(
      try office.run(
        "init", "--template", "samples/template.json", "--workbook", "recipients.xlsx", "--output", "recipients.yaml"
      ).status == 0)
    #expect(try office.run("template", "recipients.yaml", "--workbook", "blank.xlsx").status == 0)
    let check = try office.run("check", "recipients.yaml", "--input", "blank.xlsx")
    #expect(check.result.contains("The source has no rows."))
  }
}
