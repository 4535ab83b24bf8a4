extension TableSheet {
  /// The picture of the table that its definition asks for; `nil` where there is too little to see.
  func chart(_ table: ReportTable) -> ReportChart? {
    switch plan.chart {
    case .none: return nil
    case .bar: return bar(table)
    case .line: return line(table)
    case .fromTo: return fromTo(table)
    }
  }

  /// The rows that are no totals, up to as many as fit.
  private var bars: ClosedRange<Int>? {
    let count = plan.rows.prefix { $0.totalOf == nil }.count
    return count > 1 ? 0...min(count, 20) - 1 : nil
  }

  private func bar(_ table: ReportTable) -> ReportChart? {
    guard let rows = bars, let categories = category(rows) else { return nil }
    let levels = plan.columns.filter { if case .level = $0 { true } else { false } }
    func count(_ column: TablePlan.Column) -> Int { rows.count { plan.rows[$0].values[column.slot ?? .value] != nil } }
    // The period itself and the one a year before; the year to date where more of it is known.
    let short = levels.filter { column in column.slot.map { !plan.toDate.contains($0) } ?? false }
    let long = levels.filter { !short.contains($0) }
    let isLong = long.last.map { count($0) > (short.last.map(count) ?? 0) } ?? false
    guard let now = isLong ? long.last : short.last, case .level(.span(let span)) = now, count(now) > 1 else {
      return nil
    }
    let before = TablePlan.Column.level(.span(span.yearBefore))
    let shown = levels.contains(before) && count(before) > 0 ? [before, now] : [now]
    return make(.bar, table, shown[...], categories, rows)
  }

  private func fromTo(_ table: ReportTable) -> ReportChart? {
    let levels = plan.columns.filter { if case .level = $0 { true } else { false } }
    guard levels.contains(.level(.from)), !plan.rows.isEmpty else { return nil }
    return make(.fromTo, table, levels[...], "facility", 0...min(plan.rows.count, 20) - 1)
  }

  /// The longest run of rows of one series at even steps in time, with three points at least: a line over a gap would hide it.
  private func line(_ table: ReportTable) -> ReportChart? {
    var best: ClosedRange<Int>?
    var start = 0
    for index in plan.rows.indices.dropFirst() {
      if plan.rows[index].key != plan.rows[start].key || step(before: index) == nil {
        start = index
      } else if index - start > 1, step(before: index) != step(before: index - 1) {
        start = index - 1
      }
      if index - start > (best.map { $0.count - 1 } ?? 1) { best = start...index }
    }
    guard let rows = best else { return nil }
    return make(.line, table, [.level(.value)], "period", rows)
  }

  /// The months between the span of a row and that of the row above; `nil` where a value is missing.
  private func step(before row: Int) -> Int? {
    let (above, here) = (plan.rows[row - 1], plan.rows[row])
    guard let from = above.span?.first, let to = here.span?.first, let start = from.year, let end = to.year,
      above.values[.value] != nil, here.values[.value] != nil
    else { return nil }
    return (end - start) * 12 + to.month - from.month
  }

  /// The stub column in which all drawn rows differ.
  private func category(_ rows: ClosedRange<Int>) -> String? {
    for case .stub(.concept(let concept)) in plan.columns {
      let names = rows.map { stub(.concept(concept), plan.rows[$0]).text }
      if Set(names).count == names.count { return concept.rawValue }
    }
    return nil
  }

  private func make(
    _ kind: ReportDefinition.ChartKind, _ table: ReportTable, _ levels: ArraySlice<TablePlan.Column>,
    _ categories: String, _ rows: ClosedRange<Int>
  ) -> ReportChart? {
    let series = levels.compactMap { column -> ReportChart.Series? in
      guard let index = plan.index(of: column), let slot = column.slot else { return nil }
      let id = Self.columnID(column, index)
      return table.index(of: id) == nil ? nil : ReportChart.Series(column: id, name: name(slot))
    }
    guard !series.isEmpty, table.index(of: categories) != nil else { return nil }
    let first = plan.rows[rows.lowerBound].key
    let isOne = plan.subject.indicator == nil && categories != "indicator"
    let (shown, names): (String, [String]) =
      kind == .line
      ? (words.list(parts(of: TablePlan.Subject(first))), [unit])
      : (
        isOne ? words.list([subject, words.name(first.indicator, of: first.growthOf)]) : subject, series.map(\.name)
      )
    return ReportChart(
      kind: kind, title: shown,
      altText: words.fill("chart.\(kind.rawValue)", shown, words.list(names), String(rows.count)), valueTitle: unit,
      categories: categories, series: series, rows: rows)
  }
}

extension TablePlan.Subject {
  /// What one series is about.
  fileprivate init(_ key: SeriesKey) {
    self.init(
      indicator: key.indicator, growthOf: key.growthOf, areas: key.areas, partner: key.partner, item: key.item,
      facility: key.facility)
  }
}
