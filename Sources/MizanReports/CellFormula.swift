import MizanModel

/// A computation over cells of the report, with its exact result.
///
/// Formats with live formulas write it in their own notation; all others write `value`.
public struct CellFormula: Sendable, Equatable {
  /// What is computed.
  public let expression: CellExpression
  /// The exact result, which a spreadsheet's own computation must equal.
  public let value: ExactDecimal

  /// Makes a formula; `nil` when its result is not a number of 38 digits or less (a division by zero, for one).
  public init?(_ expression: CellExpression) {
    guard let value = expression.value else { return nil }
    self.expression = expression
    self.value = value
  }
}

/// An arithmetic expression over cells.
public indirect enum CellExpression: Sendable, Equatable {
  /// The number that stands in a cell.
  case cell(CellPlace, ExactDecimal)
  /// A constant.
  case number(ExactDecimal)
  /// a + b.
  case sum(CellExpression, CellExpression)
  /// a − b.
  case difference(CellExpression, CellExpression)
  /// a × b.
  case product(CellExpression, CellExpression)
  /// a ÷ b.
  case quotient(CellExpression, CellExpression)
  /// The sum of the numbers from one cell of a column to another.
  case total(from: CellPlace, to: CellPlace, [ExactDecimal])
  /// The place of a number among those from one cell of a column to another, the greatest first.
  case rank(CellPlace, ExactDecimal, from: CellPlace, to: CellPlace, [ExactDecimal])
  /// Rounded half away from zero to digits after the decimal point; negative digits round tens, hundreds and so on.
  case rounded(CellExpression, digits: Int)

  /// More digits than a spreadsheet keeps, so that a following `rounded` sees the exact quotient.
  private static let quotientDigits = 18

  /// The exact result (quotients to 18 digits after the point), or `nil` when there is none.
  public var value: ExactDecimal? {
    switch self {
    case .cell(_, let value), .number(let value): return value
    case .sum(let a, let b): return Self.both(a, b) { $0.adding($1) }
    case .difference(let a, let b): return Self.both(a, b) { $0.subtracting($1) }
    case .product(let a, let b): return Self.both(a, b) { $0.multiplied(by: $1) }
    case .quotient(let a, let b): return Self.both(a, b) { $0.divided(by: $1, digits: Self.quotientDigits) }
    case .rounded(let a, let digits): return a.value?.rounded(to: digits)
    case .total(_, _, let values): return values.reduce(ExactDecimal.zero) { $0?.adding($1) }
    case .rank(_, let value, _, _, let values): return ExactDecimal(Int128(1 + values.count { value < $0 }))
    }
  }

  private static func both(
    _ a: CellExpression, _ b: CellExpression, _ combine: (ExactDecimal, ExactDecimal) -> ExactDecimal?
  ) -> ExactDecimal? {
    guard let left = a.value, let right = b.value else { return nil }
    return combine(left, right)
  }

  /// The expression in the notation of spreadsheets, without the leading equals sign.
  ///
  /// - Parameter address: the address of a cell, for example `'Trade'!$H$5`.
  public func spreadsheetText(_ address: (CellPlace) -> String) -> String {
    switch self {
    case .cell(let place, _): return address(place)
    case .number(let value): return value.isNegative ? "(\(value))" : value.description
    case .sum(let a, let b): return "(\(a.spreadsheetText(address))+\(b.spreadsheetText(address)))"
    case .difference(let a, let b): return "(\(a.spreadsheetText(address))-\(b.spreadsheetText(address)))"
    case .product(let a, let b): return "(\(a.spreadsheetText(address))*\(b.spreadsheetText(address)))"
    case .quotient(let a, let b): return "(\(a.spreadsheetText(address))/\(b.spreadsheetText(address)))"
    case .rounded(let a, let digits): return "ROUND(\(a.spreadsheetText(address)),\(digits))"
    case .total(let first, let last, _): return "SUM(\(Self.range(first, last, address)))"
    case .rank(let place, _, let first, let last, _):
      return "RANK(\(address(place)),\(Self.range(first, last, address)))"
    }
  }

  /// Two cells of one sheet as a range, which names the sheet once.
  private static func range(_ first: CellPlace, _ last: CellPlace, _ address: (CellPlace) -> String) -> String {
    let end = address(last)
    let bare = end.lastIndex(of: "!").map { end[end.index(after: $0)...] } ?? Substring(end)
    return "\(address(first)):\(bare)"
  }
}
