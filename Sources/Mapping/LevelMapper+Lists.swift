import ELM
import Records

// What the lists of a level are filled with.

extension LevelMapper {
  func elements(
    of list: List, _ filled: inout Filled, _ unreadable: Set<Problem.Place>, _ count: inout Int
  ) -> [Filled] {
    // What is too much has been said once.
    guard count <= LevelMapper.elementLimit else { return [] }
    let elements = list.scope.elements(of: filled.row, limit: LevelMapper.elementLimit - count)
    if let problem = elements.problem {
      if problem.code == .listLong { count = LevelMapper.elementLimit + 1 }
      if !unreadable.contains(problem.place) { filled.problems.append(problem.at(list.plan.path)) }
      return []
    }
    count += elements.rows.count
    if elements.rows.isEmpty, list.plan.line.isRequired {
      filled.problems.append(empty(list, filled.row, "and the pipeline file requires it"))
    }
    var filledElements: [Filled] = []
    for (index, row) in elements.rows.enumerated() {
      let unreadable = row.problems.isEmpty ? unreadable : unreadable.union(row.problems.map(\.place))
      var element = list.mapper.fill(row, except: unreadable, count: &count)
      list.rules.check(row, except: unreadable) { element.findings.append($0) }
      element.problems = row.problems + element.problems
      if !element.findings.isEmpty {
        element.problems += element.findings.problems(besides: element.problems)
        element.findings = []
      }
      if elements.isOneCell, elements.rows.count > 1 { element.item = index + 1 }
      let saysNothing =
        list.plan.line.isOfValues
        ? element.slots.allSatisfy { $0 == nil } : list.plan.elementGroup.map { !element.groups[$0] } ?? false
      if saysNothing, element.problems.isEmpty { continue }
      filledElements.append(element)
    }
    return filledElements
  }

  func empty(_ list: List, _ row: SourceRow, _ reason: String) -> Problem {
    Problem(
      .listEmpty, at: list.scope.place(of: row), "has no element of \(list.plan.line.path.value), \(reason)",
      remedy: list.scope.remedy, path: list.plan.path)
  }

  // MARK: What was filled

  /// The paths that a row fills, with the cells that they are filled from.
  func origins(of filled: Filled) -> [DraftCredential.Origin] {
    var origins: [DraftCredential.Origin] = []
    addOrigins(of: filled, below: "", to: &origins)
    return origins
  }

  private func addOrigins(of filled: Filled, below prefix: String, to origins: inout [DraftCredential.Origin]) {
    for index in columns.indices {
      let path = prefix.joined(level.slots[index].path)
      for position in columns[index].source.positions {
        origins.append(
          .init(path: path, cell: filled.row.cells[position].address, isFilled: filled.slots[index] != nil))
      }
    }
    for (index, list) in lists.enumerated() {
      forEachElement(of: index, in: filled, below: prefix) { list.mapper.addOrigins(of: $0, below: $1, to: &origins) }
    }
  }

  /// What is wrong with a row and its elements, with the paths of the credential.
  func problems(of filled: Filled) -> [Problem] {
    var problems = filled.problems
    addProblems(ofElementsOf: filled, below: "", to: &problems)
    return problems
  }

  private func addProblems(ofElementsOf filled: Filled, below prefix: String, to problems: inout [Problem]) {
    for (index, list) in lists.enumerated() {
      forEachElement(of: index, in: filled, below: prefix) { element, path in
        problems += element.problems.map { $0.below(path, item: element.item) }
        list.mapper.addProblems(ofElementsOf: element, below: path, to: &problems)
      }
    }
  }

  /// Goes through the elements of a list with their paths, as they stand in the credential.
  private func forEachElement(
    of list: Int, in filled: Filled, below prefix: String, _ body: (Filled, String) -> Void
  ) {
    let plan = lists[list].plan
    let first = plan.before.reduce(0) { count, presence in
      switch presence {
      case nil: count + 1
      case .slot(let slot)?: count + (filled.slots[slot] == nil ? 0 : 1)
      case .group(let group)?: count + (filled.groups[group] ? 1 : 0)
      case .list(let list)?: count + filled.lists[list].count
      case .any?: count
      }
    }
    let path = prefix.joined(plan.path)
    for (index, element) in filled.lists[list].enumerated() { body(element, "\(path)[\(first + index)]") }
  }
}

extension Problem {
  /// The same, of a list.
  fileprivate func at(_ path: String) -> Problem {
    Problem(code, severity: severity, at: place, alsoAt: alsoAt, value: value, reason, remedy: remedy, path: path)
  }

  /// The same, of an element of a list.
  ///
  /// - Parameter item: which of several elements in its cell it concerns.
  fileprivate func below(_ prefix: String, item: Int? = nil) -> Problem {
    Problem(
      code, severity: severity, at: place, alsoAt: alsoAt, value: value,
      item.map { "\(reason) (in item \($0))" } ?? reason, remedy: remedy, path: path.map { prefix.joined($0) })
  }
}

extension String {
  /// A path with what stands below it.
  fileprivate func joined(_ path: String) -> String {
    isEmpty ? path : path.isEmpty ? self : "\(self).\(path)"
  }
}
