import MizanModel
import MizanTestSupport
import Testing

@testable import MizanReports

@Suite("Reports")
struct ReportTests {
  private static let knowledge = ExtractionBuilder.knowledge()
  private static let report = Report(SampleExtractions.all, knowledge: knowledge)

  @Test("The counts add up")
  func summary() {
    let summary = Self.report.summary
    #expect(summary.documents == 4 && summary.emptyDocuments == 1)
    #expect(summary.figures == SampleExtractions.all.reduce(0) { $0 + $1.figures.count })
    #expect(summary.figures == summary.rows + summary.repeats)
    #expect(summary.rows == summary.observations + summary.unresolved)
    let shown = SheetKind.groups.compactMap { Self.report.sheet(SheetID($0, "en"))?.table?.rows.count }
    #expect(shown.reduce(0, +) == summary.rows)
  }

  @Test("Each language has the same sheets, numbers and formulas; Arabic runs from right to left and comes first")
  func languages() throws {
    let half = Self.report.sheets.count / 2
    for (arabic, english) in zip(Self.report.sheets[..<half], Self.report.sheets[half...]) {
      #expect(arabic.id.kind == english.id.kind)
      #expect(arabic.isRightToLeft && !english.isRightToLeft)
      let (left, right) = (arabic.table, english.table)
      #expect(left?.columns.map(\.id) == right?.columns.map(\.id))
      #expect(left?.rows.map { $0.map(\.number) } == right?.rows.map { $0.map(\.number) })
    }
    #expect(Set(Self.report.sheets.map { $0.name.lowercased() }).count == Self.report.sheets.count)
  }

  @Test("Every figure row leads to evidence, which leads back to it and cites the printed form at its place")
  func evidence() throws {
    let documents = Dictionary(uniqueKeysWithValues: SampleExtractions.all.map { ($0.document.id, $0.document) })
    let evidence = try #require(Self.report.sheet(SheetID(.evidence, "ar"))?.table)
    let (document, span) = (try #require(evidence.index(of: "document")), try #require(evidence.index(of: "span")))
    let printed = try #require(evidence.index(of: "printed"))
    for row in evidence.rows {
      let ends = row[span].text.split(separator: "–").compactMap { Int($0) }
      let scalars = Array(String(decoding: documents[row[document].text]?.bytes ?? [], as: UTF8.self).unicodeScalars)
      try #require(ends.count == 2 && ends[1] <= scalars.count)
      var cut = String.UnicodeScalarView()
      cut.append(contentsOf: scalars[ends[0]..<ends[1]])
      #expect(String(cut) == row[printed].text)
    }
    for kind in SheetKind.groups {
      let sheet = try #require(Self.report.sheet(SheetID(kind, "ar")))
      for (index, row) in (sheet.table?.rows ?? []).enumerated() {
        guard case .link(let id, let place) = row[0] else { continue }
        let target = try #require(place.row)
        #expect(evidence.rows[target][0] == .link(id, CellPlace(sheet.id, row: index, column: "id")))
      }
    }
  }

  @Test("Formulas refer to cells of their own language that hold the number they were computed from")
  func formulas() throws {
    for language in ["ar", "en"] {
      let table = try #require(Self.report.sheet(SheetID(.derived, language))?.table)
      let formulas = table.rows.joined().compactMap { cell -> CellFormula? in
        if case .formula(let formula) = cell { formula } else { nil }
      }
      #expect(formulas.count == 12)
      for formula in formulas {
        for (place, value) in cells(of: formula.expression) {
          #expect(place.sheet.language == language)
          let target = try #require(Self.report.sheet(place.sheet)?.table)
          let column = try #require(place.column.flatMap { target.index(of: $0) })
          #expect(target.rows[try #require(place.row)][column] == .number(value))
        }
      }
    }
  }

  private func cells(of expression: CellExpression) -> [(CellPlace, ExactDecimal)] {
    switch expression {
    case .cell(let place, let value): [(place, value)]
    case .number, .total, .rank: []
    case .rounded(let a, _): cells(of: a)
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b):
      cells(of: a) + cells(of: b)
    }
  }

  @Test("Targets and forecasts never stand in the column of values")
  func targets() throws {
    for kind in SheetKind.groups {
      let table = try #require(Self.report.sheet(SheetID(kind, "en"))?.table)
      guard let value = table.index(of: "value"), let other = table.index(of: "value_not_actual") else { continue }
      for row in table.rows {
        #expect((row[value] == .empty) != (row[other] == .empty))
        if let status = table.index(of: "status"), row[status].text.hasPrefix("[t]") { #expect(row[value] == .empty) }
      }
    }
  }

  @Test("Without figures every sheet says so, and the notes say why for each document")
  func empty() throws {
    let report = Report([SampleExtractions.conference], knowledge: Self.knowledge, options: .init(languages: ["en"]))
    let trade = try #require(report.sheet(SheetID(.trade, "en"))?.table)
    #expect(trade.rows.count == 1 && trade.rows[0][0].text.hasPrefix("No figure: the documents (1)"))
    let notes = try #require(report.sheet(SheetID(.notes, "en"))?.table)
    #expect(
      notes.rows.contains {
        $0[2].text == "All of its numbers (3) were refused: dates: 1, ordinals: 1, parts of names: 1"
      })
    #expect(report.records.rows.isEmpty)
    let nothing = Report([], knowledge: Self.knowledge)
    #expect(nothing.sheet(SheetID(.trade, "en"))?.table?.rows == [[.text("No figure: no document was read.")]])
    #expect(nothing.created.description == "2000-01-01")
  }

  @Test("A repeat whose original is not in its text keeps a row of its own")
  func lonelyRepeat() {
    var text = ExtractionBuilder("d", "en", "exports of $3bn")
    text.figure("$3bn", "3000000000", "USD", .exports) { $0.isDuplicate = true }
    let summary = Report([text.extraction], knowledge: Self.knowledge).summary
    #expect(summary.rows == 1 && summary.repeats == 0)
  }

  @Test("The date is the newest of the documents, unless it is given")
  func created() {
    #expect(Self.report.created.description == "2025-06-24")
    let date = CalendarDate(year: 2026, month: 1, day: 2)
    #expect(Report([], knowledge: Self.knowledge, options: .init(created: date)).created == date)
  }
}
