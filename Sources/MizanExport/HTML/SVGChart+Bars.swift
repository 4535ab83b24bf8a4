import XLSXWriter

extension SVGChart {
  private static let barHeight = 16
  private static let gap = 12

  /// Where categories have their names, and where values lie between the least and the greatest.
  struct Plot {
    let labelLines: [[String]]
    let labelWidth: Int
    let range: ClosedRange<Double>
    let low: Int
    let high: Int

    /// The place of a value on the axis of reading.
    func x(_ value: Double) -> Int {
      let size = range.upperBound - range.lowerBound
      return size > 0 ? low + Int(((value - range.lowerBound) / size * Double(high - low)).rounded()) : low
    }
  }

  /// - Parameter room: the letters that numbers need beside the end of a mark.
  func plot(room: Int) -> Plot {
    let lines = data.categories.map { Self.lines($0, letters: 32) }
    let longest = lines.joined().map { TextWidth.columns(of: $0) }.max() ?? 0
    let labelWidth = longest * Self.letter + 12
    let side = room * Self.letter + 10
    return Plot(
      labelLines: lines, labelWidth: labelWidth, range: data.range,
      low: labelWidth + (data.range.lowerBound < 0 ? side : 0), high: Self.width - side)
  }

  func appendLabel(_ lines: [String], right x: Int, middle: Int, to output: inout HTMLWriter) {
    for (index, line) in lines.enumerated() {
      let y = middle + 4 + (2 * index - lines.count + 1) * Self.lineHeight / 2
      appendText(line, x: x, y: y, .end, to: &output)
    }
  }

  /// A bar from zero for each number; returns the height of the picture.
  func appendBars(from top: Int, to output: inout HTMLWriter) -> Int {
    let plot = plot(room: data.points.joined().compactMap { $0?.text.count }.max() ?? 0)
    var y = top
    let zero = plot.x(0)
    for category in data.categories.indices {
      let labels = plot.labelLines[category]
      let bars = data.points.indices.filter { data.points[$0][category] != nil }
      let height = max(max(1, bars.count) * Self.barHeight, labels.count * Self.lineHeight)
      appendLabel(labels, right: plot.labelWidth - 10, middle: y + height / 2, to: &output)
      var barY = y + (height - bars.count * Self.barHeight) / 2
      for series in bars {
        guard let point = data.points[series][category] else { continue }
        let end = plot.x(point.value.double)
        let ends = [mirrored(zero), mirrored(end)].sorted()
        appendLinked(point, series, category, to: &output) { output in
          output.element(
            "rect",
            [
              ("class", "s\(style(series))"), ("x", "\(ends[0])"), ("y", "\(barY + 1)"),
              ("width", "\(max(1, ends[1] - ends[0]))"), ("height", "\(Self.barHeight - 2)"),
            ], text: "")
          let isNegative = point.value.isNegative
          appendNumber(
            point.text, x: isNegative ? end - 5 : end + 5, y: barY + 12, isNegative ? .end : .start, to: &output)
        }
        barY += Self.barHeight
      }
      y += height + Self.gap
    }
    appendRule("axis", zero, top - 2, zero, y - Self.gap + 2, to: &output)
    appendText(data.chart.valueTitle, x: zero, y: y + 6, plot.range.lowerBound < 0 ? .middle : .start, to: &output)
    return y + 14
  }

  /// For each category a bar from its least to its greatest number, with a mark on each; returns the height.
  func appendRanges(from top: Int, to output: inout HTMLWriter) -> Int {
    func numbers(_ category: Int) -> [HTMLChartData.Point] { data.points.compactMap { $0[category] } }
    let arrow = data.isRightToLeft ? " \u{2190} " : " \u{2192} "
    let texts = data.categories.indices.map { numbers($0).map(\.text).joined(separator: arrow) }
    let plot = plot(room: texts.map(\.count).max() ?? 0)
    var y = top
    for category in data.categories.indices {
      let labels = plot.labelLines[category]
      let height = max(20, labels.count * Self.lineHeight)
      let middle = y + height / 2
      appendLabel(labels, right: plot.labelWidth - 10, middle: middle, to: &output)
      let ends = numbers(category).map { plot.x($0.value.double) }
      if let least = ends.min(), let greatest = ends.max() {
        appendRule("range", least, middle, greatest, middle, to: &output)
        appendText(texts[category], x: greatest + 12, y: middle + 4, .start, to: &output)
      }
      for series in data.points.indices {
        guard let point = data.points[series][category] else { continue }
        appendLinked(point, series, category, to: &output) { output in
          appendMarker(series, x: plot.x(point.value.double), y: middle, to: &output)
        }
      }
      y += height + Self.gap
    }
    let zero = plot.x(0)
    appendRule("axis", zero, top - 2, zero, y - Self.gap + 2, to: &output)
    appendText(data.chart.valueTitle, x: zero, y: y + 6, .start, to: &output)
    return y + 14
  }
}
