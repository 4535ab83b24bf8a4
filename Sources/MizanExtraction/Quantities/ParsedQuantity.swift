import MizanData
import MizanModel

/// A quantity with the tokens it stands on.
struct ParsedQuantity {
  var quantity: Quantity
  /// The numeral's tokens; the upper one of a range.
  var numerals: [ParsedNumeral]
  /// First and last token of number, scale and unit.
  var first: Int
  var last: Int
  /// The family of a bare currency word that the context has to resolve.
  var family: String?
  /// What one pays for, where the currency is still a family.
  var denominator: UnitCode?
  /// The unit as the catalogue has it where it holds the rate, such as `t/d`.
  var ratedUnit: UnitCode?
  /// Whether the unit came from a neighbour.
  var isElided = false
  /// Kept without a unit because a neighbour has one.
  var isPending = false
  /// A fraction in words, told as so many percent of a whole.
  var isFractionOfWhole = false
  /// A currency symbol or word in front.
  var hasLeadingUnit = false

  var unit: UnitCode? { quantity.unit }
  var isRatio: Bool { quantity.unit?.isRatio ?? false }
  var hasUnit: Bool { quantity.unit != nil || family != nil }
}
