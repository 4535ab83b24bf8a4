import MizanModel
import MizanTestSupport
import Testing

@testable import MizanReports

@Suite("Periods in words")
struct PeriodWordingTests {
  private static let english = ReportWords("en", ExtractionBuilder.knowledge())
  private static let arabic = ReportWords("ar", ExtractionBuilder.knowledge())

  @Test(arguments: [
    (Period.year(2023), "2023", "2023"),
    (.part(.quarter, 3, of: 2023), "2023 Q3", "الربع الثالث 2023"),
    (.part(.halfYear, 1, of: 2023), "2023 first half", "النصف الأول 2023"),
    (.month(2023, 9), "September 2023", "سبتمبر 2023"),
    (.month(nil, 9), "September [x]", "سبتمبر [x]"),
    (.firstMonths(9, of: 2023), "January to September 2023", "يناير إلى سبتمبر 2023"),
    (
      Period(first: YearMonth(2022, 7), last: YearMonth(2023, 6), frequency: .annual, isFiscal: true),
      "fiscal year 2022/2023", "السنة المالية 2022/2023"
    ),
    (
      Period(first: YearMonth(2022, 7), last: YearMonth(2022, 9), frequency: .quarter, isFiscal: true),
      "July to September 2022 (fiscal)", "يوليو إلى سبتمبر 2022 (سنة مالية)"
    ),
    (
      Period(first: YearMonth(2017, 10), last: nil, frequency: .month), "since October 2017", "منذ أكتوبر 2017"
    ),
    (Period(first: nil, last: YearMonth(2022, 12), frequency: .annual), "until 2022", "حتى 2022"),
    (
      Period(first: YearMonth(2024, 8), last: YearMonth(2024, 8), frequency: .day, day: 9), "9 August 2024",
      "9 أغسطس 2024"
    ),
    (
      Period(first: YearMonth(2022, 11), last: YearMonth(2023, 2), frequency: .span),
      "November 2022 to February 2023", "نوفمبر 2022 إلى فبراير 2023"
    ),
  ])
  func wording(_ period: Period, _ english: String, _ arabic: String) {
    #expect(Self.english.period(period) == english)
    #expect(Self.arabic.period(period) == arabic)
  }

  @Test("What the text does not give is marked, its relative wording kept; what it gives is not")
  func relative() {
    #expect(Self.english.period(nil) == "[x]")
    #expect(Self.english.period(nil, relative: "Y-1") == "[x] last year (Y-1)")
    #expect(Self.english.period(nil, relative: "Y-H1") == "[x] Y-H1")
    #expect(Self.english.period(.month(nil, 9), relative: "Y-1") == "September [x], [x] last year (Y-1)")
    #expect(Self.english.period(.year(2023), relative: "Y-1") == "2023")
  }
}
