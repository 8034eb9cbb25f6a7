import Records

/// The graduates of an invented round of micro-credentials: many countries' names, and the same rows every time.
///
///     let cohort = Cohort(learners: 300, faults: true)
///     try cohort.write(to: "Samples/spring-2026.xlsx")
///     cohort.faults.count             // 12
///     cohort.rows[0][.studentID]      // .text("0001207")
///     cohort.corrected(cohort.faults[0])
///
/// A row is computed from its index alone, so that a cohort of a hundred thousand needs no memory until somebody asks for it.
public struct Cohort: Sendable {
  /// The columns of the sheet, in its order, by their header.
  public enum Column: String, CaseIterable, Sendable {
    case studentID = "student_id"
    case givenName = "given_name"
    case familyName = "family_name"
    case dateOfBirth = "date_of_birth"
    case email
    case nationalID = "national_id"
    case nationalIDCountry = "national_id_country"
    case courseCode = "course_code"
    case courseTitle = "course_title"
    case ects
    case workloadHours = "workload_hours"
    case eqfLevel = "eqf_level"
    case mode
    case grade
    case awardDate = "award_date"
    case remarks

    /// Counted from 0: column A is 0.
    public var position: Int { Column.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What stands in a cell, and in which form a spreadsheet stores it.
  public enum Value: Hashable, Sendable {
    case empty
    case text(String)
    /// The digits that a person sees.
    case number(String)
    /// A date of the spreadsheet, shown as dd/mm/yyyy.
    case date(CivilDate)
    /// A formula that ends in an error, and the error that it shows.
    case failedFormula(String, error: String)
  }

  public struct Row: Hashable, Sendable {
    var values: [Value]

    public subscript(column: Column) -> Value {
      get { values[column.position] }
      set { values[column.position] = newValue }
    }
  }

  public static let sheet = "Graduates"

  public let learners: Int
  /// In the order of the sheet; empty unless asked for.
  public let faults: [Fault]

  /// - Parameter faults: puts one fault of each kind into a row of its own, spread over the sheet; needs 48 learners.
  public init(learners: Int, faults: Bool = false) {
    precondition(!faults || learners >= 48, "the faulty rows would touch each other")
    self.learners = learners
    self.faults =
      faults
      ? Fault.Kind.allCases.enumerated().map { place, kind in
        Fault(kind: kind, index: (2 * place + 1) * learners / (2 * Fault.Kind.allCases.count))
      } : []
  }

  /// The rows below the header, with the faults in them.
  public var rows: some RandomAccessCollection<Row> { (0..<learners).lazy.map(row(at:)) }

  /// The row at an index counted from 0; it stands in row `index + 2` of the sheet.
  public func row(at index: Int) -> Row {
    var row = soundRow(at: index)
    if let fault = faults.first(where: { $0.index == index }) { spoil(&row, fault) }
    return row
  }

  /// The row as it would be without its fault.
  func soundRow(at index: Int) -> Row {
    var choice = Choice(seed: UInt64(index))
    let nation = choice.one(of: Nation.all)
    let names = choice.below(2) == 0 ? nation.women : nation.men
    let course = choice.one(of: Course.all)
    let hasNationalID = choice.below(10) < 8 || faults.contains { $0.index == index }
    let studentID = padded(1207 + index * 3, to: 7)
    // Two draws, and the later year of them: most graduates are young.
    let year = 1960 + max(choice.below(47), choice.below(47))
    let month = 1 + choice.below(12)
    let day = 1 + choice.below(CivilDate.daysInMonth(month, of: year))
    var row = Row(values: Array(repeating: .empty, count: Column.allCases.count))
    row[.studentID] = .text(studentID)
    row[.givenName] = .text(choice.one(of: names.given))
    row[.familyName] = .text(choice.one(of: names.family))
    row[.dateOfBirth] = CivilDate(year: year, month: month, day: day).map(Value.date) ?? .empty
    row[.email] = .text("s\(studentID)@students.riverbend.example")
    // Drawn in any case, so that who has none changes nobody's other cells.
    let nationalID = "\(nation.spellings[0].uppercased())-\(padded(choice.below(100_000_000), to: 8))"
    let country = choice.one(of: nation.spellings)
    if hasNationalID {
      row[.nationalID] = .text(nationalID)
      row[.nationalIDCountry] = .text(country)
    }
    row[.courseCode] = .text(course.code)
    row[.courseTitle] = .text(course.title)
    row[.ects] = .number(course.ects)
    row[.workloadHours] = .number(course.workload)
    row[.eqfLevel] = .number(course.level)
    row[.mode] = .text(choice.one(of: Cohort.modes))
    row[.grade] = .number(choice.one(of: Cohort.grades))
    row[.awardDate] = choice.one(of: Cohort.awardDates).map(Value.date) ?? .empty
    if choice.below(12) == 0 { row[.remarks] = .text(choice.one(of: Cohort.remarks)) }
    return row
  }

  private static let modes = [
    "Blended", "blended", "BLENDED", "Online", "online", "Presential", "presential", "Project based", "project based",
  ]
  private static let grades = ["5.5", "6", "6.5", "7", "7", "7.5", "7.5", "8", "8", "8.5", "9", "9.5", "10"]
  private static let awardDates = [(6, 30), (6, 30), (6, 30), (6, 26), (7, 3)].map {
    CivilDate(year: 2026, month: $0.0, day: $0.1)
  }
  private static let remarks = [
    "Deferred from autumn 2025", "= second attempt", "Name as in passport", "Collects the paper copy, too",
    "+1 guest talk",
  ]
}

/// Draws that depend on nothing but a seed.
public struct Choice: Sendable {
  private var numbers: SplitMix

  public init(seed: UInt64) { numbers = SplitMix(seed: seed &* 0xD1B5_4A32_D192_ED03 &+ 0x2026_0630) }

  /// A number from 0 to `limit` - 1.
  public mutating func below(_ limit: Int) -> Int { numbers.draw(below: limit) }

  public mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}
