import XLSXWriter

/// Breaks text into lines of a width in columns of one Latin letter.
enum TextLines {
  /// The lines of a text, broken at spaces; a longer word is broken after hyphens and strokes, else cut. One empty line
  /// for an empty text.
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
      for piece in width > columns ? pieces(of: word, columns: columns) : [String(word)] {
        let width = TextWidth.columns(of: piece)
        if used > 0, used + width > columns {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line += piece
        used += width
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// A long word cut after hyphens and strokes, and what is still too long into its letters.
  private static func pieces(of word: Substring, columns: Int) -> [String] {
    var pieces: [String] = [""]
    for character in word {
      pieces[pieces.count - 1].append(character)
      if character == "-" || character == "/" { pieces.append("") }
    }
    return pieces.flatMap { TextWidth.columns(of: $0) > columns ? $0.map(String.init) : [$0] }
  }
}
