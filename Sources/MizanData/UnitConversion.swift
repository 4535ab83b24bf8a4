import MizanModel

/// An amount in another unit of the same dimension.
public struct UnitConversion: Sendable, Equatable {
  /// The converted amount.
  public let value: ExactDecimal
  /// Whether `value` is the whole truth; otherwise it is rounded to 12 decimals.
  public let isExact: Bool
}

/// Why an amount has no reading in another unit.
public enum UnitConversionError: Error, Equatable, CustomStringConvertible {
  /// The catalogue does not know the unit; `nearest` is a close one that it knows.
  case unknownUnit(UnitCode, nearest: String?)
  /// Currencies have no fixed ratio.
  case currency(UnitCode)
  /// The two units measure different things.
  case differentDimensions(UnitCode, String, UnitCode, String)
  /// The result has more digits than 38.
  case tooLong

  /// What is wrong, in one sentence without a full stop.
  public var description: String {
    switch self {
    case .unknownUnit(let unit, let nearest):
      "\"\(unit)\" is no unit of the catalogue" + (nearest.map { " (did you mean \"\($0)\"?)" } ?? "")
    case .currency(let unit): "\(unit) is a currency: without a dated rate it converts into nothing"
    case .differentDimensions(let a, let one, let b, let other): "\(a) measures \(one), \(b) measures \(other)"
    case .tooLong: "the result has more than 38 digits"
    }
  }
}

extension Catalogue {
  /// The amount `value` of `unit` in `target`, by the exact factors of `units.tsv`; never between currencies.
  ///
  /// For example 1,000 `bbl` are 158.987294928 `m3`.
  public func convert(
    _ value: ExactDecimal, from unit: UnitCode, to target: UnitCode
  ) throws(UnitConversionError) -> UnitConversion {
    let source = try convertible(unit)
    let goal = try convertible(target)
    guard source.dimension == goal.dimension else {
      throw .differentDimensions(unit, source.dimension, target, goal.dimension)
    }
    guard let top = value.multiplied(by: source.numerator)?.multiplied(by: goal.denominator),
      let bottom = source.denominator.multiplied(by: goal.numerator), let quotient = top.divided(by: bottom, digits: 12)
    else { throw .tooLong }
    return UnitConversion(value: quotient, isExact: quotient.multiplied(by: bottom) == top)
  }

  private func convertible(_ code: UnitCode) throws(UnitConversionError) -> Unit {
    if let unit = units[code] { return unit }
    if currencies[code] != nil { throw .currency(code) }
    throw .unknownUnit(code, nearest: NearestWord.find(code.rawValue, among: units.keys.map(\.rawValue).sorted()))
  }
}
