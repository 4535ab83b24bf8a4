import MizanModel

/// Whether the values of rows truly add up to a total.
enum Additivity {
  /// The rows are flows of different pairs or areas, none of which holds another.
  ///
  /// Exports and imports add up over partners and over areas; turnover only over different pairs, since the trade of two
  /// countries with the world counts that between them twice; capacities, throughput, shares and prices never.
  static func holds(_ keys: [SeriesKey]) -> Bool {
    guard let first = keys.first, keys.count > 1 else { return false }
    let isFlow: Bool =
      switch first.indicator {
      case .exports, .imports, .tradeTurnover, .tradeBalance: first.unit.isCurrency || first.unit.rawValue == "t"
      case .production: first.facility == nil
      default: false
      }
    guard isFlow else { return false }
    let isSame = keys.allSatisfy {
      $0.indicator == first.indicator && $0.unit == first.unit && $0.rate == first.rate && $0.item == first.item
        && $0.status == first.status && ($0.partner == nil) == (first.partner == nil) && $0.areas.count == 1
    }
    let parties = keys.flatMap { $0.areas + ($0.partner.map { [$0] } ?? []) }
    // A group beside its members would count them twice, and which members it counts is not said.
    guard isSame, !parties.contains(where: \.isGroup) else { return false }
    if first.indicator == .tradeTurnover && first.partner == nil { return false }
    return Set(keys.map { Set($0.areas + ($0.partner.map { [$0] } ?? [])) }).count == keys.count
      || (first.indicator != .tradeTurnover
        && Set(keys.map { $0.areas + ($0.partner.map { [$0] } ?? []) }).count == keys.count)
  }
}
