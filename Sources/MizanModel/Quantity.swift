/// A number as the text prints it.
public struct Numeral: Sendable, Equatable {
  /// The exact value in units of one, sign included.
  public var value: ExactDecimal
  /// Where it stands: digits, words and scale words.
  public var span: TextSpan
  /// What is off with its printed form.
  public var flags: [Flag]
  /// The names of the rules that read it, outermost last.
  public var trace: [String]
  /// Digits after the decimal point of the last printed part, counted at its scale: what rounding allows.
  public var precision: ExactDecimal
  /// The scale word behind the digits: 1,000,000 for "million".
  public var scale: ExactDecimal

  /// Makes a numeral.
  public init(
    value: ExactDecimal, span: TextSpan, flags: [Flag] = [], trace: [String] = [], precision: ExactDecimal = 1,
    scale: ExactDecimal = 1
  ) {
    self.value = value
    self.span = span
    self.flags = flags
    self.trace = trace
    self.precision = precision
    self.scale = scale
  }
}

/// A numeral, or a range of two, with its unit and bound.
public struct Quantity: Sendable, Equatable {
  /// The numeral; the upper one of a range.
  public var numeral: Numeral
  /// The lower numeral of a range.
  public var low: Numeral?
  /// The unit, or `nil` when the text gives none.
  public var unit: UnitCode?
  /// Where the words of the unit stand.
  public var unitSpan: TextSpan?
  /// About, over or under.
  public var bound: Bound?
  /// Where the hedge stands; it is no part of `span`.
  public var boundSpan: TextSpan?
  /// `year`, `month` or `day` where the text gives a rate that the unit does not hold.
  public var rate: String?
  /// Number, scale and unit as printed.
  public var span: TextSpan
  /// Flags of the numeral and of the unit.
  public var flags: [Flag]

  /// Makes a quantity.
  public init(numeral: Numeral, unit: UnitCode? = nil, span: TextSpan? = nil) {
    self.numeral = numeral
    self.unit = unit
    self.span = span ?? numeral.span
    self.flags = numeral.flags
  }

  /// The value in base units.
  public var value: ExactDecimal { numeral.value }
}
