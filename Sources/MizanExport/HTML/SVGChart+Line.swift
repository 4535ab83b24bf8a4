import XLSXWriter

extension SVGChart {
  /// A line a series through the points of its categories, zero at the foot or between; returns the height.
  func appendLine(from top: Int, to output: inout HTMLWriter) -> Int {
    let foot = top + 240
    let range = data.range
    func y(_ value: Double) -> Int {
      let size = range.upperBound - range.lowerBound
      return size > 0 ? foot - Int(((value - range.lowerBound) / size * 200).rounded()) : foot
    }
    let count = data.categories.count
    let step = Self.width / max(1, count)
    func x(_ category: Int) -> Int { step / 2 + category * step }
    appendText(data.chart.valueTitle, x: 4, y: top + 10, .start, to: &output)
    appendRule("axis", 4, y(0), Self.width - 4, y(0), to: &output)
    for series in data.points.indices {
      let shown = data.points[series].indices.filter { data.points[series][$0] != nil }
      // A line joins neighbours only: over a gap nothing is known.
      for (a, b) in zip(shown, shown.dropFirst()) where b == a + 1 {
        guard let from = data.points[series][a], let to = data.points[series][b] else { continue }
        appendRule(
          "line s\(style(series))", x(a), y(from.value.double), x(b), y(to.value.double), to: &output)
      }
      for category in shown {
        guard let point = data.points[series][category] else { continue }
        appendLinked(point, series, category, to: &output) { output in
          appendMarker(series, x: x(category), y: y(point.value.double), to: &output)
          appendNumber(point.text, x: x(category), y: y(point.value.double) - 11, .middle, to: &output)
        }
      }
    }
    var height = 0
    for (category, text) in data.categories.enumerated() {
      let lines = Self.lines(text, letters: step / Self.letter - 1)
      height = max(height, lines.count)
      for (index, line) in lines.enumerated() {
        appendText(line, x: x(category), y: foot + 20 + index * Self.lineHeight, .middle, to: &output)
      }
    }
    return foot + 16 + height * Self.lineHeight
  }
}
