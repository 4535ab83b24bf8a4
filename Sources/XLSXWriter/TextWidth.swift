/// How wide a text is, for choosing a column's width without a font.
public enum TextWidth {
  /// The width of the widest line in columns of one Latin letter: marks that stand on a letter (the Arabic vowel marks
  /// among them) and invisible characters count 0, East Asian wide characters and emoji 2, all others, the tatweel
  /// among them, 1. Empty text is 0.
  ///
  /// ```swift
  /// TextWidth.columns(of: "كَتَبَ")  // 3
  /// ```
  public static func columns(of text: String) -> Int {
    var widest = 0
    var line = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        widest = max(widest, line)
        line = 0
      } else {
        line += columns(of: scalar)
      }
    }
    return max(widest, line)
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  /// The blocks that Unicode's East Asian Width calls wide or full-width, and the emoji planes.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
