import MizanChecks
import MizanModel

/// A table before any language: which value stands where, and what is computed from it.
struct TablePlan {
  /// A column with words that tells rows apart.
  enum Stub: Hashable {
    case concept(ReportDefinition.RowConcept)
    case period
    case rate
    case document
  }

  /// A column of levels: one span for all rows, or a role where spans differ by row.
  enum Slot: Hashable {
    case span(TimeSpan)
    /// The value of the row's own period.
    case value
    /// The value of the year before the row's own period.
    case yearBefore
    /// What a facility could do before.
    case from
    /// What it can do.
    case reached
    /// What it is to do.
    case planned
  }

  /// What a column shows of its slots.
  enum Column: Hashable {
    case stub(Stub)
    case level(Slot)
    case growth(Slot, on: Slot)
    case stated(Slot, on: Slot)
    case gap(Slot, on: Slot)
    /// The level less that of another slot, in the unit of the table.
    case difference(Slot, from: Slot)
    case share(Slot)
    case rank(Slot)
    case marks(Slot)
    /// When the value of a slot is or was reached.
    case date(Slot)
  }

  /// A slot and the one that its growth is counted from.
  struct Pair: Hashable {
    let slot: Slot
    let base: Slot
  }

  struct Row {
    let key: SeriesKey
    /// The span of the row, where the stub tells it.
    var span: TimeSpan?
    /// The value shown in each slot.
    var values: [Slot: Observation] = [:]
    /// All values of each slot, one a text.
    var candidates: [Slot: [Observation]] = [:]
    /// Slots whose texts disagree.
    var disputed: Set<Slot> = []
    /// Slots of which a text gives several values.
    var ambiguous: Set<Slot> = []
    /// How each slot compares with each other one that has a value.
    var comparisons: [Pair: Comparison] = [:]
    /// The rows that this one is the total of.
    var totalOf: ClosedRange<Int>?
  }

  /// What all rows have in common, for the title; `nil` for what the stub tells.
  struct Subject: Hashable {
    var indicator: Indicator?
    var growthOf: Indicator?
    var areas: [AreaCode]?
    var partner: AreaCode?
    var item: String?
    var facility: String?
  }

  let subject: Subject
  let unit: UnitCode
  /// The rate of all values; `nil` where the stub tells it.
  let rate: String?
  /// The power of ten that values are divided by.
  let power: Int
  /// The kind of the spans, where all rows have one.
  var kind: TimeSpan.Kind?
  /// Whether the values are targets or forecasts.
  let isNotActual: Bool
  var columns: [Column]
  var rows: [Row]
  var chart = ReportDefinition.ChartKind.none
  /// Which slots belong to the year to date.
  var toDate: Set<Slot> = []

  /// A value in the unit of the table.
  func scaled(_ value: ExactDecimal) -> ExactDecimal { ExactDecimal(value.mantissa, exponent: value.exponent - power) }

  /// The column of a slot's levels.
  func index(of column: Column) -> Int? { columns.firstIndex(of: column) }

  /// The greatest power of ten, in thousands, in which no value falls below one.
  static func power(of values: some Sequence<ExactDecimal>) -> Int {
    let sizes = values.filter { $0 != .zero }.map(\.magnitude)
    guard let least = sizes.min() else { return 0 }
    return [9, 6, 3].first { !(least < ExactDecimal(1, exponent: $0)) } ?? 0
  }
}

extension TablePlan.Row {
  /// The growth that a text states between two slots, with its sign, and the observation that states it.
  func statedGrowth(_ slot: TablePlan.Slot, on base: TablePlan.Slot) -> (value: ExactDecimal, source: Observation)? {
    guard let level = values[slot], let before = values[base] else { return nil }
    for source in [level] + (candidates[slot] ?? []) where source.agrees(with: level) {
      guard let change = source.figure.change, let quantity = change.quantity, quantity.unit == .percent,
        quantity.low == nil, source.figure.unit != .percent
      else { continue }
      let isSameBase =
        change.basePeriod.map { TimeSpan($0) == before.span }
        // A growth told in one sentence with both levels is the growth between them.
        ?? (source.entry.document == before.entry.document && source.figure.sentence == before.figure.sentence)
      guard isSameBase else { continue }
      return (change.direction == .down ? quantity.value.negated : quantity.value, source)
    }
    return nil
  }

  /// The growth computed from levels, rounded to one place; `nil` where there is a refusal or a level is missing.
  func growth(_ slot: TablePlan.Slot, on base: TablePlan.Slot) -> ExactDecimal? {
    refusals(slot, on: base).isEmpty ? ratio(slot, on: base) : nil
  }

  /// Why two levels that the row has give no growth; empty where they do or one is missing.
  ///
  /// Levels that may be the wrong ones of several give no growth unless the text states the same one.
  func refusals(_ slot: TablePlan.Slot, on base: TablePlan.Slot) -> [Comparison.Refusal] {
    guard let comparison = comparisons[TablePlan.Pair(slot: slot, base: base)] else { return [] }
    guard comparison.refusals.isEmpty, !ambiguous.isDisjoint(with: [slot, base]) else { return comparison.refusals }
    let gap = statedGrowth(slot, on: base).flatMap { ratio(slot, on: base)?.subtracting($0.value)?.magnitude }
    return gap.map { ExactDecimal(1, exponent: -1) < $0 } ?? true ? [.ambiguous] : []
  }

  /// What the reader has to know of a growth that is shown.
  func reservations(_ slot: TablePlan.Slot, on base: TablePlan.Slot) -> [Difference] {
    guard growth(slot, on: base) != nil else { return [] }
    return comparisons[TablePlan.Pair(slot: slot, base: base)]?.notes ?? []
  }

  private func ratio(_ slot: TablePlan.Slot, on base: TablePlan.Slot) -> ExactDecimal? {
    guard let level = values[slot]?.value, let before = values[base]?.value else { return nil }
    return CellExpression.growth(of: .number(level), on: .number(before)).value
  }

  /// What the computed growth exceeds the stated one by, in points.
  func gap(_ slot: TablePlan.Slot, on base: TablePlan.Slot) -> ExactDecimal? {
    guard let computed = growth(slot, on: base), let stated = statedGrowth(slot, on: base) else { return nil }
    return computed.subtracting(stated.value)
  }

  /// Whether the computed growth lies more than a tenth of a point off the stated one.
  func hasGap(_ slot: TablePlan.Slot, on base: TablePlan.Slot) -> Bool {
    gap(slot, on: base).map { ExactDecimal(1, exponent: -1) < $0.magnitude } ?? false
  }
}

extension CellExpression {
  /// The growth of a level on another in percent, rounded to one place.
  ///
  /// The ratio is rounded before 100 is taken off: binary arithmetic then loses no half of the last place, which
  /// `(17.4/16-1)*100` does.
  static func growth(of level: CellExpression, on base: CellExpression) -> CellExpression {
    .rounded(.difference(percent(level, of: base), .number(100)), digits: 1)
  }

  /// A part in percent of a whole, rounded to one place.
  static func percent(_ part: CellExpression, of whole: CellExpression) -> CellExpression {
    .rounded(.quotient(.product(part, .number(100)), whole), digits: 1)
  }
}
