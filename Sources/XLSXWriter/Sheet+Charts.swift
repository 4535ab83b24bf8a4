import CXLSXWriter

extension Sheet {
  /// Draws a chart whose upper edge and column A's side begin at a cell. Its ranges may lie on sheets added later.
  ///
  /// Throws `.badValue` for a chart without series, a series that is not one row or column, and a size outside 100 to
  /// 4,000 pixels, `.outsideSheet`, and `.textTooLong`.
  public func addChart(_ chart: Chart, at cell: CellAddress) throws(XLSXWriterError) {
    let (row, column) = try check(cell)
    try checkParts(of: chart, at: cell)
    let text = try ChartText(chart, book: book, at: place(cell))
    try book.call(at: place(cell)) { workbook in
      guard let drawn = workbook_add_chart(workbook, chart.kind.libraryValue) else {
        return LXW_ERROR_MEMORY_MALLOC_FAILED
      }
      chart_title_set_name(drawn, text.title)
      for (series, name) in zip(chart.series, text.series) { add(series, named: name, to: drawn, chart.kind) }
      setUpAxes(of: drawn, chart, text)
      let legend = chart.series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
      chart_legend_set_position(drawn, UInt8(legend.rawValue))
      return insert(drawn, row, column, chart, text)
    }
    for range in chart.ranges { book.refer(to: range.sheet, from: place(cell)) }
  }

  private func checkParts(of chart: Chart, at cell: CellAddress) throws(XLSXWriterError) {
    func bad(_ setting: String, _ found: String, _ expected: String) -> XLSXWriterError {
      .badValue(place(cell), setting: setting, found: found, expected: expected)
    }
    guard !chart.series.isEmpty else { throw bad("a chart's series", "none", "one at least") }
    for side in [chart.width, chart.height] where !(100...4_000).contains(side) {
      throw bad("a chart's side of", "\(side)", "100 to 4,000 pixels")
    }
    for range in chart.ranges {
      try range.check()
      guard range.isLine else { throw bad("a chart's range", range.description, "one row or one column") }
    }
  }

  private func add(
    _ series: Chart.Series, named name: String, to chart: UnsafeMutablePointer<lxw_chart>, _ kind: Chart.Kind
  ) {
    guard let drawn = chart_add_series(chart, nil, nil) else { return }
    if let range = series.categories {
      chart_series_set_categories(
        drawn, range.sheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
        lxw_col_t(range.last.column))
    }
    let range = series.values
    chart_series_set_values(
      drawn, range.sheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
      lxw_col_t(range.last.column))
    chart_series_set_name(drawn, name)
    if kind == .line {
      // A value between two gaps has no line to lie on; the marker shows it.
      chart_series_set_marker_type(drawn, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
      chart_series_set_marker_size(drawn, 5)
    }
    guard let color = series.color else { return }
    if kind == .line {
      var line = lxw_chart_line()
      line.color = color.libraryValue
      line.width = 2.25
      chart_series_set_line(drawn, &line)
      chart_series_set_marker_line(drawn, &line)
    }
    var fill = lxw_chart_fill()
    fill.color = color.libraryValue
    if kind == .line { chart_series_set_marker_fill(drawn, &fill) } else { chart_series_set_fill(drawn, &fill) }
  }

  private func setUpAxes(of drawn: UnsafeMutablePointer<lxw_chart>, _ chart: Chart, _ text: ChartText) {
    // The library's x axis is the one that lies, whatever it shows.
    let categories = chart.kind == .bar ? drawn.pointee.y_axis : drawn.pointee.x_axis
    let values = chart.kind == .bar ? drawn.pointee.x_axis : drawn.pointee.y_axis
    if let title = text.categoryAxisTitle { chart_axis_set_name(categories, title) }
    if let title = text.valueAxisTitle { chart_axis_set_name(values, title) }
    if let format = text.valueFormat { chart_axis_set_num_format(values, format) }
    // Below zero the names of the categories would stand among the bars.
    chart_axis_set_label_position(categories, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    switch chart.kind {
    case .bar:
      // Reversed, the first category is on top; crossing at the last one keeps the values' axis at the bottom.
      chart_axis_set_reverse(categories)
      chart_axis_set_crossing_max(categories)
      if chart.rightToLeft { chart_axis_set_reverse(values) }
    case .line, .column:
      if chart.rightToLeft { chart_axis_set_reverse(categories) }
    }
  }

  private func insert(
    _ drawn: UnsafeMutablePointer<lxw_chart>, _ row: lxw_row_t, _ column: lxw_col_t, _ chart: Chart, _ text: ChartText
  ) -> lxw_error {
    let strings = CStrings()
    var options = lxw_chart_options()
    // The library's own size is 480 by 288 pixels.
    options.x_scale = Double(chart.width) / 480
    options.y_scale = Double(chart.height) / 288
    options.description = strings.copyUnlessEmpty(text.altText)
    return withExtendedLifetime(strings) { worksheet_insert_chart_opt(pointer, row, column, drawn, &options) }
  }
}

/// A chart's texts, fit for the library.
struct ChartText {
  let title: String
  let categoryAxisTitle: String?
  let valueAxisTitle: String?
  let valueFormat: String?
  let altText: String
  let series: [String]

  init(_ chart: Chart, book: OpenBook, at place: Place) throws(XLSXWriterError) {
    // The library takes a text that begins with = for a formula.
    func text(_ text: String) throws(XLSXWriterError) -> String {
      let safe = try book.plainText(text, at: place).text
      return safe.hasPrefix("=") ? " " + safe : safe
    }
    title = try text(chart.title)
    categoryAxisTitle = try chart.categoryAxisTitle.map { title throws(XLSXWriterError) in try text(title) }
    valueAxisTitle = try chart.valueAxisTitle.map { title throws(XLSXWriterError) in try text(title) }
    valueFormat = try chart.valueFormat.map { format throws(XLSXWriterError) in try text(format) }
    altText = try book.plainText(chart.altText, limit: SafeText.cellLimit, at: place).text
    series = try chart.series.map { series throws(XLSXWriterError) in try text(series.name) }
  }
}

extension Chart {
  /// All ranges that the chart is drawn from.
  fileprivate var ranges: [CellRange] { series.flatMap { [$0.categories, $0.values].compactMap(\.self) } }
}

extension Chart.Kind {
  fileprivate var libraryValue: UInt8 {
    switch self {
    case .line: UInt8(LXW_CHART_LINE.rawValue)
    case .bar: UInt8(LXW_CHART_BAR.rawValue)
    case .column: UInt8(LXW_CHART_COLUMN.rawValue)
    }
  }
}
