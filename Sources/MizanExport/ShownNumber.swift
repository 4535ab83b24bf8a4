import MizanModel
import MizanReports

/// A number as readers see it: with a comma between thousands and a fixed count of places after the point.
///
/// Arabic and English reports have the same digits, so that a reader can find a number of one in the other.
struct ShownNumber {
  let value: ExactDecimal
  /// The places after the point: those that were printed, or that a computed number was rounded to.
  let digits: Int

  /// The number of a cell; `nil` for a cell of words.
  init?(_ cell: ReportCell) {
    guard let value = cell.number else { return nil }
    if case .formula(let formula) = cell { self.init(formula) } else { self.init(value, digits: value.fractionDigits) }
  }

  /// The result of a formula: a column of growth lines up, whole numbers in it too.
  init(_ formula: CellFormula) {
    var digits = formula.value.fractionDigits
    if case .rounded(_, let places) = formula.expression, (0...2).contains(places) { digits = places }
    self.init(formula.value, digits: digits)
  }

  private init(_ value: ExactDecimal, digits: Int) {
    self.value = value
    self.digits = digits
  }

  /// The number with a hyphen as its minus sign, for example `-1,234.50`.
  var text: String {
    let grouped = PlainText.grouped(value)
    let missing = digits - value.fractionDigits
    guard missing > 0 else { return grouped }
    return grouped + (value.fractionDigits == 0 ? "." : "") + String(repeating: "0", count: missing)
  }

  /// The number with the sign of subtraction, for print.
  var typeset: String { value.isNegative ? "\u{2212}" + text.dropFirst() : text }
}
