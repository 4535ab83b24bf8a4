import MizanModel

extension TablePlanner {
  /// One table for each indicator, good, unit and kind of span: areas from the greatest to the least.
  mutating func planRankings() {
    for (key, members) in groups(
      collection.series,
      by: { TableKey($0.key, rows: definition.rows.filter { $0 != .indicator }, isRanked: true, catalogue) })
    {
      let kinds = members.flatMap(\.spans).map(\.kind)
      var seen: Set<TimeSpan.Kind> = []
      for kind in kinds where seen.insert(kind).inserted { planRanking(kind, key, members) }
    }
  }

  private mutating func planRanking(_ kind: TimeSpan.Kind, _ key: TableKey, _ members: [Series]) {
    let present = Set(members.flatMap(\.spans).filter { $0.kind == kind })
    let asked = Set(selection.periods.compactMap { TimeSpan($0) })
    let shown = asked.isEmpty ? [fullest(members, present)].compactMap(\.self) : present.intersection(asked).sorted()
    let rest = present.subtracting(shown)
    guard let latest = shown.last else {
      for series in members {
        for span in series.spans where rest.contains(span) { setApart(series, span, .otherPeriod) }
      }
      return
    }
    let spans = shown + (wants(.yearBefore) && !shown.contains(latest.yearBefore) ? [latest.yearBefore] : [])
    let slots = Dictionary(spans.map { (TablePlan.Slot.span($0), $0) }, uniquingKeysWith: { first, _ in first })
    let now = TablePlan.Slot.span(latest)
    let ranked = members.filter { $0[latest] != nil }
    let isTable = ranked.count > 1
    for series in members {
      let isShown = isTable && series[latest] != nil
      for span in series.spans where span.kind == kind {
        if !isShown || !spans.contains(span) {
          setApart(series, span, reason(series, span, isAlone: shown.contains(span) && !isTable))
        } else {
          apart += series.setApart(span).map { Apart(entry: $0.entry, reason: .sameText) }
        }
      }
    }
    guard isTable else { return }
    var rows = ranked.map { row($0, slots) }.sorted { a, b in
      let (left, right) = (a.values[now]?.value ?? .zero, b.values[now]?.value ?? .zero)
      return left == right ? a.key.order.lexicographicallyPrecedes(b.key.order) : right < left
    }
    let addsUp = Additivity.holds(rows.map(\.key))
    let stub = key.stub(definition.rows.filter { $0 != .indicator }, rows.map(\.key))
    if addsUp { rows.append(TablePlan.Row(key: rows[0].key, totalOf: 0...rows.count - 1)) }
    let before = TablePlan.Slot.span(latest.yearBefore)
    var columns: [TablePlan.Column] = wants(.rank) ? [.rank(now)] : []
    for span in spans.sorted() { columns += [.level(.span(span))] + (wants(.marks) ? [.marks(.span(span))] : []) }
    if wants(.share) && addsUp { columns.append(.share(now)) }
    if spans.contains(latest.yearBefore) { columns += growthColumns(now, on: before, .growthYear) }
    add(key, stub: stub, columns: columns, rows: rows, kind: kind)
  }

  private func reason(_ series: Series, _ span: TimeSpan, isAlone: Bool) -> ApartReason {
    series.isIrreconcilable(span) ? .irreconcilable : isAlone ? .alone : .otherPeriod
  }

  /// The span in which the most areas have a value; of several the latest.
  private func fullest(_ members: [Series], _ spans: Set<TimeSpan>) -> TimeSpan? {
    spans.max { a, b in
      let (left, right) = (count(members, a), count(members, b))
      return left == right ? a < b : left < right
    }
  }

  private func count(_ members: [Series], _ span: TimeSpan) -> Int { members.count { $0.sources[span] != nil } }
}
