import MizanReports
import XLSXWriter

extension SheetPage {
  /// The height that a chart takes, in rows of the default height.
  private static let chartRows = 20

  /// Draws the pictures of a table below it, where they print on the same page.
  func drawCharts(under table: ReportTable) throws(XLSXWriterError) {
    guard let layout = layouts[sheet.id] else { return }
    for (number, chart) in sheet.charts.enumerated() {
      let row = layout.headerRow + table.rows.count + 2 + number * Self.chartRows
      guard let drawn = drawing(chart, layout, table) else { continue }
      try page.addChart(drawn, at: CellAddress(row: row, column: 0))
    }
  }

  private func drawing(_ chart: ReportChart, _ layout: SheetLayout, _ table: ReportTable) -> Chart? {
    func range(_ column: String) -> CellRange? {
      guard table.index(of: column) != nil else { return nil }
      let first = layout.address(CellPlace(sheet.id, row: chart.rows.lowerBound, column: column))
      let last = layout.address(CellPlace(sheet.id, row: chart.rows.upperBound, column: column))
      return CellRange(sheet: layout.name, from: first, to: last)
    }
    let colors = [Color(0x9A9A9A), Color(0x12436D), Color(0x28A197)]
    let shift = chart.series.count == 1 ? 1 : 0
    let series = chart.series.enumerated().compactMap { index, series -> Chart.Series? in
      range(series.column).map {
        Chart.Series(
          name: series.name, categories: range(chart.categories), values: $0,
          color: colors[min(index + shift, colors.count - 1)])
      }
    }
    guard !series.isEmpty else { return nil }
    let values = chart.series.compactMap { table.index(of: $0.column) }.flatMap { column in
      chart.rows.compactMap { table.rows[$0][column].number }
    }
    // Between small values the axis has fractions.
    let format = values.allSatisfy { $0.magnitude < 100 } ? nil : "#,##0"
    let kind: Chart.Kind = chart.kind == .line ? .line : .bar
    let height = kind == .line ? 320 : min(560, 150 + chart.rows.count * 16 * series.count)
    return Chart(
      kind: kind, title: chart.title, valueAxisTitle: chart.valueTitle, valueFormat: format, altText: chart.altText,
      series: series,
      rightToLeft: sheet.isRightToLeft, width: 760, height: height)
  }
}
