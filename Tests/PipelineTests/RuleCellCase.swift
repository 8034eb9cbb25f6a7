import ELM

/// A fault that a registrar or the author of a template can make, and where it must be shown.
struct RuleCellCase: CustomStringConvertible, Sendable {
  let code: String
  let fault: Fault

  enum Fault: Sendable {
    /// Cells by their column, lines that stand in `map` in the place of others of their path, and the column (as Excel counts)
    /// in which the problem lands.
    case cells([String: String], map: [(path: String, settings: String)] = [], at: String)
    /// What is different in the template, and a part of the line at which the problem lands.
    case template(path: String, Tree?, at: String)
    /// The same in a credential that is there already, which no row and no seal completes.
    case credential(path: String, Tree?, at: String)
  }

  var description: String { code }

  private static let claim = "credentialSubject.hasClaim"
  private static let specification = "\(claim).specifiedBy"

  /// The columns `extra` and `other` are Q and R, which no line of the demo's pipeline file maps.
  static let all: [RuleCellCase] = cells + templates + credentials

  private static let cells = [
    RuleCellCase(
      code: "profile.value.form",
      fault: .cells(
        ["extra": "0"], map: [("\(claim).influencedBy.levelOfCompletion", "{column: extra, as: integer}")], at: "Q")),
    RuleCellCase(
      code: "profile.number.too-large",
      fault: .cells(
        ["extra": "101"], map: [("\(claim).influencedBy.levelOfCompletion", "{column: extra, as: integer}")], at: "Q")),
    RuleCellCase(
      code: "profile.concept.scheme",
      fault: .cells(
        ["extra": "Italy"], map: [("\(specification).dcType", "{column: extra, vocabulary: country}")], at: "Q")),
    RuleCellCase(
      code: "profile.value.too-many",
      fault: .cells(["extra": "urn:epass:legalIdentifier:1", "other": "X-1"], map: identifier, at: "F")),
    RuleCellCase(
      code: "credential.node.divergent",
      fault: .cells(["extra": "urn:epass:legalIdentifier:1", "other": "X-1"], map: identifier, at: "R")),
    RuleCellCase(code: "credential.text.empty", fault: .cells(["course_title": "\u{2060}"], at: "I")),
    RuleCellCase(code: "credential.date.implausible", fault: .cells(["date_of_birth": "1850-01-01"], at: "D")),
    RuleCellCase(code: "credential.date.implausible", fault: .cells(["award_date": "2999-06-30"], at: "O")),
    RuleCellCase(
      code: "credential.award.before-birth",
      fault: .cells(["date_of_birth": "2017-01-01", "award_date": "2016-06-30"], at: "O")),
    RuleCellCase(
      code: "credential.award.childhood",
      fault: .cells(["date_of_birth": "2010-01-01", "award_date": "2016-06-30"], at: "O")),
    RuleCellCase(
      code: "credential.validity.reversed",
      fault: .cells(["extra": "2020-01-01"], map: [("validUntil", "{column: extra, as: date}")], at: "Q")),
    RuleCellCase(
      code: "credential.validity.over",
      fault: .cells(
        ["extra": "2021-01-01", "other": "2020-01-01"],
        map: [("validUntil", "{column: extra, as: date}"), ("validFrom", "{column: other, as: date}")], at: "Q")),
    RuleCellCase(
      code: "credential.duration.months",
      fault: .cells(
        ["extra": "P60M"], map: [("\(specification).volumeOfLearning", "{column: extra, as: duration}")], at: "Q")),
    RuleCellCase(
      code: "credential.duration.negative",
      fault: .cells(
        ["extra": "-PT60H"], map: [("\(specification).volumeOfLearning", "{column: extra, as: duration}")], at: "Q")),
    RuleCellCase(code: "credential.credit.workload", fault: .cells(["workload_hours": "500"], at: "K")),
    RuleCellCase(
      code: "credential.media.unreadable",
      fault: .cells(["extra": "logo.png"], map: [("\(picture).content", "extra")], at: "Q")),
    RuleCellCase(
      code: "credential.media.type",
      fault: .cells(["extra": "JVBERi0xLjc="], map: [("\(picture).content", "extra")], at: "Q")),
    RuleCellCase(
      code: "credential.name.several",
      fault: .cells([:], map: [("credentialSubject.givenName", "{column: given_name, language: el}")], at: "B")),
  ]

  private static let picture = "displayParameter.individualDisplay.displayDetail.image"
  private static let identifier = [
    (path: "credentialSubject.identifier.id", settings: "{column: extra, as: iri}"),
    (path: "credentialSubject.identifier.notation", settings: "other"),
  ]

  /// One node in very many copies, each of which says something else.
  private static let copies = (0..<3000).map { number -> Tree in
    ["id": "urn:x:part", "type": "LearningAchievement", "additionalNote": ["id": .string("urn:x:note:\(number)")]]
  }

  private static let templates = [
    RuleCellCase(
      code: "profile.value.missing", fault: .template(path: "\(claim).provenBy.title", nil, at: #""provenBy""#)),
    RuleCellCase(
      code: "profile.value.type",
      fault: .template(path: "credentialSubject.nationalID.type", "Identifier", at: #""nationalID""#)),
    RuleCellCase(
      code: "profile.language.missing", fault: .template(path: "\(claim).title", "Plain", at: #""title": "Plain""#)),
    RuleCellCase(
      code: "profile.language.repeated",
      fault: .template(path: "\(claim).title", ["en": ["One", "Two"]], at: #""title""#)),
    RuleCellCase(
      code: "credential.root.type",
      fault: .template(path: "type", ["EuropeanDigitalCredential", "VerifiableCredential"], at: "{")),
    RuleCellCase(code: "credential.root.context", fault: .template(path: "@context", "https://example.org", at: "{")),
    RuleCellCase(
      code: "credential.subject.kind",
      fault: .template(path: "credentialSubject", ["id": "urn:x:1", "type": "Agent"], at: #""credentialSubject""#)),
    RuleCellCase(
      code: "credential.subject.no-achievement",
      fault: .template(path: "\(claim).type", "LearningActivity", at: #""hasClaim""#)),
    RuleCellCase(
      code: "credential.key.unknown",
      fault: .template(path: "credentialSubject.giveName", ["en": "Ana"], at: #""giveName""#)),
    RuleCellCase(
      code: "credential.key.unusable",
      fault: .template(path: "credentialStatus", ["id": "urn:x:status"], at: #""credentialStatus""#)),
    RuleCellCase(
      code: "credential.key.misplaced",
      fault: .template(path: "credentialSubject.awardingDate", "2026-06-30T00:00:00Z", at: #""awardingDate""#)),
    RuleCellCase(
      code: "credential.form.malformed",
      fault: .template(path: "\(claim).title.de", .number("1"), at: #""title""#)),
    RuleCellCase(
      code: "credential.form.unreadable",
      fault: .template(path: "\(claim).title.de", .number("1"), at: #""title""#)),
    RuleCellCase(
      code: "credential.node.excessive",
      fault: .template(path: "\(claim).hasPart", .array(copies), at: "{")),
    RuleCellCase(
      code: "credential.profile.unknown",
      fault: .template(
        path: "credentialProfiles.id", "http://data.europa.eu/snb/credential/bdc47cb449", at: #""credentialProfiles""#)),
    RuleCellCase(
      code: "credential.profile.refused",
      fault: .template(
        path: "credentialProfiles.id", "http://data.europa.eu/snb/credential/6dff8a0f87", at: #""credentialProfiles""#)),
    RuleCellCase(
      code: "credential.profile.other",
      fault: .template(
        path: "credentialProfiles.id", "http://data.europa.eu/snb/credential/c_ae121a00", at: #""credentialProfiles""#)),
    RuleCellCase(
      code: "credential.language.malformed",
      fault: .template(path: "\(claim).title", ["english": "Digital"], at: #""title""#)),
    RuleCellCase(
      code: "credential.number.bare",
      fault: .template(path: "\(specification).creditPoint.point", .number("2.5"), at: #""point": 2.5"#)),
    RuleCellCase(
      code: "credential.address.malformed",
      fault: .template(path: "issuer.homepage.contentURL", "foo bar", at: #""contentURL": "foo bar""#)),
    RuleCellCase(
      code: "credential.date.zoneless",
      fault: .template(path: "validFrom", "2026-06-30T00:00:00", at: #""validFrom""#)),
    RuleCellCase(
      code: "credential.concept.unknown",
      fault: .template(path: "\(specification).eqfLevel.id", "http://data.europa.eu/snb/eqf/99", at: #""eqfLevel""#)),
    RuleCellCase(
      code: "credential.concept.relabelled",
      fault: .template(path: "\(specification).mode.prefLabel.en", "Hybrid", at: #""prefLabel""#)),
    RuleCellCase(
      code: "credential.concept.mislabelled",
      fault: .template(path: "\(specification).mode.prefLabel.en", "Online", at: #""prefLabel""#)),
  ]

  private static let credentials = [
    RuleCellCase(
      code: "profile.issuer.unidentified", fault: .credential(path: "issuer.eIDASIdentifier", nil, at: #""issuer""#)),
    RuleCellCase(
      code: "profile.root.unknown", fault: .credential(path: "type", ["VerifiableCredential"], at: "{")),
    RuleCellCase(
      code: "credential.schema.other",
      fault: .credential(path: "credentialSchema.id", "https://example.org/schema", at: #""credentialSchema""#)),
    RuleCellCase(
      code: "credential.issuance.missing", fault: .credential(path: "issuanceDate", nil, at: "{")),
  ]
}
