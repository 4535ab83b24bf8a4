import MizanModel

extension TablePlanner {
  /// One table for each unit: what each facility could do, can do and is to do, one row a statement.
  mutating func planFacilities() {
    struct Piece: Hashable {
      let unit: UnitCode
      let indicator: Indicator
    }
    let observations = collection.series.flatMap { $0.sources.values.flatMap(\.self) }
      .sorted { $0.entry.index < $1.entry.index }
    var order: [Piece] = []
    var statements: [Piece: [TablePlan.Row]] = [:]
    let all = pairs(observations)
    let kept = merged(all)
    let shown = Set(kept.flatMap { $0.values.values.map(\.entry.index) })
    apart += all.flatMap { $0.values.values }.filter { !shown.contains($0.entry.index) }
      .map { Apart(entry: $0.entry, reason: .repeated) }
    for row in kept {
      let piece = Piece(unit: row.key.unit, indicator: row.key.indicator)
      if statements[piece] == nil { order.append(piece) }
      statements[piece, default: []].append(row)
    }
    for piece in order {
      let rows = (statements[piece] ?? []).sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }
      guard let first = rows.first else { continue }
      let stub =
        [.facility, .refArea] + definition.rows.filter { $0 != .facility && $0 != .refArea && $0 != .indicator }
      let key = TableKey(first.key, rows: stub, catalogue)
      let slots: [TablePlan.Slot] = [.from, .reached, .planned]
      let shown = slots.filter { slot in rows.contains { $0.values[slot] != nil } }
      var columns: [TablePlan.Column] = shown.map { .level($0) }
      for slot in shown where slot != .from && shown.contains(.from) { columns.append(.difference(slot, from: .from)) }
      columns += shown.filter { $0 != .from }.map { .date($0) }
      if wants(.marks) { columns += shown.map { .marks($0) } }
      add(
        key, stub: key.stub(stub, rows.map(\.key)) + [.rate, .document], columns: columns, rows: rows,
        showsStatus: false)
    }
  }

  /// A row for each level that is reached or planned, with the level before it where the sentence gives one.
  private func pairs(_ observations: [Observation]) -> [TablePlan.Row] {
    var used: Set<Int> = []
    var rows: [TablePlan.Row] = []
    for level in observations where level.figure.role != .from {
      let base = observations.filter {
        $0.figure.role == .from && !used.contains($0.entry.index) && isSameStatement($0, level)
      }.min { distance($0, level) < distance($1, level) }
      if let base { used.insert(base.entry.index) }
      rows.append(row(level, base))
    }
    for base in observations where base.figure.role == .from && !used.contains(base.entry.index) {
      rows.append(row(base, nil, in: .from))
    }
    return rows
  }

  private func row(_ level: Observation, _ base: Observation?, in slot: TablePlan.Slot? = nil) -> TablePlan.Row {
    // What is reached by a day after the text was published is planned, whatever the verb.
    let isFuture = level.span.map { span in
      level.published.map { (span.last.year ?? 0, span.last.month) > ($0.year, $0.month) } ?? false
    }
    let isPlanned = level.figure.status?.isNotActual == true || isFuture == true
    let slot = slot ?? (isPlanned ? .planned : .reached)
    var row = TablePlan.Row(key: level.key, span: level.span)
    row.values[slot] = level
    row.candidates[slot] = [level]
    if let base {
      row.values[.from] = base
      row.candidates[.from] = [base]
    }
    return row
  }

  /// Without rows that say a part of what another row of the same text says.
  private func merged(_ rows: [TablePlan.Row]) -> [TablePlan.Row] {
    rows.enumerated().filter { index, row in
      !rows.enumerated().contains { other, fuller in
        guard other != index,
          row.values.count < fuller.values.count || (row.values.count == fuller.values.count && other < index)
        else { return false }
        return row.values.allSatisfy { slot, value in
          fuller.values[slot].map {
            $0.value == value.value && $0.entry.document == value.entry.document && $0.key.unit == value.key.unit
              && ($0.key.facility == value.key.facility || value.key.facility == nil) && $0.key.areas == value.key.areas
          } ?? false
        }
      }
    }.map(\.element)
  }

  private func isSameStatement(_ a: Observation, _ b: Observation) -> Bool {
    a.entry.document == b.entry.document && a.figure.sentence == b.figure.sentence && a.key.unit == b.key.unit
      && a.key.facility == b.key.facility && a.key.indicator == b.key.indicator
  }

  private func distance(_ a: Observation, _ b: Observation) -> Int {
    abs(a.figure.quantity.span.start - b.figure.quantity.span.start)
  }
}
