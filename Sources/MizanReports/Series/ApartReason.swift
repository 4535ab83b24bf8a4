/// Why a figure does not stand beside others in a table. The raw value is the code of its words.
enum ApartReason: String, CaseIterable {
  /// A concept is missing that the text does not give.
  case unresolved
  /// Its span is of another kind: cumulative, quarter, month, calendar or fiscal year.
  case span
  /// Its span is of the kind of the table, but the table shows others.
  case otherPeriod = "other_period"
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
