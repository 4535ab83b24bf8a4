import CXLSXWriter

extension Sheet {
  /// Writes a text. It is always a text cell: `=1+1`, `+1`, `-1` and `@a` are shown as they are and never calculated.
  ///
  /// Returns what was done otherwise than asked: characters that XML forbids become U+FFFD, and text over 32,767 UTF-16
  /// units is cut or throws `.textTooLong`, as the workbook's options say. Empty text is a blank cell.
  @discardableResult
  public func write(
    _ text: String, at cell: CellAddress, style: CellStyle = .plain
  ) throws(XLSXWriterError) -> Fallbacks {
    let buffer = book.textBuffer
    if SafeText.copyPlain(text, to: buffer) {
      try put(cell, style) { worksheet_write_string($0.sheet, $0.row, $0.column, buffer, $0.format) }
      return []
    }
    let safe = try book.cellText(text, at: place(cell))
    try put(cell, style) { worksheet_write_string($0.sheet, $0.row, $0.column, safe.text, $0.format) }
    return safe.fallbacks
  }

  /// Writes a number with 16 significant digits. Throws `.notFinite` for NaN and the infinities.
  public func write(_ number: Double, at cell: CellAddress, style: CellStyle = .plain) throws(XLSXWriterError) {
    guard number.isFinite else { throw .notFinite(place(cell), found: "\(number)") }
    try put(cell, style) { worksheet_write_number($0.sheet, $0.row, $0.column, number, $0.format) }
  }

  /// Writes TRUE or FALSE.
  public func write(_ truth: Bool, at cell: CellAddress, style: CellStyle = .plain) throws(XLSXWriterError) {
    try put(cell, style) { worksheet_write_boolean($0.sheet, $0.row, $0.column, truth ? 1 : 0, $0.format) }
  }

  /// Writes a day as the number that spreadsheets keep, shown as `yyyy-mm-dd` unless the style has a number format.
  /// Throws `.badDate` for a day that is not in the calendar or not in the years 1900 to 9999.
  public func write(_ date: CalendarDate, at cell: CellAddress, style: CellStyle = .plain) throws(XLSXWriterError) {
    guard date.isValid else { throw .badDate(place(cell), found: date) }
    var style = style
    if style.numberFormat == nil { style.numberFormat = "yyyy-mm-dd" }
    var parts = lxw_datetime(
      year: Int32(date.year), month: Int32(date.month), day: Int32(date.day), hour: 0, min: 0, sec: 0)
    try put(cell, style) { worksheet_write_datetime($0.sheet, $0.row, $0.column, &parts, $0.format) }
  }

  /// Gives an empty cell a look. A plain one is left out of the file.
  public func writeBlank(at cell: CellAddress, style: CellStyle) throws(XLSXWriterError) {
    try put(cell, style) { worksheet_write_blank($0.sheet, $0.row, $0.column, $0.format) }
  }

  /// Writes a formula, with or without its `=`, in Excel's English form, and the value that it gives.
  ///
  /// Functions younger than Excel 2007 need their `_xlfn.` prefix. Throws `.badValue` for an empty formula or one of
  /// more than 8,192 UTF-16 units or with characters that XML forbids, `.notFinite` and `.textTooLong` for the result.
  public func writeFormula(
    _ formula: String, result: FormulaResult, at cell: CellAddress, style: CellStyle = .plain
  ) throws(XLSXWriterError) {
    let bare = formula.hasPrefix("=") ? String(formula.dropFirst()) : formula
    guard (1...8_192).contains(bare.utf16.count), SafeText.isFitForXML(bare) else {
      throw .badValue(
        place(cell), setting: "formula", found: "\"\(bare.prefix(40))\"", expected: "1 to 8,192 UTF-16 units of text")
    }
    switch result {
    case .number(let number):
      guard number.isFinite else { throw .notFinite(place(cell), found: "\(number)") }
      try put(cell, style) { worksheet_write_formula_num($0.sheet, $0.row, $0.column, bare, $0.format, number) }
    case .text(let text):
      let safe = try book.cellText(text, at: place(cell))
      try put(cell, style) { worksheet_write_formula_str($0.sheet, $0.row, $0.column, bare, $0.format, safe.text) }
    }
  }

  /// Hangs a comment on a cell, hidden until it is pointed at. In constant memory it counts as part of its row.
  ///
  /// Returns and throws as the text of a cell does; the author has 255 UTF-16 units at most.
  @discardableResult
  public func writeComment(
    _ text: String, author: String, at cell: CellAddress
  ) throws(XLSXWriterError) -> Fallbacks {
    let safe = try book.cellText(text, at: place(cell))
    let safeAuthor = try book.plainText(author, at: place(cell))
    _ = try check(cell)
    let strings = CStrings()
    var options = lxw_comment_options()
    options.author = strings.copyUnlessEmpty(safeAuthor.text)
    try advance(to: cell.row) { worksheet_write_comment_opt($0, $1, lxw_col_t(cell.column), safe.text, &options) }
    withExtendedLifetime(strings) {}
    return safe.fallbacks.union(safeAuthor.fallbacks)
  }
}
