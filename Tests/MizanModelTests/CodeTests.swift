import MizanModel
import Testing

@Suite("Codes")
struct CodeTests {
  @Test("Three capital letters are a currency, but not the units of containers", arguments: ["USD", "AZN", "XOF"])
  func currencies(code: String) {
    #expect(UnitCode(code).isCurrency)
    #expect(!UnitCode(code).isCount && !UnitCode(code).isRatio)
  }

  @Test(
    "Other units are none",
    arguments: ["TEU", "FEU", "t", "usd", "USD/t", "%", "x", "{ship}", "", "US", "bbl", "AED1"])
  func noCurrencies(code: String) {
    #expect(!UnitCode(code).isCurrency)
  }

  @Test("Ratios and counts")
  func ratiosAndCounts() {
    let ratios = [UnitCode.percent, .percentagePoint, .times]
    #expect(ratios.map(\.rawValue) == ["%", "percentage_point", "x"])
    #expect(ratios.allSatisfy { $0.isRatio } && !UnitCode("[bp]").isRatio)
    #expect(UnitCode("{ship}").isCount && !UnitCode("[lb_av]").isCount && !UnitCode("").isCount)
  }

  @Test("Two letters are a country, anything else a group")
  func areas() {
    #expect(!AreaCode("AZ").isGroup && AreaCode("GCC").isGroup && AreaCode("AFRICAN_UNION").isGroup)
  }

  @Test("Codes print and sort as they are written")
  func order() {
    #expect(["t", "USD", "%"].map { UnitCode($0) }.sorted().map(\.description) == ["%", "USD", "t"])
    #expect(["SA", "AZ", "EU"].map { AreaCode($0) }.sorted().map(\.description) == ["AZ", "EU", "SA"])
    #expect(UnitCode(rawValue: "t") == UnitCode("t") && AreaCode(rawValue: "AZ") == AreaCode("AZ"))
  }
}
