import Records

/// What one record of a workbook of Excel 97 to 2003 stores in its cell (MS-XLS §2.4 and §2.5).
struct XLSValue {
  let stream: BIFFStream
  /// Whether a program that calculates wrote the workbook (see `XLSWorkbook`).
  let isCalculated: Bool

  /// Reads the record at a place.
  ///
  /// - Throws: `RunFailure` when it is too short for what it says that it is.
  func read(at place: Int, into cell: inout StoredCell, _ bytes: inout [UInt8]) throws {
    guard let record = try stream.record(at: place) else { return }
    cell.style = try stream.u16(record, 4)
    switch record.kind {
    case .rk: append(XLSValue.rk(try stream.u32(record, 6)), to: &bytes)
    case .number: append(try double(record, 6), to: &bytes)
    case .sharedString:
      cell.kind = .shared
      bytes.append(contentsOf: "\(try stream.u32(record, 6))".utf8)
    case .text, .richText:
      cell.kind = .inlineString
      var reader = BIFFTextReader(stream, try stream.pieces(of: record), offset: 6)
      bytes.append(contentsOf: try reader.text().utf8)
    case .booleanOrError:
      let value = try stream.u8(record, 6)
      if try stream.u8(record, 7) == 0 { flag(value, &cell, &bytes) } else { error(value, &cell, &bytes) }
    case .formula: try readResult(of: record, into: &cell, &bytes)
    default: break
    }
  }

  /// Reads one number of a run of them: its format, then its value (§2.5.217).
  func readNumber(at place: Int, into cell: inout StoredCell, _ bytes: inout [UInt8]) {
    cell.style = Int(stream.bytes.u16(place))
    append(XLSValue.rk(stream.bytes.u32(place + 2)), to: &bytes)
  }

  /// The result of a formula, as it was last calculated (§2.5.133).
  private func readResult(of record: BIFFStream.Record, into cell: inout StoredCell, _ bytes: inout [UInt8]) throws {
    cell.hasFormula = true
    let value = try stream.u8(record, 8)
    // Writers that do not calculate ask for it to be done on opening, and store a zero.
    let isVouchedFor = try stream.u16(record, 14) & 2 == 0
    guard try stream.u16(record, 12) == 0xFFFF else {
      if isVouchedFor { append(try double(record, 6), to: &bytes) }
      return
    }
    switch try stream.u8(record, 6) {
    case 0:
      cell.kind = .formulaString
      guard isVouchedFor, let text = try text(after: record) else { return }
      cell.hasValue = true
      bytes.append(contentsOf: text.utf8)
    case 1:
      if isVouchedFor { flag(value, &cell, &bytes) }
    case 2: error(value, &cell, &bytes)
    case 3:
      // An empty text, which is also what some writers store that do not calculate.
      cell.kind = .formulaString
      cell.hasValue = isVouchedFor && isCalculated
    default: throw stream.damaged("a formula of it has a result of no known kind")
    }
  }

  /// The text that a formula gave, which follows it after what defines shared formulas (§2.4.268).
  private func text(after record: BIFFStream.Record) throws -> String? {
    var place = record.content.upperBound
    while let next = try stream.record(at: place) {
      switch next.kind {
      case .formulaText:
        var reader = BIFFTextReader(stream, try stream.pieces(of: next))
        return try reader.text()
      case .other, .continuation: place = next.content.upperBound
      default: return nil
      }
    }
    return nil
  }

  private func double(_ record: BIFFStream.Record, _ offset: Int) throws -> Double {
    Double(bitPattern: UInt64(try stream.u32(record, offset)) | UInt64(try stream.u32(record, offset + 4)) << 32)
  }

  /// A number in four bytes: a whole one of thirty bits or the upper half of a fraction, in hundredths if so marked (§2.5.217).
  static func rk(_ value: UInt32) -> Double {
    let number =
      value & 2 != 0
      ? Double(Int32(bitPattern: value) >> 2) : Double(bitPattern: UInt64(value & 0xFFFF_FFFC) << 32)
    return value & 1 != 0 ? number / 100 : number
  }

  /// The shortest digits that stand for the number and no other.
  private func append(_ number: Double, to bytes: inout [UInt8]) {
    if number == number.rounded(), abs(number) < 1e15 {
      bytes.append(contentsOf: "\(Int(number))".utf8)
    } else {
      bytes.append(contentsOf: "\(number)".utf8)
    }
  }

  private func flag(_ value: UInt8, _ cell: inout StoredCell, _ bytes: inout [UInt8]) {
    cell.kind = .boolean
    bytes.append(contentsOf: "\(value)".utf8)
  }

  private func error(_ code: UInt8, _ cell: inout StoredCell, _ bytes: inout [UInt8]) {
    cell.kind = .error
    bytes.append(contentsOf: (XLSValue.errors[code] ?? "#UNKNOWN!").utf8)
  }

  /// Error values (§2.5.10).
  private static let errors: [UInt8: String] = [
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
  ]
}
