import Records

/// Dates as cells of type `d` store them: `2026-06-30`, `2026-06-30T09:05:00`, `09:05:00` (ECMA-376 part 1, §18.18.11).
enum ISODate {
  static func content(_ bytes: UnsafeBufferPointer<UInt8>) -> Cell.Content? {
    let parts = bytes.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    switch parts.count {
    case 1: return date(first).map { .date($0) } ?? time(first).map { .time($0) }
    case 2:
      guard let date = date(first), let last = parts.last, let time = time(last) else { return nil }
      return .dateTime(date, time)
    default: return nil
    }
  }

  private static func date(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> CivilDate? {
    guard let numbers = numbers(bytes, UInt8(ascii: "-"), digits: [4, 2, 2]) else { return nil }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The time without a fraction of a second; a zone is refused, because a sheet's dates have none.
  private static func time(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> CivilTime? {
    let whole = bytes.prefix { $0 != UInt8(ascii: ".") }
    guard bytes.dropFirst(whole.count + 1).allSatisfy({ (0x30...0x39).contains($0) }),
      let numbers = numbers(whole, UInt8(ascii: ":"), digits: [2, 2, 2])
    else { return nil }
    return CivilTime(hour: numbers[0], minute: numbers[1], second: numbers[2])
  }

  private static func numbers(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ separator: UInt8, digits: [Int]) -> [Int]? {
    let groups = bytes.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.map(\.count) == digits else { return nil }
    let numbers = groups.compactMap { SheetPart.count($0) }
    return numbers.count == digits.count ? numbers : nil
  }
}
