import ELM

/// The model's names in the words that people use for them.
enum Wording {
  /// `dateOfBirth` is a "date of birth", `dcType` a "type".
  static func name(of term: String) -> String {
    switch term {
    case "dcType": "type"
    case "eIDASIdentifier": "eIDAS identifier"
    case "nationalID": "national identifier"
    case "idVerification": "identity verification"
    case "contentURL": "web address"
    case "eqfLevel": "EQF level"
    case "nqfLevel": "national framework level"
    case "vatIdentifier": "VAT identifier"
    case "spatial", "countryCode": "country"
    case "noteLiteral": "text"
    case "hasClaim": "claim"
    case "specifiedBy": "specification"
    case "provenBy": "assessment"
    case "influencedBy": "activity"
    case "awardedBy": "awarding details"
    case "inScheme": "concept scheme"
    case "id": "identifier"
    default: words(term)
    }
  }

  /// "a learning achievement", "an organisation"
  static func someone(of classes: [String]) -> String {
    guard let name = classes.last.map(words) else { return "what stands here" }
    let isVowel = name.first.map { "aeiouAEIO".contains($0) } ?? false
    return (isVowel && !name.hasPrefix("european") ? "an " : "a ") + name
  }

  /// "a person or an organisation"
  static func oneOf(_ classes: [String]) -> String {
    classes.map { someone(of: [$0]) }.joined(separator: " or ")
  }

  /// What a datatype's values look like.
  static func form(of datatype: PropertyRule.Datatype) -> (name: String, remedy: String) {
    switch datatype {
    case .dateTime: ("a date with time and zone", "write it as 2001-02-28T00:00:00Z")
    case .duration: ("a duration", "write sixty hours as PT60H, two weeks as P14D, six months as P6M")
    case .integer: ("a whole number", "write digits alone")
    case .positiveInteger: ("a whole number above zero", "write a whole number from 1 on, in digits alone")
    case .decimal: ("a decimal number", "write digits with a point, such as 7.5")
    case .boolean: ("true or false", "write true or false")
    case .anyURI: ("a web address", "write the address in full, beginning with https://")
    case .string: ("a plain text", "write one text, not an object")
    case .langString: ("a text with its language", "write it as {\"en\": \"…\"}")
    case .html: ("HTML text", "leave it out")
    }
  }

  /// `dateOfBirth` becomes "date of birth"; runs of capitals stay.
  private static func words(_ name: String) -> String {
    var words = ""
    var previous: Character?
    for character in name {
      if character.isUppercase, let previous, previous.isLowercase || previous.isNumber { words += " " }
      words.append(character)
      previous = character
    }
    return words.split(separator: " ").map { word in
      word.dropFirst().contains(where: \.isUppercase) ? String(word) : word.lowercased()
    }.joined(separator: " ")
  }
}
