import MizanModel
import MizanReports
import XLSXWriter

/// Writes one sheet of a report into a workbook.
struct SheetPage {
  let sheet: ReportSheet
  let page: Sheet
  let layouts: [SheetID: SheetLayout]
  private let styles: PageStyles
  private let profile: WorkbookProfile

  init(_ sheet: ReportSheet, on page: Sheet, layouts: [SheetID: SheetLayout], _ profile: WorkbookProfile) {
    self.profile = profile
    self.sheet = sheet
    self.page = page
    self.layouts = layouts
    styles = PageStyles(isRightToLeft: sheet.isRightToLeft)
  }

  /// Whether table and chart fit one page, so that the chart is not cut in two.
  private var hasShortTableWithChart: Bool { !sheet.charts.isEmpty && (sheet.table?.rows.count ?? 0) <= 25 }

  private static let titleHeight = 24.0

  func write() throws(XLSXWriterError) {
    if sheet.isRightToLeft { try page.setRightToLeft() }
    try page.setUpPrint(
      PrintSetup(
        landscape: sheet.table != nil, pagesWide: 1, pagesTall: hasShortTableWithChart ? 1 : 0,
        margins: PrintSetup.Margins(left: 0.4, right: 0.4, top: 0.5, bottom: 0.5)))
    try page.write(PlainText.neutralized(sheet.title), at: CellAddress(row: 0, column: 0), style: styles.title)
    try page.setRowHeight(Self.titleHeight, row: 0)
    for (index, line) in sheet.lines.enumerated() {
      let style = sheet.table == nil ? styles.paragraph : styles.line
      try write(line, at: CellAddress(row: index + 1, column: 0), text: style)
      let width = sheet.table == nil ? SheetLayout.pageWidth : 255
      try page.setRowHeight(RowHeight.points([(line.text, width)]), row: index + 1)
    }
    if let table = sheet.table {
      try write(table)
      try drawCharts(under: table)
    } else {
      try page.setColumnWidth(SheetLayout.pageWidth, columns: 0...0)
    }
  }

  private func write(_ table: ReportTable) throws(XLSXWriterError) {
    let headerRow = 1 + sheet.lines.count
    let header = CellAddress(row: headerRow, column: 0)
    let columns = table.columns.enumerated().map { index, column in
      SheetTable.Column(
        header: column.header, headerStyle: styles.header(isNumber: column.kind == .number, isFirst: index == 0))
    }
    let isWorking = profile == .working
    try page.addTable(
      SheetTable(name: table.name, columns: columns, showsFilter: isWorking), at: header, rowCount: table.rows.count)
    if isWorking { try page.freeze(rows: headerRow + 1, columns: 0) }
    try page.repeatHeaderRows(headerRow...headerRow)
    let widths = SheetLayout.widths(table)
    for (index, width) in widths.enumerated() { try page.setColumnWidth(width, columns: index...index) }
    let headers = zip(table.columns, widths).map { (text: $0.header, width: $1) }
    try page.setRowHeight(RowHeight.points(headers, isBold: true), row: headerRow)
    for (row, cells) in table.rows.enumerated() {
      let height = RowHeight.points(zip(cells, widths).map { (text: $0.text, width: $1) })
      try page.setRowHeight(height, row: headerRow + 1 + row)
      for (column, cell) in cells.enumerated() {
        let isNumber = table.columns[column].kind == .number
        let style = isNumber ? styles.markInNumbers : styles.text(cell.text, isFirst: column == 0)
        try write(cell, at: CellAddress(row: headerRow + 1 + row, column: column), text: style)
      }
    }
  }

  private func write(_ cell: ReportCell, at address: CellAddress, text style: CellStyle) throws(XLSXWriterError) {
    switch cell {
    case .empty: try page.writeBlank(at: address, style: style)
    case .text, .list, .quotation: try page.write(PlainText.neutralized(cell.text), at: address, style: style)
    case .number(let value):
      try page.write(value.double, at: address, style: styles.number(digits: value.fractionDigits))
    case .figure(let value, let place):
      let style = styles.link(like: styles.number(digits: value.fractionDigits))
      guard let layout = layouts[place.sheet] else {
        return try page.write(value.double, at: address, style: style)
      }
      try page.writeLink(to: layout.name, layout.address(place), number: value.double, at: address, style: style)
    case .formula(let formula):
      let text = formula.expression.spreadsheetText { layouts[$0.sheet]?.formulaText($0) ?? "#REF!" }
      try page.writeFormula(
        text, result: .number(formula.value.double), at: address,
        style: styles.number(digits: ShownNumber(formula).digits))
    case .link(let text, let place):
      guard let layout = layouts[place.sheet] else {
        try page.write(PlainText.neutralized(text), at: address, style: style)
        return
      }
      try page.writeLink(
        to: layout.name, layout.address(place), text: PlainText.neutralized(text), at: address,
        style: styles.link(like: style))
    }
  }
}
