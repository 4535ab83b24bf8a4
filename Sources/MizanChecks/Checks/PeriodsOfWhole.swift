import MizanModel

/// Months, quarters or halves that fill a longer period add up to its value.
enum PeriodsOfWhole: Check {
  static let code = "periods_of_whole"

  static func questions(_ statements: Statements) -> [Question] {
    guard statements.figures.count > 2 else { return [] }
    return statements.figures.indices.compactMap { whole in
      let figure = statements.figures[whole]
      guard PartOfPeriod.flows.contains(figure.indicator) || figure.indicator == .tradeBalance,
        PartOfPeriod.isFlow(figure), let period = figure.period, period.first != period.last
      else { return nil }
      let inside = statements.others(whole) {
        guard statements.figures[$0].indicator == figure.indicator else { return false }
        let part = statements.figures[$0]
        return part.isSameSeries(as: figure)
          && statements.isSameFirmness($0, whole) && part.period.map { $0.isInside(period) } ?? false
      }
      guard inside.count > 1, let parts = filling(period, inside, statements) else { return nil }
      return Question([
        Relation(
          computed: .sum(parts.map { .level($0) }), comparison: .equal, stated: .level(whole),
          tie: statements.tie(parts + [whole]))
      ])
    }
  }

  /// The parts that fill a period from its first to its last month, each once; `nil` when they do not.
  private static func filling(_ period: Period, _ parts: [Int], _ statements: Statements) -> [Int]? {
    var result: [Int] = []
    var next = period.first
    while let month = next, let end = period.last, month <= end {
      let starting = parts.filter { statements.figures[$0].period?.first == month }
      guard starting.count == 1, let last = statements.figures[starting[0]].period?.last else { return nil }
      result.append(starting[0])
      next = last.adding(months: 1)
      if last == end { return result.count > 1 ? result : nil }
    }
    return nil
  }
}
