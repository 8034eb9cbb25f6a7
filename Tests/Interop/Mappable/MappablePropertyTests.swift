import ELM
import Foundation
import Mapping
import Pipeline
import Records
import Support
import Testing

/// Any property of the model can come from any column: one pipeline for each property of each class that a credential can hold.
@Suite struct MappablePropertyTests {
  /// What the seal settles, or the run.
  private static let settled: Set = ["issuer", "issued", "issuanceDate", "credentialSchema", "credentialProfiles"]
  /// What nobody can write: the context makes something else of it than the profile demands.
  private static let unwritable: Set = ["dateModified", "descriptionHtml", "credentialStatus", "termsOfUse"]

  /// A credential within the credential would have to be whole, and the context gives most of its terms a meaning at the root alone.
  private static let endless: Set = ["hasCredential"]

  private static func isSettled(_ one: PropertyCase) -> Bool {
    one.type == "EuropeanDigitalCredential" && settled.contains(one.rule.term)
  }

  private static let mappable = PropertyCase.all.filter {
    !isSettled($0) && !unwritable.union(endless).contains($0.rule.term)
  }

  @Test func `nothing is forgotten`() {
    let rules = ApplicationProfile.edcGenericFull.classes.reduce(0) {
      $0 + ApplicationProfile.edcGenericFull.rules(for: $1).count
    }
    let elsewhere = PropertyCase.unreachable.reduce(0) {
      $0 + ApplicationProfile.edcGenericFull.rules(for: $1).count
    }
    #expect(PropertyCase.all.count + elsewhere == rules)
    // Presentations and what only they hold, classes without properties, and one that is never written but as one of its subclasses.
    #expect(
      PropertyCase.unreachable == [
        "EuropeanDigitalPresentation", "VerifiablePresentation", "VerificationCheck", "ResultDistribution",
        "ResultCategory", "Specification", "ShaclValidator2017", "Geometry",
      ])
    #expect(MappablePropertyTests.mappable.count > 400)
  }

  @Test(arguments: mappable) func `a column fills it`(_ one: PropertyCase) throws {
    let folder = try TemporaryFolder()
    let credential = try MappedCredential(one, in: folder)
    for filling in credential.fillings {
      let value = try #require(credential.value(at: filling.path), "\(filling.path) is not in the credential")
      #expect(value.says(filling.text), "\(filling.path): \(value)")
    }
  }

  @Test(.enabled(if: Judges.shaclPython != nil, "\(Judges.absence)"))
  func `what is issued conforms to the official shapes`() throws {
    let all = try TemporaryFolder()
    for (number, one) in MappablePropertyTests.mappable.enumerated() {
      let folder = try TemporaryFolder()
      let credential = try MappedCredential(one, in: folder)
      try FileManager.default.copyItem(
        atPath: credential.file, toPath: "\(all.path)/\(number)-\(one.testDescription).jsonld")
    }
    let verdicts = try Judges.shacl(all.path)
    #expect(verdicts.count == MappablePropertyTests.mappable.count)
    for (name, verdict) in verdicts { #expect(verdict == nil, "\(name): \(verdict ?? "")") }
  }

  @Test(arguments: PropertyCase.all.filter { isSettled($0) || unwritable.contains($0.rule.term) })
  func `what no column can settle is refused at its line`(_ one: PropertyCase) throws {
    let folder = try TemporaryFolder()
    let failure = try #require(try failure { _ = try MappedCredential(one, in: folder) })
    #expect(failure.status == .configuration)
    #expect(failure.slug == "pipeline.path")
    #expect(failure.place == "\(folder.path)/pipeline.yaml:7:3")
  }
}

extension Tree {
  /// Whether the value is what the cell said: the text itself, in a language or not, or a concept's identifier.
  fileprivate func says(_ text: String) -> Bool {
    switch self {
    case .string(let value), .number(let value): value == text || value == "mailto:\(text)"
    case .boolean(let value): text == String(value)
    case .object(let members): id == text || members.count == 1 && members[0].value.says(text)
    default: false
    }
  }
}
