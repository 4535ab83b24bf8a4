import MizanModel

/// The parts that a sentence lists add up to the total before them.
///
/// A list need not be complete, so that the sum alone proves nothing: only one wrong scale that makes it fit is a finding, or one
/// wrong digit among many.
enum ListedParts: Check {
  static let code = "listed_parts"

  private static let additive: Set<Indicator> = [
    .exports, .imports, .tradeTurnover, .production, .throughput, .investment, .count,
  ]

  /// Digits that a number needs so that it differs from another one in a single digit by no accident.
  private static let manyDigits: Int128 = 1_000_000

  /// Whether the sum is the total but for one digit of at least seven.
  private static func isOneDigitOff(_ relation: Relation, _ statements: Statements) -> Bool {
    guard let sum = relation.computed.amount(statements.amount)?.value,
      let total = relation.stated.amount(statements.amount)?.value, let gap = total.subtracting(sum)?.magnitude
    else { return false }
    return gap.mantissa.magnitude < 10 && gap != .zero && sum.mantissa >= manyDigits && total.mantissa >= manyDigits
  }

  static func questions(_ statements: Statements) -> [Question] {
    guard statements.figures.count > 2 else { return [] }
    return statements.figures.indices.compactMap { whole in
      let figure = statements.figures[whole]
      guard additive.contains(figure.indicator), figure.quantity.low == nil, figure.unit?.isRatio == false
      else { return nil }
      let parts = statements.others(whole) {
        let part = statements.figures[$0]
        return $0 > whole && part.indicator == figure.indicator && part.unit == figure.unit
          && part.refArea == figure.refArea && part.facility == figure.facility
          && part.quantity.rate == figure.quantity.rate && statements.isSameTime($0, whole)
      }
      guard let first = parts.first, statements.tie([whole, first]) == .close else { return nil }
      let listed = parts.filter { statements.isSameSentence($0, first) }
      guard (2...6).contains(listed.count) else { return nil }
      var relation = Relation(
        computed: .sum(listed.map { .level($0) }), comparison: .equal, stated: .level(whole), tie: .loose)
      relation.misprints = [.scaleWord]
      if isOneDigitOff(relation, statements) {
        relation.tie = .close
        relation.accused = [.level(whole)]
      }
      return Question([relation])
    }
  }
}
