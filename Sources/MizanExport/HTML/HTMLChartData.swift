import MizanModel
import MizanReports

/// The numbers of a picture, taken from the cells of its table.
struct HTMLChartData {
  /// A number with the cell that it stands in.
  struct Point {
    let value: ExactDecimal
    let text: String
    let cell: HTMLAnchors.Cell
  }

  let chart: ReportChart
  let isRightToLeft: Bool
  /// The names of the points.
  let categories: [String]
  /// For each series a point a category; `nil` where the cell holds no number.
  let points: [[Point?]]

  /// `nil` where the table has not the columns or numbers of the picture.
  init?(_ chart: ReportChart, _ sheet: ReportSheet) {
    guard let table = sheet.table, chart.rows.upperBound < table.rows.count,
      let names = table.index(of: chart.categories)
    else { return nil }
    let columns = chart.series.compactMap { table.index(of: $0.column) }
    guard columns.count == chart.series.count else { return nil }
    self.chart = chart
    isRightToLeft = sheet.isRightToLeft
    categories = chart.rows.map { table.rows[$0][names].text }
    points = columns.map { column in
      chart.rows.map { row in
        ShownNumber(table.rows[row][column]).map {
          Point(
            value: $0.value, text: $0.typeset, cell: HTMLAnchors.Cell(sheet: sheet.id, row: row, column: column))
        }
      }
    }
    guard points.joined().contains(where: { $0 != nil }) else { return nil }
  }

  /// The smallest and the greatest number, with zero among them.
  var range: ClosedRange<Double> {
    let values = points.joined().compactMap { $0?.value.double }
    return min(0, values.min() ?? 0)...max(0, values.max() ?? 0)
  }
}
