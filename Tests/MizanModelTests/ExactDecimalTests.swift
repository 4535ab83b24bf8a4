import MizanModel
import MizanTestSupport
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
  /// Plain notation of a random number of up to 38 digits.
  private func randomText(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...[1, 3, 9, 19, 38].randomElement(using: &random)!, using: &random)
    let digits = (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    let fraction = Int.random(in: 0...count, using: &random)
    let sign = Bool.random(using: &random) ? "-" : ""
    if fraction == 0 { return sign + digits }
    if Int.random(in: 0..<8, using: &random) == 0 { return sign + "0." + String(repeating: "0", count: 20) + digits }
    return sign + (fraction == count ? "0" : String(digits.dropLast(fraction))) + "." + digits.suffix(fraction)
  }

  /// Calls `body` with many random pairs, each as text.
  private func forRandomPairs(_ body: (String, String, inout SeededGenerator) throws -> Void) rethrows {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<3000 { try body(randomText(&random), randomText(&random), &random) }
  }

  /// Whether the result, as written with its operands aligned, has more digits than a mantissa holds.
  private func needsTooMany(_ digits: [[Int]]) -> Bool { digits.contains { $0.count > 38 } }

  @Test("Reading and printing give the number that was written")
  func parsing() throws {
    try forRandomPairs { text, _, _ in
      let number = try #require(ExactDecimal(text), "\(text)")
      #expect(number.description == SlowDecimal(text).text, "\(text)")
      #expect(ExactDecimal(number.description) == number)
      #expect(number.mantissa == 0 || number.mantissa % 10 != 0, "\(text) is not in canonical form")
    }
  }

  @Test(
    "Signs and points",
    arguments: [
      ("+5", "5"), ("-0", "0"), ("5.", "5"), (".5", "0.5"), ("-.50", "-0.5"), ("007", "7"), ("1200", "1200"),
      ("0.000", "0"), ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ])
  func spelling(text: String, printed: String) {
    #expect(ExactDecimal(text)?.description == printed)
  }

  @Test(
    "What is no plain decimal is none",
    arguments: [
      "", "-", ".", "1.2.3", "1,000", "1e3", "--1", "1-", " 1", "0x1", "١", "100000000000000000000000000000000000000",
    ])
  func refused(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test("Sums and differences are exact, or none when 38 digits do not suffice")
  func sums() throws {
    var refused = 0
    try forRandomPairs { left, right, _ in
      let (a, b) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
      let negated = right.hasPrefix("-") ? String(right.dropFirst()) : "-" + right
      for (result, other) in [(a.adding(b), SlowDecimal(right)), (a.subtracting(b), SlowDecimal(negated))] {
        let exact = SlowDecimal(left) + other
        if let result {
          #expect(result.description == exact.text, "\(left) and \(right)")
        } else {
          refused += 1
          let power = min(a.exponent, b.exponent)
          let written = [SlowDecimal(left).digits(from: power), other.digits(from: power), exact.digits(from: power)]
          #expect(needsTooMany(written), "\(left) and \(right)")
        }
      }
    }
    #expect(refused > 20 && refused < 3000, "both outcomes must be tried")
  }

  @Test("Products are exact, or none when 38 digits do not suffice")
  func products() throws {
    var refused = 0
    try forRandomPairs { left, right, _ in
      let (a, b) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
      let exact = SlowDecimal(left) * SlowDecimal(right)
      if let product = a.multiplied(by: b) {
        #expect(product.description == exact.text, "\(left) times \(right)")
      } else {
        refused += 1
        #expect(needsTooMany([exact.digits(from: a.exponent + b.exponent)]), "\(left) times \(right)")
      }
    }
    #expect(refused > 20 && refused < 2000, "both outcomes must be tried")
  }

  @Test("Quotients are rounded half away from zero")
  func quotients() throws {
    var given = 0
    try forRandomPairs { left, right, random in
      let (a, b) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
      let places = Int.random(in: 0...12, using: &random)
      guard b != .zero else {
        #expect(a.divided(by: b, digits: places) == nil)
        return
      }
      guard let quotient = a.divided(by: b, digits: places) else { return }
      given += 1
      let exact = SlowDecimal(left).divided(by: SlowDecimal(right), places: places)
      #expect(quotient.description == exact.text, "\(left) by \(right) to \(places) places")
    }
    #expect(given > 1000)
  }

  @Test("Press-sized numbers always have a quotient")
  func ordinaryQuotients() throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<1000 {
      let a = ExactDecimal(Int128(Int.random(in: -1_000_000_000_000_000...1_000_000_000_000_000, using: &random)))
      let b = ExactDecimal(Int128(Int.random(in: 1...1_000_000_000, using: &random)), exponent: -3)
      #expect(a.divided(by: b, digits: 12) != nil)
    }
  }

  @Test("Rounding keeps the places asked for")
  func rounding() throws {
    try forRandomPairs { text, _, random in
      let places = Int.random(in: 0...12, using: &random)
      let rounded = try #require(ExactDecimal(text)).rounded(to: places)
      #expect(rounded.description == SlowDecimal(text).divided(by: SlowDecimal("1"), places: places).text, "\(text)")
      #expect(rounded.fractionDigits <= places)
    }
    #expect(ExactDecimal(-25, exponent: -1).rounded(to: 0) == -3)
    #expect(ExactDecimal(1, exponent: -60).rounded(to: 2) == 0)
  }

  @Test("The order is that of the values, and equal values are equal")
  func order() throws {
    try forRandomPairs { left, right, _ in
      let (a, b) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
      let (x, y) = (SlowDecimal(left), SlowDecimal(right))
      #expect((a < b) == (x < y), "\(left) and \(right)")
      #expect((b < a) == (y < x), "\(left) and \(right)")
      #expect((a == b) == (x == y), "\(left) and \(right)")
    }
    let huge = ExactDecimal(5, exponent: 100)
    #expect(huge > 1 && huge.negated < 1 && huge > .zero && ExactDecimal(1, exponent: -100) > .zero)
    #expect(
      huge.negated < huge && ExactDecimal(4, exponent: 200) > huge && huge.negated > ExactDecimal(-4, exponent: 200))
  }

  @Test("Too many digits give none, zero is neutral however far the other number is")
  func overflow() {
    let most = ExactDecimal("99999999999999999999999999999999999999")!
    #expect(most.adding(1) == nil && most.negated.subtracting(1) == nil && most.multiplied(by: 2) == nil)
    #expect(most.subtracting(1)?.description == "99999999999999999999999999999999999998")
    // The product is the least number of 128 bits, whose sign could not be turned.
    #expect(ExactDecimal("-18446744073709551616")!.multiplied(by: ExactDecimal("9223372036854775808")!) == nil)
    let far = ExactDecimal(5, exponent: 100)
    #expect(far.adding(.zero) == far && ExactDecimal.zero.adding(far) == far && far.adding(1) == nil)
    #expect(ExactDecimal(1).divided(by: .zero, digits: 2) == nil && far.divided(by: 3, digits: 2) == nil)
  }

  @Test("Whole numbers, magnitudes and the nearest floating-point number")
  func conversions() {
    #expect(ExactDecimal("-1234.50")!.integer == nil && ExactDecimal("-12.0")!.integer == -12)
    #expect(ExactDecimal(452, exponent: 6).integer == 452_000_000)
    #expect(ExactDecimal(1, exponent: 30).integer == nil && ExactDecimal(1, exponent: 100).integer == nil)
    #expect(ExactDecimal(-7).magnitude == 7 && ExactDecimal(7).negated == -7 && ExactDecimal(-7).isNegative)
    #expect(ExactDecimal("1.25")!.fractionDigits == 2 && ExactDecimal(125, exponent: 4).fractionDigits == 0)
    #expect(ExactDecimal("0.1")!.double == 0.1 && ExactDecimal("-452000000.05")!.double == -452_000_000.05)
  }
}
