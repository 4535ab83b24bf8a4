import MizanData
import MizanModel

/// The value of a volume that stands beside it implies a price of the good: one far out of the band of plausible prices that a
/// thousand times more or less would bring into it tells of a wrong scale word.
///
/// Which of the two numbers has it the price does not tell.
enum ImpliedPrice: Check {
  static let code = "implied_price"

  private static let traded: Set<Indicator> = [.exports, .imports, .production]
  private static let dollar = UnitCode("USD")
  private static let digits = 4

  static func findings(_ statements: Statements) -> [Finding] {
    statements.figures.indices.flatMap { value -> [Finding] in
      let figure = statements.figures[value]
      guard figure.unit == dollar, traded.contains(figure.indicator), figure.quantity.low == nil else { return [] }
      return [value - 1, value + 1].compactMap { finding(statements, value: value, volume: $0) }
    }
  }

  private static func finding(_ statements: Statements, value: Int, volume: Int) -> Finding? {
    guard statements.figures.indices.contains(volume) else { return nil }
    let (worth, amount) = (statements.figures[value], statements.figures[volume])
    guard statements.isSameSentence(value, volume), traded.contains(amount.indicator), amount.quantity.low == nil,
      amount.quantity.rate == worth.quantity.rate, amount.refArea == worth.refArea, amount.partner == worth.partner,
      statements.isSameTime(value, volume), let item = amount.item ?? worth.item,
      worth.item == nil || worth.item == amount.item, !worth.isEquivalent, !amount.isEquivalent,
      let unit = amount.unit,
      // Of two values beside one volume it may be the price of either.
      !(value < volume && statements.figures.indices.contains(volume + 1)
        && isValue(statements, volume + 1, of: volume))
    else { return nil }
    for band in statements.catalogue.priceBands[item] ?? [] {
      guard let size = try? statements.catalogue.convert(amount.value, from: unit, to: band.unit).value,
        let price = worth.value.magnitude.divided(by: size, digits: digits + 6), !band.dollars.contains(price),
        [-3, 3].contains(where: { power in
          band.dollars.contains(ExactDecimal(price.mantissa, exponent: price.exponent + power))
        })
      else { continue }
      let shown = price.rounded(to: digits)
      return Finding(
        check: code, figures: [value, volume].sorted(), suspects: [value, volume].sorted(),
        arithmetic: .outOfBand(
          computed: "\(worth.value.grouped) ÷ \(size.grouped) = \(shown.grouped)",
          low: band.dollars.lowerBound.grouped, high: band.dollars.upperBound.grouped),
        expected: nil, printed: shown, unit: UnitCode("\(dollar)/\(band.unit)"), flag: .suspectScale, proposal: nil)
    }
    return nil
  }

  private static func isValue(_ statements: Statements, _ index: Int, of volume: Int) -> Bool {
    let figure = statements.figures[index]
    return figure.unit == dollar && traded.contains(figure.indicator) && statements.isSameSentence(index, volume)
  }
}
