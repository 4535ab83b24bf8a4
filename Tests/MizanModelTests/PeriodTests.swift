import MizanModel
import Testing

@Suite("Periods")
struct PeriodTests {
  private static let quarterOfFiscal = Period(
    first: YearMonth(2022, 7), last: YearMonth(2023, 6), frequency: .annual, isFiscal: true)

  @Test(
    "Each kind of period has its notation",
    arguments: [
      (Period.year(2023), "2023"), (.year(nil), "XXXX"), (.year(987), "0987"),
      (.part(.halfYear, 1, of: 2023), "2023-H1"), (.part(.halfYear, 2, of: 2023), "2023-H2"),
      (.part(.third, 1, of: 2023), "2023-T1"), (.part(.third, 2, of: nil), "XXXX-T2"),
      (.part(.third, 3, of: 2023), "2023-T3"), (.part(.quarter, 1, of: 2023), "2023-Q1"),
      (.part(.quarter, 3, of: nil), "XXXX-Q3"), (.part(.quarter, 4, of: 2023), "2023-Q4"),
      (.month(2023, 9), "2023-09"), (.month(nil, 12), "XXXX-12"),
      (.firstMonths(9, of: 2023), "2023-01/2023-09"), (.firstMonths(9, of: nil), "XXXX-01/XXXX-09"),
      (quarterOfFiscal, "2022-07/2023-06"),
      (Period(first: YearMonth(2019, 1), last: YearMonth(2023, 12), frequency: .annual), "2019/2023"),
      (Period(first: YearMonth(2022, 10), last: YearMonth(2023, 2), frequency: .span), "2022-10/2023-02"),
      (Period(first: YearMonth(2024, 8), last: YearMonth(2024, 8), frequency: .day, day: 9), "2024-08-09"),
      (Period(first: YearMonth(2024, 8), last: YearMonth(2024, 8), frequency: .day, day: 31), "2024-08-31"),
      (Period(first: YearMonth(2017, 10), last: nil, frequency: .month), "2017-10/.."),
      (Period(first: YearMonth(2017, 1), last: nil, frequency: .annual), "2017/.."),
      (Period(first: nil, last: YearMonth(2022, 1), frequency: .month), "../2022-01"),
      (Period(first: nil, last: YearMonth(2022, 12), frequency: .annual), "../2022"),
      (Period(first: nil, last: nil, frequency: .span), ".."),
      // Months that do not make the part that the frequency names are printed as a span.
      (Period(first: YearMonth(2023, 1), last: YearMonth(2023, 6), frequency: .quarter), "2023-01/2023-06"),
      (Period(first: YearMonth(2023, 4), last: YearMonth(2024, 3), frequency: .annual), "2023-04/2024-03"),
    ])
  func notation(period: Period, printed: String) {
    #expect(period.description == printed)
  }

  @Test("Months are counted from first to last, and not at all behind an open end")
  func monthCount() {
    #expect(Period.year(2023).monthCount == 12 && Period.year(nil).monthCount == 12)
    #expect(Period.part(.quarter, 4, of: 2023).monthCount == 3 && Period.part(.third, 2, of: 2023).monthCount == 4)
    #expect(Self.quarterOfFiscal.monthCount == 12 && Period.firstMonths(9, of: nil).monthCount == 9)
    #expect(Period(first: YearMonth(2017, 10), last: nil, frequency: .month).monthCount == nil)
  }

  @Test("First months are cumulative, other periods are not")
  func cumulative() {
    #expect(Period.firstMonths(9, of: 2023).isCumulative && !Period.part(.quarter, 3, of: 2023).isCumulative)
  }

  @Test("A shift moves known years and leaves unknown ones")
  func shifting() {
    #expect(Period.part(.quarter, 3, of: 2023).shifted(years: -1).description == "2022-Q3")
    #expect(Self.quarterOfFiscal.shifted(years: 2).description == "2024-07/2025-06")
    #expect(Self.quarterOfFiscal.shifted(years: 2).isFiscal)
    #expect(Period.month(nil, 5).shifted(years: 1) == .month(nil, 5))
    let open = Period(first: YearMonth(2017, 10), last: nil, frequency: .month)
    #expect(open.shifted(years: -7).description == "2010-10/..")
  }

  @Test("Filling gives a year where there is none, the next one to months that run past December")
  func filling() {
    #expect(Period.part(.quarter, 3, of: nil).filling(year: 2023) == .part(.quarter, 3, of: 2023))
    #expect(Period.year(2020).filling(year: 2023) == .year(2020))
    let winter = Period(first: YearMonth(nil, 10), last: YearMonth(nil, 2), frequency: .span)
    #expect(winter.filling(year: 2022).description == "2022-10/2023-02")
    let until = Period(first: nil, last: YearMonth(nil, 3), frequency: .month)
    #expect(until.filling(year: 2023).description == "../2023-03")
  }

  @Test("An unknown year is seen at either end")
  func unknownYear() {
    #expect(Period.month(nil, 5).hasUnknownYear && !Period.month(2023, 5).hasUnknownYear)
    #expect(Period(first: YearMonth(2022, 1), last: YearMonth(nil, 5), frequency: .span).hasUnknownYear)
    #expect(!Period(first: nil, last: YearMonth(2022, 5), frequency: .span).hasUnknownYear)
  }

  @Test("Adding months is counting them one by one")
  func addingMonths() {
    for count in -40...40 {
      var (year, month) = (2023, 5)
      for _ in 0..<abs(count) {
        month += count.signum()
        if month == 0 { (year, month) = (year - 1, 12) }
        if month == 13 { (year, month) = (year + 1, 1) }
      }
      #expect(YearMonth(2023, 5).adding(months: count) == YearMonth(year, month), "\(count) months")
      #expect(YearMonth(nil, 5).adding(months: count) == YearMonth(nil, month))
    }
  }

  @Test("Months are in order of time, an unknown year first")
  func monthOrder() {
    let sorted = [YearMonth(nil, 3), YearMonth(2022, 12), YearMonth(2023, 1), YearMonth(2023, 11)]
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test("Some days of a month are no month, and as long as others of as many days only")
  func days() {
    let twenty = Period.days(1...20, ofMonth: 5, of: 2024)
    #expect(twenty.description == "2024-05-01/2024-05-20" && twenty.dayCount == 20)
    #expect(twenty != .month(2024, 5) && !twenty.isAsLong(as: .month(2024, 5)))
    #expect(twenty.isLater(than: .days(1...20, ofMonth: 4, of: 2024)) && !twenty.isLater(than: .month(2024, 4)))
    #expect(!twenty.isAsLong(as: .days(1...10, ofMonth: 5, of: 2024)))
    #expect(twenty.shifted(years: -1).description == "2023-05-01/2023-05-20")
    #expect(Period.days(1...31, ofMonth: 5, of: 2024) == .month(2024, 5))
    #expect(Period.days(1...28, ofMonth: 2, of: 2023) == .month(2023, 2))
    #expect(Period.days(1...28, ofMonth: 2, of: nil).description == "XXXX-02-01/XXXX-02-28")
    #expect(Period.days(5...5, ofMonth: 5, of: 2024).description == "2024-05-05")
  }
}
