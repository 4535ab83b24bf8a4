import MizanModel
import Testing

@Suite("Figures")
struct FigureTests {
  private func complete() -> Figure {
    let numeral = Numeral(value: 5, span: TextSpan(0, 1), flags: [.rehDecimal])
    var figure = Figure(
      quantity: Quantity(numeral: numeral, unit: UnitCode("USD"), span: TextSpan(0, 5)), indicator: .tradeTurnover,
      sentence: TextSpan(0, 9))
    figure.refArea = AreaCode("AZ")
    figure.partner = AreaCode("EG")
    figure.period = .year(2023)
    return figure
  }

  @Test("A figure starts with the value, the unit and the flags of its quantity")
  func start() {
    let figure = complete()
    #expect(figure.value == 5 && figure.unit == UnitCode("USD") && figure.flags == [.rehDecimal])
    #expect(Quantity(numeral: figure.quantity.numeral).span == TextSpan(0, 1))
  }

  @Test("An observation lacks nothing; every concept that is not given is named")
  func missing() {
    #expect(complete().isObservation)
    let changes: [(Concept, (inout Figure) -> Void)] = [
      (.unit, { $0.quantity.unit = nil }), (.refArea, { $0.refArea = nil }), (.partner, { $0.partner = nil }),
      (.period, { $0.period = nil }), (.period, { $0.period = .month(nil, 5) }),
    ]
    for (concept, change) in changes {
      var figure = complete()
      change(&figure)
      #expect(figure.missing == [concept] && !figure.isObservation)
    }
  }

  @Test("Only turnover needs a partner, and a facility may lie in several areas")
  func exceptions() {
    var figure = complete()
    (figure.indicator, figure.partner) = (.exports, nil)
    #expect(figure.isObservation)
    (figure.refArea, figure.refAreas) = (nil, [AreaCode("AZ"), AreaCode("GE")])
    #expect(figure.isObservation)
  }
}
