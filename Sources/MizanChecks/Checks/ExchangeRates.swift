import MizanModel

/// Amounts that a text gives in two currencies imply one rate; it may move by five percent within the text.
enum ExchangeRates: Check {
  static let code = "exchange_rates"

  static func questions(_ statements: Statements) -> [Question] {
    var pairs: [(amount: Int, other: Int)] = []
    for index in statements.figures.indices where statements.figures[index].isEquivalent && index > 0 {
      let (amount, other) = (statements.figures[index - 1], statements.figures[index])
      if amount.sentence == other.sentence, amount.indicator == other.indicator, amount.unit != other.unit,
        amount.unit?.isCurrency == true, other.unit?.isCurrency == true, !amount.isEquivalent,
        amount.value != .zero, other.value != .zero
      {
        pairs.append((index - 1, index))
      }
    }
    return pairs.indices.dropFirst().compactMap { index in
      let (a, b) = (pairs[index - 1], pairs[index])
      guard statements.figures[a.amount].unit == statements.figures[b.amount].unit,
        statements.figures[a.other].unit == statements.figures[b.other].unit
      else { return nil }
      var relation = Relation(
        computed: .product(.size(.level(a.amount)), .size(.level(b.other))), comparison: .equal,
        stated: .product(.size(.level(b.amount)), .size(.level(a.other))),
        tie: statements.isSameTime(a.amount, b.amount) ? .close : .loose)
      relation.slack = ExactDecimal(5, exponent: -2)
      relation.shown = (
        .quotient(.size(.level(a.amount)), .size(.level(a.other)), digits: 4),
        .quotient(.size(.level(b.amount)), .size(.level(b.other)), digits: 4)
      )
      return Question([relation])
    }
  }
}
