/// What a profile demands of each class of the model, as data: the compiled form of its SHACL shapes.
///
///     let profile = ApplicationProfile.edcGenericFull
///     profile.rules(for: "CreditPoint").map(\.term)             // ["framework", "point"]
///     profile.rule("creditPoint", in: "Qualification")?.kind    // .classes(["CreditPoint"])
///     profile.rule("eqfLevel", in: "Qualification")?.vocabulary // "eqf"
public struct ApplicationProfile: Sendable {
  public let name: String
  public let version: String
  /// Written as `credentialSchema.id`.
  public let schema: String
  private let rulesByClass: [String: [PropertyRule]]

  /// The generic profile with its controlled vocabularies, `edc-generic-full` 1.1.0.
  public static let edcGenericFull = ApplicationProfile(
    name: "edc-generic-full", version: "1.1.0", schema: "http://data.europa.eu/snb/model/ap/edc-generic-full",
    text: genericFullText)

  /// What `IssuerNodeShape` adds to the issuer: one legal identifier, which sealing completes.
  public static let issuerRule = PropertyRule(
    term: "eIDASIdentifier", kind: .classes(["LegalIdentifier"]), min: 1, max: 1)

  /// The classes of which `ClaimNodeShape` wants one; it also takes a bare Claim that names its type.
  public static let claimClasses = [
    "LearningAchievement", "LearningActivity", "LearningAssessment", "LearningEntitlement",
  ]

  init(name: String, version: String, schema: String, text: String) {
    self.name = name
    self.version = version
    self.schema = schema
    var rulesByClass: [String: [PropertyRule]] = [:]
    var current = ""
    for line in text.split(separator: "\n") {
      var rest = line[...]
      if !line.hasPrefix(" "), let colon = line.firstIndex(of: ":") {
        current = String(line[..<colon])
        rulesByClass[current] = []
        rest = line[line.index(after: colon)...]
      }
      rulesByClass[current]? += rest.split(separator: ";").compactMap(PropertyRule.init(text:))
    }
    self.rulesByClass = rulesByClass
  }

  /// The classes that the profile has rules for, in alphabetical order.
  public var classes: [String] { rulesByClass.keys.sorted() }

  /// The rules of a class, in the order in which official credentials write the properties; none for a class it does
  /// not know.
  public func rules(for className: String) -> [PropertyRule] { rulesByClass[className] ?? [] }

  /// The rule for a property of a class; nil when the profile gives the class no such property.
  public func rule(_ term: String, in className: String) -> PropertyRule? {
    rulesByClass[className]?.first { $0.term == term }
  }
}
