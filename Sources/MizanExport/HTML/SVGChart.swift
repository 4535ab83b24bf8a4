import MizanReports
import XLSXWriter

/// Draws a picture of a table as SVG inside HTML: every mark bears its number and leads to its cell.
///
/// Lengths are whole units of the view box, which is 760 wide. Right-to-left pictures are mirrored.
struct SVGChart {
  static let width = 760
  /// The width of a letter of the labels, about.
  static let letter = 7
  static let lineHeight = 16

  let data: HTMLChartData
  private let name: String

  init(_ data: HTMLChartData, name: String) {
    self.data = data
    self.name = name
  }

  func append(to output: inout HTMLWriter) {
    var drawing = HTMLWriter()
    let top = appendLegend(to: &drawing)
    let height =
      switch data.chart.kind {
      case .line: appendLine(from: top, to: &drawing)
      case .fromTo: appendRanges(from: top, to: &drawing)
      case .bar, .none: appendBars(from: top, to: &drawing)
      }
    output.open("figure")
    output.endLine()
    output.open(
      "svg",
      [
        ("viewBox", "0 0 \(Self.width) \(height)"), ("aria-labelledby", "\(name)-title"),
        ("aria-describedby", "\(name)-text"), ("class", data.chart.kind.rawValue),
      ])
    output.element("title", [("id", name + "-title")], text: data.chart.title)
    output.element("desc", [("id", name + "-text")], text: data.chart.altText)
    output.endLine()
    output.append(markup: drawing.markup)
    output.append(markup: "</svg>\n")
    output.element("figcaption", text: data.chart.title)
    output.append(markup: "\n</figure>\n")
  }

  // MARK: Parts

  /// The names of the series with their colours, where there are several; returns the height taken.
  private func appendLegend(to output: inout HTMLWriter) -> Int {
    guard data.chart.series.count > 1 else { return 8 }
    var x = 0
    for (index, series) in data.chart.series.enumerated() {
      appendMarker(index, x: x + 6, y: 10, to: &output)
      appendText(series.name, x: x + 18, y: 14, .start, to: &output)
      x += 18 + TextWidth.columns(of: series.name) * Self.letter + 24
    }
    return 28
  }

  /// The shape and colour of a series: shapes differ too, except those of bars, which stand in the legend's order.
  func appendMarker(_ series: Int, x: Int, y: Int, to output: inout HTMLWriter) {
    let x = mirrored(x)
    let style = "s\(style(series))"
    switch data.chart.kind == .bar ? 1 : series % 3 {
    case 0: output.element("circle", [("class", style), ("cx", "\(x)"), ("cy", "\(y)"), ("r", "5")], text: "")
    case 1: output.element("path", [("class", style), ("d", "M\(x - 5) \(y - 5)h10v10h-10z")], text: "")
    default: output.element("path", [("class", style), ("d", "M\(x) \(y - 7)l7 7l-7 7l-7 -7z")], text: "")
    }
  }

  /// The number of a series' colour: a single one has the strong colour.
  func style(_ series: Int) -> Int { min(series + (data.chart.series.count == 1 ? 1 : 0), 2) }

  /// A link to the cell of a point, called after its category, series and number.
  func appendLinked(
    _ point: HTMLChartData.Point, _ series: Int, _ category: Int, to output: inout HTMLWriter,
    _ shape: (inout HTMLWriter) -> Void
  ) {
    output.element("a", [("href", "#" + HTMLAnchors.name(point.cell))]) { output in
      let name = data.chart.series[series].name
      output.element("title", text: "\(data.categories[category]), \(name): \(point.text)")
      shape(&output)
    }
    output.endLine()
  }

  // MARK: Text

  /// Where a text stands to its point, in reading direction.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// Words in the direction of the report.
  func appendText(_ text: String, x: Int, y: Int, _ anchor: Anchor, to output: inout HTMLWriter) {
    output.element(
      "text", [("x", "\(mirrored(x))"), ("y", "\(y)"), ("text-anchor", anchor.rawValue)], text: text)
  }

  /// A number, which runs from left to right in every language.
  func appendNumber(_ text: String, x: Int, y: Int, _ anchor: Anchor, to output: inout HTMLWriter) {
    let physical: Anchor =
      switch anchor {
      case .middle: .middle
      case .start: data.isRightToLeft ? .end : .start
      case .end: data.isRightToLeft ? .start : .end
      }
    output.element(
      "text",
      [
        ("class", "n"), ("direction", "ltr"), ("x", "\(mirrored(x))"), ("y", "\(y)"),
        ("text-anchor", physical.rawValue),
      ], text: text)
  }

  /// A place on the axis of reading, from the left.
  func mirrored(_ x: Int) -> Int { data.isRightToLeft ? Self.width - x : x }

  /// A straight line.
  func appendRule(_ style: String, _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, to output: inout HTMLWriter) {
    output.element(
      "path", [("class", style), ("d", "M\(mirrored(x1)) \(y1)L\(mirrored(x2)) \(y2)")], text: "")
  }

  /// The words of a label as lines of a width in letters.
  static func lines(_ text: String, letters: Int) -> [String] { TextLines.wrapped(text, columns: max(letters, 6)) }
}
