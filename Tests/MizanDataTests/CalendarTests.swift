import MizanData
import MizanModel
import Testing

@Suite("Other calendars")
struct CalendarTests {
  private static let converter: CalendarConverter = {
    var diagnostics: [Diagnostic] = []
    return Catalogue(.embedded, diagnostics: &diagnostics).calendars
  }()
  private var converter: CalendarConverter { Self.converter }

  private func date(_ day: Int?) -> String? {
    day.map(DayNumber.parts).flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day)?.description }
  }

  @Test(
    "Known days",
    arguments: [
      (CalendarLabel(.ummAlQura, year: 1438, month: 3, day: 1), "2016-11-30"),
      (CalendarLabel(.ummAlQura, year: 1444, month: 8, day: 27), "2023-03-19"),
      (CalendarLabel(.ummAlQura, year: 1444, month: 10, day: 1), "2023-04-21"),
      (CalendarLabel(.ummAlQura, year: 1445, month: 1, day: 1), "2023-07-19"),
      (CalendarLabel(.ummAlQura, year: 1445, month: 9, day: 1), "2024-03-11"),
      (CalendarLabel(.ummAlQura, year: 1446, month: 1, day: 1), "2024-07-07"),
      (CalendarLabel(.ummAlQura, year: 1446, month: 2, day: 22), "2024-08-26"),
      (CalendarLabel(.solarHijri, year: 1400, month: 1, day: 1), "2021-03-21"),
      (CalendarLabel(.solarHijri, year: 1402, month: 12, day: 29), "2024-03-19"),
      (CalendarLabel(.solarHijri, year: 1403, month: 1, day: 1), "2024-03-20"),
      (CalendarLabel(.solarHijri, year: 1403, month: 12, day: 30), "2025-03-20"),
      (CalendarLabel(.solarHijri, year: 1404, month: 1, day: 1), "2025-03-21"),
    ])
  func known(label: CalendarLabel, expected: String) {
    #expect(date(converter.days(of: label)?.lowerBound) == expected)
  }

  @Test(
    "Every day converts and back, and days, months and years follow one another", arguments: CalendarSystem.allCases)
  func everyDay(system: CalendarSystem) throws {
    let years = try #require(converter.years(of: system))
    #expect(years == (system == .ummAlQura ? 1343...1500 : 1206...1498))
    var next = try #require(converter.firstDay(system, year: years.lowerBound, month: 1))
    #expect(converter.label(of: next - 1, in: system) == nil)
    for year in years {
      let whole = try #require(converter.days(of: CalendarLabel(system, year: year)))
      #expect((system == .ummAlQura ? 354...355 : 365...366).contains(whole.count) && whole.lowerBound == next)
      for month in 1...12 {
        let days = try #require(converter.days(of: CalendarLabel(system, year: year, month: month)))
        #expect((system == .ummAlQura ? 29...30 : 29...31).contains(days.count) && days.lowerBound == next)
        for day in 1...days.count {
          let label = CalendarLabel(system, year: year, month: month, day: day)
          if converter.days(of: label) != next..<(next + 1) || converter.label(of: next, in: system) != label {
            Issue.record("\(label) is no day \(next)")
          }
          next += 1
        }
        #expect(converter.days(of: CalendarLabel(system, year: year, month: month, day: days.count + 1)) == nil)
      }
    }
    #expect(converter.label(of: next, in: system) == nil)
  }

  @Test("What a calendar does not have is not converted")
  func outside() {
    for system in CalendarSystem.allCases {
      #expect(converter.days(of: CalendarLabel(system, year: 1501)) == nil)
      #expect(converter.days(of: CalendarLabel(system, year: nil, month: 9)) == nil)
      #expect(converter.days(of: CalendarLabel(system, year: 1445, month: 13)) == nil)
      #expect(converter.days(of: CalendarLabel(system, year: 1445, month: 0)) == nil)
      #expect(converter.days(of: CalendarLabel(system, year: 1445, month: 9, day: 0)) == nil)
    }
    #expect(CalendarConverter().days(of: CalendarLabel(.ummAlQura, year: 1445)) == nil)
    #expect(CalendarConverter().label(of: 0, in: .ummAlQura) == nil)
    #expect(CalendarConverter().months(9, inGregorianYear: 2024).isEmpty)
  }

  @Test("The sources agree on 1420 to 1450")
  func certainty() {
    #expect((1343...1500).filter { converter.isCertain(.ummAlQura, year: $0) } == Array(1420...1450))
    #expect(!converter.isCertain(.ummAlQura, year: 1501) && converter.isCertain(.solarHijri, year: 1403))
  }

  @Test("A Gregorian year holds an Islamic month once or twice")
  func gregorianYear() {
    #expect(converter.months(9, inGregorianYear: 2024).map { date($0.lowerBound) } == ["2024-03-11"])
    #expect(converter.months(10, inGregorianYear: 2001).map { date($0.lowerBound) } == ["2000-12-27", "2001-12-16"])
    for year in 1926...2075 {
      for month in 1...12 {
        #expect((1...2).contains(converter.months(month, inGregorianYear: year).count), "\(month) in \(year)")
      }
    }
  }

  @Test("Labels are printed like ISO 8601")
  func labels() {
    #expect(CalendarLabel(.ummAlQura, year: 1445).description == "1445")
    #expect(CalendarLabel(.ummAlQura, year: nil, month: 9).description == "XXXX-09")
    #expect(CalendarLabel(.ummAlQura, year: nil, month: 9).filling(year: 1445).description == "1445-09")
    #expect(CalendarLabel(.solarHijri, year: 1402, month: 10, day: 5).description == "1402-10-05")
  }

  @Test("A period covers the months that the days touch")
  func covering() throws {
    let year = try #require(converter.days(of: CalendarLabel(.ummAlQura, year: 1445)))
    #expect(Period.covering(year, of: .ummAlQura).description == "2023-07/2024-07")
    #expect(Period.covering(year, of: .ummAlQura).calendar == .ummAlQura)
    let month = try #require(converter.days(of: CalendarLabel(.ummAlQura, year: 1446, month: 6)))
    // 2 to 31 December 2024: inside one month, and yet not that month.
    #expect(month.count == 30 && Period.covering(month, of: .ummAlQura) != .month(2024, 12))
    #expect(Period.covering(month, of: .ummAlQura).description == "2024-12/2024-12")
  }
}
