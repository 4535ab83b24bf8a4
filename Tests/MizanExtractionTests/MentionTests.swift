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
      value = all.isEmpty ? mention.pattern ?? "?" : all.joined(separator: "|")
    }
    let unit = mention.unit?.rawValue ?? mention.family
    return ([mention.kind.rawValue, value] + (unit.map { [$0] } ?? [])).joined(separator: " ")
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

  @Test("Without an anchor a day without its year has no reading")
  func noYearIsInvented() {
    let document = Document(id: "1", text: "on 9 June", language: "en")
    let mentions = Self.reader.mentions(in: document).mentions
    #expect(mentions.map(\.value) == [.days([])])
    #expect(mentions.first?.pattern == "XXXX-06-09")
  }
}
