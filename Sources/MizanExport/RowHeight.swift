import XLSXWriter

/// How high a row must be for its wrapped text: LibreOffice and viewers take the height that the file gives.
enum RowHeight {
  /// The height of a line of 11 points; scripts that stand higher than Latin letters need more.
  private static let line = 15.0
  private static let tallLine = 16.5
  /// A spreadsheet's greatest row height.
  private static let maximum = 409.0

  /// The height of a row of cells in points.
  ///
  /// - Parameters:
  ///   - cells: each cell's text and the width of its column in characters.
  ///   - isBold: whether the letters are wider than usual.
  static func points(_ cells: some Sequence<(text: String, width: Double)>, isBold: Bool = false) -> Double {
    let heights = cells.map { cell in
      let count = lineCount(cell.text, width: isBold ? cell.width * 0.9 : cell.width)
      return Double(count) * (count > 1 && !cell.text.utf8.allSatisfy { $0 < 0x80 } ? tallLine : line)
    }
    return min(max(heights.max() ?? line, line) + 2, maximum)
  }

  /// The lines that a text takes when words wrap at a width in characters; a longer word breaks.
  private static func lineCount(_ text: String, width: Double) -> Int {
    let capacity = max(1, Int(width) - 2)
    var lines = 1
    var used = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let length = TextWidth.columns(of: String(word))
      if used > 0, used + 1 + length > capacity {
        lines += 1
        used = 0
      }
      used += (used > 0 ? 1 : 0) + length
      if used > capacity {
        lines += (used - 1) / capacity
        used = (used - 1) % capacity + 1
      }
    }
    return lines
  }
}
