import MizanModel
import MizanTestSupport
import Testing

@testable import MizanChecks

@Suite("Laws of the checks")
struct LawTests {
  /// Flows to a tenth of a million, and what a source computes of them before it rounds.
  private struct Flows {
    let exports: Int
    let imports: Int

    init(_ random: inout SeededGenerator) {
      exports = Int.random(in: 10_000_000...900_000_000, using: &random)
      imports = Int.random(in: 10_000_000...900_000_000, using: &random)
    }

    static func rounded(_ value: Int) -> ExactDecimal { ExactDecimal(Int128(value)).rounded(to: -5) }

    func text(exports wrong: ExactDecimal? = nil, balanceSign: Int = 1, isCut: Bool = false) -> MadeText {
      func round(_ value: Int) -> ExactDecimal {
        isCut ? ExactDecimal(Int128(value / 100_000), exponent: 5) : Self.rounded(value)
      }
      var text = MadeText()
      text.add(.exports, wrong ?? round(exports), step: 100_000)
      text.add(.imports, round(imports), step: 100_000)
      text.add(.tradeBalance, round((exports - imports) * balanceSign), step: 100_000)
      text.add(.tradeTurnover, round(exports + imports), step: 100_000)
      return text
    }
  }

  @Test("Numbers that were right before they were rounded or cut off give no finding")
  func sound() {
    var random = SeededGenerator(seed: 41)
    for _ in 0..<500 {
      let flows = Flows(&random)
      #expect(flows.text().findings.isEmpty)
      #expect(flows.text(isCut: true).findings.isEmpty)
    }
  }

  @Test("A wrong scale is always found, named and mended, where two relations tell")
  func scale() throws {
    var random = SeededGenerator(seed: 42)
    for _ in 0..<500 {
      let flows = Flows(&random)
      let right = Flows.rounded(flows.exports)
      let wrong = try #require(right.multiplied(by: 1000))
      let finding = try #require(flows.text(exports: wrong).findings.first)
      #expect(finding.suspects == [0] && finding.flag == .suspectScale)
      #expect(finding.proposal?.value == right && finding.proposal?.kind == .scaleWord)
    }
  }

  @Test("A balance with the wrong sign is always found, named and mended, unless it is next to nothing")
  func sign() throws {
    var random = SeededGenerator(seed: 43)
    for _ in 0..<500 {
      let flows = Flows(&random)
      guard abs(flows.exports - flows.imports) > 2_000_000 else { continue }
      let finding = try #require(flows.text(balanceSign: -1).findings.first)
      #expect(finding.check == "exports_less_imports" && finding.suspects == [2])
      #expect(finding.proposal?.kind == .sign)
      #expect(finding.proposal?.value == Flows.rounded(flows.exports - flows.imports))
    }
  }

  @Test("The gap is what is printed less what the others give")
  func gap() throws {
    var random = SeededGenerator(seed: 44)
    for _ in 0..<200 {
      let flows = Flows(&random)
      for finding in flows.text(exports: Flows.rounded(flows.exports * 10)).findings {
        let (expected, printed) = (try #require(finding.expected), try #require(finding.printed))
        #expect(finding.gap == printed.subtracting(expected) && finding.gap != .zero)
      }
    }
  }

  /// A level, the one before, and the growth in percent to a tenth.
  private func growth(_ before: Int, _ after: Int, stated: ExactDecimal? = nil) -> MadeText {
    let rate = ExactDecimal(Int128(after - before) * 100).divided(by: ExactDecimal(Int128(before)), digits: 1) ?? 0
    var text = MadeText()
    text.add(.exports, ExactDecimal(Int128(after)))
    text.change(rate.isNegative ? .down : .up, (stated ?? rate).magnitude, step: ExactDecimal(1, exponent: -1))
    text.add(.exports, ExactDecimal(Int128(before))) { $0.period = .year(2022) }
    return text
  }

  @Test("A rate that follows from its levels gives no finding, one that is off by a point always does")
  func rates() {
    var random = SeededGenerator(seed: 45)
    for _ in 0..<500 {
      let before = Int.random(in: 100_000...999_999, using: &random)
      let after = before + Int.random(in: before / -2...before, using: &random)
      // A rate that rounds to nothing has no direction.
      guard abs(after - before) * 1000 > before else { continue }
      #expect(growth(before, after).findings.isEmpty)
      let rate = ExactDecimal(Int128(after - before) * 100).divided(by: ExactDecimal(Int128(before)), digits: 1) ?? 0
      let wrong = rate.magnitude.adding(1) ?? 0
      #expect(growth(before, after, stated: wrong).findings.contains { $0.check == "stated_change" })
    }
  }

  @Test("Other areas, partners, periods, units or statuses are never put together")
  func likeWithLike() {
    let changes: [(inout Figure) -> Void] = [
      { $0.refArea = AreaCode("QA") }, { $0.partner = AreaCode("IN") }, { $0.period = .year(2022) },
      { $0.quantity.unit = UnitCode("EUR") }, { $0.status = .target }, { $0.isEquivalent = true },
      { $0.flags = [.mirrorConflict] }, { $0.quantity.unit = nil },
    ]
    func text(_ change: (inout Figure) -> Void) -> MadeText {
      var text = MadeText()
      text.add(.exports, 61_200, step: 100)
      text.add(.imports, 23_400, step: 100, change)
      text.add(.tradeBalance, 73_800, step: 100)
      return text
    }
    #expect(!text { _ in }.findings.isEmpty)
    for (number, change) in changes.enumerated() { #expect(text(change).findings.isEmpty, "change \(number)") }
  }

  @Test("About, over and a range leave more open than the digits")
  func bounds() throws {
    func amount(_ change: (inout Quantity) -> Void) throws -> Amount {
      var quantity = Quantity(numeral: Numeral(value: 8_400_000, span: TextSpan(0, 1), precision: 100_000))
      change(&quantity)
      return try #require(Amount(quantity, isNegative: false))
    }
    #expect(try amount { _ in } == Amount(value: 8_400_000, low: 8_300_000, high: 8_500_000))
    #expect(try amount { $0.bound = .about } == Amount(value: 8_400_000, low: 8_200_000, high: 8_600_000))
    #expect(try amount { $0.bound = .over } == Amount(value: 8_400_000, low: 8_300_000, high: 9_240_000))
    #expect(try amount { $0.bound = .under } == Amount(value: 8_400_000, low: 7_560_000, high: 8_500_000))
    let low = Numeral(value: 7_000_000, span: TextSpan(0, 1))
    #expect(try amount { $0.low = low } == Amount(value: 8_400_000, low: 6_900_000, high: 8_500_000))
  }

  @Test("Numbers of any size neither trap nor take long", .timeLimit(.minutes(1)))
  func anySize() {
    var random = SeededGenerator(seed: 46)
    for count in [1, 2, 3, 50, 2_000] {
      var text = MadeText()
      for _ in 0..<count {
        let indicator = Indicator.allCases.randomElement(using: &random) ?? .other
        let power = Int.random(in: -20...60, using: &random)
        let value = ExactDecimal(Int128(Int.random(in: -1_000_000...1_000_000, using: &random)), exponent: power)
        text.add(indicator, value, step: ExactDecimal(1, exponent: power)) { figure in
          if Bool.random(using: &random) { figure.period = .month(2023, Int.random(in: 1...12, using: &random)) }
          if Bool.random(using: &random) { figure.quantity.unit = .percent }
          if Bool.random(using: &random) {
            figure.partner = AreaCode(["IN", "CN"].randomElement(using: &random) ?? "IN")
          }
        }
        if Bool.random(using: &random) { text.change(.up, value.magnitude, step: 1) }
      }
      for finding in text.findings {
        #expect(finding.figures.allSatisfy { (0..<count).contains($0) } && !finding.formula.isEmpty)
      }
    }
  }
}
