import Records

/// What a profile demands of each class of the model, as data: the compiled form of its SHACL shapes.
///
///     let profile = ApplicationProfile.edcGenericFull
///     profile.rules(for: "CreditPoint").map(\.term)             // ["framework", "point"]
///     profile.rule("creditPoint", in: "Qualification")?.kind    // .classes(["CreditPoint"])
///     profile.rule("eqfLevel", in: "Qualification")?.vocabulary // "eqf"
///     profile.declarations.map(\.schema)                        // ["http://data.europa.eu/…/edc-generic-full"]
///
/// The profiles `edcAccredited`, `edcConverted` and `edcIssuedByMandate` add rules to the generic one. A credential may
/// name several profiles, and must then satisfy all of them: their union is a profile too.
public struct ApplicationProfile: Sendable {
  /// The published profiles that this one is made of, in the order of `all`; never empty.
  public let declarations: [Declaration]
  private let rulesByClass: [String: [PropertyRule]]

  /// The generic profile with its controlled vocabularies, `edc-generic-full` 1.1.0.
  public static let edcGenericFull = ApplicationProfile(
    Declaration(
      word: "generic", name: "edc-generic-full", schema: "http://data.europa.eu/snb/model/ap/edc-generic-full",
      concept: "http://data.europa.eu/snb/credential/e34929035b", table: genericFullText))

  /// What `IssuerNodeShape` adds to the issuer: one legal identifier, which sealing completes.
  public static let issuerRule = PropertyRule(
    term: "eIDASIdentifier", kind: .classes(["LegalIdentifier"]), min: 1, max: 1)

  /// The classes of which `ClaimNodeShape` wants one; it also takes a bare Claim that names its type.
  public static let claimClasses = [
    "LearningAchievement", "LearningActivity", "LearningAssessment", "LearningEntitlement",
  ]

  /// - Parameter base: the profile that the declaration's table adds to; nil when it stands alone.
  init(_ declaration: Declaration, addingTo base: ApplicationProfile? = nil) {
    declarations = [declaration]
    var rulesByClass = base?.rulesByClass ?? [:]
    var current = ""
    for line in declaration.table.split(separator: "\n") {
      var rest = line[...]
      if !line.hasPrefix(" "), let colon = line.firstIndex(of: ":") {
        current = String(line[..<colon])
        rest = line[line.index(after: colon)...]
      }
      rulesByClass[current, default: []] += rest.split(separator: ";").compactMap(PropertyRule.init(text:))
    }
    self.rulesByClass = rulesByClass
  }

  /// The profile that demands what each of these demands; the generic one when there are none.
  public init(union profiles: [ApplicationProfile]) {
    let wanted = Set(profiles.flatMap(\.declarations))
    self = ApplicationProfile.unions.value(for: wanted) { ApplicationProfile(declaredBy: wanted) }
  }

  /// There are four profiles, and every file that is verified names some of them.
  private static let unions = Kept<Set<Declaration>, ApplicationProfile>(limit: 16)

  private init(declaredBy wanted: Set<Declaration>) {
    let parts = ApplicationProfile.all.filter { wanted.isSuperset(of: $0.declarations) }
    declarations = parts.isEmpty ? ApplicationProfile.edcGenericFull.declarations : parts.flatMap(\.declarations)
    rulesByClass = parts.reduce(into: ApplicationProfile.edcGenericFull.rulesByClass) { united, part in
      for (name, rules) in part.rulesByClass {
        united[name, default: []] += rules.filter { united[name]?.contains($0) != true }
      }
    }
  }

  /// The classes that the profile has rules for, in alphabetical order.
  public var classes: [String] { rulesByClass.keys.sorted() }

  /// The rules of a class: those of the generic profile in the order in which official credentials write the
  /// properties, and then what further profiles add, so that a property may have several. None for a class that the
  /// profile does not know.
  public func rules(for className: String) -> [PropertyRule] { rulesByClass[className] ?? [] }

  /// The properties of a class, each once, in the order of its rules.
  public func terms(of className: String) -> [String] {
    var seen: Set<String> = []
    return rules(for: className).map(\.term).filter { seen.insert($0).inserted }
  }

  /// The generic profile's rule for a property of a class; nil when the class has no such property. What other profiles
  /// add to it narrows how many values there are, or which claims will do, and never what kind of value it is.
  public func rule(_ term: String, in className: String) -> PropertyRule? {
    rulesByClass[className]?.first { $0.term == term }
  }

  /// Whether a class cannot be without a property.
  public func demands(_ term: String, of className: String) -> Bool {
    rulesByClass[className]?.contains { $0.term == term && $0.min > 0 } ?? false
  }
}
