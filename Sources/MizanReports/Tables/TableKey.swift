import MizanData
import MizanModel

/// What all rows of one table share, so that no column is mixed: the unit, whether values happened, and every concept
/// that the rows do not tell.
struct TableKey: Hashable {
  let subject: TablePlan.Subject
  let unit: UnitCode
  let rate: String?
  let isNotActual: Bool
  /// Trade flows stand together; of other indicators each has its own table.
  let group: String
  /// The kind of span, where rows of one table must share it.
  let kind: TimeSpan.Kind?
  /// Trade with all countries and trade with one are never ranked together.
  let isBilateral: Bool?
  /// A group is never ranked beside countries, which may be its members.
  let hasGroup: Bool?

  init(
    _ key: SeriesKey, rows: [ReportDefinition.RowConcept], kind: TimeSpan.Kind? = nil, isRanked: Bool = false,
    _ catalogue: Catalogue
  ) {
    let info = catalogue.indicators[key.indicator]?.group ?? "other"
    let isTogether = info == "trade" && rows.contains(.indicator)
    subject = TablePlan.Subject(
      indicator: isTogether ? nil : key.indicator, growthOf: isTogether ? nil : key.growthOf,
      areas: rows.contains(.refArea) ? nil : key.areas, partner: rows.contains(.partner) ? nil : key.partner,
      item: rows.contains(.item) ? nil : key.item, facility: rows.contains(.facility) ? nil : key.facility)
    unit = key.unit
    rate = key.rate
    isNotActual = key.status != nil
    group = isTogether ? info : key.indicator.rawValue
    self.kind = kind
    isBilateral = isRanked ? key.partner != nil : nil
    hasGroup = isRanked ? (key.areas + [key.partner].compactMap(\.self)).contains(where: \.isGroup) : nil
  }

  /// The concepts that tell the rows apart, in the order of the definition; the indicator where nothing else does.
  func stub(_ rows: [ReportDefinition.RowConcept], _ keys: [SeriesKey]) -> [TablePlan.Stub] {
    let concepts = rows.filter { concept in
      switch concept {
      case .indicator: subject.indicator == nil
      case .refArea: true
      case .partner: keys.contains { $0.partner != nil }
      case .item: keys.contains { $0.item != nil }
      case .facility: keys.contains { $0.facility != nil }
      }
    }
    return concepts.isEmpty ? [.concept(.indicator)] : concepts.map { .concept($0) }
  }
}
