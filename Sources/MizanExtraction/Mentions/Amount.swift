import MizanModel

/// An amount as it is put together: number, unit, bound.
struct Amount {
  var first: Int
  var last: Int
  var value: ExactDecimal
  var low: ExactDecimal?
  var high: ExactDecimal?
  var unit: UnitCode?
  var family: String?
  var bound: Bound?
  /// The largest scale word of the number, 1 when there is none.
  var scale: ExactDecimal = 1
  /// A temperature, with or without its scale.
  var isTemperature = false
  var isOrdinal = false
  var hasDigits = true
  /// ISO 8601 of a duration.
  var pattern: String?
  var isRange: Bool { low != nil || high != nil }
  var hasUnit: Bool { unit != nil || family != nil || isTemperature }
}
