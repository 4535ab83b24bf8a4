import MizanModel

/// A value that stands in no text and follows from figures that do.
struct Derivation {
  /// What is computed.
  enum Kind: String {
    /// The level of the base period, from a level and its change in percent.
    case impliedBase = "implied_base"
    /// The level of the base period, from a level and its change in the level's own unit or in points.
    case impliedBaseAbsolute = "implied_base_absolute"
    /// The growth between two levels, in percent.
    case growth
    /// The difference of two percentages, in points.
    case pointChange = "point_change"
    /// Exports minus imports.
    case balance
    /// Exports plus imports.
    case turnover
  }

  let kind: Kind
  /// The figures it is made of: a level; or the earlier and the later level; or exports and imports.
  let operands: [Int]
  let indicator: Indicator
  let growthOf: Indicator?
  let period: Period?
  let relativePeriod: String?
  let basePeriod: Period?
  let unit: UnitCode?
  /// The digits after the decimal point that it is rounded to; `nil` where it is exact.
  let digits: Int?
  /// Whether the text itself states the growth that is computed.
  let hasStatedGrowth: Bool

  /// The computation over the cells of one language's sheets; `nil` when an operand has no row or no change.
  func expression(_ ledger: Ledger, _ language: String) -> CellExpression? {
    let levels = operands.compactMap { level($0, ledger, language) }
    guard levels.count == operands.count, let last = levels.last, let first = levels.first else { return nil }
    let exact: CellExpression
    switch kind {
    case .impliedBase:
      guard let change = change(operands[0], ledger, language) else { return nil }
      let factor = CellExpression.quotient(change, .number(100))
      exact = .quotient(last, isDown(ledger) ? .difference(.number(1), factor) : .sum(.number(1), factor))
    case .impliedBaseAbsolute:
      guard let change = change(operands[0], ledger, language) else { return nil }
      // A change is printed without sign and counts the size of a deficit, so a negative level turns it round.
      let adds = isDown(ledger) != ledger.entries[operands[0]].figure.value.isNegative
      exact = adds ? .sum(last, change) : .difference(last, change)
    case .growth: exact = .product(.difference(.quotient(last, first), .number(1)), .number(100))
    case .pointChange: exact = .difference(last, first)
    case .balance: exact = .difference(first, last)
    case .turnover: exact = .sum(first, last)
    }
    return digits.map { .rounded(exact, digits: $0) } ?? exact
  }

  /// The growth that the text states beside the two levels, with its sign.
  func statedGrowth(_ ledger: Ledger, _ language: String) -> CellExpression? {
    guard hasStatedGrowth, let later = operands.last, let change = change(later, ledger, language) else { return nil }
    return ledger.entries[later].figure.change?.direction == .down ? .product(.number(-1), change) : change
  }

  /// Whether any operand is a target, a forecast or denied.
  func isNotActual(_ ledger: Ledger) -> Bool {
    operands.contains { ledger.entries[$0].figure.status?.isNotActual == true }
  }

  /// Whether the text says "about" of any number that it is made of.
  func isApproximate(_ ledger: Ledger) -> Bool {
    operands.contains { ledger.entries[$0].figure.quantity.bound != nil }
      || ((kind == .impliedBase || kind == .impliedBaseAbsolute)
        && ledger.entries[operands[0]].figure.change?.quantity?.bound != nil)
  }

  func isDown(_ ledger: Ledger) -> Bool { ledger.entries[operands[0]].figure.change?.direction == .down }

  private func level(_ entry: Int, _ ledger: Ledger, _ language: String) -> CellExpression? {
    ledger.place(entry, ledger.entries[entry].valueColumn, language)
      .map { .cell($0, ledger.entries[entry].figure.value) }
  }

  private func change(_ entry: Int, _ ledger: Ledger, _ language: String) -> CellExpression? {
    guard let value = ledger.entries[entry].figure.change?.quantity?.value,
      let place = ledger.place(entry, FigureColumn.change, language)
    else { return nil }
    return .cell(place, value)
  }
}
