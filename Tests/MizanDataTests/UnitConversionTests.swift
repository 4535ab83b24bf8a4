import MizanModel
import Testing

@testable import MizanData

@Suite struct UnitConversionTests {
  private let catalogue: Catalogue = {
    var diagnostics: [Diagnostic] = []
    return Catalogue(.embedded, diagnostics: &diagnostics)
  }()

  @Test func convertsExactly() throws {
    #expect(
      try catalogue.convert(1000, from: UnitCode("bbl"), to: UnitCode("m3")).value == ExactDecimal("158.987294928"))
    #expect(
      try catalogue.convert(5, from: UnitCode("t"), to: UnitCode("kg")) == UnitConversion(value: 5000, isExact: true))
    #expect(try catalogue.convert(3, from: UnitCode("FEU"), to: UnitCode("TEU")).value == 6)
  }

  @Test func roundsWhatDoesNotEnd() throws {
    let third = try catalogue.convert(1, from: UnitCode("m3"), to: UnitCode("bbl"))
    #expect(!third.isExact && third.value.fractionDigits == 12)
  }

  @Test func thereAndBackIsTheSame() throws {
    let amount = try #require(ExactDecimal("12345.678"))
    let there = try catalogue.convert(amount, from: UnitCode("t"), to: UnitCode("kg"))
    #expect(try catalogue.convert(there.value, from: UnitCode("kg"), to: UnitCode("t")).value == amount)
  }

  @Test func refusesWhatMustNotBeMixed() {
    #expect(throws: UnitConversionError.currency(UnitCode("USD"))) {
      try catalogue.convert(1, from: UnitCode("USD"), to: UnitCode("EUR"))
    }
    #expect(throws: UnitConversionError.differentDimensions(UnitCode("t"), "mass", UnitCode("m3"), "volume")) {
      try catalogue.convert(1, from: UnitCode("t"), to: UnitCode("m3"))
    }
    #expect(throws: UnitConversionError.unknownUnit(UnitCode("TEUS"), nearest: "TEU")) {
      try catalogue.convert(1, from: UnitCode("TEUS"), to: UnitCode("TEU"))
    }
  }
}
