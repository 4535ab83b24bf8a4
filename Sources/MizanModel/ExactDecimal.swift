/// An exact decimal number: `mantissa × 10^exponent`, up to 38 significant digits.
///
/// Values and conversion factors are exact; floating point appears only at a file's edge. The form is
/// canonical (no trailing zeros in the mantissa), so equal numbers are equal values.
public struct ExactDecimal: Hashable, Sendable {
  /// The signed digits, without trailing zeros.
  public let mantissa: Int128
  /// The power of ten of the last digit of `mantissa`.
  public let exponent: Int

  /// The number zero.
  public static let zero = ExactDecimal(0)

  /// The first mantissa that has too many digits, so that no sum of two, and no change of sign, can overflow.
  private static let limit: Int128 = 100_000_000_000_000_000_000_000_000_000_000_000_000

  /// Makes `mantissa × 10^exponent` in canonical form.
  ///
  /// - Parameter mantissa: at most 38 digits.
  public init(_ mantissa: Int128, exponent: Int = 0) {
    var digits = mantissa
    var power = exponent
    if digits == 0 {
      power = 0
    } else if var small = Int64(exactly: digits) {
      // The division of 128 bits is slow, and few numbers need it.
      while small % 10 == 0 {
        small /= 10
        power += 1
      }
      digits = Int128(small)
    } else {
      while digits % 10 == 0 {
        digits /= 10
        power += 1
      }
    }
    self.mantissa = digits
    self.exponent = power
  }

  /// Reads ASCII digits with an optional sign and one `.`, for example `-1234.50`.
  ///
  /// - Returns: `nil` for anything else, and for more than 38 digits.
  public init?(ascii bytes: some Sequence<UInt8>) {
    guard let value = Array(bytes).withUnsafeBufferPointer({ ExactDecimal(ascii: $0) }) else { return nil }
    self = value
  }

  /// Reads ASCII digits with an optional sign and one `.`, for example `-1234.50`.
  ///
  /// - Returns: `nil` for anything else, and for more than 38 digits.
  public init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
    var mantissa: Int128 = 0
    var exponent = 0
    var sawDigit = false
    var negative = false
    var afterPoint = false
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: "+") where index == 0: continue
      case UInt8(ascii: ".") where !afterPoint: afterPoint = true
      case let byte where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
        let (tens, overflow) = mantissa.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tens.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        if overflow || carry || sum >= Self.limit { return nil }
        mantissa = sum
        exponent -= afterPoint ? 1 : 0
        sawDigit = true
      default: return nil
      }
    }
    guard sawDigit else { return nil }
    self.init(negative ? -mantissa : mantissa, exponent: exponent)
  }

  /// Reads a decimal string such as `-1234.50`; `nil` when it is none.
  public init?(_ text: String) {
    self.init(ascii: text.utf8)
  }

  /// Whether the number is below zero.
  public var isNegative: Bool { mantissa < 0 }

  /// The number without its sign.
  public var magnitude: ExactDecimal { isNegative ? negated : self }

  /// The number with the other sign.
  public var negated: ExactDecimal { ExactDecimal(unchecked: -mantissa, exponent) }

  /// The whole number, or `nil` when there is a fraction or it does not fit.
  public var integer: Int? {
    guard exponent >= 0, let scaled = Self.scale(mantissa, by: exponent) else { return nil }
    return Int(exactly: scaled)
  }

  /// The number of digits after the decimal point in plain notation.
  public var fractionDigits: Int { max(0, -exponent) }

  /// The nearest binary floating-point number, for a file's edge only.
  public var double: Double { Double(description) ?? .nan }

  private init(unchecked mantissa: Int128, _ exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  private static func scale(_ value: Int128, by power: Int) -> Int128? {
    guard power > 0, value != 0 else { return value }
    guard power <= 38 else { return nil }
    var result = value
    for _ in 0..<power {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }

  /// The number, or `nil` when the mantissa has more than 38 digits.
  private static func checked(_ mantissa: Int128, _ overflow: Bool, _ exponent: Int) -> ExactDecimal? {
    overflow || mantissa.magnitude >= limit.magnitude ? nil : ExactDecimal(mantissa, exponent: exponent)
  }

  /// Both mantissas at the smaller of the two exponents, or `nil` when 38 digits do not suffice.
  private static func aligned(_ a: ExactDecimal, _ b: ExactDecimal) -> (Int128, Int128, Int)? {
    let exponent = min(a.exponent, b.exponent)
    guard let left = scale(a.mantissa, by: a.exponent - exponent),
      let right = scale(b.mantissa, by: b.exponent - exponent)
    else { return nil }
    return (left, right, exponent)
  }

  /// The exact sum, or `nil` when it needs more than 38 digits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    if mantissa == 0 { return other }
    if other.mantissa == 0 { return self }
    guard let (a, b, exponent) = Self.aligned(self, other) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return Self.checked(sum, overflow, exponent)
  }

  /// The exact difference, or `nil` when it needs more than 38 digits.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  /// The exact product, or `nil` when it needs more than 38 digits.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    return Self.checked(product, overflow, exponent + other.exponent)
  }

  /// The quotient rounded half away from zero.
  ///
  /// - Parameter digits: digits kept after the decimal point, 0 to 30.
  /// - Returns: `nil` for division by zero or when 38 digits do not suffice.
  public func divided(by other: ExactDecimal, digits: Int) -> ExactDecimal? {
    guard other.mantissa != 0 else { return nil }
    let shift = exponent - other.exponent + digits
    guard let top = Self.scale(mantissa, by: max(0, shift)),
      let bottom = Self.scale(other.mantissa, by: max(0, -shift))
    else { return nil }
    let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
    let roundsAway = remainder.magnitude * 2 >= bottom.magnitude
    let step: Int128 = (top < 0) == (bottom < 0) ? 1 : -1
    return Self.checked(quotient + (roundsAway ? step : 0), false, -digits)
  }

  /// The number rounded half away from zero to `digits` after the decimal point.
  public func rounded(to digits: Int) -> ExactDecimal {
    guard -exponent > digits else { return self }
    // A number too small for the division is nearer to zero than to the last digit kept.
    return divided(by: 1, digits: digits) ?? .zero
  }
}

extension ExactDecimal: Comparable {
  /// Orders by value.
  public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    if let (left, right, _) = aligned(a, b) { return left < right }
    if a.isNegative != b.isNegative { return a.isNegative }
    // Only numbers of very different size cannot be aligned, so the exponents and lengths decide.
    let smaller = a.orderOfMagnitude < b.orderOfMagnitude
    return a.isNegative ? !smaller : smaller
  }

  private var orderOfMagnitude: Int {
    var length = 0
    var rest = mantissa.magnitude
    while rest > 0 {
      rest /= 10
      length += 1
    }
    return length + exponent
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain decimal notation without exponent, for example `-0.05` or `452000000`.
  public var description: String {
    let digits = String(mantissa.magnitude)
    let sign = isNegative ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let fraction = -exponent
    if digits.utf8.count > fraction {
      let cut = digits.index(digits.endIndex, offsetBy: -fraction)
      return sign + digits[..<cut] + "." + digits[cut...]
    }
    return sign + "0." + String(repeating: "0", count: fraction - digits.utf8.count) + digits
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// Makes the whole number `value`.
  public init(integerLiteral value: Int) { self.init(Int128(value)) }
}

extension ExactDecimal {
  /// The number with a comma between thousands, for people: `-1,234.5`.
  public var grouped: String {
    let parts = magnitude.description.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return description }
    var digits = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { digits += "," }
      digits.append(digit)
    }
    return (isNegative ? "-" : "") + digits + (parts.count > 1 ? "." + parts[1] : "")
  }
}
