import MizanModel

/// A flow that is read as actual belongs to a period that ended, or at least began, before the publication.
///
/// Such a figure is rather a plan whose words were not understood than an error of the text, so it gets no flag.
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
        first > month || (last > month && period.frequency != .annual && period.calendar == nil)
      else { return nil }
      return Finding(
        check: code, figures: [index], suspects: [index],
        arithmetic: .notEnded(period, published: published), expected: nil, printed: figure.value, unit: figure.unit,
        flag: nil, proposal: nil)
    }
  }
}
