import MizanModel

/// A growth that stands apart from its levels, in a headline or beside a pair "from A to B", is the growth between them.
///
/// The text may mean another part of the series, so only a single misprint that makes it fit is a finding.
enum StatedGrowth: Check {
  static let code = "stated_growth"

  static func questions(_ statements: Statements) -> [Question] {
    guard statements.figures.count > 2 else { return [] }
    return statements.all(.growth).compactMap { growth in
      guard statements.figures[growth].unit == .percent, statements.figures[growth].quantity.low == nil else {
        return nil
      }
      let relations = levels(statements, of: growth).flatMap { later in
        Bases(statements, of: later).figures.map { relation(statements, growth, from: $0, to: later) }
      }
      return relations.isEmpty ? nil : Question(relations)
    }
  }

  private static func levels(_ statements: Statements, of growth: Int) -> [Int] {
    let figure = statements.figures[growth]
    return statements.others(growth) {
      let level = statements.figures[$0]
      return level.change != nil && level.indicator == figure.growthOf && level.unit?.isRatio == false
        && level.refArea == figure.refArea && level.partner == figure.partner && level.item == figure.item
        && (level.period == figure.period || figure.period == nil)
    }
  }

  private static func relation(_ statements: Statements, _ growth: Int, from base: Int, to later: Int) -> Relation {
    let (from, to) = (Expression.size(.level(base)), Expression.size(.level(later)))
    let rate = Expression.level(growth)
    let factor = Expression.sum([.number(1), .product(rate, .number(ExactDecimal(1, exponent: -2)))])
    var result = Relation(computed: .product(from, factor), comparison: .equal, stated: to, tie: .loose)
    let digits = statements.figures[growth].value.fractionDigits + 1
    // Of two parts of a series one may well grow while the other shrinks as much.
    result.misprints = [.scaleWord, .decimalPoint, .digits]
    result.shown = (.quotient(.product(.number(100), .difference(to, from)), from, digits: digits), rate)
    return result
  }
}
