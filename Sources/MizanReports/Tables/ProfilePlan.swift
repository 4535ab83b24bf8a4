import MizanModel

extension TablePlanner {
  /// One table for each unit and kind of span: a row for each series and span, the year before beside it.
  mutating func planProfiles() {
    struct Piece: Hashable {
      let key: TableKey
      let kind: TimeSpan.Kind
    }
    let asked = Set(selection.periods.compactMap { TimeSpan($0) })
    var order: [Piece] = []
    var rows: [Piece: [TablePlan.Row]] = [:]
    for series in collection.series {
      for span in series.spans {
        guard asked.isEmpty || asked.contains(span) else {
          setApart(series, span, asked.contains { $0.kind == span.kind } ? .otherPeriod : .span)
          continue
        }
        apart += series.setApart(span).map { Apart(entry: $0.entry, reason: .sameText) }
        let piece = Piece(key: TableKey(series.key, rows: definition.rows, catalogue), kind: span.kind)
        if rows[piece] == nil { order.append(piece) }
        let base = span.kind == .day ? [:] : [TablePlan.Slot.yearBefore: span.yearBefore]
        rows[piece, default: []].append(
          row(series, base.merging([.value: span]) { first, _ in first }, span: span))
      }
    }
    for piece in order {
      let rows = rows[piece] ?? []
      let hasBase = rows.contains { $0.values[.yearBefore] != nil }
      var columns: [TablePlan.Column] = [.level(.value)] + (wants(.marks) ? [.marks(.value)] : [])
      if wants(.yearBefore) && hasBase {
        columns += [.level(.yearBefore)] + (wants(.marks) ? [.marks(.yearBefore)] : [])
      }
      // The difference of two percentages is in points and is no growth.
      if piece.key.unit == .percent && wants(.growthYear) { columns.append(.difference(.value, from: .yearBefore)) }
      columns += growthColumns(.value, on: .yearBefore, .growthYear)
      add(
        piece.key, stub: piece.key.stub(definition.rows, rows.map(\.key)) + [.period], columns: columns, rows: rows,
        kind: piece.kind)
    }
  }
}
