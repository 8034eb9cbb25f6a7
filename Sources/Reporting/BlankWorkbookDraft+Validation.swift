import CXlsxWriter
import Records

extension BlankWorkbookDraft {
  /// What a cell's own list can hold, commas included (ECMA-376 leaves it open; Excel's limit).
  private static let listLimit = 255

  /// Has Excel refuse, or doubt, what `confer check` would refuse.
  func validate(_ column: ColumnGuide, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ place: UInt16) throws {
    var rule = lxw_data_validation()
    rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    let apply = { (rule: inout lxw_data_validation) throws in
      // Excel takes 32 characters for a title and 255 for a text.
      try String(column.name.unicodeScalars.prefix(32)).withMutableCString { title in
        try String(column.advice.unicodeScalars.prefix(250)).withMutableCString { text in
          rule.error_title = title
          rule.error_message = text
          try self.check(
            worksheet_data_validation_range(sheet, 1, place, BlankWorkbookDraft.lastRow, place, &rule))
        }
      }
    }
    if let choices = column.choices ?? (column.kind == .yesOrNo ? .yesOrNo : nil) {
      if !choices.isComplete { rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue) }
      return try list(choices, &rule, apply)
    }
    switch column.kind {
    case .date:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
      // A workbook's calendar begins in 1900; a day before that is a text, which no rule of Excel's takes for a date.
      (rule.minimum_datetime, rule.maximum_datetime) = (
        lxw_datetime(column.days.first ?? .firstOfWorkbooks), lxw_datetime(column.days.last ?? .lastOfWorkbooks)
      )
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    case .decimal, .hours, .integer:
      rule.validate = UInt8(
        (column.kind == .integer ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL).rawValue)
      BlankWorkbookDraft.setRange(column, &rule)
    case .email:
      let cell = "\(CellAddress.letters(forColumn: Int(place)))2"
      return try "=ISNUMBER(FIND(\"@\",\(cell)))".withMutableCString { formula in
        rule.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
        rule.value_formula = formula
        try apply(&rule)
      }
    case .text where column.length.least != nil || column.length.most != nil:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LENGTH.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.minimum_number = Double(column.length.least ?? 0)
      rule.maximum_number = Double(column.length.most ?? WorkbookWriter.textLimit)
    case .text, .moment, .duration, .address, .yesOrNo, .choice: return
    }
    try apply(&rule)
  }

  private func list(
    _ choices: ColumnGuide.Choices, _ rule: inout lxw_data_validation,
    _ apply: (inout lxw_data_validation) throws -> Void
  ) throws {
    rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    let length = choices.labels.reduce(choices.labels.count) { $0 + $1.unicodeScalars.count }
    let isShort =
      length <= BlankWorkbookDraft.listLimit && !choices.labels.contains { $0.contains(",") || $0.hasPrefix("=") }
    guard isShort else {
      return try "=\(rangeName(of: choices))".withMutableCString { formula in
        rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        rule.value_formula = formula
        try apply(&rule)
      }
    }
    var texts = choices.labels.map { strdup($0) as UnsafeMutablePointer<CChar>? } + [nil]
    defer { for text in texts { free(text) } }
    try texts.withUnsafeMutableBufferPointer { pointers in
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      rule.value_list = pointers.baseAddress
      try apply(&rule)
    }
  }

  private static func setRange(_ column: ColumnGuide, _ rule: inout lxw_data_validation) {
    func number(_ bound: ColumnGuide.Bound?) -> Double? { bound.flatMap { Double($0.value.description) } }
    // Excel knows one comparison, or both ends within.
    switch (number(column.lowest), number(column.highest)) {
    case (let lowest?, let highest?):
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      (rule.minimum_number, rule.maximum_number) = (lowest, highest)
    case (let lowest?, nil):
      let isWithin = column.lowest?.isWithin == true
      rule.criteria = UInt8(
        (isWithin ? LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO : LXW_VALIDATION_CRITERIA_GREATER_THAN).rawValue)
      rule.value_number = lowest
    case (nil, let highest?):
      let isWithin = column.highest?.isWithin == true
      rule.criteria = UInt8(
        (isWithin ? LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO : LXW_VALIDATION_CRITERIA_LESS_THAN).rawValue)
      rule.value_number = highest
    case (nil, nil):
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      (rule.minimum_number, rule.maximum_number) = (column.kind == .hours ? 0 : -1e14, 1e14)
    }
  }
}

extension ColumnGuide.Choices {
  static let yesOrNo = ColumnGuide.Choices(name: "yes or no", labels: ["yes", "no"], isComplete: false)
}

extension CivilDate {
  /// The days that every program's workbooks know.
  fileprivate static let firstOfWorkbooks = CivilDate(year: 1900, month: 3, day: 1)
  fileprivate static let lastOfWorkbooks = CivilDate(year: 9999, month: 12, day: 31)
}

extension lxw_datetime {
  fileprivate init(_ date: CivilDate?) {
    self.init(
      year: Int32(date?.year ?? 1900), month: Int32(date?.month ?? 3), day: Int32(date?.day ?? 1), hour: 0, min: 0,
      sec: 0)
  }
}

extension String {
  /// The text as C wants it where it does not promise to leave it alone.
  fileprivate func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) throws -> Result) rethrows -> Result
  {
    var bytes = Array(utf8CString)
    return try bytes.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("a C string has a zero at its end") }
      return try body(base)
    }
  }
}
