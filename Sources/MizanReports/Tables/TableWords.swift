import MizanModel

extension TableSheet {
  /// The words of a stub cell.
  func stub(_ stub: TablePlan.Stub, _ row: TablePlan.Row) -> ReportCell {
    let key = row.key
    switch stub {
    case .concept(.indicator): return .text(words.name(key.indicator, of: key.growthOf))
    case .concept(.refArea):
      if row.totalOf != nil && plan.subject.areas == nil { return total("total.areas") }
      return .text(words.list(key.areas.map(words.name)))
    case .concept(.partner):
      if row.totalOf != nil { return plan.subject.areas == nil ? .empty : total("total.partners") }
      return .text(key.partner.map(words.name) ?? words["partner.all"])
    case .concept(.item):
      return .text(
        key.item.map { words.knowledge.catalogue.commodityName($0, in: words.language) } ?? words["item.all"])
    case .concept(.facility):
      return .text(
        key.facility.map { words.knowledge.catalogue.facilityName($0, in: words.language) } ?? words["mark.missing"])
    case .period: return .text(words.period(row.span?.period))
    case .rate: return key.rate.map { .text(words.fill("rate.\($0)", "").trimmed) } ?? .empty
    case .document:
      return row.values.values.map(\.entry).min { $0.index < $1.index }.map { .text(context.documentName($0)) }
        ?? .empty
    }
  }

  private func total(_ code: String) -> ReportCell { .text(words[code] + " " + words["mark.derived"]) }

  /// Status, bound, what is off with the reading, whether texts disagree and whether a stated growth does.
  func marks(_ slot: TablePlan.Slot, _ row: TablePlan.Row) -> ReportCell {
    guard let value = row.values[slot] else {
      return row.disputed.contains(slot) ? .text(words["disputed.mark"]) : .empty
    }
    var codes: [String] = []
    // A level that a plan starts from is no plan itself.
    if let status = value.figure.status, slot != .from { codes.append("status.\(status.rawValue)") }
    if let bound = value.figure.quantity.bound { codes.append("bound.\(bound.rawValue)") }
    codes += context.doubtCodes(value.entry)
    if row.ambiguous.contains(slot) { codes.append("ambiguous") }
    if row.disputed.contains(slot) { codes.append("disputed") }
    if hasGap(slot, row) { codes.append("gap") }
    if hasReservation(slot, row) { codes.append("compared") }
    return codes.isEmpty ? .empty : .text(codes.map { words[$0 + ".mark"] }.joined(separator: " "))
  }

  private func hasReservation(_ slot: TablePlan.Slot, _ row: TablePlan.Row) -> Bool {
    plan.columns.contains { column in
      if case .growth(slot, let base) = column { !row.reservations(slot, on: base).isEmpty } else { false }
    }
  }

  private func hasGap(_ slot: TablePlan.Slot, _ row: TablePlan.Row) -> Bool {
    plan.columns.contains { column in
      if case .gap(slot, let base) = column { row.hasGap(slot, on: base) } else { false }
    }
  }
}

extension String {
  /// The text without spaces around it.
  var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
