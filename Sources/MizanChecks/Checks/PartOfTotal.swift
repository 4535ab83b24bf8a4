import MizanModel

/// What goes to one partner, or is one good, is no more than the total; a member no more than its group.
///
/// Texts leave unsaid of what a total is the total, so only a part of another scale is a finding, and the total has to name what it is
/// about in words of its own and to come first or in the same sentence. Nobody gives the balance of one good, so that a good near a
/// balance is no part of it.
enum PartOfTotal: Check {
  static let code = "part_of_total"

  private static let additive: Set<Indicator> = [.exports, .imports, .tradeTurnover, .production, .throughput]

  static func questions(_ statements: Statements) -> [Question] {
    statements.figures.indices.compactMap { part in
      let figure = statements.figures[part]
      guard additive.contains(figure.indicator) || figure.indicator == .tradeBalance,
        figure.unit?.isRatio == false, figure.refArea != nil || figure.facility != nil, statements.hasOwnPeriod(part)
      else { return nil }
      let wholes = statements.others(part) { isWhole($0, of: part, statements) }
      let largest = wholes.max { statements.figures[$0].value.magnitude < statements.figures[$1].value.magnitude }
      return largest.map {
        Question([
          Relation(computed: .size(.level(part)), comparison: .atMost, stated: .size(.level($0)), tie: .loose)
        ])
      }
    }
  }

  private static func isWhole(_ index: Int, of part: Int, _ statements: Statements) -> Bool {
    guard statements.figures[index].indicator == statements.figures[part].indicator else { return false }
    let (whole, figure) = (statements.figures[index], statements.figures[part])
    guard whole.unit == figure.unit, whole.facility == figure.facility,
      whole.quantity.rate == figure.quantity.rate, whole.refAreas == figure.refAreas, statements.hasOwnPeriod(index),
      statements.isSameTime(index, part), statements.isNamed(index),
      index < part || statements.isSameSentence(index, part)
    else { return false }
    let isSameItem = whole.item == figure.item || figure.indicator == .tradeBalance
    let isSamePartner = whole.partner == figure.partner
    if whole.refArea != figure.refArea {
      return isSamePartner && isSameItem && isMember(figure.refArea, of: whole.refArea, statements)
    }
    guard figure.indicator != .tradeBalance else { return false }
    if isSameItem { return figure.partner != nil && whole.partner == nil }
    return isSamePartner && figure.item != nil && (whole.item == nil || whole.item == "goods")
      && statements.canCountAllGoods(index)
  }

  private static func isMember(_ area: AreaCode?, of group: AreaCode?, _ statements: Statements) -> Bool {
    guard let area, let group else { return false }
    return statements.catalogue.groups[group]?.members.contains(area) ?? false
  }
}
