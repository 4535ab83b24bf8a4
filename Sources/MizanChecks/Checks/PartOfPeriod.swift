import MizanModel

/// What flowed in a month or quarter is no more than what flowed in the longer period that holds it.
enum PartOfPeriod: Check {
  static let code = "part_of_period"

  static let flows: Set<Indicator> = [.exports, .imports, .tradeTurnover, .production, .throughput]

  static func questions(_ statements: Statements) -> [Question] {
    statements.figures.indices.compactMap { part in
      let figure = statements.figures[part]
      guard flows.contains(figure.indicator), isFlow(figure), let period = figure.period, statements.hasOwnPeriod(part),
        statements.canCountAllGoods(part)
      else { return nil }
      let wholes = statements.others(part) {
        guard statements.figures[$0].indicator == figure.indicator else { return false }
        let whole = statements.figures[$0]
        return whole.isSameSeries(as: figure) && statements.hasOwnPeriod($0)
          && statements.isSameFirmness($0, part) && whole.period.map { period.isInside($0) } ?? false
      }
      let largest = wholes.max { statements.figures[$0].value < statements.figures[$1].value }
      return largest.map { whole in
        Question([
          Relation(
            computed: .level(part), comparison: .atMost, stated: .level(whole),
            tie: wholes.count == 1 ? statements.tie([part, whole]) : .loose)
        ])
      }
    }
  }

  /// Whether the values of parts add up: no rate per day, no percentage.
  static func isFlow(_ figure: Figure) -> Bool {
    figure.quantity.rate == nil && figure.unit?.isRatio == false
      && figure.unit?.rawValue.utf8.contains(UInt8(ascii: "/")) == false
  }
}

extension Period {
  /// Whether all its months, and not all months of `other`, are in both. Months converted from another calendar are only
  /// touched, so that they hold nothing for certain.
  func isInside(_ other: Period) -> Bool {
    guard let first, let last, let start = other.first, let end = other.last, !hasUnknownYear, !other.hasUnknownYear,
      frequency != .day, calendar == nil, other.calendar == nil
    else { return false }
    return start <= first && last <= end && (start, end) != (first, last)
  }
}
