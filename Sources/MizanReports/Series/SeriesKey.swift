import MizanModel

/// What makes two observations values of one series: everything but the period.
struct SeriesKey: Hashable {
  let indicator: Indicator
  let growthOf: Indicator?
  let areas: [AreaCode]
  let partner: AreaCode?
  let item: String?
  let facility: String?
  let unit: UnitCode
  let rate: String?
  /// Set for values that did not happen: forecasts and targets are series of their own.
  let status: Status?
  /// Keeps facilities apart that no text names: the sentence they stand in.
  let variant: Int?

  /// The key of a figure; `nil` when a part is missing that every series has.
  ///
  /// - Parameters:
  ///   - isReversed: whether a symmetric pair is told from the other side than the report does.
  ///   - variant: what keeps unnamed facilities apart.
  init?(_ figure: Figure, isReversed: Bool = false, variant: Int? = nil) {
    guard let unit = figure.unit else { return nil }
    var areas = figure.refArea.map { [$0] } ?? figure.refAreas
    guard !areas.isEmpty else { return nil }
    var partner = figure.partner
    if isReversed, figure.indicator == .tradeTurnover, let other = partner, let own = figure.refArea {
      areas = [other]
      partner = own
    }
    indicator = figure.indicator
    growthOf = figure.growthOf
    self.areas = areas
    self.partner = partner
    item = figure.item
    facility = figure.facility
    self.unit = unit
    rate = figure.quantity.rate
    status = figure.status?.isNotActual == true ? figure.status : nil
    self.variant = variant
  }

  /// A text that orders series as tables do.
  var order: [String] {
    let place = Indicator.allCases.firstIndex(of: indicator) ?? 0
    return [
      place < 10 ? "0\(place)" : "\(place)", growthOf?.rawValue ?? "", areas.map(\.rawValue).joined(separator: "+"),
      facility ?? "", item ?? "", partner?.rawValue ?? "", unit.rawValue, rate ?? "", status?.rawValue ?? "",
      variant.map(String.init) ?? "",
    ]
  }
}
