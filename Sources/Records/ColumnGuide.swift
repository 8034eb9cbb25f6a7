/// What a column of a workbook is to hold, for whoever fills it in.
///
///     ColumnGuide(name: "date_of_birth", kind: .date, purposes: ["date of birth of the person"]).isRequired
public struct ColumnGuide: Sendable {
  /// How a cell is read.
  public enum Kind: Hashable, Sendable {
    /// As it is written, so that `00123` stays `00123`.
    case text
    case date
    /// A day, or a moment with its time zone.
    case moment
    case decimal
    case integer
    case hours
    case duration
    case email
    case address
    case yesOrNo
    /// The name of one of a list's entries.
    case choice
  }

  /// The entries of a list, as a cell names them.
  public struct Choices: Sendable {
    /// What messages and ranges call the list: `country`.
    public let name: String
    public let labels: [String]
    /// Whether nothing else will do; the entries of a vocabulary have codes as well.
    public let isComplete: Bool

    public init(name: String, labels: [String], isComplete: Bool) {
      self.name = name
      self.labels = labels
      self.isComplete = isComplete
    }
  }

  /// One end of a range of numbers.
  public struct Bound: Sendable {
    public let value: ExactDecimal
    /// Whether the bound itself is within.
    public let isWithin: Bool

    public init(_ value: ExactDecimal, isWithin: Bool) {
      self.value = value
      self.isWithin = isWithin
    }
  }

  /// What an empty cell does.
  public enum Need: Sendable {
    /// The row is not issued.
    case always
    /// The row is not issued when other cells are filled: half of an identifier.
    case withOthers
    /// The row is not issued when no other column says the same either: hours, or credits.
    case unlessOthers
    case never
  }

  public let name: String
  public var kind: Kind
  public var need = Need.never
  /// What the cells become, in words: `given name of the person`.
  public var purposes: [String]
  public var choices: Choices?
  public var lowest: Bound?
  public var highest: Bound?
  /// The fewest and the most characters.
  public var length: (least: Int?, most: Int?) = (nil, nil)
  /// The days between two, both within.
  public var days: (first: CivilDate?, last: CivilDate?) = (nil, nil)
  /// What the institution says of the column.
  public var notes: [String] = []

  public init(name: String, kind: Kind, purposes: [String] = []) {
    self.name = name
    self.kind = kind
    self.purposes = purposes
  }
}

/// A sheet of a workbook that is to be filled in.
public struct SheetGuide: Sendable {
  public let name: String
  public var columns: [ColumnGuide]

  public init(name: String, columns: [ColumnGuide]) {
    self.name = name
    self.columns = columns
  }
}
