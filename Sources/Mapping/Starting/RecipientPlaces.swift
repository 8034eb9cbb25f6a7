import ELM
import Records

/// Where the references of a recipients workbook lead in a template.
///
///     RecipientPlaces(places, references).finding(for: reference, label: "Physics > Grade")
///     // .path("credentialSubject.hasClaim.provenBy.grade.noteLiteral", "the template's only learning assessment")
struct RecipientPlaces {
  enum Finding {
    /// A property, and how its node was found.
    case path(String, how: String?)
    /// A node that a relation speaks of; its path, when it was found.
    case relation(String?)
    /// Why there is no such place.
    case nowhere(String)
  }

  private static let classes = [
    "REC": "Person", "ACH": "LearningAchievement", "ACT": "LearningActivity", "ASM": "LearningAssessment",
    "ENT": "LearningEntitlement",
  ]
  /// What the builder calls otherwise than the model, by class.
  private static let aliases: [String: [String: String]] = [
    "Person": [
      "birth": "dateOfBirth", "dateBirth": "dateOfBirth", "placeBirth": "placeOfBirth",
      "citizenship": "citizenshipCountry",
      "nationality": "citizenshipCountry", "nationalId": "nationalID", "email": "contactPoint.emailAddress",
      "emailAddress": "contactPoint.emailAddress", "address": "location.address",
      "country": "location.address.countryCode",
      "identifiers": "identifier",
    ],
    "LearningAchievement": [
      "issued": "awardedBy.awardingDate", "issuedDate": "awardedBy.awardingDate",
      "dateIssued": "awardedBy.awardingDate",
      "awardingDate": "awardedBy.awardingDate", "note": "additionalNote",
    ],
    "LearningActivity": [
      "startDate": "temporal.startDate", "endDate": "temporal.endDate", "note": "additionalNote",
      "awardingDate": "awardedBy.awardingDate",
    ],
    "LearningAssessment": [
      "issued": "dateIssued", "issuedDate": "dateIssued", "note": "additionalNote",
      "awardingDate": "awardedBy.awardingDate",
    ],
    "LearningEntitlement": [
      "issued": "dateIssued", "issuedDate": "dateIssued", "expirationDate": "expiryDate", "note": "additionalNote",
    ],
    "EuropeanDigitalCredential": [
      "title": "displayParameter.title", "description": "displayParameter.description", "expiryDate": "validUntil",
      "expirationDate": "validUntil", "issued": "validFrom", "issuanceDate": "validFrom",
    ],
  ]

  private let places: TemplatePlaces
  /// How many things of each kind the workbook speaks of.
  private let spokenOf: [String: Int]

  init(_ places: TemplatePlaces, _ references: [RecipientReference]) {
    self.places = places
    var ids: [String: Set<String>] = [:]
    for reference in references {
      if let entity = reference.entity, let id = reference.entityID { ids[entity, default: []].insert(id) }
      if reference.isRelation, let id = reference.segments.first?.topic { ids["ACH", default: []].insert(id) }
    }
    spokenOf = ids.mapValues(\.count)
  }

  /// - Parameter label: what stands above the column for people.
  func finding(for reference: RecipientReference, label: String?, isRelation: Bool) -> Finding {
    if isRelation {
      let id = reference.segments.last?.topic ?? reference.entityID ?? ""
      return .relation(node("ACH", id: id, label: label?.components(separatedBy: ">>").last)?.path)
    }
    if reference.segments.contains(where: { $0.name.lowercased().contains("delivery") || $0.name == "walletAddress" }) {
      return .nowhere("it says where the credential is delivered to, which the credential itself does not say")
    }
    guard let entity = reference.entity else {
      return property(reference.segments, "", "EuropeanDigitalCredential", nil)
    }
    guard let type = RecipientPlaces.classes[entity] else {
      return .nowhere("the kind \(entity) is none that is known")
    }
    if entity == "REC" { return property(reference.segments, "credentialSubject", type, nil) }
    guard let found = node(entity, id: reference.entityID ?? "", label: label) else {
      return .nowhere("nothing in the template tells which \(HeaderWords.joined(type)) has this id")
    }
    return property(reference.segments, found.path, type, found.how)
  }

  /// The node of an id; where the template has other ids, the only one of its kind, or the one that the label names.
  private func node(_ entity: String, id: String, label: String?) -> (path: String, how: String?)? {
    let type = RecipientPlaces.classes[entity] ?? ""
    let ofKind = places.nodes.filter { $0.type == type }
    let named = ofKind.filter { node in
      !id.isEmpty && (node.id?.lowercased().hasSuffix(id.lowercased()) == true || says(id, at: node.path))
    }
    if let only = named.first, named.count == 1 { return (only.path, nil) }
    if let only = ofKind.first, ofKind.count == 1, (spokenOf[entity] ?? 0) <= 1 {
      return (only.path, "the template's only \(HeaderWords.joined(type))")
    }
    let title = label.map { Folding.folded(String($0.prefix { $0 != ">" })) }
    let titled = ofKind.filter { node in node.title.map(Folding.folded) == title && title != nil }
    if let only = titled.first, titled.count == 1 { return (only.path, "by its title") }
    return nil
  }

  /// Whether an identifier of a node is this.
  private func says(_ id: String, at path: String) -> Bool {
    places.value(at: "\(path).identifier")?.elements.contains { $0["notation"]?.string == id } ?? false
  }

  /// Follows the segments from a node to a value.
  private func property(_ segments: [RecipientReference.Segment], _ start: String, _ type: String, _ how: String?)
    -> Finding
  {
    var (path, type) = (start, type)
    for (position, segment) in segments.enumerated() {
      let names = RecipientPlaces.aliases[type]?[segment.name] ?? segment.name
      for name in names.split(separator: ".").map(String.init) {
        guard let term = term(name, of: type), let rule = places.profile.rule(term, in: type) else {
          return .nowhere("the model has no \(segment.name) of a \(HeaderWords.joined(type))")
        }
        path += path.isEmpty ? term : ".\(term)"
        guard case .classes(let classes) = rule.kind, classes != ["Concept"] else {
          return position == segments.count - 1
            ? .path(path, how: how) : .nowhere("\(term) holds a value, and nothing below it")
        }
        type = classes.contains("Identifier") ? "Identifier" : classes[0]
        let elements = places.value(at: path)?.elements ?? []
        if let found = elements.first?.types.last, elements.count == 1 { type = found }
        guard elements.count > 1 else { continue }
        guard let index = index(of: segment, among: elements) else {
          return .nowhere("the template has \(elements.count) of \(path), and nothing says which is meant")
        }
        path += "[\(index)]"
        type = elements[index].types.last ?? type
      }
    }
    // What a note, an identifier or a mailbox says.
    let said = [
      "Note": "noteLiteral", "Identifier": "notation", "LegalIdentifier": "notation", "Mailbox": "id",
      "CreditPoint": "point", "Phone": "phoneNumber", "WebResource": "contentURL", "Address": "fullAddress.noteLiteral",
    ]
    guard let property = said[type] else { return .nowhere("a \(HeaderWords.joined(type)) is no single value") }
    return .path("\(path).\(property)", how: how)
  }

  /// The property of a name, which the builder writes in the plural at times.
  private func term(_ name: String, of type: String) -> String? {
    let terms = places.profile.terms(of: type)
    return terms.first { $0 == name } ?? terms.first { "\($0)s" == name }
      ?? terms.first { $0.lowercased() == name.lowercased() }
  }

  /// Which of several nodes: by its place, or by a topic that one of them has.
  private func index(of segment: RecipientReference.Segment, among elements: [Tree]) -> Int? {
    if let topic = segment.topic.map(Folding.folded) {
      let found = elements.indices.filter { elements[$0]["subject"]?.words.map(Folding.folded) == topic }
      return found.count == 1 ? found[0] : nil
    }
    return segment.index.flatMap { elements.indices.contains($0) ? $0 : nil }
  }
}

extension RecipientReference {
  /// Whether it leads to something whole, by its id.
  var isRelation: Bool {
    entity == "REC" && segments.count == 1 && segments[0].topic != nil && segments[0].language == nil
  }
}
