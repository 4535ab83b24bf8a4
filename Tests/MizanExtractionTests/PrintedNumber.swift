import MizanModel
import MizanTestSupport

/// A random number in digits, printed in one of the ways of the press whose reading leaves no doubt.
struct PrintedNumber {
  let text: String
  let value: ExactDecimal

  /// Digits and signs: the first digit, the group sign, the decimal sign.
  private static let styles: [(zero: UInt32, group: String, point: String)] = [
    (0x30, ",", "."), (0x30, ".", ","), (0x30, "\u{A0}", ","), (0x30, "\u{202F}", "."), (0x660, "٬", "٫"),
    (0x6F0, "٬", "٫"), (0x30, "'", "."), (0x660, ",", "."), (0x30, " ", "."), (0x660, "", "٫"), (0x30, "", "."),
  ]

  init(_ random: inout SeededGenerator) {
    let style = Self.styles.randomElement(using: &random)!
    let whole = random.logUniform(999_999_999_999_999)
    // Three digits behind one sign may be thousands or decimals: such numbers are read by the rest of the text.
    let isClear = whole >= 1_000_000 || !style.group.isEmpty && whole >= 1000
    let places = [0, 0, 1, 2, 3, 4].randomElement(using: &random)!
    let decimals = (0..<(places == 3 && !isClear ? 2 : places)).map { _ in Int.random(in: 0...9, using: &random) }
    let hasOneSign = whole < 1_000_000 && decimals.isEmpty
    let digits = String(whole).map { String($0) }
    var printed = ""
    for (index, digit) in digits.enumerated() {
      let left = digits.count - index
      if index > 0, left % 3 == 0, !(hasOneSign && [",", "."].contains(style.group)) { printed += style.group }
      printed += Self.digit(Int(digit) ?? 0, style.zero)
    }
    if !decimals.isEmpty { printed += style.point + decimals.map { Self.digit($0, style.zero) }.joined() }
    text = printed
    let fraction = decimals.isEmpty ? "" : "." + decimals.map(String.init).joined()
    value = ExactDecimal(String(whole) + fraction) ?? .zero
  }

  private static func digit(_ value: Int, _ zero: UInt32) -> String {
    Unicode.Scalar(zero + UInt32(value)).map { String($0) } ?? ""
  }
}

extension SeededGenerator {
  /// A whole number from 0 to `most`, each length as likely as any other.
  mutating func logUniform(_ most: Int) -> Int {
    let length = Int.random(in: 1...String(most).count, using: &self)
    var limit = 1
    for _ in 0..<length { limit *= 10 }
    return min(most, Int.random(in: (length == 1 ? 0 : limit / 10)...(limit - 1), using: &self))
  }
}
