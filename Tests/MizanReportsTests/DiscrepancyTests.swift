import MizanModel
import Testing

@testable import MizanReports

@Suite("Discrepancies and growth gaps")
struct DiscrepancyTests {
  private typealias Texts = TableReports

  @Test("Seeded conflicts are found, all of them and nothing else")
  func conflicts() {
    let texts = [
      Texts.text(
        "a", ["KZ AE 2024-Q3 1000 USD", "KZ TR 2024-Q3 500 USD", "KZ CN 2024-Q3 70 USD", "KZ RU 2024-Q3 8 USD"]),
      Texts.text(
        "b", ["KZ AE 2024-Q3 1100 USD", "KZ TR 2024-Q3 500 USD", "KZ CN 2024-Q3 70 EUR", "KZ RU 2024-Q2 9 USD"]),
      // Rounding to tens explains 500 against 498; a forecast is another series; months are another span.
      Texts.text("c", ["KZ TR 2024-Q3 498 USD", "KZ AE 2024-Q3 2000 USD", "KZ RU 2024-09 3 USD"]) { index, figure in
        if index == 0 { figure.quantity.numeral.precision = 10 }
        if index == 1 { figure.status = .forecast }
      },
    ]
    let disputes = Texts.book("quarterly", texts).disputes
    #expect(disputes.map { $0.key.partner } == [AreaCode("AE")])
    #expect(disputes.first?.sources.map(\.value) == [1000, 1100])
  }

  @Test("Turnover told from both sides is one observation")
  func sides() {
    let texts = [
      Texts.text("a", indicator: .tradeTurnover, ["KZ CN 2023-Q4 32 USD"]),
      Texts.text("b", indicator: .tradeTurnover, ["CN KZ 2023-Q4 24 USD"]),
    ]
    for area in ["KZ", "CN"] {
      let book = Texts.book("quarterly", texts, Selection(areas: [AreaCode(area)]))
      #expect(book.disputes.count == 1 && book.planner.plans.count == 1)
      #expect(book.planner.plans[0].rows[0].key.areas == [AreaCode(area)])
    }
  }

  @Test("A text that gives the data of both sides speaks for both")
  func mirrors() {
    let text = Texts.text("a", indicator: .tradeTurnover, ["KZ CN 2023-Q4 243 USD", "CN KZ 2023-Q4 327 USD"])
    let disputes = Texts.book("quarterly", [text], Selection(areas: ["KZ"])).disputes
    #expect(disputes.count == 1 && disputes[0].sources.map(\.value) == [243, 327])
  }

  @Test(
    "The rules choose in their order",
    arguments: [
      ("revised", ChoiceRule.revised), ("exact", .exact), ("official", .official), ("later", .later), ("first", .first),
    ])
  func rules(_ name: String, _ rule: ChoiceRule) throws {
    let line = ["KZ AE 2024-Q3 1000 USD"]
    let first = Texts.text("a", published: "2024-11-02", line) { _, figure in
      if name == "exact" { figure.quantity.bound = .about }
    }
    let other = Texts.text(
      "b", published: name == "later" ? "2024-11-03" : name == "first" ? "2024-11-02" : "2024-11-01",
      source: name == "official" ? "https://www.stat.gov.kz/news" : nil, ["KZ AE 2024-Q3 1200 USD"]
    ) { _, figure in
      if name == "revised" { figure.status = .revised }
    }
    let dispute = try #require(Texts.book("quarterly", [first, other]).disputes.first)
    #expect(dispute.rule == rule)
    #expect(dispute.chosen?.value == (name == "first" ? 1000 : 1200))
  }

  @Test("Values too far apart are shown nowhere but on the sheet of discrepancies")
  func irreconcilable() throws {
    let texts = [Texts.text("a", ["KZ AE 2024-Q3 1000 USD"]), Texts.text("b", ["KZ AE 2024-Q3 2001 USD"])]
    let book = Texts.book("quarterly", texts)
    let row = try #require(book.planner.plans.first?.rows.first)
    #expect(row.values.isEmpty && row.disputed.count == 1)
    #expect(book.disputes.count == 1 && book.disputes[0].chosen == nil && book.disputes[0].rule == .none)
  }

  @Test("Growth stated over a tenth of a point off its levels is found, and nothing else")
  func gaps() throws {
    let lines = [
      "KZ AE 2023-Q3 1000 USD", "KZ AE 2024-Q3 1100 USD", "KZ TR 2023-Q3 500 USD", "KZ TR 2024-Q3 551 USD",
      "KZ CN 2023-Q3 800 USD", "KZ CN 2024-Q3 880 USD",
    ]
    let text = Texts.text("a", lines) { index, figure in
      if index == 1 { figure.change = Texts.growth("10.2", on: "2023-Q3") }
      if index == 3 { figure.change = Texts.growth("10.1", on: "2023-Q3") }
      // The text counts from another period, so it states nothing of these two levels.
      if index == 5 { figure.change = Texts.growth("50", on: "2022-Q3") }
    }
    let book = Texts.book("quarterly", [text])
    let gap = try #require(book.gaps.first)
    let row = book.planner.plans[gap.table].rows[gap.row]
    #expect(book.gaps.count == 1 && row.key.partner == AreaCode("AE"))
    #expect(row.gap(gap.slot, on: gap.base)?.description == "-0.2")
  }

  @Test("Several values of one text are no conflict of sources: the first stands, marked, and gives no growth")
  func oneText() throws {
    let lines = ["KZ AE 2024-Q3 1000 USD", "KZ AE 2024-Q3 300 USD", "KZ AE 2023-Q3 900 USD"]
    let book = Texts.book("quarterly", [Texts.text("a", lines)])
    let plan = try #require(book.planner.plans.first)
    #expect(book.disputes.isEmpty && plan.rows.count == 1 && plan.rows[0].ambiguous.count == 1)
    for case .growth(let slot, let base) in plan.columns where plan.rows[0].values[base] != nil {
      #expect(plan.rows[0].growth(slot, on: base) == nil && plan.rows[0].refusals(slot, on: base) == [.ambiguous])
    }
    #expect(book.planner.apart.map(\.reason) == [.sameText])
  }
}
