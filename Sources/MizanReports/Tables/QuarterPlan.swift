import MizanModel

extension TablePlanner {
  /// A quarter beside the one before and that of the year before; the year to date beside that of the year before.
  mutating func planQuarters() {
    let asked = selection.periods.compactMap { TimeSpan($0)?.endingQuarter }.max()
    for (key, members) in groups(collection.series, by: { TableKey($0.key, rows: definition.rows, catalogue) }) {
      guard !key.isNotActual, let quarter = asked ?? latestQuarter(members) else {
        for series in members { setApart(series, shown: [], kinds: []) }
        continue
      }
      planQuarter(quarter, key, members)
    }
  }

  /// The latest quarter that has a value, of its own or to date; a year alone makes no quarterly note.
  private func latestQuarter(_ members: [Series]) -> TimeSpan? {
    let spans = members.flatMap(\.spans)
    let quarters = spans.filter { $0.kind == .quarter || $0 == $0.endingQuarter?.yearToDate && $0.kind != .year }
    return quarters.compactMap(\.endingQuarter).max()
  }

  private mutating func planQuarter(_ quarter: TimeSpan, _ key: TableKey, _ members: [Series]) {
    let toDate = quarter.yearToDate
    let hasToDate = wants(.toDate) && toDate != quarter
    let spans =
      [quarter] + (wants(.before) ? [quarter.before] : []) + (wants(.yearBefore) ? [quarter.yearBefore] : [])
      + (hasToDate ? [toDate, toDate.yearBefore] : [])
    let slots = Dictionary(spans.map { (TablePlan.Slot.span($0), $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [TablePlan.Row] = []
    for series in members {
      let row = row(series, slots)
      let isShown = row.candidates[.span(quarter)] != nil || (hasToDate && row.candidates[.span(toDate)] != nil)
      setApart(series, shown: isShown ? Set(spans) : [], kinds: Set(spans.map(\.kind)))
      if isShown { rows.append(row) }
    }
    guard !rows.isEmpty else { return }
    let (now, before, year) = (
      TablePlan.Slot.span(quarter), TablePlan.Slot.span(quarter.before), TablePlan.Slot.span(quarter.yearBefore)
    )
    func level(_ slot: TablePlan.Slot) -> [TablePlan.Column] {
      [.level(slot)] + (wants(.marks) ? [.marks(slot)] : [])
    }
    func has(_ slot: TablePlan.Slot) -> Bool { rows.contains { $0.values[slot] != nil } }
    // Where no row has the quarter, one column of gaps says so.
    let hasQuarter = has(now) || has(before) || has(year)
    var columns: [TablePlan.Column] = wants(.yearBefore) && hasQuarter ? level(year) : []
    if wants(.before) && hasQuarter { columns += level(before) }
    columns += level(now)
    if wants(.before) { columns += growthColumns(now, on: before, .growthBefore) }
    if wants(.yearBefore) { columns += growthColumns(now, on: year, .growthYear) }
    if hasToDate {
      let (long, longBefore) = (TablePlan.Slot.span(toDate), TablePlan.Slot.span(toDate.yearBefore))
      columns += (has(long) || has(longBefore) ? level(longBefore) : []) + level(long)
      columns += growthColumns(long, on: longBefore, .growthYear)
    }
    add(
      key, stub: key.stub(definition.rows, rows.map(\.key)), columns: columns, rows: withTotals(rows),
      toDate: hasToDate ? [.span(toDate), .span(toDate.yearBefore)] : [])
  }

  /// The rows with a total after each run of one indicator whose partners add up.
  private func withTotals(_ rows: [TablePlan.Row]) -> [TablePlan.Row] {
    var result: [TablePlan.Row] = []
    var start = 0
    for index in rows.indices {
      result.append(rows[index])
      let isLast = index + 1 == rows.count || !isOneSum(rows[index].key, rows[index + 1].key)
      guard isLast else { continue }
      let run = result[start...]
      let isWhole = run.contains { row in
        row.values.keys.contains { slot in run.allSatisfy { $0.values[slot] != nil } }
      }
      if isWhole && Additivity.holds(run.map(\.key)) {
        result.append(TablePlan.Row(key: rows[index].key, totalOf: start...result.count - 1))
      }
      start = result.count
    }
    return result
  }

  private func isOneSum(_ a: SeriesKey, _ b: SeriesKey) -> Bool {
    a.indicator == b.indicator && a.item == b.item && a.areas == b.areas && a.facility == b.facility
  }
}
