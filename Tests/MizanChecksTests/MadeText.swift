import MizanModel

@testable import MizanChecks

/// Figures made without a text: each a few bytes after the one before, all in one sentence.
struct MadeText {
  private(set) var figures: [Figure] = []

  /// Adds a figure of Oman in dollars for 2023; `change` sets what else it is.
  ///
  /// - Parameter step: the scale of the last printed digit.
  mutating func add(
    _ indicator: Indicator, _ value: ExactDecimal, step: ExactDecimal = 1, _ change: (inout Figure) -> Void = { _ in }
  ) {
    let start = figures.count * 20
    let numeral = Numeral(value: value.magnitude, span: TextSpan(start, start + 10), precision: step)
    var figure = Figure(
      quantity: Quantity(numeral: numeral, unit: UnitCode("USD")), indicator: indicator,
      sentence: TextSpan(0, 10_000))
    figure.value = value
    (figure.refArea, figure.period) = (AreaCode("OM"), .year(2023))
    change(&figure)
    figures.append(figure)
  }

  /// Adds to the last figure the change that leads to it.
  mutating func change(_ direction: Direction, _ amount: ExactDecimal, step: ExactDecimal, unit: UnitCode = .percent) {
    let start = figures.count * 20 - 8
    let numeral = Numeral(value: amount, span: TextSpan(start, start + 5), precision: step)
    figures[figures.count - 1].change = Change(
      direction: direction, quantity: Quantity(numeral: numeral, unit: unit), basePeriod: .year(2022))
  }

  var extraction: Extraction {
    Extraction(
      document: Document(id: "made", bytes: [UInt8](repeating: 32, count: figures.count * 20 + 20)), language: "en",
      sentences: [TextSpan(0, 10_000)], figures: figures, rejections: [], numeralCount: figures.count)
  }

  var findings: [Finding] { Press.checks.findings(in: extraction) }
}
