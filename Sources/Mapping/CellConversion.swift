import ELM
import Records

/// Turns one column's cells into values of one property.
///
/// Every conversion is exact: digits are kept, dates are not shifted, nothing is guessed. What cannot be converted is a problem at
/// the cell, with the remedy.
struct CellConversion {
  let conversion: Conversion
  /// How the value is written: by the property's place in the model.
  let shape: Shape
  let vocabulary: Vocabulary?
  let language: String
  let dateFormat: DateFormat?
  let numberFormat: NumberWriting?
  let minimum: ExactDecimal?
  let maximum: ExactDecimal?
  let length: Int?
  /// The path that problems name.
  let path: String
  /// Concepts that the template itself writes, by IRI: one concept is written one way in one credential.
  let templateConcepts: [String: Tree]
  /// Whether a date stands for the day itself (a birthday) and not for the moment at which something begins or ends.
  let isDayItself: Bool
  /// Where the files are that cells name; nil where they name none.
  var folder: MediaFolder?

  enum Shape {
    /// A JSON string.
    case string
    /// A language map with one language.
    case languageMap
    /// A JSON number or truth value, as it is written.
    case bare
    case concept
    /// A media object, with a file in it.
    case media
  }

  /// - Parameter language: of the text, where the row itself names it.
  /// - Returns: nil for an empty cell.
  func value(of cell: Cell, in language: String? = nil) -> Result<Tree?, CellFault> {
    if case .error(let text) = cell.content {
      return .failure(fault(cell, .cellError, "is the error of a formula (\(text))", quoting: false))
    }
    guard !cell.isEmpty else { return .success(nil) }
    if let folder { return fileName(in: cell).flatMap(folder.media).map(Optional.some) }
    if let vocabulary { return concept(cell, in: vocabulary).map(Optional.some) }
    return text(of: cell).map { text in
      switch shape {
      case .string: .string(text)
      case .languageMap: .object([.init(language ?? self.language, .string(text))])
      case .bare: conversion == .boolean ? .boolean(text == "true") : .number(text)
      case .concept, .media: .string(text)
      }
    }
  }

  private func text(of cell: Cell) -> Result<String, CellFault> {
    switch conversion {
    case .text: plain(cell)
    case .date: CellDates.date(cell, format: dateFormat, isDayItself: isDayItself).mapError { fault(cell, $0) }
    case .datetime: CellDates.dateTime(cell, format: dateFormat, isDayItself: isDayItself).mapError { fault(cell, $0) }
    case .decimal: number(cell).map(\.description)
    case .integer: integer(cell)
    case .boolean: boolean(cell)
    case .hours: hours(cell)
    case .minutes, .days, .weeks, .months, .years: whole(cell, in: conversion)
    case .duration: duration(cell)
    case .email: email(cell)
    case .iri: iri(cell)
    }
  }

  /// The file that a cell names.
  func fileName(in cell: Cell) -> Result<String, CellFault> {
    if case .error(let text) = cell.content {
      return .failure(fault(cell, .cellError, "is the error of a formula (\(text))", quoting: false))
    }
    return plain(cell)
  }

  private func plain(_ cell: Cell) -> Result<String, CellFault> {
    let text = CellConversion.trimmed(cell.text)
    if text.unicodeScalars.contains(where: CellConversion.isInvisible) {
      return .failure(fault(cell, .cellTextControl, "holds a character that cannot be seen", aspect: .hidden))
    }
    let count = text.characterCount
    if let length, count > length {
      return .failure(
        fault(
          cell, .cellTextLong, "has \(count) characters, and \(length) are allowed",
          "shorten it to \(length) characters", aspect: .longest(length)))
    }
    return .success(text)
  }

  private func number(_ cell: Cell) -> Result<ExactDecimal, CellFault> {
    CellConversion.number(in: cell, numberFormat).flatMap { number in
      let range = NumberRange(
        lowest: minimum.map { .init(value: $0, isWithin: true) },
        highest: maximum.map { .init(value: $0, isWithin: true) })
      if let fault = range.fault(of: number, in: cell, .cellNumberRange) { return .failure(fault) }
      return .success(number)
    }
  }

  /// The number that a cell holds, with the digits that a person sees.
  ///
  /// - Parameter writing: how numbers are written in texts; nil: with a point and nothing else.
  static func number(in cell: Cell, _ writing: NumberWriting? = nil) -> Result<ExactDecimal, CellFault> {
    let text = trimmed(cell.text)
    if let writing { return number(text, in: cell, writing) }
    if case .text = cell.content, cell.decimalMark == .comma { return number(withComma: text) }
    if let number = ExactDecimal(text) { return .success(number) }
    let withPoint = text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
    let remedy = text.contains(",") && ExactDecimal(withPoint) != nil ? "write \(withPoint), with a point" : nil
    return .failure(CellFault(.cellNumberUnreadable, "is no number", remedy, value: cell.text))
  }

  private static func number(_ text: String, in cell: Cell, _ writing: NumberWriting) -> Result<ExactDecimal, CellFault>
  {
    // What a spreadsheet holds as a number has a point, whatever its texts have.
    var writing = writing
    if case .number = cell.content { writing = NumberWriting(decimal: .point, isPercent: writing.isPercent) }
    writing.decimal = writing.decimal ?? cell.decimalMark
    if let number = writing.plain(text).flatMap({ ExactDecimal($0) }) { return .success(number) }
    return .failure(
      CellFault(
        .cellNumberUnreadable, "is no number as the pipeline file says that they are written",
        "write it as \(writing.example)", value: cell.text))
  }

  /// With a point it could as well be thousands: `1.234` is refused where numbers have commas.
  private static func number(withComma text: String) -> Result<ExactDecimal, CellFault> {
    let other = String(text.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    if !text.contains("."), let number = ExactDecimal(other) { return .success(number) }
    let isNumber = !text.contains(",") && ExactDecimal(text) != nil
    return .failure(
      CellFault(
        .cellNumberUnreadable, "is no number with a decimal comma", isNumber ? "write \(other), with a comma" : nil,
        value: text))
  }

  private func integer(_ cell: Cell) -> Result<String, CellFault> {
    number(cell).flatMap { number in
      number.scale == 0
        ? .success(String(number.units))
        : .failure(fault(cell, .cellNumberUnreadable, "is no whole number", "write a whole number"))
    }
  }

  private func hours(_ cell: Cell) -> Result<String, CellFault> {
    number(cell).flatMap { number in
      if let hours = number.asHours { return .success(hours) }
      return .failure(fault(cell, .cellNumberRange, "is no number of hours", "write 0 or more hours"))
    }
  }

  /// A whole number of some unit: XML Schema has no fractions of them, and a week is seven days.
  private func whole(_ cell: Cell, in unit: Conversion) -> Result<String, CellFault> {
    integer(cell).flatMap { digits in
      guard let number = Int(digits), number >= 0, number <= 1_000_000 else {
        return .failure(fault(cell, .cellNumberRange, "is no number of \(unit.rawValue)", "write 0 or more"))
      }
      return switch unit {
      case .minutes: .success("PT\(number)M")
      case .weeks: .success("P\(number * 7)D")
      case .months: .success("P\(number)M")
      case .years: .success("P\(number)Y")
      default: .success("P\(number)D")
      }
    }
  }

  private func duration(_ cell: Cell) -> Result<String, CellFault> {
    let text = CellConversion.trimmed(cell.text)
    return XSDLexical.isDuration(text)
      ? .success(text) : .failure(fault(cell, .cellDurationUnreadable, "is no duration"))
  }

  private func boolean(_ cell: Cell) -> Result<String, CellFault> {
    switch CellConversion.trimmed(cell.text).lowercased() {
    case "true", "yes", "1": .success("true")
    case "false", "no", "0": .success("false")
    default: .failure(fault(cell, .cellBooleanUnreadable, "is neither yes nor no"))
    }
  }

  private func email(_ cell: Cell) -> Result<String, CellFault> {
    if let iri = MailAddress(CellConversion.trimmed(cell.text))?.iri { return .success(iri) }
    return .failure(fault(cell, .cellEmailUnreadable, "is no mail address"))
  }

  private func iri(_ cell: Cell) -> Result<String, CellFault> {
    let text = CellConversion.trimmed(cell.text)
    return XSDLexical.isIRI(text) ? .success(text) : .failure(fault(cell, .cellIRIUnreadable, "is no IRI"))
  }

  private func concept(_ cell: Cell, in vocabulary: Vocabulary) -> Result<Tree, CellFault> {
    let text = CellConversion.trimmed(cell.text)
    switch vocabulary.match(text) {
    case .one(let concept): return .success(templateConcepts[concept.iri] ?? concept.tree(language: "en"))
    case .several(let concepts):
      let meant = concepts.map { "\($0.name) (\($0.iri))" }.joined(separator: " or ")
      return .failure(
        fault(
          cell, .cellConceptAmbiguous, "could mean several concepts of the vocabulary \(vocabulary.name)",
          "write the IRI of the one that is meant: \(meant)"))
    case .nothing:
      return .failure(
        fault(
          cell, .cellConceptUnknown, "is nothing that the vocabulary \(vocabulary.name) knows",
          CellConversion.offer(vocabulary, insteadOf: text)))
    }
  }

  /// All concepts of a short list, the nearest of a long one.
  private static func offer(_ vocabulary: Vocabulary, insteadOf text: String) -> String {
    let all = vocabulary.concepts
    if all.isEmpty { return "write the concept's IRI" }
    if all.count <= 12 { return "write one of \(all.map(\.name).joined(separator: ", "))" }
    let nearest = vocabulary.nearest(to: text, limit: 3).map(\.name)
    return "write its label, code or IRI; the nearest are \(nearest.joined(separator: ", "))"
  }

  private func fault(
    _ cell: Cell, _ code: ProblemCode, _ reason: String, _ remedy: String? = nil, quoting: Bool = true,
    aspect: CellFault.Aspect = .reading
  ) -> CellFault {
    CellFault(code, reason, remedy, value: quoting ? cell.text : nil, aspect: aspect)
  }

  private func fault(_ cell: Cell, _ fault: CellDates.Fault) -> CellFault {
    CellFault(fault.code, fault.reason, fault.remedy, value: cell.text)
  }

  /// Without the white space around it, which nobody sees and nobody means.
  static func trimmed(_ text: String) -> String {
    // Nearly every text begins and ends with a visible ASCII character, and needs no look into Unicode's tables.
    if let first = text.utf8.first, let last = text.utf8.last, first > 0x20, first < 0x7F, last > 0x20, last < 0x7F {
      return text
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return first == scalars.startIndex && last == scalars.index(before: scalars.endIndex)
      ? text : String(scalars[first...last])
  }

  /// Whether a cell cannot be a part of any text.
  static func isFaultyText(_ cell: Cell) -> Bool {
    if case .error = cell.content { return true }
    return trimmed(cell.text).unicodeScalars.contains(where: isInvisible)
  }

  /// Control characters other than tab and line end, and the marks that reverse or hide text.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200B, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
