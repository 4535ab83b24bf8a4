import CXLSXWriter

extension Sheet {
  /// Marks a range as a table and writes its header cells: the headers stand from `corner` on, and `rowCount` rows of
  /// data, one at least, lie below. The data are written as any cells are.
  ///
  /// Throws `.notInConstantMemory`, `.badName`, `.badTable`, `.outsideSheet`, `.textTooLong` for a header over 255
  /// UTF-16 units, and `.badValue` for a style.
  public func addTable(_ table: SheetTable, at corner: CellAddress, rowCount: Int) throws(XLSXWriterError) {
    guard !book.options.constantMemory else {
      throw .notInConstantMemory(place(corner), feature: "the table \"\(table.name)\"")
    }
    let range = try fit(table, at: corner, rowCount: rowCount)
    let strings = CStrings()
    var columns = try libraryColumns(of: table, at: corner, strings)
    var options = lxw_table_options()
    options.name = strings.copy(table.name)
    options.no_autofilter = table.showsFilter ? 0 : 1
    options.no_banded_rows = 1
    // Light style 0 is no style.
    options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
    options.style_type_number = 0
    let (row, column) = try check(range.first)
    let (lastRow, lastColumn) = try check(range.last)

    try book.reserve(name: table.name)
    do throws(XLSXWriterError) {
      try call("table \"\(table.name)\"") { sheet in
        columns.withUnsafeMutableBufferPointer { columns in
          var pointers = columns.indices.map { columns.baseAddress?.advanced(by: $0) }
          pointers.append(nil)
          return pointers.withUnsafeMutableBufferPointer { pointers in
            options.columns = pointers.baseAddress
            return worksheet_add_table(sheet, row, column, lastRow, lastColumn, &options)
          }
        }
      }
    } catch {
      book.release(name: table.name)
      throw error
    }
    withExtendedLifetime(strings) {}
    tables.append((table.name, range))
  }

  /// The table's range, when nothing speaks against it.
  private func fit(
    _ table: SheetTable, at corner: CellAddress, rowCount: Int
  ) throws(XLSXWriterError) -> CellRange {
    func fault(_ fault: SheetTableFault) -> XLSXWriterError {
      .badTable(place(corner), name: table.name, fault: fault)
    }
    _ = try check(corner)
    guard !table.columns.isEmpty else { throw fault(.noColumns) }
    guard rowCount > 0 else { throw fault(.noRows) }
    // A sum of two numbers that each fit a sheet cannot overflow; a row count is any number.
    let last = CellAddress(
      row: corner.row + min(rowCount, CellAddress.maximumRow + 1), column: corner.column + table.columns.count - 1)
    _ = try check(last)
    let range = CellRange(sheet: name, from: corner, to: last)
    for other in tables where other.range.overlaps(range) { throw fault(.overlaps(table: other.name)) }
    var seen: Set<String> = []
    for (index, column) in table.columns.enumerated() {
      guard !column.header.isEmpty else { throw fault(.emptyHeader(column: index)) }
      guard seen.insert(column.header.lowercased()).inserted else { throw fault(.repeatedHeader(column.header)) }
    }
    return range
  }

  private func libraryColumns(
    of table: SheetTable, at corner: CellAddress, _ strings: CStrings
  ) throws(XLSXWriterError) -> [lxw_table_column] {
    var columns: [lxw_table_column] = []
    for (index, column) in table.columns.enumerated() {
      let cell = place(CellAddress(row: corner.row, column: corner.column + index))
      // Excel repairs a file whose header is not its cell's text to the letter, so that a cut is out of the question.
      let header = try SafeText(
        column.header, limit: SafeText.shortLimit, escapes: true, longText: .refuse, at: cell
      ).text
      var library = lxw_table_column()
      library.header = strings.copy(header)
      library.header_format = try book.format(for: column.headerStyle, at: cell)
      library.format = try book.format(for: column.style, at: cell)
      columns.append(library)
    }
    return columns
  }
}
