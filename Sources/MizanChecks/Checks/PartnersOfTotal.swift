import MizanModel

/// What a sentence gives for several countries is together no more than the total.
enum PartnersOfTotal: Check {
  static let code = "partners_of_total"

  static func questions(_ statements: Statements) -> [Question] {
    [Indicator.exports, .imports, .tradeTurnover].flatMap { indicator in
      statements.all(indicator).compactMap { total in
        statements.figures[total].partner == nil && statements.hasOwnPeriod(total) && statements.isNamed(total)
          && statements.canCountAllGoods(total) ? question(statements, total) : nil
      }
    }
  }

  private static func question(_ statements: Statements, _ total: Int) -> Question? {
    let whole = statements.figures[total]
    let parts = statements.others(total) {
      let part = statements.figures[$0]
      return part.indicator == whole.indicator && part.partner.map { !$0.isGroup } ?? false
        && part.refArea == whole.refArea && part.item == whole.item && part.unit == whole.unit
        && part.facility == whole.facility && statements.isSameTime($0, total)
    }
    guard let first = parts.first else { return nil }
    let listed = parts.filter { statements.isSameSentence($0, first) }
    guard listed.count > 1, Set(listed.map { statements.figures[$0].partner }).count == listed.count else { return nil }
    let isOnly = statements.all(whole.indicator).allSatisfy {
      $0 == total || !statements.figures[$0].isSameSeries(as: whole) || !statements.isSameTime($0, total)
    }
    return Question([
      Relation(
        computed: .sum(listed.map { .level($0) }), comparison: .atMost, stated: .level(total),
        tie: isOnly ? statements.tie(listed + [total]) : .loose)
    ])
  }
}
