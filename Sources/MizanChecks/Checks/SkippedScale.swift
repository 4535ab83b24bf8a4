import MizanModel

/// A number in two parts names neighbouring scales: "148 billion and 800 thousand" leaves out the millions.
///
/// Only one number of a thousand that are given to the thousand has no millions, so that a wrong word is likelier.
enum SkippedScale: Check {
  static let code = "skipped_scale"

  static func findings(_ statements: Statements) -> [Finding] {
    statements.figures.indices.compactMap { index in
      let numeral = statements.figures[index].quantity.numeral
      let power = numeral.precision.exponent
      guard numeral.precision.mantissa == 1, power >= 3, power % 3 == 0,
        let units = numeral.value.magnitude.divided(by: numeral.precision, digits: 0), units.exponent >= 0,
        units.exponent < 30
      else { return nil }
      let count = units.integer ?? 0
      let (low, middle, high) = (count % 1000, count / 1000 % 1000, count / 1_000_000)
      guard low > 0, middle == 0, high > 0,
        let repaired = ExactDecimal(Int128(high * 1_000_000 + low * 1000)).multiplied(by: numeral.precision)
      else { return nil }
      let top = ExactDecimal(Int128(high), exponent: power + 6)
      let rest = ExactDecimal(Int128(low), exponent: power)
      let isNegative = statements.figures[index].value.isNegative
      return Finding(
        check: code, figures: [index], suspects: [index],
        arithmetic: .noPartBetween(above: top.grouped, below: rest.grouped), expected: nil,
        printed: statements.figures[index].value, unit: statements.figures[index].unit, flag: .suspectScale,
        proposal: Proposal(
          figure: index, isChange: false, kind: .scaleWord, value: isNegative ? repaired.negated : repaired))
    }
  }
}
