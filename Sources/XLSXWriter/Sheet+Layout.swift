import CXLSXWriter

extension Sheet {
  /// Lets the sheet run from right to left, column A at the right.
  public func setRightToLeft() throws(XLSXWriterError) {
    try set("direction") { worksheet_right_to_left($0) }
  }

  /// Sets the width of columns, counted from 0, in characters of the default font, 0 to 255.
  ///
  /// Throws `.outsideSheet` and `.badValue`. `TextWidth` tells how wide a text is.
  public func setColumnWidth(_ width: Double, columns: ClosedRange<Int>) throws(XLSXWriterError) {
    let first = try check(CellAddress(row: 0, column: columns.lowerBound)).column
    let last = try check(CellAddress(row: 0, column: columns.upperBound)).column
    try require(width, in: 0...255, "column width", "0 to 255 characters")
    try call("column width") { worksheet_set_column($0, first, last, width, nil) }
  }

  /// Sets the height of a row, counted from 0, in points, 0 to 409.
  ///
  /// Throws `.outsideSheet`, `.badValue`, and in constant memory `.rowPassed`: the height comes before the row's cells.
  public func setRowHeight(_ height: Double, row: Int) throws(XLSXWriterError) {
    try require(height, in: 0...409, "row height", "0 to 409 points")
    try advance(to: row) { worksheet_set_row($0, $1, height, nil) }
  }

  /// Keeps the first rows and columns in sight, as many as are given; 0 and 0 is none. Throws `.outsideSheet`.
  public func freeze(rows: Int, columns: Int) throws(XLSXWriterError) {
    let corner = try check(CellAddress(row: rows, column: columns))
    try set("frozen panes") { worksheet_freeze_panes($0, corner.row, corner.column) }
  }

  /// Prints these rows, counted from 0, at the head of every page. Throws `.outsideSheet`.
  public func repeatHeaderRows(_ rows: ClosedRange<Int>) throws(XLSXWriterError) {
    let first = try check(CellAddress(row: rows.lowerBound, column: 0)).row
    let last = try check(CellAddress(row: rows.upperBound, column: 0)).row
    try call("repeated rows") { worksheet_repeat_rows($0, first, last) }
  }

  /// Sets how the sheet is printed. Throws `.badValue`, and `.textTooLong` for a header or footer over 255 UTF-16 units.
  public func setUpPrint(_ setup: PrintSetup) throws(XLSXWriterError) {
    let margins = setup.margins
    for margin in [margins.left, margins.right, margins.top, margins.bottom] {
      try require(margin, in: 0...10, "margin", "0 to 10 inches")
    }
    for pages in [setup.pagesWide, setup.pagesTall] {
      try require(Double(pages), in: 0...32_767, "number of pages", "0 to 32,767")
    }
    let header = try book.plainText(setup.header ?? "", at: place("page header")).text
    let footer = try book.plainText(setup.footer ?? "", at: place("page footer")).text
    try set("print set-up") { sheet in
      worksheet_set_paper(sheet, 9)  // A4
      if setup.landscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
      worksheet_fit_to_pages(sheet, UInt16(setup.pagesWide), UInt16(setup.pagesTall))
      worksheet_set_margins(sheet, margins.left, margins.right, margins.top, margins.bottom)
    }
    if !header.isEmpty { try call("page header") { worksheet_set_header($0, header) } }
    if !footer.isEmpty { try call("page footer") { worksheet_set_footer($0, footer) } }
  }

  /// Sets the scale at which the sheet is shown, 10 to 400 per cent. Throws `.badValue`.
  public func setZoom(_ percent: Int) throws(XLSXWriterError) {
    try require(Double(percent), in: 10...400, "zoom", "10 to 400 per cent")
    try set("zoom") { worksheet_set_zoom($0, UInt16(percent)) }
  }

  /// Colours the sheet's tab.
  public func setTabColor(_ color: Color) throws(XLSXWriterError) {
    try set("tab colour") { worksheet_set_tab_color($0, color.libraryValue) }
  }

  private func set(
    _ part: String, _ body: (UnsafeMutablePointer<lxw_worksheet>) -> Void
  ) throws(XLSXWriterError) {
    try call(part) {
      body($0)
      return LXW_NO_ERROR
    }
  }

  private func require(
    _ value: Double, in range: ClosedRange<Double>, _ setting: String, _ expected: String
  ) throws(XLSXWriterError) {
    guard range.contains(value) else {
      throw .badValue(place("lay-out"), setting: setting, found: "\(value)", expected: expected)
    }
  }
}
