extension Figure {
  /// Whether two figures are about the same areas, good and facility in the same unit, whatever they measure.
  ///
  /// - Parameter ignoringItem: whether the goods may differ.
  public func hasSameSubject(as other: Figure, ignoringItem: Bool = false) -> Bool {
    unit == other.unit && refArea == other.refArea && partner == other.partner && (ignoringItem || item == other.item)
      && facility == other.facility && quantity.rate == other.quantity.rate && refAreas == other.refAreas
  }

  /// Whether two figures measure the same thing of the same subject, so that they differ by period and value only.
  public func isSameSeries(as other: Figure) -> Bool {
    indicator == other.indicator && growthOf == other.growthOf && hasSameSubject(as: other)
  }
}

extension Status {
  /// Whether the value did not happen (yet): such values never stand in a column of actuals.
  public var isNotActual: Bool {
    switch self {
    case .forecast, .target, .planned, .possible, .denied: true
    case .provisional, .revised, .estimate, .claim, .baseline: false
    }
  }
}
