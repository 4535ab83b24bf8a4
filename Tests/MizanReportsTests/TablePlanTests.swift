import MizanModel
import MizanTestSupport
import Testing

@testable import MizanReports

@Suite("Tables of definitions")
struct TablePlanTests {
  private typealias Texts = TableReports

  @Test(
    "Every selected figure has one place: in a table, beside another text, or set apart",
    arguments: ["quarterly", "comparison", "country", "capacities"])
  func everyFigure(_ name: String) {
    let book = Texts.book(name, SampleExtractions.all)
    let definition = Texts.definition(name)
    let selected = book.ledger.entries.filter {
      $0.repeats == nil && (definition.indicators.isEmpty || definition.indicators.contains($0.figure.indicator))
    }
    #expect(Set(book.homes.keys) == Set(selected.map(\.index)))
    let apart = book.planner.apart.map(\.entry.index)
    #expect(Set(apart).count == apart.count)
    let shown = book.planner.plans.flatMap { $0.rows.flatMap { $0.values.values.map(\.entry.index) } }
    #expect(Set(shown).isDisjoint(with: apart))
  }

  @Test("Cumulative months, months, years and targets stand in no column of quarters")
  func spans() throws {
    let lines = [
      "KZ AE 2024-Q3 1000 USD", "KZ AE 2024-01/2024-09 3000 USD", "KZ AE 2024-09 300 USD", "KZ AE 2023 4000 USD",
      "KZ AE 2022-07/2023-06 3900 USD", "KZ AE 2024-Q4 1200 USD", "KZ AE 2023-Q3 900 EUR",
    ]
    let text = Texts.text("a", lines) { index, figure in if index == 5 { figure.status = .target } }
    let book = Texts.book("quarterly", [text], Selection(periods: [try #require(Period(code: "2024-Q3"))]))
    let plan = try #require(book.planner.plans.first)
    #expect(book.planner.plans.count == 1 && plan.rows.count == 1)
    #expect(plan.rows[0].values.values.map(\.value.description).sorted() == ["1000", "3000"])
    #expect(book.planner.apart.map(\.reason) == [.span, .span, .span, .status, .otherPeriod])
  }

  @Test("The first half of a year and its first six months are one span")
  func halfYears() throws {
    let half = try #require(TimeSpan(Period(code: "2024-H1")))
    #expect(half == TimeSpan(Period.firstMonths(6, of: 2024)) && half.kind == .cumulative(6))
    #expect(half.endingQuarter?.period.description == "2024-Q2")
    #expect(TimeSpan(Period(code: "2024-01"))?.before.period.description == "2023-12")
    #expect(TimeSpan(Period(code: "2022-07/2023-06"))?.kind == .fiscalYear)
    #expect(TimeSpan(Period.year(nil)) == nil)
  }

  @Test("Some days of a month stand in no column of months, beside the same days only")
  func days() throws {
    let days = try #require(TimeSpan(Period(code: "2024-03-01/2024-03-20")))
    let month = try #require(TimeSpan(Period(code: "2024-03")))
    #expect(days != month && days.kind == .days(20) && days.endingQuarter == nil)
    #expect(days.yearBefore == TimeSpan(Period(code: "2023-03-01/2023-03-20")))
    #expect(days.before == TimeSpan(Period(code: "2024-02-01/2024-02-20")))
    #expect(TimeSpan(days.period) == days && (days < month) != (month < days))
  }

  @Test("Months converted from another calendar stand in no column of the Gregorian one")
  func otherCalendars() throws {
    for code in ["2023-12", "2024-Q1", "2021-08/2022-07", "2024-01/2024-02", "2024"] {
      var period = try #require(Period(code: code))
      let gregorian = try #require(TimeSpan(period))
      period.calendar = .ummAlQura
      let span = try #require(TimeSpan(period))
      #expect(span != gregorian && span.kind == .converted(.ummAlQura, gregorian.monthCount))
      #expect((span < gregorian) != (gregorian < span) && span.endingQuarter == nil)
      #expect(span.period.calendar == .ummAlQura && TimeSpan(span.period) == span)
      #expect(span.yearBefore.calendar == .ummAlQura && span.before.calendar == .ummAlQura)
    }
  }

  @Test("Flows of different pairs add up; turnover with the world, groups and gaps do not")
  func totals() {
    func hasTotal(_ indicator: Indicator, _ lines: [String]) -> Bool {
      Texts.book("comparison", [Texts.text("a", indicator: indicator, lines)]).planner.plans.contains {
        $0.rows.contains { $0.totalOf != nil }
      }
    }
    #expect(hasTotal(.exports, ["KZ - 2023 10 USD", "UZ - 2023 20 USD"]))
    #expect(hasTotal(.tradeTurnover, ["KZ AE 2023 10 USD", "UZ AE 2023 20 USD"]))
    #expect(!hasTotal(.tradeTurnover, ["KZ - 2023 10 USD", "UZ - 2023 20 USD"]))
    #expect(!hasTotal(.throughput, ["KZ - 2023 10 t", "UZ - 2023 20 t"]))
    #expect(!hasTotal(.exports, ["GCC - 2023 10 USD", "EU - 2023 20 USD"]))
  }

  @Test("Groups are not ranked beside countries, nor trade with the world beside trade with one country")
  func ranking() throws {
    let lines = ["KZ - 2023 10 USD", "UZ - 2023 20 USD", "GCC - 2023 90 USD", "AZ TR 2023 5 USD", "GE - 2022 7 USD"]
    let book = Texts.book("comparison", [Texts.text("a", lines)])
    let plan = try #require(book.planner.plans.first)
    #expect(book.planner.plans.count == 1)
    #expect(plan.rows.prefix(2).map { $0.key.areas[0] } == ["UZ", "KZ"])
    #expect(book.planner.apart.map(\.reason) == [.alone, .alone, .otherPeriod])
  }

  @Test("Both languages have the same numbers and formulas, and every number of a text leads to its evidence")
  func languages() throws {
    let report = Report(
      SampleExtractions.all, definition: Texts.definition("country"), knowledge: Texts.knowledge,
      options: ReportOptions(languages: ["ar", "en"]))
    let half = report.sheets.count / 2
    for (arabic, english) in zip(report.sheets[..<half], report.sheets[half...]) {
      #expect(arabic.id.kind == english.id.kind && arabic.isRightToLeft && !english.isRightToLeft)
      #expect(arabic.table?.columns.map(\.id) == english.table?.columns.map(\.id))
      #expect(arabic.table?.rows.map { $0.map(\.number) } == english.table?.rows.map { $0.map(\.number) })
    }
    let evidence = try #require(report.sheet(SheetID(.evidence, "en"))?.table)
    var count = 0
    for sheet in report.sheets where sheet.id.kind == .table && sheet.id.language == "en" {
      for case .figure(_, let place) in (sheet.table?.rows ?? []).joined() {
        #expect(evidence.rows.indices.contains(try #require(place.row)))
        count += 1
      }
    }
    #expect(count > 5)
    #expect(Set(report.sheets.map { $0.name.lowercased() }).count == report.sheets.count)
  }

  @Test("A line is drawn through three periods of one series, with words for those who do not see it")
  func line() throws {
    let lines = ["KZ - 2021 10 USD", "KZ - 2022 12 USD", "KZ - 2023 15 USD", "UZ - 2023 9 USD"]
    let report = Report(
      [Texts.text("a", lines)], definition: Texts.definition("country"), selection: Selection(areas: ["KZ"]),
      knowledge: Texts.knowledge, options: ReportOptions(languages: ["en"]))
    let chart = try #require(report.sheets.flatMap(\.charts).first)
    #expect(chart.kind == .line && chart.rows == 0...2 && chart.categories == "period")
    #expect(chart.altText.hasPrefix("Line of Exports, Kazakhstan"))
  }

  @Test("A facility has its level before, the one reached or planned, and the change")
  func facilities() throws {
    var text = ExtractionBuilder("a", "en", published: "2024-11-01", "from 15 t to 25 t by 2027")
    text.figure("15", "15", "t", .capacity) {
      $0.refArea = "AZ"; $0.role = .from
    }
    text.figure("25", "25", "t", .capacity) {
      $0.refArea = "AZ"; $0.role = .to; $0.period = .year(2027)
    }
    let plan = try #require(Texts.book("capacities", [text.extraction]).planner.plans.first)
    #expect(
      plan.rows.count == 1 && plan.rows[0].values[.planned]?.value == 25 && plan.rows[0].values[.from]?.value == 15)
    #expect(plan.columns.contains(.difference(.planned, from: .from)))
  }
}
