import MizanModel

/// Two levels of one series differ by the stated amount: percent, points, N times or the unit of the levels.
///
/// A deficit changes by its size. A percentage may change by points or by percent, and "up 3 times" is "to" or "by" 3 times:
/// either reading satisfies.
enum StatedChange: Check {
  static let code = "stated_change"

  static func questions(_ statements: Statements) -> [Question] {
    statements.figures.indices.compactMap { later in
      guard let change = statements.figures[later].change, let unit = change.quantity?.unit,
        change.quantity?.low == nil, change.direction != .unchanged
      else { return nil }
      let bases = Bases(statements, of: later)
      let alternatives = bases.figures.flatMap { base in
        forms(statements, base, later, unit).map { relation($0, statements, base, later, bases.tie) }
      }
      return alternatives.isEmpty ? nil : Question(alternatives)
    }
  }

  private enum Form {
    case percent
    case absolute
    case times
    case moreTimes
  }

  private static func forms(_ statements: Statements, _ base: Int, _ later: Int, _ unit: UnitCode) -> [Form] {
    let level = statements.figures[later].unit
    if unit == .percent {
      return level == .percent ? [.absolute, .percent] : level?.isRatio == false ? [.percent] : []
    }
    if unit == .times { return level?.isRatio == false ? [.times, .moreTimes] : [] }
    return unit == level || (unit == .percentagePoint && level == .percent) ? [.absolute] : []
  }

  private static func relation(
    _ form: Form, _ statements: Statements, _ base: Int, _ later: Int, _ tie: Relation.Tie
  ) -> Relation {
    let from = Expression.size(.level(base))
    let to = Expression.size(.level(later))
    let change = Expression.term(.change(later))
    let hundredth = Expression.number(ExactDecimal(1, exponent: -2))
    let computed: Expression =
      switch form {
      case .percent: .product(from, .sum([.number(1), .product(change, hundredth)]))
      case .absolute: .sum([from, change])
      case .times: .product(from, change)
      case .moreTimes: .product(from, .sum([.number(1), change]))
      }
    var result = Relation(computed: computed, comparison: .equal, stated: to, tie: tie)
    switch form {
    case .percent:
      let digits = (statements.amount(.change(later))?.value.fractionDigits ?? 0) + 1
      let growth = Expression.quotient(.product(.number(100), .difference(to, from)), from, digits: digits)
      result.shown = (growth, change)
    case .absolute: result.shown = (.difference(to, from), change)
    case .times, .moreTimes: result.shown = (.quotient(to, from, digits: 2), change)
    }
    return result
  }
}
