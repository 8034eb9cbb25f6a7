import ELM

/// A desk whose graduates have modules, and whose modules have learning outcomes, each on a sheet of its own.
///
///     let desk = try ModuleDesk.desk([[("Algebra", "5", ["proves", "counts"])], []])     // two graduates, one with a module
public enum ModuleDesk {
  public typealias Module = (title: String, credits: String, outcomes: [String])

  /// - Parameters:
  ///   - modules: of each graduate. They stand from row 2 of the sheet Modules on, their outcomes from row 2 of Outcomes.
  ///   - change: what is to be different in the pipeline file.
  public static func desk(_ modules: [[Module]], _ change: (String) -> String = { $0 }) throws -> Desk {
    let cohort = Cohort(learners: modules.count)
    let desk = try Desk(cohort) { demo in
      change(
        demo.replacing("  sheet: Graduates\n", with: "  sheet: Graduates\n" + tables).replacing(
          "\nrules:", with: lines + "\nrules:"))
    }
    var moduleRows = [["student_id", "code", "module_title", "credits"]]
    var outcomeRows = [["module_code", "text"]]
    for (learner, modules) in modules.enumerated() {
      guard case .text(let id) = cohort.row(at: learner)[.studentID] else { continue }
      for (index, module) in modules.enumerated() {
        let code = "\(id)-\(index)"
        moduleRows.append([id, code, module.title, module.credits])
        outcomeRows += module.outcomes.map { [code, $0] }
      }
    }
    let columns = Cohort.Column.allCases
    let graduates =
      [columns.map { Cohort.Value.text($0.rawValue) }]
      + modules.indices.map { learner in
        let row = cohort.row(at: learner)
        return columns.map { row[$0] }
      }
    func values(_ rows: [[String]]) -> [[Cohort.Value]] {
      rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } }
    }
    try Cohort.write(
      sheets: [(Cohort.sheet, graduates), ("Modules", values(moduleRows)), ("Outcomes", values(outcomeRows))],
      to: desk.path(Desk.workbook))
    try desk.changeTemplate { template in template.withPart }
    return desk
  }

  private static let tables = """
      tables:
        modules: {sheet: Modules, on: student_id}
        outcomes: {sheet: Outcomes, of: modules, on: {code: module_code}}

    """

  private static let lines = """
      credentialSubject.hasClaim.hasPart:
        each: modules
        map:
          title: {column: module_title, required: true, length: 60}
          specifiedBy.title: module_title
          specifiedBy.creditPoint.point: {column: credits, as: decimal, min: 0}
          specifiedBy.mode: {column: mode, vocabulary: mode}
          specifiedBy.learningOutcome:
            each: outcomes
            map: {title: text}

    """
}

extension Tree {
  /// With a model of a module among the parts of the claim.
  fileprivate var withPart: Tree {
    let framework = self["credentialSubject"]?["hasClaim"]?["specifiedBy"]?["creditPoint"]?["framework"] ?? .null
    let part: Tree = [
      "id": "urn:epass:learningAchievement:2", "type": "LearningAchievement", "title": ["en": "Module"],
      "awardedBy": [
        "id": "urn:epass:awardingProcess:2", "type": "AwardingProcess",
        "awardingBody": ["id": "urn:epass:org:1", "type": "Organisation"],
      ],
      "specifiedBy": [
        "id": "urn:epass:qualification:2", "type": "Qualification", "title": ["en": "Module"],
        "creditPoint": [
          "id": "urn:epass:creditPoint:2", "type": "CreditPoint", "framework": framework, "point": "1",
        ],
        "learningOutcome": [
          "id": "urn:epass:learningOutcome:9", "type": "LearningOutcome", "title": ["en": "Outcome"],
        ],
      ],
    ]
    return adding("hasPart", part, at: ["credentialSubject", "hasClaim"])
  }

  private func adding(_ key: String, _ value: Tree, at steps: ArraySlice<String>) -> Tree {
    guard let step = steps.first else { return .object((members ?? []) + [.init(key, value)]) }
    return .object(
      (members ?? []).map {
        $0.key == step ? .init(step, $0.value.adding(key, value, at: steps.dropFirst())) : $0
      })
  }
}
