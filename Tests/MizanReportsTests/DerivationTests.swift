import MizanModel
import MizanTestSupport
import Testing

@testable import MizanReports

@Suite("Derived values")
struct DerivationTests {
  private static let knowledge = ExtractionBuilder.knowledge()

  /// What is derived, as `kind value unit`.
  private func derived(_ extractions: [Extraction]) -> [String] {
    let ledger = Ledger(TableReports.checked(extractions), catalogue: Self.knowledge.catalogue)
    return DerivationFinder(ledger, language: "en").derivations().map { derivation in
      let value = derivation.expression(ledger, "en")?.value?.description ?? "-"
      return "\(derivation.kind.rawValue) \(value) \(derivation.unit?.rawValue ?? "-")"
    }
  }

  @Test("Levels implied by a rate, growth between two levels, balances and turnovers")
  func samples() {
    #expect(
      derived(SampleExtractions.all) == [
        "implied_base 303400000 USD", "implied_base -43560000000 USD", "balance 147500000 USD",
        "turnover 452500000 USD", "growth 400 %", "growth 66.7 %", "point_change -0.8 percentage_point", "growth 15 %",
      ])
  }

  /// One figure with a change, then whatever a test does to it.
  private func level(
    value: String = "110", unit: String = "USD", amount: String = "10", amountUnit: String = "%",
    direction: Direction = .up, _ change: (inout Figure) -> Void = { _ in }
  ) -> [Extraction] {
    var text = ExtractionBuilder("d", "en", "exports 110 after a change of 10")
    let quantity = text.quantity("10", amount, amountUnit, occurrence: 2)
    text.figure("110", value, unit, .exports) {
      ($0.refArea, $0.period) = ("OM", .year(2024))
      $0.change = Change(direction: direction, quantity: quantity, basePeriod: .year(2023))
      change(&$0)
    }
    return [text.extraction]
  }

  @Test("A level of the base period follows from a change in percent, in the unit of the level, or in points")
  func impliedBase() {
    #expect(derived(level()) == ["implied_base 100 USD"])
    #expect(derived(level(value: "90", direction: .down)) == ["implied_base 100 USD"])
    #expect(derived(level(amountUnit: "USD")) == ["implied_base_absolute 100 USD"])
    #expect(derived(level(unit: "%", amountUnit: "percentage_point")) == ["implied_base_absolute 100 %"])
  }

  @Test("The size of a deficit changes, so a wider one had a smaller size before")
  func deficits() {
    #expect(derived(level(value: "-110")) == ["implied_base -100 USD"])
    #expect(derived(level(value: "-110", amountUnit: "USD")) == ["implied_base_absolute -100 USD"])
    #expect(derived(level(value: "-110", amountUnit: "USD", direction: .down)) == ["implied_base_absolute -120 USD"])
  }

  @Test("Nothing is derived from bounds, ranges, doubtful readings, other units, N times or an unknown base period")
  func refused() {
    let changes: [(inout Figure) -> Void] = [
      { $0.quantity.bound = .over }, { $0.quantity.low = $0.quantity.numeral }, { $0.flags = [.suspectScale] },
      { $0.change?.basePeriod = nil }, { $0.change?.basePeriod = $0.period }, { $0.change?.quantity = nil },
    ]
    for (number, change) in changes.enumerated() { #expect(derived(level(change)).isEmpty, "change \(number)") }
    let about = derived(level { $0.quantity.bound = .about })
    #expect(about == ["implied_base 100 USD"])
    #expect(derived(level(amountUnit: "EUR")).isEmpty)
    #expect(derived(level(amountUnit: "x")).isEmpty)
    #expect(derived(level(amount: "100", direction: .down)).isEmpty, "a fall by 100 percent implies no level")
    #expect(derived(level(direction: .unchanged)).isEmpty)
  }

  @Test("A stated level of the base period gives a growth instead, with the stated one beside it")
  func statedBase() throws {
    var text = ExtractionBuilder("d", "en", "exports rose 12% to 110 from 100")
    let quantity = text.quantity("12%", "12", "%")
    text.figure("110", "110", "USD", .exports) {
      ($0.refArea, $0.period) = ("OM", .year(2024))
      $0.change = Change(direction: .up, quantity: quantity, basePeriod: .year(2023))
    }
    text.figure("100", "100", "USD", .exports) { ($0.refArea, $0.period) = ("OM", .year(2023)) }
    let ledger = Ledger(TableReports.checked([text.extraction]), catalogue: Self.knowledge.catalogue)
    let derivation = try #require(DerivationFinder(ledger, language: "en").derivations().first)
    #expect(derivation.kind == .growth)
    #expect(derivation.expression(ledger, "en")?.value == 10)
    #expect(derivation.statedGrowth(ledger, "en")?.value == 12)
  }

  @Test("Flows of different periods, partners or statuses give no balance, and a stated balance is not computed")
  func flows() {
    func flows(_ change: (inout Figure) -> Void, balance: Bool = false) -> [String] {
      var text = ExtractionBuilder("d", "en", "exports 30, imports 20, balance 10")
      text.figure("30", "30", "USD", .exports) { ($0.refArea, $0.partner, $0.period) = ("OM", "IN", .year(2024)) }
      text.figure("20", "20", "USD", .imports) {
        ($0.refArea, $0.partner, $0.period) = ("OM", "IN", .year(2024))
        change(&$0)
      }
      if balance {
        text.figure("10", "10", "USD", .tradeBalance) {
          ($0.refArea, $0.partner, $0.period) = ("OM", "IN", .year(2024))
        }
      }
      return derived([text.extraction])
    }
    #expect(flows { _ in } == ["balance 10 USD", "turnover 50 USD"])
    #expect(flows({ _ in }, balance: true) == ["turnover 50 USD"])
    #expect(flows { $0.period = .year(2023) }.isEmpty)
    #expect(flows { $0.partner = "PK" }.isEmpty)
    #expect(flows { $0.status = .forecast }.isEmpty)
    #expect(flows { $0.quantity.unit = UnitCode("EUR") }.isEmpty)
  }

  @Test("From and to are paired inside a sentence, in one series; two levels of one period are no growth")
  func pairs() {
    func pair(_ change: (inout Figure) -> Void = { _ in }) -> [String] {
      var text = ExtractionBuilder("d", "en", "capacity from 2 to 3\n4 elsewhere")
      text.figure("2", "2", "t", .capacity) { ($0.refArea, $0.role) = ("OM", .from) }
      text.figure("3", "3", "t", .capacity) {
        ($0.refArea, $0.role) = ("OM", .to)
        change(&$0)
      }
      text.figure("4", "4", "t", .capacity) { ($0.refArea, $0.role) = ("OM", .to) }
      return derived([text.extraction])
    }
    #expect(pair() == ["growth 50 %"])
    #expect(pair { $0.facility = "SOHAR" }.isEmpty)
    #expect(pair { $0.quantity.rate = "year" }.isEmpty)
    #expect(pair { $0.indicator = .throughput }.isEmpty)
    #expect(pair { $0.value = 0 } == ["growth -100 %"])
    var text = ExtractionBuilder("d", "en", "from 2 to 3 in 2024")
    text.figure("2", "2", "t", .capacity) { ($0.refArea, $0.role, $0.period) = ("OM", .from, .year(2024)) }
    text.figure("3", "3", "t", .capacity) { ($0.refArea, $0.role, $0.period) = ("OM", .to, .year(2024)) }
    #expect(derived([text.extraction]).isEmpty)
  }
}
