import MizanChecks
import MizanModel
import MizanTestSupport
import Testing

@testable import MizanReports

@Suite("Comparisons in tables")
struct ComparisonTests {
  private typealias Texts = TableReports

  private func report(_ lines: [String], _ change: (Int, inout Figure) -> Void = { _, _ in }) -> Report {
    Report(
      [Texts.text("a", lines, change)], definition: Texts.definition("country"), selection: Selection(areas: ["KZ"]),
      knowledge: Texts.knowledge, options: ReportOptions(languages: ["ar", "en"]))
  }

  private func growth(_ report: Report, _ language: String = "en") throws -> [ReportCell] {
    let table = try #require(report.sheet(SheetID(.table, language, number: 1))?.table)
    let column = try #require(table.columns.firstIndex { $0.id.hasPrefix("growth") })
    return table.rows.map { $0[column] }
  }

  private func lines(_ report: Report, _ language: String) -> [String] {
    report.sheet(SheetID(.table, language, number: 1))?.lines.map(\.text) ?? []
  }

  @Test("Levels that differ in time alone are compared without a word")
  func plain() throws {
    let report = report(["KZ AE 2022 100 USD", "KZ AE 2023 120 USD"])
    #expect(try growth(report).last?.number == 20)
    #expect(!lines(report, "en").contains { $0.contains("[cmp]") || $0.contains("[nc]") })
  }

  @Test("What differs besides is told above the table, in the notes of both languages, and by a mark")
  func reservation() throws {
    let report = report(["KZ AE 2022 100 USD", "KZ AE 2023 120 USD"]) { index, figure in
      if index == 1 { figure.status = .provisional }
    }
    #expect(try growth(report).last?.number == 20)
    for language in ["ar", "en"] {
      let words = ReportWords(language, Texts.knowledge)
      let table = try #require(report.sheet(SheetID(.table, language, number: 1))?.table)
      #expect(table.rows.joined().contains { $0.text == "[p] [cmp]" })
      #expect(lines(report, language).contains(words.fill("about.compared", words["difference.firmness"])))
      let notes = try #require(report.sheet(SheetID(.notes, language))?.table)
      let row = try #require(notes.rows.first { $0[0].text == words["part.comparison"] })
      #expect(row[2].text == words.fill("comparison.noted", "2023", "2022", words["difference.firmness"]))
      #expect(row[1].text.contains(words.name(Indicator.exports)))
    }
  }

  @Test("Where two levels are known and give no growth, a mark stands and the reason is told")
  func refusal() throws {
    let cases: [(change: (Int, inout Figure) -> Void, code: String)] = [
      ({ if $0 == 0 { $1.quantity.bound = .over } }, "refused.bound"),
      ({ if $0 == 0 { $1.quantity.low = Numeral(value: 90, span: TextSpan(0, 1)) } }, "refused.range"),
      ({ if $0 == 0 { $1.value = $1.value.negated } }, "refused.sign"),
      ({ if $0 == 0 { $1.value = .zero } }, "refused.zero"),
    ]
    for (change, code) in cases {
      let report = report(["KZ AE 2022 100 USD", "KZ AE 2023 120 USD"], change)
      #expect(try growth(report).last == .text("[nc]"), "\(code)")
      for language in ["ar", "en"] {
        let words = ReportWords(language, Texts.knowledge)
        #expect(lines(report, language).contains(words.fill("about.not_compared", words[code])))
      }
    }
  }

  @Test("A level in doubt is compared, and the reader is told")
  func doubt() throws {
    let report = report(["KZ AE 2022 100 USD", "KZ AE 2023 120 USD"]) { index, figure in
      if index == 0 { figure.flags = [.currencyAmbiguous] }
    }
    #expect(lines(report, "en").contains { $0.contains("[cmp]") && $0.contains("in doubt") })
  }

  @Test("A source that is not chosen says what else differs from the chosen one")
  func discrepancies() throws {
    let texts = [
      Texts.text("a", ["KZ AE 2023 100 USD"]) { _, figure in figure.quantity.numeral.precision = 1 },
      Texts.text("b", ["KZ AE 2023 120 USD"]) { _, figure in figure.status = .claim },
    ]
    let report = Report(
      texts, definition: Texts.definition("country"), selection: Selection(areas: ["KZ"]), knowledge: Texts.knowledge)
    let table = try #require(report.sheet(SheetID(.discrepancy, "en"))?.table)
    let column = try #require(table.index(of: "reservations"))
    #expect(table.rows.map { $0[column].text } == ["", "a claim and a reported value"])
  }

  /// A figure of what series and spans tell apart, at random.
  private func figure(_ random: inout SeededGenerator) -> Figure {
    let codes = [
      "2023", "2022", "2023-Q1", "2022-Q1", "2023-Q2", "2023-01/2023-03", "2023-H1", "2022-H1", "2023-09", "2022-09",
      "2023-01/2023-09", "2022-01/2022-09", "2022-07/2023-06", "2021-07/2022-06", "2023-02/2023-10", "2023-05-04",
    ]
    var text = ExtractionBuilder("a", "en", "100")
    text.figure("100", "100", ["USD", "EUR", "t"].randomElement(using: &random), .exports) { figure in
      figure.indicator = [.exports, .imports, .capacity, .throughput].randomElement(using: &random) ?? .exports
      figure.refArea = (["KZ", "UZ"] as [AreaCode]).randomElement(using: &random)
      figure.partner = ([nil, "AE"] as [AreaCode?]).randomElement(using: &random) ?? nil
      figure.item = [nil, "wheat", "non_oil"].randomElement(using: &random) ?? nil
      figure.status = [nil, .provisional, .target, .forecast, .claim].randomElement(using: &random) ?? nil
      figure.period = codes.randomElement(using: &random).flatMap { Period(code: $0) }
      let isSpan = figure.period?.frequency == .span && figure.period?.first?.month == 1
      figure.period?.isCumulative = isSpan && Bool.random(using: &random)
      let isFiscal = figure.period?.first?.month == 7
      figure.period?.isFiscal = isFiscal
      if Int.random(in: 0..<8, using: &random) == 0 { figure.period?.calendar = .ummAlQura }
      figure.quantity.rate = Int.random(in: 0..<6, using: &random) == 0 ? "day" : nil
    }
    return text.extraction.figures[0]
  }

  @Test("What stands in one row at two times, or in one column, is never what Comparability refuses")
  func law() throws {
    var random = SeededGenerator(seed: 7)
    var together = 0
    for _ in 0..<20_000 {
      let (a, other) = (figure(&random), figure(&random))
      // One figure at two times, mostly; without a change of subject nearly no pair would share a series.
      var b = a
      b.period = other.period
      if Int.random(in: 0..<4, using: &random) == 0 {
        (b.status, b.quantity.rate) = (other.status, other.quantity.rate)
      }
      guard let one = SeriesKey(a), let two = SeriesKey(b), one == two, let span = TimeSpan(a.period),
        let later = TimeSpan(b.period), [later, later.yearBefore, later.before].contains(span)
      else { continue }
      together += 1
      let result = Comparability(of: a, and: b, Texts.knowledge.catalogue, aspect: .levels)
      if case .notComparable(let reasons) = result, span.kind == later.kind {
        Issue.record("\(a.period?.description ?? "") with \(b.period?.description ?? ""): \(reasons)")
      }
    }
    #expect(together > 500, "\(together)")
  }
}
