extension Cohort {
  /// A cell that no credential can be issued from.
  public struct Fault: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
      case impossibleDate, missingFamilyName, unknownCountry, levelOutOfRange, misspeltMode, negativeCredits
      case repeatedRow, malformedEmail, workloadWithoutNumber, missingGrade, textTooLong, formulaError
    }

    public let kind: Kind
    /// Counted from 0, the header not among them.
    public let index: Int

    /// The row of the sheet, counted from 1.
    public var row: Int { index + 2 }

    /// The column that holds the fault; for a repeated row the one that would tell the two apart.
    public var column: Column {
      switch kind {
      case .impossibleDate: .dateOfBirth
      case .missingFamilyName: .familyName
      case .unknownCountry: .nationalIDCountry
      case .levelOutOfRange: .eqfLevel
      case .misspeltMode: .mode
      case .negativeCredits, .formulaError: .ects
      case .repeatedRow: .studentID
      case .malformedEmail: .email
      case .workloadWithoutNumber: .workloadHours
      case .missingGrade: .grade
      case .textTooLong: .courseTitle
      }
    }
  }

  /// What the faulty cell should have said.
  public func corrected(_ fault: Fault) -> Value { correctedRow(fault)[fault.column] }

  /// The row with its faulty cell set right: a repeated row gets a student of its own and stays as it is otherwise.
  public func correctedRow(_ fault: Fault) -> Row {
    var row = row(at: fault.index)
    row[fault.column] = soundRow(at: fault.index)[fault.column]
    return row
  }

  /// The sheet's row that a repeated row repeats: half-way to the fault before it, and so without a fault of its own.
  public func firstRow(repeatedBy fault: Fault) -> Int { repeatedIndex(fault) + 2 }

  private func repeatedIndex(_ fault: Fault) -> Int { fault.index - learners / (2 * Fault.Kind.allCases.count) }

  func spoil(_ row: inout Row, _ fault: Fault) {
    row[fault.column] =
      switch fault.kind {
      case .impossibleDate: .text("31/02/2001")
      case .missingFamilyName, .missingGrade: .empty
      case .unknownCountry: .text("Atlantis")
      case .levelOutOfRange: .number("9")
      case .misspeltMode: .text("Blendid")
      case .negativeCredits: .number("-2.5")
      case .repeatedRow: row[.studentID]
      case .malformedEmail: .text("anna.students.riverbend.example")
      case .workloadWithoutNumber: .text("sixty")
      case .textTooLong: .text(Array(repeating: "Creating Digital Learning Content", count: 10).joined(separator: ", "))
      case .formulaError: .failedFormula("=VLOOKUP(\"MC-999\",H:J,3,FALSE)", error: "#N/A")
      }
    if fault.kind == .repeatedRow { row = soundRow(at: repeatedIndex(fault)) }
  }
}
