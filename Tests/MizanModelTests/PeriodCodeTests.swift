import MizanModel
import Testing

@Suite("Codes of periods")
struct PeriodCodeTests {
  @Test(
    "What a period writes, it reads",
    arguments: [
      "2023", "2023-H1", "2023-T3", "2023-Q4", "2023-09", "2024-01/2024-09", "2022-07/2023-06", "2020/2023",
      "2024-05-01/2024-05-20", "2024-05-11/2024-05-31",
    ])
  func roundTrip(_ code: String) {
    #expect(Period(code: code)?.description == code)
  }

  @Test("Months from January on are cumulative, twelve others a fiscal year")
  func kinds() {
    #expect(Period(code: "2024-01/2024-09") == .firstMonths(9, of: 2024))
    #expect(Period(code: "2022-07/2023-06")?.isFiscal == true)
    #expect(Period(code: "2024-02/2024-09")?.isCumulative == false)
    #expect(Period(code: "2024-05-01/2024-05-31") == .month(2024, 5))
  }

  @Test(
    "Anything else is none",
    arguments: [
      "", "23", "2023-Q5", "2023-13", "2023-9", "2023-Q", "2023-09/2023-01", "2023/2023-09", "XXXX", "a/b/c",
      "2024-05-01", "2024-05-20/2024-05-01", "2024-05-01/2024-06-01", "2024-05-01/2024-05-32", "2024-05-01/2024-05",
    ])
  func none(_ code: String) {
    #expect(Period(code: code) == nil)
  }
}
