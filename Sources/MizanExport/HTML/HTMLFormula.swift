import MizanReports

/// Writes a computation with every operand as a link to its cell, in the notation of spreadsheets.
struct HTMLFormula {
  let anchors: HTMLAnchors

  /// - Parameter isWhole: whether nothing stands beside the expression that brackets would keep it from.
  func append(_ expression: CellExpression, isWhole: Bool = true, to output: inout HTMLWriter) {
    switch expression {
    case .cell(let place, let value): cell(place, ShownNumber(.number(value))?.typeset ?? "", to: &output)
    case .number(let value): output.append(ShownNumber(.number(value))?.typeset ?? "")
    case .sum(let a, let b): operation(a, " + ", b, isWhole, to: &output)
    case .difference(let a, let b): operation(a, " \u{2212} ", b, isWhole, to: &output)
    case .product(let a, let b): operation(a, " \u{D7} ", b, isWhole, to: &output)
    case .quotient(let a, let b): operation(a, " \u{F7} ", b, isWhole, to: &output)
    case .rounded(let a, let digits):
      output.append("ROUND(")
      append(a, to: &output)
      output.append(", \(digits))")
    case .total(let first, let last, let values):
      output.append("SUM(")
      range(first, last, values.map { ShownNumber(.number($0))?.typeset ?? "" }, to: &output)
      output.append(")")
    case .rank(let own, let value, let first, let last, let values):
      output.append("RANK(")
      cell(own, ShownNumber(.number(value))?.typeset ?? "", to: &output)
      output.append("; ")
      range(first, last, values.map { ShownNumber(.number($0))?.typeset ?? "" }, to: &output)
      output.append(")")
    }
  }

  private func operation(
    _ a: CellExpression, _ sign: String, _ b: CellExpression, _ isWhole: Bool, to output: inout HTMLWriter
  ) {
    if !isWhole { output.append("(") }
    append(a, isWhole: false, to: &output)
    output.append(sign)
    append(b, isWhole: false, to: &output)
    if !isWhole { output.append(")") }
  }

  private func cell(_ place: CellPlace, _ text: String, to output: inout HTMLWriter) {
    output.element("a", [("href", anchors.name(place).map { "#" + $0 })], text: text)
  }

  /// The numbers of a range, the first and the last as links.
  private func range(_ first: CellPlace, _ last: CellPlace, _ numbers: [String], to output: inout HTMLWriter) {
    for (index, number) in numbers.enumerated() {
      if index > 0 { output.append("; ") }
      switch index {
      case 0: cell(first, number, to: &output)
      case numbers.count - 1: cell(last, number, to: &output)
      default: output.append(number)
      }
    }
  }
}
