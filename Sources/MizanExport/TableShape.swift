import MizanReports

extension ReportTable {
  /// How many leading columns of words it takes to tell all rows apart; one at least.
  var stubCount: Int {
    let leading = columns.prefix { $0.kind == .text }.count
    for count in 1..<max(2, leading) {
      let names = rows.map { $0.prefix(count).map(\.text) }
      if Set(names).count == names.count { return count }
    }
    return max(1, min(leading, columns.count))
  }

  /// Whether a row holds a sum of rows above it.
  static func isTotal(_ row: [ReportCell]) -> Bool {
    row.contains { cell in
      guard case .formula(let formula) = cell, case .total = formula.expression else { return false }
      return true
    }
  }
}
