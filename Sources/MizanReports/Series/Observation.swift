import MizanModel

/// A figure as the value of a series in a span of months; unresolved ones are never observations.
struct Observation {
  let entry: ReportEntry
  let key: SeriesKey
  /// `nil` only where a layout takes values without a date.
  let span: TimeSpan?
  let published: CalendarDate?
  /// Whether the publisher is a statistical office, a ministry or another body of a state.
  let isOfficial: Bool

  var figure: Figure { entry.figure }
  var value: ExactDecimal { entry.figure.value }

  /// The step that the text rounds to; the value lies within half of it.
  var step: ExactDecimal {
    let printed = figure.quantity.numeral.precision.magnitude
    return printed == .zero ? 1 : printed
  }

  /// Whether rounding or hedging alone may explain that two values differ.
  func agrees(with other: Observation) -> Bool {
    if value == other.value { return true }
    if isWithin(other) || other.isWithin(self) { return true }
    let coarser = step < other.step ? other.step : step
    guard let gap = value.subtracting(other.value)?.magnitude, let twice = gap.multiplied(by: 2) else { return false }
    return !(coarser < twice)
  }

  /// Whether this value lies where the other one says that the value is: in its range, over or under its bound.
  private func isWithin(_ other: Observation) -> Bool {
    let quantity = other.figure.quantity
    if let low = quantity.low?.value { return !(value < low) && !(other.value < value) }
    switch quantity.bound {
    case .over: return other.value < value
    case .under: return value < other.value
    default: return false
    }
  }
}
