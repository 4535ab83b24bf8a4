import MizanModel
import MizanTestSupport
import Testing

@testable import MizanReports

@Suite("Charts of tables")
struct ChartTests {
  private func lines(_ periods: [String]) -> [ReportChart] {
    let text = TableReports.text("a", periods.enumerated().map { "KZ AE \($1) \(100 + $0) USD" })
    let report = Report(
      [text], definition: TableReports.definition("country"), selection: Selection(areas: ["KZ"]),
      knowledge: TableReports.knowledge, options: ReportOptions(languages: ["en"]))
    return report.sheets.flatMap(\.charts)
  }

  @Test("Three periods of one series are a line; it names what is measured and whose")
  func line() throws {
    let chart = try #require(lines(["2021", "2022", "2023"]).first)
    #expect(chart.kind == .line && chart.rows == 0...2 && chart.categories == "period")
    #expect(chart.series.count == 1 && chart.title == "Exports, Kazakhstan, with United Arab Emirates, calendar years")
    #expect(chart.altText.contains(": US Dollar; points: 3."))
  }

  @Test("Two periods are no line, and none runs over a gap")
  func gaps() {
    #expect(lines(["2022", "2023"]).isEmpty)
    #expect(lines(["2019", "2021", "2022"]).isEmpty)
    #expect(lines(["2018", "2021", "2022", "2023"]).map(\.rows) == [1...3])
    #expect(lines(["2022-Q3", "2023-Q3", "2024-Q3"]).map(\.rows) == [0...2])
  }
}
