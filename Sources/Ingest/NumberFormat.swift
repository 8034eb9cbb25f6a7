/// What a number format code says about the value beneath it (ECMA-376 part 1, §18.8.30 and §18.8.31).
///
///     NumberFormat("00000").kind            // .number(integerDigits: 5, decimals: 0, isPercent: false)
///     NumberFormat("dd/mm/yyyy").kind       // .date(hasDate: true, hasTime: false)
struct NumberFormat: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Shown with at least so many digits before and after the point.
    case number(integerDigits: Int, decimals: Int, isPercent: Bool)
    case date(hasDate: Bool, hasTime: Bool)
    /// Hours, minutes or seconds that count on beyond a day: `[h]:mm`.
    case elapsed
    /// A date whose code depends on the language of the machine: the value decides whether it has a time.
    case localDate
  }

  static let general = NumberFormat("General")

  /// Of numbers above zero, which are nearly all, and of all others where `isUniform`.
  let kind: Kind
  /// The code, unless it is `General`, which says nothing.
  let code: String?
  /// Where numbers are not all shown alike: which are, and as what. The first one that applies counts.
  private let sections: [FormatSections.Section]

  init(_ code: String) {
    let saysNothing = code.isEmpty || code.lowercased() == "general"
    let sections = FormatSections.sections(ofCode: code)
    let kind = sections.first?.kind ?? .number(integerDigits: 0, decimals: 0, isPercent: false)
    let isUniform = sections.allSatisfy { $0.kind == kind }
    self.init(kind: kind, code: saysNothing ? nil : code, sections: isUniform ? [] : sections)
  }

  private init(kind: Kind, code: String?, sections: [FormatSections.Section] = []) {
    self.kind = kind
    self.code = code
    self.sections = sections
  }

  var isUniform: Bool { sections.isEmpty }

  /// What the format makes of a number.
  func kind(of number: Double) -> Kind { sections.first { $0.applies(to: number) }?.kind ?? kind }

  /// A format that every workbook has without defining it; nil when the number is not assigned.
  init?(builtIn id: Int) {
    if NumberFormat.localDates.contains(id) {
      self.init(kind: .localDate, code: nil)
    } else if let code = NumberFormat.builtIn[id] {
      self.init(code)
    } else {
      return nil
    }
  }

  // 27 to 36 and 50 to 58 are dates of East Asian editions (§18.8.30).
  private static let localDates = Set(27...36).union(50...58)

  private static let builtIn: [Int: String] = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "$#,##0_);($#,##0)", 6: "$#,##0_);[Red]($#,##0)",
    7: "$#,##0.00_);($#,##0.00)", 8: "$#,##0.00_);[Red]($#,##0.00)", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)", 41: "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
    42: "_($* #,##0_);_($* (#,##0);_($* \"-\"_);_(@_)", 43: "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)",
    44: "_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0",
    48: "##0.0E+0", 49: "@",
  ]
}
