import Records

/// The problems of a rejected row, by the rows that they stand in: its own, and those that belong to it.
struct ProblemsByRow {
  private struct Place: Hashable {
    let sheet: String
    let number: Int

    init(_ sheet: String, _ number: Int) {
      self.sheet = sheet
      self.number = number
    }

    init(_ row: SourceRow) { self.init(row.header.sheet, row.number) }
  }

  private let problems: [Problem]
  /// Which of them concern cells of a row.
  private var concerning: [Place: [Int]] = [:]
  /// Those that are to be mended in no row that belongs to the rejected one.
  private(set) var besideChildren: [Problem] = []

  init(_ rejected: RejectedRow) {
    problems = rejected.problems
    for (index, problem) in problems.enumerated() {
      let places = ([ProblemsByRow.place(of: problem)] + problem.alsoAt.map { Place($0.sheet, $0.row) }).compactMap {
        $0
      }
      for place in Set(places) { concerning[place, default: []].append(index) }
    }
    guard !rejected.row.children.isEmpty else {
      besideChildren = problems
      return
    }
    var below: Set<Place> = []
    ProblemsByRow.add(rejected.row.children, to: &below)
    below.remove(Place(rejected.row))
    besideChildren = problems.filter { ProblemsByRow.place(of: $0).map { !below.contains($0) } ?? true }
  }

  func problems(of row: SourceRow) -> [Problem] { (concerning[Place(row)] ?? []).map { problems[$0] } }

  private static func place(of problem: Problem) -> Place? {
    switch problem.place {
    case .cell(let address): Place(address.sheet, address.row)
    case .row(let sheet, let number): Place(sheet, number)
    case .file, .setting: nil
    }
  }

  private static func add(_ lists: [[SourceRow]], to places: inout Set<Place>) {
    for row in lists.joined() {
      places.insert(Place(row))
      add(row.children, to: &places)
    }
  }
}
