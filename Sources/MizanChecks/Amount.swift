import MizanModel

/// What a printed number can stand for: its value, and the lowest and highest value that a source may have had.
///
/// A source rounds or cuts off, so a number stands for anything less than one step of its last printed digit away
/// (84.6 million for 84.5 to 84.7 million). "About" allows two steps or two percent, whichever is more; "over" and
/// "under" one step on their own side of the number and two steps or ten percent on the other; a range what lies between its ends.
struct Amount: Equatable {
  var value: ExactDecimal
  var low: ExactDecimal
  var high: ExactDecimal

  /// An exact number.
  init(_ value: ExactDecimal) {
    (self.value, low, high) = (value, value, value)
  }

  init(value: ExactDecimal, low: ExactDecimal, high: ExactDecimal) {
    (self.value, self.low, self.high) = (value, low, high)
  }

  /// What a quantity stands for, with the sign that its figure gives it; `nil` beyond 38 digits.
  init?(_ quantity: Quantity, isNegative: Bool) {
    let size = quantity.value.magnitude
    let step = quantity.numeral.precision.magnitude
    let least = quantity.low?.value.magnitude ?? size
    guard let wide = Self.slack(size, step, quantity.bound),
      let low = least.subtracting(quantity.bound == .over ? step : wide),
      let high = size.adding(quantity.bound == .under ? step : wide)
    else { return nil }
    self.init(value: size, low: low, high: high)
    if isNegative { self = negated }
  }

  private static func slack(_ size: ExactDecimal, _ step: ExactDecimal, _ bound: Bound?) -> ExactDecimal? {
    guard let bound else { return step }
    let share = ExactDecimal(bound == .about ? 2 : 10, exponent: -2)
    guard let part = size.multiplied(by: share), let steps = step.multiplied(by: 2) else { return nil }
    return max(part, steps)
  }

  var negated: Amount { Amount(value: value.negated, low: high.negated, high: low.negated) }

  /// How far the printed digits leave the value open, as a part of it; 1 for zero.
  var looseness: Double {
    guard value != .zero, let width = high.subtracting(low) else { return 1 }
    return width.double / value.magnitude.double
  }

  func adding(_ other: Amount) -> Amount? {
    guard let value = value.adding(other.value), let low = low.adding(other.low), let high = high.adding(other.high)
    else { return nil }
    return Amount(value: value, low: low, high: high)
  }

  func multiplied(by other: Amount) -> Amount? {
    let corners = [
      low.multiplied(by: other.low), low.multiplied(by: other.high), high.multiplied(by: other.low),
      high.multiplied(by: other.high),
    ].compactMap { $0 }
    guard corners.count == 4, let low = corners.min(), let high = corners.max(),
      let value = value.multiplied(by: other.value)
    else { return nil }
    return Amount(value: value, low: low, high: high)
  }

  /// The same digits at another place: `power` moves the decimal point to the right.
  func scaled(by power: Int) -> Amount {
    func move(_ number: ExactDecimal) -> ExactDecimal {
      ExactDecimal(number.mantissa, exponent: number.exponent + power)
    }
    return Amount(value: move(value), low: move(low), high: move(high))
  }

  /// Wider by a part of the value on both sides.
  func widened(by part: ExactDecimal) -> Amount? {
    guard let slack = value.magnitude.multiplied(by: part), let low = low.subtracting(slack),
      let high = high.adding(slack)
    else { return nil }
    return Amount(value: value, low: low, high: high)
  }

  func overlaps(_ other: Amount) -> Bool { low <= other.high && other.low <= high }
}
