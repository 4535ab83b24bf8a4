import MizanModel

/// A flow that is reported as actual belongs to a period that began before the publication.
enum UnendedPeriod: Check {
  static let code = "unended_period"

  static func findings(_ statements: Statements) -> [Finding] {
    guard let published = statements.published else { return [] }
    let month = YearMonth(published.year, published.month)
    return statements.figures.indices.compactMap { index in
      let figure = statements.figures[index]
      guard PartOfPeriod.flows.contains(figure.indicator) || figure.indicator == .tradeBalance,
        figure.status?.isNotActual != true, statements.hasOwnPeriod(index), figure.role == nil,
        let period = figure.period, let last = period.last, last.year != nil, let first = period.first,
        first > month || (last > month && period.frequency != .annual)
      else { return nil }
      return Finding(
        check: code, figures: [index], suspects: [index],
        formula: "period \(period) ends after the publication on \(published)", expected: nil, printed: figure.value,
        flag: .internalInconsistency, proposal: nil)
    }
  }
}
