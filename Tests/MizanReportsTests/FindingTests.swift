import MizanChecks
import MizanModel
import MizanTestSupport
import Testing

@testable import MizanReports

@Suite("Findings of the checks in reports")
struct FindingTests {
  private static let knowledge = ExtractionBuilder.knowledge()

  /// Exports, imports and a balance that are one misprint off, and a text without any fault.
  private static let texts: [Extraction] = {
    var text = ExtractionBuilder(
      "off", "en", published: "2024-05-14",
      "Exports came to $700 million and imports to $400 million in 2023, a surplus of $300 billion.")
    func add(_ words: String, _ value: String, _ indicator: Indicator) {
      text.figure(words, value, "USD", indicator) { ($0.refArea, $0.partner, $0.period) = ("KZ", "AE", .year(2023)) }
    }
    add("$700 million", "700000000", .exports)
    add("$400 million", "400000000", .imports)
    add("$300 billion", "300000000000", .tradeBalance)
    return [SampleExtractions.oman, text.extraction]
  }()

  private static func checks(_ report: Report, _ language: String) throws -> ReportTable {
    try #require(report.sheet(SheetID(.checks, language))?.table)
  }

  private static func text(_ column: String, of table: ReportTable, row: Int = 0) throws -> String {
    table.rows[row][try #require(table.index(of: column))].text
  }

  @Test(
    "A finding has its row in every language: what has to hold, the arithmetic, and a proposal that changes no value")
  func row() throws {
    let report = Report(Self.texts, knowledge: Self.knowledge)
    let english = try Self.checks(report, "en")
    #expect(english.rows.count == 1 && report.summary.findings == 1)
    #expect(try Self.text("finding", of: english) == "K1")
    #expect(try Self.text("check", of: english) == "exports less imports are the balance")
    #expect(
      try Self.text("arithmetic", of: english)
        == "the other numbers give 700,000,000 − 400,000,000 = 300,000,000; the text prints 300,000,000,000; difference 299,700,000,000"
    )
    #expect(try Self.text("proposal", of: english).hasSuffix(" would be 300,000,000: another scale word"))
    let arabic = try Self.text("arithmetic", of: try Self.checks(report, "ar"))
    #expect(arabic.contains("\u{2066}700,000,000 − 400,000,000 = 300,000,000\u{2069}"))
    let trade = try #require(report.sheet(SheetID(.trade, "en"))?.table)
    let (value, flags) = (try #require(trade.index(of: "value")), try #require(trade.index(of: "flags")))
    let balance = try #require(trade.rows.first { $0[flags].text == "[sus]" })
    #expect(balance[value] == .number(300_000_000_000))
  }

  @Test("The figures of a finding lead to their evidence, which leads back to the finding", arguments: ["ar", "en"])
  func links(_ language: String) throws {
    let country = TableReports.definition("country")
    for report in [
      Report(Self.texts, knowledge: Self.knowledge),
      Report(
        Self.texts, definition: country, selection: Selection(areas: ["KZ"], indicators: [.tradeBalance]),
        knowledge: Self.knowledge),
    ] {
      let table = try Self.checks(report, language)
      let evidence = try #require(report.sheet(SheetID(.evidence, language))?.table)
      let back = try #require(evidence.index(of: "findings"))
      for place in 1...3 {
        let cell = table.rows[0][try #require(table.index(of: "figure_\(place)"))]
        guard case .link(let id, let target) = cell, let row = target.row else {
          Issue.record("no link: \(cell)")
          continue
        }
        #expect(evidence.rows[row][0].text == id)
        #expect(
          evidence.rows[row][back] == .link("K1", CellPlace(SheetID(.checks, language), row: 0, column: "finding")))
      }
      let suspects = table.rows[0][try #require(table.index(of: "suspects"))]
      #expect(suspects == table.rows[0][try #require(table.index(of: "figure_3"))])
    }
  }

  @Test("A table marks the suspected value, says so above and explains the mark")
  func tables() throws {
    let report = Report(
      Self.texts, definition: TableReports.definition("country"), selection: Selection(areas: ["KZ"]),
      knowledge: Self.knowledge)
    let table = try #require(report.sheet(SheetID(.table, "en", number: 1)))
    #expect(table.table?.rows.joined().contains(.text("[sus]")) == true)
    #expect(table.lines.contains(.text(ReportWords("en", Self.knowledge)["about.doubted"])))
    let notes = try #require(report.sheet(SheetID(.notes, "en"))?.table)
    #expect(notes.rows.contains { $0[1].text == "[sus]" })
  }

  @Test("A reading in doubt has a mark of its own, since no flag tells it")
  func doubtfulReading() throws {
    let text = TableReports.text("plan", published: "2024-01-05", ["KZ AE 2025-Q4 900 USD", "KZ AE 2023 700 USD"])
    let report = Report([text], knowledge: Self.knowledge)
    #expect(try Self.text("mark", of: try Self.checks(report, "en")) == "[chk]")
    #expect(
      try Self.text("arithmetic", of: try Self.checks(report, "en"))
        == "read as a fact, but 2025 Q4 had not ended on 2024-01-05: perhaps a plan or forecast")
    let trade = try #require(report.sheet(SheetID(.trade, "en"))?.table)
    #expect(trade.rows.joined().filter { $0 == .text("[chk]") }.count == 1)
    let notes = try #require(report.sheet(SheetID(.notes, "en"))?.table)
    #expect(notes.rows.contains { $0[1].text == "[chk]" })
  }

  @Test("A mark that stands on the sheet of checks alone is explained, too")
  func repeats() throws {
    let text = TableReports.text("plan", published: "2024-01-05", ["KZ AE 2025-Q4 900 USD", "KZ AE 2025-Q4 901 USD"]) {
      if $0 == 0 { $1.status = .forecast } else { $1.isDuplicate = true }
    }
    let report = Report([text], knowledge: Self.knowledge)
    #expect(try Self.text("mark", of: try Self.checks(report, "en")) == "[chk]")
    let notes = try #require(report.sheet(SheetID(.notes, "en"))?.table)
    #expect(notes.rows.contains { $0[1].text == "[chk]" })
  }

  @Test("Records hold a row for each finding, with its numbers and the places of its figures")
  func records() throws {
    let flat = Report(Self.texts, knowledge: Self.knowledge).records
    let tables = Report(
      Self.texts, definition: TableReports.definition("country"), selection: Selection(areas: ["KZ"]),
      knowledge: Self.knowledge
    ).records
    for (records, kind) in [(flat, "kind"), (tables, "measure")] {
      let rows = records.rows.filter { row in records.index(of: kind).map { row[$0].text == "finding" } ?? false }
      #expect(rows.count == 1 && records.rows.allSatisfy { $0.count == records.columns.count })
      func cell(_ id: String) throws -> ReportCell { rows[0][try #require(records.index(of: id))] }
      #expect(try cell("check") == .text("exports_less_imports"))
      #expect(try cell("expected") == .number(300_000_000) && cell("found") == .number(300_000_000_000))
      #expect(try cell("numbers_at") == .list(["16-28", "44-56", "79-91"]))
      #expect(try cell("proposal") == .number(300_000_000) && cell("proposal_at") == .text("79-91"))
    }
  }

  @Test("A selection without a suspected figure shows no finding")
  func selection() throws {
    let report = Report(
      Self.texts, definition: TableReports.definition("figures"), selection: Selection(areas: ["OM"]),
      knowledge: Self.knowledge)
    #expect(try Self.checks(report, "en").rows[0][0].text.hasPrefix("No contradiction"))
  }
}
