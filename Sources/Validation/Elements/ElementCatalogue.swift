import ELM
import Records

/// The codes of missing elements, for `confer explain`.
public enum ElementCatalogue {
  public static let codes: [ProblemCode] = [
    .annexIElementMissing, .annexIElementNotApplied, .annexVIElementMissing,
  ]
}

extension ProblemCode {
  public static let annexIElementMissing = ProblemCode(
    "elements.annex-i.missing",
    meaning:
      "Annex I of the Council Recommendation of 16 June 2022 names what every micro-credential tells: who was awarded what, by "
      + "whom, where and when, with which learning outcomes, workload, assessment and form of participation. One of these "
      + "elements is missing.",
    remedy: "fill in the cell, or map a column to the element, or write it into the template")
  public static let annexIElementNotApplied = ProblemCode(
    "elements.annex-i.if-applicable",
    meaning:
      "Annex I of the Council Recommendation of 16 June 2022 wants this element wherever there is such a thing, as it is with "
      + "the level of a qualifications framework. It is missing; whether there is one, only the institution knows.",
    remedy: "fill it in, or leave it as it is where there is none")
  public static let annexVIElementMissing = ProblemCode(
    "elements.annex-vi.missing",
    meaning:
      "Annex VI of the Council Recommendation on the European Qualifications Framework names what is published of every "
      + "qualification with an EQF level. One of the required elements is missing.",
    remedy: "fill in the cell, or map a column to the element, or write it into the template")

  static func elementMissing(of set: ElementSet, _ severity: Problem.Severity) -> ProblemCode {
    switch set {
    case .annexI: severity == .error ? .annexIElementMissing : .annexIElementNotApplied
    case .annexVI: .annexVIElementMissing
    }
  }
}
