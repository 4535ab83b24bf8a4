import MizanModel

/// An extraction made by hand, with one of everything that is printed.
enum SampleExtraction {
  static let text = "ارتفعت صادرات \"السعودية\" 5% إلى 300 مليون دولار.\nوفي 2024 ما بين 5 و7 ملايين طن."

  static var value: Extraction {
    let document = Document(id: "sample", text: text, published: CalendarDate(year: 2024, month: 8, day: 9))
    let first = TextSpan(0, span(".\n").start + 1)
    let second = TextSpan(first.end + 1, document.bytes.count)
    var range = Quantity(
      numeral: Numeral(value: 7_000_000, span: span("7 ملايين"), trace: ["digits", "scale"]), unit: UnitCode("t"),
      span: span("5 و7 ملايين طن"))
    range.low = Numeral(value: 5_000_000, span: span("5 و"), trace: ["digits"])
    range.bound = .about
    var throughput = Figure(quantity: range, indicator: .throughput, sentence: second)
    throughput.refAreas = [AreaCode("AZ"), AreaCode("GE")]
    throughput.facility = "BTK"
    throughput.status = .target
    throughput.flags = [.periodInferred, .separatorAmbiguous]
    return Extraction(
      document: document, language: "ar", sentences: [first, second], figures: [exports(first), throughput],
      rejections: [Rejection(span: span("2024"), reason: .year, rule: "period.year")], numeralCount: 5)
  }

  private static func exports(_ sentence: TextSpan) -> Figure {
    let numeral = Numeral(value: 300_000_000, span: span("300 مليون"), trace: ["digits", "scale"])
    var figure = Figure(
      quantity: Quantity(numeral: numeral, unit: UnitCode("USD"), span: span("300 مليون دولار")), indicator: .exports,
      sentence: sentence)
    figure.refArea = AreaCode("SA")
    figure.partner = AreaCode("GCC")
    figure.period = .year(nil)
    figure.relativePeriod = "Y-1"
    let percent = Numeral(value: 5, span: span("5%"), trace: ["digits"])
    figure.change = Change(
      direction: .up, quantity: Quantity(numeral: percent, unit: .percent), basePeriod: .year(2022))
    figure.evidence = [
      Evidence(.indicator, span("صادرات"), rule: "indicator.nearest"), Evidence(.partner, nil, rule: "partner.carried"),
      Evidence(.refArea, span("\"السعودية\""), rule: "area.after_indicator"),
    ]
    return figure
  }

  /// Where some words of the text stand first.
  private static func span(_ words: String) -> TextSpan {
    let bytes = Array(text.utf8)
    let sought = Array(words.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: sought) } ?? 0
    return TextSpan(start, start + sought.count)
  }
}
