import MizanModel

extension TableSheet {
  func place(_ column: TablePlan.Column, _ row: Int) -> CellPlace? {
    plan.index(of: column).map { CellPlace(id, row: row, column: Self.columnID(column, $0)) }
  }

  private var missing: ReportCell { .text(words["mark.missing"]) }

  /// The cell of a column and row.
  func cell(_ column: TablePlan.Column, _ index: Int) -> ReportCell {
    let row = plan.rows[index]
    switch column {
    case .stub(let stub): return self.stub(stub, row)
    case .level(let slot): return level(slot, index)
    case .growth(let slot, let base):
      let isRefused = !row.refusals(slot, on: base).isEmpty
      return isRefused ? .text(words["not_compared.mark"]) : formula(growth(slot, on: base, index))
    case .stated(let slot, let base):
      guard row.totalOf == nil else { return missing }
      return row.statedGrowth(slot, on: base).map { .figure($0.value, changeEvidence($0.source)) } ?? missing
    case .gap(let slot, let base):
      guard row.gap(slot, on: base) != nil, let computed = cellExpression(.growth(slot, on: base), index),
        let stated = cellExpression(.stated(slot, on: base), index)
      else { return missing }
      // The difference of two decimals is exact here but not in binary, so the sheet rounds what it computes.
      return formula(.rounded(.difference(computed, stated), digits: 6))
    case .difference(let slot, let base):
      guard let level = cellExpression(.level(slot), index), let before = cellExpression(.level(base), index) else {
        return missing
      }
      return formula(.rounded(.difference(level, before), digits: 6))
    case .share(let slot): return share(slot, index)
    case .rank(let slot): return rank(slot, index)
    case .marks(let slot): return marks(slot, row)
    case .date(let slot): return row.values[slot].map { .text(words.period($0.figure.period)) } ?? .empty
    }
  }

  private func level(_ slot: TablePlan.Slot, _ index: Int) -> ReportCell {
    let row = plan.rows[index]
    if let rows = row.totalOf { return formula(total(slot, rows)) }
    return row.values[slot].map { .figure(plan.scaled($0.value), context.evidencePlace($0.entry.index)) } ?? missing
  }

  /// The sum of a column, where no part is missing.
  private func total(_ slot: TablePlan.Slot, _ rows: ClosedRange<Int>) -> CellExpression? {
    let values = plan.rows[rows].compactMap { $0.values[slot].map { plan.scaled($0.value) } }
    guard values.count == rows.count, let first = place(.level(slot), rows.lowerBound),
      let last = place(.level(slot), rows.upperBound)
    else { return nil }
    return .total(from: first, to: last, values)
  }

  private func growth(_ slot: TablePlan.Slot, on base: TablePlan.Slot, _ index: Int) -> CellExpression? {
    let row = plan.rows[index]
    if row.totalOf == nil && row.growth(slot, on: base) == nil { return nil }
    guard let level = cellExpression(.level(slot), index), let before = cellExpression(.level(base), index) else {
      return nil
    }
    return .growth(of: level, on: before)
  }

  /// A reference to a number of the row.
  func cellExpression(_ column: TablePlan.Column, _ index: Int) -> CellExpression? {
    guard let place = place(column, index), let value = cell(column, index).number else { return nil }
    return .cell(place, value)
  }

  private func share(_ slot: TablePlan.Slot, _ index: Int) -> ReportCell {
    guard let total = plan.rows.indices.last, plan.rows[total].totalOf != nil,
      let whole = cellExpression(.level(slot), total), let part = cellExpression(.level(slot), index)
    else { return missing }
    return formula(.percent(part, of: whole))
  }

  private func rank(_ slot: TablePlan.Slot, _ index: Int) -> ReportCell {
    let ranked = plan.rows.indices.filter { plan.rows[$0].totalOf == nil }
    guard ranked.contains(index), let first = ranked.first, let last = ranked.last,
      let start = place(.level(slot), first), let end = place(.level(slot), last),
      let own = place(.level(slot), index), let value = cell(.level(slot), index).number
    else { return .empty }
    let values = ranked.compactMap { cell(.level(slot), $0).number }
    return formula(.rank(own, value, from: start, to: end, values))
  }

  private func formula(_ expression: CellExpression?) -> ReportCell {
    expression.flatMap(CellFormula.init).map { .formula($0) } ?? missing
  }

  /// The row of evidence of the words that state a change.
  private func changeEvidence(_ observation: Observation) -> CellPlace {
    let row = context.ledger.firstEvidenceRow[observation.entry.index]
    return CellPlace(context.id(.evidence), row: row + 1, column: FigureColumn.id)
  }
}
