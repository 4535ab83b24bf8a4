import MizanModel

/// A share that stands beside its part is that part of the total; a coverage rate is exports as a part of imports.
///
/// The text does not say which numbers the share is made of, so a contradiction counts only where a single misprint explains it.
enum ShareOfTotal: Check {
  static let code = "share_of_total"

  static func questions(_ statements: Statements) -> [Question] {
    guard statements.figures.count > 2 else { return [] }
    return statements.all(.share).compactMap { share -> Question? in
      let figure = statements.figures[share]
      guard figure.unit == .percent, figure.quantity.low == nil, figure.value != .zero else { return nil }
      let pairs =
        [share - 1, share + 1].flatMap { Self.pairs(statements, share, part: $0) } + coverage(statements, share)
      let relations = pairs.map { part, whole -> Relation in
        var relation = Relation(
          computed: .product(.size(.level(whole)), .level(share)), comparison: .equal,
          stated: .product(.number(100), .size(.level(part))), tie: .loose)
        let digits = figure.value.fractionDigits + 1
        let shown = Expression.product(.number(100), .size(.level(part)))
        relation.shown = (.quotient(shown, .size(.level(whole)), digits: digits), .level(share))
        return relation
      }
      return relations.isEmpty ? nil : Question(relations)
    }
  }

  /// A part beside the share in its sentence, with each total of the same kind and time that is larger.
  private static func pairs(_ statements: Statements, _ share: Int, part: Int) -> [(Int, Int)] {
    guard statements.figures.indices.contains(part), statements.isSameSentence(share, part) else { return [] }
    let figure = statements.figures[part]
    guard let unit = figure.unit, !unit.isRatio, !figure.isEquivalent, figure.indicator != .price else { return [] }
    let wholes = statements.others(part) {
      let whole = statements.figures[$0]
      return whole.unit == unit && whole.indicator == figure.indicator && statements.isSameTime($0, part)
        && whole.refArea == figure.refArea && whole.facility == figure.facility && $0 != share
        && (whole.partner == figure.partner || whole.partner == nil || figure.partner == nil)
        && (whole.item == figure.item || whole.item == nil)
    }
    return wholes.map { (part, $0) }
  }

  private static func coverage(_ statements: Statements, _ share: Int) -> [(Int, Int)] {
    let exports = statements.others(share) {
      statements.figures[$0].indicator == .exports && statements.isSameTime($0, share)
        && statements.figures[$0].refArea == statements.figures[share].refArea
    }
    guard exports.count == 1, let part = exports.first else { return [] }
    let imports = statements.others(part) {
      statements.figures[$0].indicator == .imports && statements.isSameTime($0, part)
        && statements.figures[$0].hasSameSubject(as: statements.figures[part])
    }
    return imports.count == 1 ? [(part, imports[0])] : []
  }
}
