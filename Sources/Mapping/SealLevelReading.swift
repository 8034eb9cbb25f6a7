import Records

/// Reads at which levels a pipeline seals: `level: LTA`, or `stages: [B, LTA]` for credentials that are sealed now and
/// time-stamped later.
struct SealLevelReading {
  private let section: YAMLSection

  /// - Parameter section: `seal`.
  init(_ section: YAMLSection) { self.section = section }

  /// The level of a first seal and the one that it is raised to; nil when something is wrong, and the faults say what.
  func levels() -> (first: PipelineDefinition.Located<String>, last: PipelineDefinition.Located<String>)? {
    guard let node = section.node("stages") else {
      return section.required("level", because: "the JAdES baseline level, such as B").map { ($0, $0) }
    }
    let stages = section.texts("stages") ?? []
    if let level = section.text("level") {
      section.refuse(level, "stands beside `stages`, which say the level as well", "take one of the two away")
      return nil
    }
    let known = stages.map { stage in SealLevel.allCases.first { $0.rawValue.lowercased() == stage.value.lowercased() }
    }
    guard stages.count == 2, let first = stages.first, let last = stages.last,
      let from = known.first.flatMap(\.self), let to = known.last.flatMap(\.self), from < to
    else {
      section.fault(at: node, "stages must be two levels, the second higher than the first", "write stages: [B, LTA]")
      return nil
    }
    return (first, last)
  }
}
