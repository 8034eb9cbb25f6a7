/// Characters, by what they have in common.
struct ScalarSet: Sendable {
  enum Member: Sendable {
    case range(ClosedRange<UInt32>)
    /// A general category of Unicode, or the first letter of several.
    case category(String)
    case whiteSpace
    /// All that is not in the set.
    case outside(ScalarSet)
  }

  let members: [Member]
  var isInverted = false

  static let digits = ScalarSet(members: [.range(0x30...0x39)])
  static let words = ScalarSet(members: [
    .range(0x30...0x39), .range(0x41...0x5A), .range(0x61...0x7A), .range(0x5F...0x5F),
  ])
  static let whiteSpace = ScalarSet(members: [.whiteSpace])
  /// What `.` stands for: everything but a line's end.
  static let any = ScalarSet(members: [.range(0x0A...0x0A), .range(0x0D...0x0D)], isInverted: true)

  static func only(_ scalar: Unicode.Scalar) -> ScalarSet { ScalarSet(members: [.range(scalar.value...scalar.value)]) }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    for member in members {
      let isIn =
        switch member {
        case .range(let range): range.contains(scalar.value)
        case .category(let name): scalar.properties.generalCategory.name.hasPrefix(name)
        case .whiteSpace: scalar.properties.isWhitespace
        case .outside(let set): !set.contains(scalar)
        }
      if isIn { return !isInverted }
    }
    return isInverted
  }
}

extension Unicode.GeneralCategory {
  /// The short name that the Unicode Character Database gives it (Unicode Standard Annex 44, §5.7.1).
  var name: String {
    switch self {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }

  static let names: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi",
    "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cs", "Co", "Cn",
  ]
}
