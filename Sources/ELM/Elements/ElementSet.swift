/// A European Recommendation's list of what a credential must tell, as a pipeline file names it.
///
///     ElementSet.annexI.elements.count             // 16
///     ElementSet(rawValue: "annex-vi")?.title      // "Annex VI of the EQF Recommendation"
///
/// Annex I is that of the Council Recommendation of 16 June 2022 on micro-credentials (2022/C 243/02), Annex VI that of the
/// Council Recommendation of 22 May 2017 on the European Qualifications Framework (2017/C 189/03). The application profile knows
/// of neither.
public enum ElementSet: String, Sendable, CaseIterable {
  case annexI = "annex-i"
  case annexVI = "annex-vi"

  /// As a sentence names it.
  public var title: String {
    switch self {
    case .annexI: "Annex I of the Recommendation on micro-credentials"
    case .annexVI: "Annex VI of the EQF Recommendation"
    }
  }

  /// In the order of the annex.
  public var elements: [RecommendedElement] {
    switch self {
    case .annexI: ElementSet.annexIElements
    case .annexVI: ElementSet.annexVIElements
    }
  }
}
