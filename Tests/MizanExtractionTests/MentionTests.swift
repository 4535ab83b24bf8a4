import MizanData
import MizanModel
import Testing

@testable import MizanExtraction

/// Sentences of our own, each with what it mentions.
@Suite struct MentionTests {
  private static let reader: MentionReader = {
    var diagnostics: [Diagnostic] = []
    return MentionReader(Knowledge(.embedded, diagnostics: &diagnostics))
  }()

  private static func shown(_ mention: Mention) -> String {
    let value: String
    switch mention.value {
    case .exact(let number): value = number.description
    case .range(let low, let high): value = (low?.description ?? "") + ".." + (high?.description ?? "")
    case .days(let readings):
      let all = readings.map { $0.name ?? ($0.first?.description ?? "") + "/" + ($0.end?.description ?? "") }
      value = all.isEmpty ? mention.pattern ?? mention.original?.description ?? "?" : all.joined(separator: "|")
    }
    let unit = mention.unit?.rawValue ?? mention.family
    let flags = mention.flags.map(\.rawValue)
    return ([mention.kind.rawValue, value] + (unit.map { [$0] } ?? []) + flags).joined(separator: " ")
  }

  private static func mentions(_ text: String, _ language: String) -> String {
    let document = Document(
      id: "1", text: text, language: language, published: CalendarDate(year: 2024, month: 5, day: 14))
    return reader.mentions(in: document).mentions.map(shown).joined(separator: " ; ")
  }

  @Test(arguments: [
    ("The harbour took in two and a half million tonnes", "dimension 2500000 t"),
    ("Three fifths of the cargo, or 1.2e3 boxes", "number 0.6 ; number 1200 {box}"),
    ("A seventh of the crew and the twenty-first ship", "number 0.142857142857142857142857142857 ; ordinal 21"),
    ("between 40 and 45 percent", "percentage 40..45 %"),
    ("more than 40 but less than 90 lorries", "number_range 40..90 {truck}"),
    ("a toll of 12 dollars and 50 cents", "currency 12.5 USD"),
    ("a pole of 6 feet and 3 inches", "dimension 75 [in_i]"),
    ("from 3 to 9 June", "period 2023-06-03/2023-06-10|2024-06-03/2024-06-10"),
    ("the first nine months of 2023", "period 2023-01-01/2023-10-01"),
    ("by the end of next month", "period /2024-07-01"),
    ("the second Tuesday of July 2024", "date 2024-07-09"),
    ("two weeks ago", "date 2024-04-30"),
    ("since the third quarter of 2022", "period 2022-07-01/"),
    ("the last quarter of 2023", "period 2023-Q4"),
    ("open for 2 years and 6 months", "duration 30 mo"),
  ])
  func english(_ text: String, _ expected: String) {
    #expect(Self.mentions(text, "en") == expected)
  }

  @Test(arguments: [
    ("نقلت السفينة مليونا ونصف المليون طن", "dimension 1500000 t"),
    ("ثلاثة أخماس الشحنة", "number 0.6"),
    ("بين 40 و45 في المئة", "percentage 40..45 %"),
    ("الأشهر التسعة الأولى من عام 2023", "period 2023-01-01/2023-10-01"),
    ("في نهاية عام 2023", "period 2023-09-01/2024-01-01"),
    ("يوم 9 حزيران 2024", "date 2024-06-09"),
    ("قبل أسبوعين", "date 2024-04-30"),
    ("منذ الربع الثالث من 2022", "period 2022-07-01/"),
    ("الأسبوع المقبل", "period 2024-05-20/2024-05-27"),
    ("لترين ونصف", "dimension 2.5 L"),
    ("الرصيف الثالث والعشرون", "ordinal 23"),
  ])
  func arabic(_ text: String, _ expected: String) {
    #expect(Self.mentions(text, "ar") == expected)
  }

  @Test(arguments: [
    ("11 شوال 1444هـ", "date 2023-05-01"),
    ("في 11 شوال 1444هـ الموافق 1 مايو 2023", "date 2023-05-01 ; date 2023-05-01"),
    ("في 11 شوال 1444هـ الموافق 3 مايو 2023", "date 2023-05-01 calendar_conflict ; date 2023-05-03"),
    ("الاثنين 22 صفر 1446 هـ", "date 2024-08-26"),
    ("الثلاثاء 22 صفر 1446 هـ", "date 2024-08-26 calendar_conflict"),
    ("خلال شهر رمضان المبارك لعام 1445هـ", "period 2024-03-11/2024-04-10"),
    ("في عام 1445هـ", "period 2023-07-19/2024-07-07"),
    ("العام الهجري 1445", "period 2023-07-19/2024-07-07"),
    ("الربع الأول من عام 1445هـ", "period 2023-07-19/2023-10-16"),
    ("الأشهر الستة الأولى من عام 1445هـ", "period 2023-07-19/2024-01-13"),
    ("منذ عام 1440هـ", "period 2018-09-11/"),
    ("بين عامي 1440 و1445هـ", "period 2018-09-11/2024-07-07"),
    ("من رجب إلى رمضان 1445هـ", "period 2024-01-13/2024-04-10"),
    ("بتاريخ 14/9/1445هـ", "date 2024-03-24"),
    ("في رمضان", "period 2024-03-11/2024-04-10|2025-03-01/2025-03-30"),
    ("في رمضان 2024", "period 2024-03-11/2024-04-10"),
    ("العام المالي 1435/1436هـ", "period ?"),
    ("15 محرم 1350هـ", "date 1931-06-02 calendar_uncertain"),
    ("30 صفر 1446هـ", "date 2024-09-03"),
    ("30 محرم 1446هـ", "date 1446-01-30 calendar_conflict"),
    ("12 مهر 1402", "date 2023-10-04"),
    ("عام 1402 هجري شمسي", "period 2023-03-21/2024-03-20"),
    ("السنة الإيرانية 1403", "period 2024-03-20/2025-03-21"),
    ("وكالة مهر", ""),
  ])
  func otherCalendars(_ text: String, _ expected: String) {
    #expect(Self.mentions(text, "ar") == expected)
  }

  @Test(arguments: [
    ("on 15 Ramadan 1445 AH", "date 2024-03-25"),
    ("the Hijri year 1445", "period 2023-07-19/2024-07-07"),
    ("12 Mehr 1402", "date 2023-10-04"),
    ("the Iranian calendar year 1402", "period 2023-03-21/2024-03-20"),
  ])
  func otherCalendarsInEnglish(_ text: String, _ expected: String) {
    #expect(Self.mentions(text, "en") == expected)
  }

  @Test("The wording of another calendar is kept beside the days")
  func original() {
    let document = Document(id: "1", text: "شهر رمضان 1445هـ و12 مهر 1402 ومنذ عام 1440هـ و9 شوال", language: "ar")
    let mentions = Self.reader.mentions(in: document).mentions
    #expect(mentions.map(\.calendar) == [.ummAlQura, .solarHijri, .ummAlQura, .ummAlQura])
    #expect(mentions.map { $0.original?.description } == ["1445-09", "1402-07-12", nil, "XXXX-10-09"])
    #expect(mentions.last?.value == .days([]) && mentions.allSatisfy { $0.pattern == nil })
  }

  @Test("Without an anchor a day without its year has no reading")
  func noYearIsInvented() {
    let document = Document(id: "1", text: "on 9 June", language: "en")
    let mentions = Self.reader.mentions(in: document).mentions
    #expect(mentions.map(\.value) == [.days([])])
    #expect(mentions.first?.pattern == "XXXX-06-09")
  }
}
