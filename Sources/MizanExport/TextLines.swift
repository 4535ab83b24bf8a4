import XLSXWriter

/// Breaks text into lines of a width in columns of one Latin letter.
enum TextLines {
  /// The lines of a text, broken at spaces; a longer word is cut. One empty line for an empty text.
  static func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let width = TextWidth.columns(of: String(word))
      if used > 0, used + 1 + width <= columns {
        line += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { lines.append(line) }
      (line, used) = ("", 0)
      for character in word {
        let width = TextWidth.columns(of: String(character))
        if used > 0, used + width > columns {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += width
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }
}
