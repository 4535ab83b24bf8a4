import MizanData
import MizanModel

/// A selected figure that stands in no table, and why.
struct Apart {
  let entry: ReportEntry
  let reason: ApartReason
}

/// Lays the tables of a report: every selected figure has its place in one, speaks beside another text, or is set
/// apart with a reason.
struct TablePlanner {
  let definition: ReportDefinition
  let selection: Selection
  let collection: SeriesCollection
  let catalogue: Catalogue
  private(set) var plans: [TablePlan] = []
  var apart: [Apart] = []

  init(_ definition: ReportDefinition, _ selection: Selection, _ collection: SeriesCollection, _ catalogue: Catalogue) {
    self.definition = definition
    self.selection = selection
    self.collection = collection
    self.catalogue = catalogue
    switch definition.layout {
    case .quarter: planQuarters()
    case .ranking: planRankings()
    case .profile: planProfiles()
    case .facilities: planFacilities()
    case .figures: break
    }
    apart += collection.unresolved.map { Apart(entry: $0, reason: .unresolved) }
    apart += collection.otherStatus.map { Apart(entry: $0, reason: .status) }
    apart.sort { $0.entry.index < $1.entry.index }
  }

  /// The series in groups of one table each, in the order of the series.
  func groups<Key: Hashable>(_ series: [Series], by key: (Series) -> Key) -> [(key: Key, members: [Series])] {
    var order: [Key] = []
    var members: [Key: [Series]] = [:]
    for one in series {
      let key = key(one)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(one)
    }
    return order.map { ($0, members[$0] ?? []) }
  }

  /// The row of a series with the spans that the slots show.
  func row(_ series: Series, _ spans: [TablePlan.Slot: TimeSpan], span: TimeSpan? = nil) -> TablePlan.Row {
    var row = TablePlan.Row(key: series.key, span: span)
    for (slot, span) in spans {
      let candidates = series.candidates(span)
      guard !candidates.isEmpty else { continue }
      row.values[slot] = series[span]
      row.candidates[slot] = candidates
      if series.isDisputed(span) { row.disputed.insert(slot) }
      if series.isAmbiguous(span) { row.ambiguous.insert(slot) }
    }
    for (slot, level) in row.values {
      for (base, before) in row.values where base != slot {
        row.comparisons[TablePlan.Pair(slot: slot, base: base)] = Comparison(of: level, on: before, catalogue)
      }
    }
    return row
  }

  /// Sets apart what a series has beside the spans that are shown, and what a text says of them beside its first value.
  mutating func setApart(_ series: Series, shown: Set<TimeSpan>, kinds: Set<TimeSpan.Kind>) {
    for span in series.spans {
      if shown.contains(span) {
        apart += series.setApart(span).map { Apart(entry: $0.entry, reason: .sameText) }
        continue
      }
      let reason: ApartReason =
        series.key.status != nil ? .notActual : kinds.contains(span.kind) ? .otherPeriod : .span
      setApart(series, span, reason)
    }
  }

  mutating func setApart(_ series: Series, _ span: TimeSpan?, _ reason: ApartReason) {
    apart += (series.sources[span] ?? []).map { Apart(entry: $0.entry, reason: reason) }
  }

  /// Adds a table with the columns that the definition wants and that hold something.
  mutating func add(
    _ key: TableKey, stub: [TablePlan.Stub], columns: [TablePlan.Column], rows: [TablePlan.Row],
    kind: TimeSpan.Kind? = nil, toDate: Set<TablePlan.Slot> = [], showsStatus: Bool = true
  ) {
    let values = rows.flatMap { $0.values.values.map(\.value) }
    let isScaled = !key.unit.isRatio && !key.unit.isCount
    var plan = TablePlan(
      subject: key.subject, unit: key.unit, rate: stub.contains(.rate) ? nil : key.rate,
      power: definition.multiplier ?? (isScaled ? TablePlan.power(of: values) : 0), kind: kind,
      isNotActual: showsStatus && key.isNotActual, columns: [], rows: rows)
    plan.columns = stub.map { .stub($0) } + columns.filter { isFilled($0, rows) }
    plan.toDate = toDate
    plan.chart = definition.charts.first { $0 != .none } ?? .none
    plans.append(plan)
  }

  /// Levels are shown even where all are missing, since a gap is a finding; what is computed from them is not.
  private func isFilled(_ column: TablePlan.Column, _ rows: [TablePlan.Row]) -> Bool {
    switch column {
    case .stub, .level, .marks, .rank, .share, .date: true
    case .growth(let slot, let base):
      // That two levels do not compare is a finding, too; percentages have a column of differences instead.
      rows.contains { $0.growth(slot, on: base) != nil || $0.refusals(slot, on: base).contains { $0 != .ratio } }
    case .stated(let slot, let base): rows.contains { $0.statedGrowth(slot, on: base) != nil }
    case .gap(let slot, let base): rows.contains { $0.gap(slot, on: base) != nil }
    case .difference(let slot, let base): rows.contains { $0.values[slot] != nil && $0.values[base] != nil }
    }
  }

  func wants(_ measure: ReportDefinition.Measure) -> Bool {
    definition.columns.isEmpty || definition.columns.contains(measure)
  }

  /// Growth, stated growth and gap between two slots.
  func growthColumns(
    _ slot: TablePlan.Slot, on base: TablePlan.Slot, _ measure: ReportDefinition.Measure
  ) -> [TablePlan.Column] {
    (wants(measure) ? [.growth(slot, on: base)] : [])
      + (wants(.stated) ? [.stated(slot, on: base), .gap(slot, on: base)] : [])
  }
}
