import MizanChecks

/// What a table says of its comparisons: with which reservations growth is shown, and why it is not.
extension TableSheet {
  /// The growth cells of all rows that are no totals.
  private var comparisons: [(row: TablePlan.Row, slot: TablePlan.Slot, base: TablePlan.Slot)] {
    plan.rows.filter { $0.totalOf == nil }.flatMap { row in
      plan.columns.compactMap { column in
        if case .growth(let slot, let base) = column { (row, slot, base) } else { nil }
      }
    }
  }

  /// The lines above the table that name all reservations and refusals in it.
  var comparisonLines: [String] {
    let notes = Set(comparisons.flatMap { $0.row.reservations($0.slot, on: $0.base) })
    let refusals = comparisons.flatMap { $0.row.refusals($0.slot, on: $0.base) }
    let named = Difference.allCases.filter(notes.contains).map { words["difference.\($0.rawValue)"] }
    var seen: Set<Comparison.Refusal> = []
    let reasons = refusals.filter { seen.insert($0).inserted }.map { words[$0.code] }
    return (named.isEmpty ? [] : [words.fill("about.compared", words.list(named, joinedBy: "basis.pair"))])
      + (reasons.isEmpty ? [] : [words.fill("about.not_compared", words.list(reasons, joinedBy: "basis.pair"))])
  }

  /// A row of notes for each growth with a reservation or a refusal: where it stands, and what differs.
  var comparisonNotes: [[ReportCell]] {
    comparisons.compactMap { row, slot, base in
      let notes = row.reservations(slot, on: base).map { words["difference.\($0.rawValue)"] }
      let refusals = row.refusals(slot, on: base).map { words[$0.code] }
      guard !notes.isEmpty || !refusals.isEmpty else { return nil }
      let periods = [slot, base].map { words.period(row.values[$0]?.span?.period) }
      let code = refusals.isEmpty ? "comparison.noted" : "comparison.refused"
      let text = words.fill(code, periods[0], periods[1], words.list(notes + refusals, joinedBy: "basis.pair"))
      let place = words.list([context.sheetNames[id] ?? ""] + stubTexts(row))
      return [.text(words["part.comparison"]), .text(place), .text(text)]
    }
  }

  /// What tells a row from the others.
  private func stubTexts(_ row: TablePlan.Row) -> [String] {
    plan.columns.compactMap { column in
      guard case .stub(let stub) = column, stub != .period else { return nil }
      let text = self.stub(stub, row).text
      return text.isEmpty ? nil : text
    }
  }
}
