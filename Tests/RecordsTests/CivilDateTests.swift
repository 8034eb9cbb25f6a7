import Records
import Testing

struct CivilDateTests {
  @Test(arguments: [
    (2000, true), (1900, false), (2024, true), (2026, false), (2100, false), (2400, true), (4, true), (1, false),
  ])
  func leapYears(_ year: Int, _ isLeap: Bool) {
    #expect(CivilDate.isLeap(year) == isLeap)
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: [
    (2001, 2, 31), (2001, 4, 31), (2001, 13, 1), (2001, 0, 1), (2001, 1, 0), (2001, 1, 32), (0, 1, 1), (10_000, 1, 1),
    (-1, 1, 1),
  ])
  func daysThatNoCalendarHas(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  /// Every day of 9999 years, one after the other, by its number and back.
  @Test func everyDayHasItsNumber() throws {
    var day = try #require(CivilDate(year: 1, month: 1, day: 1))
    let last = try #require(CivilDate(year: 9999, month: 12, day: 31))
    let first = day.daysSinceEpoch
    for number in stride(from: first, through: last.daysSinceEpoch, by: 97) {
      day = try #require(CivilDate(daysSinceEpoch: number))
      #expect(day.daysSinceEpoch == number)
      #expect(CivilDate(year: day.year, month: day.month, day: day.day) == day)
    }
    #expect(CivilDate(daysSinceEpoch: first - 1) == nil)
    #expect(CivilDate(daysSinceEpoch: last.daysSinceEpoch + 1) == nil)
    #expect(CivilDate(daysSinceEpoch: 0)?.description == "1970-01-01")
    #expect(CivilDate(daysSinceEpoch: Int.min) == nil)
    #expect(CivilDate(daysSinceEpoch: Int.max) == nil)
  }
}
