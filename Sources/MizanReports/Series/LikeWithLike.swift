import MizanModel

/// Why a figure does not stand beside others in a table. The raw value is the code of its words.
enum ApartReason: String, CaseIterable {
  /// A concept is missing that the text does not give.
  case unresolved
  /// Its span is of another kind: cumulative, quarter, month, calendar or fiscal year.
  case span
  /// Its span is of the kind of the table, but the table shows others.
  case otherPeriod = "other_period"
  /// Another unit or currency.
  case unit
  /// A target, forecast or denied value beside actual ones.
  case notActual = "not_actual"
  /// A status that the report leaves out.
  case status
  /// One text gives several values of what was read as the same thing: perhaps parts of it.
  case sameText = "same_text"
  /// The text says it twice, and the fuller statement stands in the table.
  case repeated
  /// Texts give it so differently that none can be chosen.
  case irreconcilable
  /// No second value of the same kind to compare with.
  case alone
}

/// What may be compared. The whole of the rule is here, so that it can be replaced.
enum LikeWithLike {
  /// Why two values may not be compared as one series at two times, or as two rows at one time; `nil` when they may.
  static func reason(
    _ key: SeriesKey, _ span: TimeSpan?, against other: SeriesKey, _ otherSpan: TimeSpan?
  ) -> ApartReason? {
    // Percent is never compared with points, nor tonnes with TEU, nor one currency with another.
    if key.unit != other.unit || key.rate != other.rate { return .unit }
    if key.status != other.status { return .notActual }
    if span?.kind != otherSpan?.kind { return .span }
    return nil
  }

  /// Whether levels of two spans give a growth: as many months, of the same part of the year or one after the other.
  static func givesGrowth(_ base: Observation, _ level: Observation) -> Bool {
    guard reason(base.key, base.span, against: level.key, level.span) == nil else { return false }
    let isHedged = [base, level].contains { $0.figure.quantity.bound.map { $0 != .about } ?? false }
    let hasSign = base.value.isNegative == level.value.isNegative
    return !isHedged && hasSign && base.value != .zero && base.figure.quantity.low == nil
      && level.figure.quantity.low == nil && level.key.unit.isRatio == false
  }
}
