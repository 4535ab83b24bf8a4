import MizanModel
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test("Every day of 400 years exists once, in order, and reads back")
  func everyDay() throws {
    var days = 0
    var previous: CalendarDate?
    for year in 1801...2200 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          days += 1
          let isNext = previous.map { $0 < date } ?? true
          let readBack = CalendarDate(iso8601: date.description)
          if !isNext || readBack != date { Issue.record("\(date) after \(previous?.description ?? "nothing")") }
          previous = date
        }
      }
    }
    // The Gregorian calendar repeats after this many days.
    #expect(days == 146_097)
  }

  @Test("There is no such day", arguments: [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1)])
  func noSuchDay(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test("Days and years start at one, years end at 9999")
  func limits() {
    #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil && CalendarDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2024, month: 1, day: 0) == nil && CalendarDate(year: 0, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 10000, month: 1, day: 1) == nil)
  }

  @Test(
    "A date heads a timestamp",
    arguments: ["2024-08-09", "2024-08-09T10:00:00Z", "2024-08-09 10:00"])
  func timestamps(text: String) {
    #expect(CalendarDate(iso8601: text)?.description == "2024-08-09")
  }

  @Test(
    "What is no ISO 8601 date is none",
    arguments: [
      "", "2024", "2024-8-9", "09-08-2024", "2024/08/09", "2024-08-091", "2024-02-30", "+024-08-09", "2024-+8-09",
      "2024-08- 9", "٢٠٢٤-٠٨-٠٩",
    ])
  func refused(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }

  @Test("Early years are printed with four digits")
  func printing() {
    #expect(CalendarDate(year: 987, month: 1, day: 2)?.description == "0987-01-02")
  }
}
