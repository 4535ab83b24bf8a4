import MizanReports
import XLSXWriter

/// Writes the table of a sheet: caption, headings over columns and before rows, totals at its foot.
struct HTMLTable {
  private let table: ReportTable
  private let sheet: ReportSheet
  private let words: HTMLWords
  private let cells: HTMLCells
  /// The leading columns that tell the rows apart.
  private let stub: Int

  init(_ table: ReportTable, of sheet: ReportSheet, _ context: HTMLContext, _ words: HTMLWords) {
    self.table = table
    self.sheet = sheet
    self.words = words
    cells = HTMLCells(table, sheet.id, context, words)
    stub = table.stubCount
  }

  func append(to output: inout HTMLWriter) {
    let caption = HTMLAnchors.name(sheet.id) + "-caption"
    // A wide table scrolls by itself, with the keyboard too.
    output.open(
      "div", [("class", "scroll"), ("role", "region"), ("aria-labelledby", caption), ("tabindex", "0")])
    output.open("table", [("class", sheet.id.kind.rawValue)])
    output.endLine()
    output.element("caption", [("id", caption)]) { words.append(sheet.title, to: &$0) }
    output.endLine()
    appendHead(to: &output)
    let totals = table.rows.reversed().prefix(while: ReportTable.isTotal).count
    appendRows(table.rows.indices.prefix(table.rows.count - totals), in: "tbody", to: &output)
    if totals > 0 { appendRows(table.rows.indices.suffix(totals), in: "tfoot", to: &output) }
    output.append(markup: "</table></div>\n")
  }

  // MARK: Headings

  private func appendHead(to output: inout HTMLWriter) {
    output.open("thead")
    output.endLine()
    let hasSpanners = table.columns.contains { $0.spanner != nil }
    output.open("tr")
    var column = 0
    while column < table.columns.count {
      let first = table.columns[column]
      guard let spanner = first.spanner else {
        heading(first, first.header, rowspan: hasSpanners ? "2" : nil, to: &output)
        column += 1
        continue
      }
      let width = table.columns[column...].prefix { $0.spanner == spanner }.count
      output.element("th", [("scope", "colgroup"), ("colspan", String(width)), ("class", "over")]) {
        words.append(spanner, to: &$0)
      }
      column += width
    }
    output.close("tr")
    output.endLine()
    if hasSpanners {
      output.open("tr")
      for column in table.columns { if let header = Self.belowSpanner(column) { heading(column, header, to: &output) } }
      output.close("tr")
      output.endLine()
    }
    output.close("thead")
    output.endLine()
  }

  private func heading(_ column: ReportColumn, _ header: String, rowspan: String? = nil, to output: inout HTMLWriter) {
    output.element("th", [("scope", "col"), ("rowspan", rowspan), ("class", Self.style(column))]) {
      words.append(header, to: &$0)
    }
  }

  /// What a heading says besides the one over it; `nil` without one.
  private static func belowSpanner(_ column: ReportColumn) -> String? {
    guard let spanner = column.spanner else { return nil }
    guard column.header.hasPrefix(spanner) else { return column.header }
    return String(column.header.dropFirst(spanner.count).drop { $0.isPunctuation || $0.isWhitespace })
  }

  // MARK: Rows

  private func appendRows(_ rows: some Sequence<Int>, in tag: String, to output: inout HTMLWriter) {
    output.open(tag)
    output.endLine()
    for row in rows {
      output.open("tr", [("class", ReportTable.isTotal(table.rows[row]) ? "total" : nil)])
      for (column, cell) in table.rows[row].enumerated() {
        let place = HTMLAnchors.Cell(sheet: sheet.id, row: row, column: column)
        let isHeading = column < stub
        let attributes = [
          ("id", cells.name(place)), ("scope", isHeading ? "row" : nil),
          ("class", Self.style(table.columns[column]) ?? Self.style(cell)),
        ]
        output.element(isHeading ? "th" : "td", attributes) { cells.append(cell, at: place, to: &$0) }
      }
      output.close("tr")
      output.endLine()
    }
    output.close(tag)
    output.endLine()
  }

  /// The class of a column's cells: numbers end at one edge, sentences are broad.
  private static func style(_ column: ReportColumn) -> String? {
    switch column.kind {
    case .text: nil
    case .longText: "long"
    case .number, .integer: "number"
    }
  }

  /// The class of a cell of words: dates and short names stay on one line, others take a few lines at most.
  private static func style(_ cell: ReportCell) -> String? {
    switch TextWidth.columns(of: cell.text) {
    case 0: nil
    case 1...16: "short"
    default: "words"
    }
  }
}
