/// Which way the letters of a text run.
enum TextDirection {
  /// Whether the first letter is one of a script that runs from right to left.
  static func startsRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.first { $0.properties.isAlphabetic }.map(isRightToLeft) ?? false
  }

  /// Whether any letter is one of a script that runs from right to left.
  static func hasRightToLeft(_ text: String) -> Bool { text.unicodeScalars.contains(where: isRightToLeft) }

  private static func isRightToLeft(_ letter: Unicode.Scalar) -> Bool {
    (0x0590...0x08FF).contains(letter.value) || (0xFB1D...0xFEFC).contains(letter.value)
  }
}
