import MizanModel

/// Words from outside made harmless for programs that run what looks like a formula.
enum PlainText {
  /// The text, with an apostrophe before it when a spreadsheet would take it for a formula.
  ///
  /// Numbers keep their sign: `-3.5%` stays, `-1+cmd` does not.
  static func neutralized(_ text: String) -> String {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): "'" + text
    case UInt8(ascii: "-"): isNumber(text.utf8.dropFirst()) ? text : "'" + text
    default: text
    }
  }

  private static func isNumber(_ bytes: Substring.UTF8View) -> Bool {
    guard let first = bytes.first, isDigit(first) else { return false }
    return bytes.allSatisfy {
      isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "%")
        || $0 == UInt8(ascii: " ")
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The number with a comma between thousands, for readers.
  static func grouped(_ value: ExactDecimal) -> String {
    let plain = value.magnitude.description
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    var digits = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index) % 3 == 0 { digits += "," }
      digits.append(digit)
    }
    return (value.isNegative ? "-" : "") + digits + (parts.count > 1 ? "." + parts[1] : "")
  }
}
