/// A decimal number of any size, computed digit by digit as on paper: what `ExactDecimal` is compared with.
struct SlowDecimal: Equatable {
  /// Decimal digits, the last one first, without leading zeros; empty for zero.
  var digits: [Int]
  var isNegative: Bool
  /// The power of ten of the first digit of `digits`.
  var exponent: Int

  init(_ digits: [Int], isNegative: Bool, exponent: Int) {
    self.digits = digits
    self.isNegative = isNegative
    self.exponent = exponent
    while self.digits.last == 0 { self.digits.removeLast() }
    while self.digits.first == 0 {
      self.digits.removeFirst()
      self.exponent += 1
    }
    if self.digits.isEmpty { (self.exponent, self.isNegative) = (0, false) }
  }

  /// Reads plain decimal notation.
  init(_ text: String) {
    let fraction = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    let digits = text.compactMap { $0.wholeNumberValue }
    self.init(digits.reversed(), isNegative: text.hasPrefix("-"), exponent: -fraction)
  }

  /// Plain decimal notation.
  var text: String {
    var shown = Array(repeating: 0, count: max(0, exponent)) + digits
    let fraction = max(0, -exponent)
    while shown.count <= fraction { shown.append(0) }
    let all = shown.reversed().map(String.init)
    let whole = all.dropLast(fraction).joined()
    return (isNegative ? "-" : "") + whole + (fraction > 0 ? "." + all.suffix(fraction).joined() : "")
  }

  /// The digits when the last one has the power `power`, which is not above `exponent`.
  func digits(from power: Int) -> [Int] { Array(repeating: 0, count: digits.isEmpty ? 0 : exponent - power) + digits }

  /// Whether the magnitude of `a` is below that of `b`, both without leading zeros.
  static func isLess(_ a: [Int], _ b: [Int]) -> Bool {
    a.count != b.count ? a.count < b.count : a.reversed().lexicographicallyPrecedes(b.reversed())
  }

  private static func sum(_ a: [Int], _ b: [Int]) -> [Int] {
    var result: [Int] = []
    var carry = 0
    for index in 0..<max(a.count, b.count) {
      let digit = (index < a.count ? a[index] : 0) + (index < b.count ? b[index] : 0) + carry
      result.append(digit % 10)
      carry = digit / 10
    }
    return result + [carry]
  }

  /// `a - b` for `a` not below `b`.
  private static func difference(_ a: [Int], _ b: [Int]) -> [Int] {
    var result: [Int] = []
    var borrow = 0
    for index in a.indices {
      let digit = a[index] - (index < b.count ? b[index] : 0) - borrow
      result.append(digit < 0 ? digit + 10 : digit)
      borrow = digit < 0 ? 1 : 0
    }
    return result
  }

  static func + (a: SlowDecimal, b: SlowDecimal) -> SlowDecimal {
    let power = min(a.exponent, b.exponent)
    let (left, right) = (a.digits(from: power), b.digits(from: power))
    if a.isNegative == b.isNegative {
      return SlowDecimal(sum(left, right), isNegative: a.isNegative, exponent: power)
    }
    return isLess(left, right)
      ? SlowDecimal(difference(right, left), isNegative: b.isNegative, exponent: power)
      : SlowDecimal(difference(left, right), isNegative: a.isNegative, exponent: power)
  }

  static func * (a: SlowDecimal, b: SlowDecimal) -> SlowDecimal {
    var result = Array(repeating: 0, count: a.digits.count + b.digits.count)
    for (i, x) in a.digits.enumerated() {
      for (j, y) in b.digits.enumerated() { result[i + j] += x * y }
    }
    for index in result.indices.dropLast() {
      result[index + 1] += result[index] / 10
      result[index] %= 10
    }
    return SlowDecimal(result, isNegative: a.isNegative != b.isNegative, exponent: a.exponent + b.exponent)
  }

  static func < (a: SlowDecimal, b: SlowDecimal) -> Bool {
    let difference = b + SlowDecimal(a.digits, isNegative: !a.isNegative, exponent: a.exponent)
    return !difference.isNegative && !difference.digits.isEmpty
  }

  /// The quotient rounded half away from zero to `places` digits behind the point.
  func divided(by other: SlowDecimal, places: Int) -> SlowDecimal {
    // One digit more than asked tells how to round, for the rest is never above half of its unit.
    let shift = exponent - other.exponent + places + 1
    let top = Array(repeating: 0, count: max(0, shift)) + digits
    let bottom = Array(repeating: 0, count: max(0, -shift)) + other.digits
    var rest: [Int] = []
    var quotient: [Int] = []
    for digit in top.reversed() {
      rest.insert(digit, at: 0)
      while rest.last == 0 { rest.removeLast() }
      var times = 0
      while !Self.isLess(rest, bottom) {
        rest = Self.difference(rest, bottom)
        while rest.last == 0 { rest.removeLast() }
        times += 1
      }
      quotient.insert(times, at: 0)
    }
    let kept = Array(quotient.dropFirst())
    let rounded = (quotient.first ?? 0) >= 5 ? Self.sum(kept, [1]) : kept
    return SlowDecimal(rounded, isNegative: isNegative != other.isNegative, exponent: -places)
  }
}
