import CXLSXWriter

/// A sheet of a workbook. Rows and columns count from 0.
///
/// Every call that writes throws `.closed` once the workbook is closed, `.outsideSheet` for a cell that no sheet has,
/// `.badValue` for a style outside its ranges, `.rowPassed` when constant memory is asked for an earlier row, and
/// `.tableHeader` for the header cells of a table, which `addTable(_:at:rowCount:)` has written.
public final class Sheet {
  /// The sheet's name.
  public let name: String
  /// Links written so far; a sheet holds 65,530.
  public internal(set) var linkCount = 0
  let book: OpenBook
  // One thread writes a workbook: asking at each cell whether somebody changes these costs a few percent.
  @exclusivity(unchecked) var tables: [(name: String, range: CellRange)] = []
  let pointer: UnsafeMutablePointer<lxw_worksheet>
  /// The row that constant memory has reached.
  @exclusivity(unchecked) private var currentRow = 0
  /// The style last used in each column, with its format: columns seldom change style, and comparing two styles costs a
  /// tenth of looking one up.
  @exclusivity(unchecked) private var columnFormats: [ColumnFormat] = []

  init(name: String, pointer: UnsafeMutablePointer<lxw_worksheet>, book: OpenBook) {
    self.name = name
    self.pointer = pointer
    self.book = book
  }

  /// What libxlsxwriter is told of a cell.
  struct Target {
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let row: lxw_row_t
    let column: lxw_col_t
    let format: Format?
  }

  private struct ColumnFormat {
    /// In memory of its own, so that it is compared where it lies and not copied.
    let style: UnsafeMutablePointer<CellStyle>
    var format: Format?

    init() {
      style = .allocate(capacity: 1)
      style.initialize(to: .plain)
    }
  }

  deinit {
    for column in columnFormats {
      column.style.deinitialize(count: 1)
      column.style.deallocate()
    }
  }

  /// The place of a cell for messages.
  func place(_ cell: CellAddress) -> Place { .cell(sheet: name, cell) }

  /// The place of a part of this sheet for messages.
  func place(_ part: String) -> Place { .sheet(name, part: part) }

  /// Does one call of the library for a cell, after all checks that every cell needs.
  func put(_ cell: CellAddress, _ style: CellStyle, _ body: (Target) -> lxw_error) throws(XLSXWriterError) {
    let (row, column) = try check(cell)
    if !tables.isEmpty { try checkHeaders(cell) }
    let format = try format(for: style, column: cell.column, at: cell)
    try checkOrder(cell)
    let target = Target(sheet: pointer, row: row, column: column, format: format)
    // A cell only joins its row: numbers are printed when the next row begins, or at the end.
    try book.call(printing: cell.row > currentRow, at: place(cell)) { _ in body(target) }
    currentRow = max(currentRow, cell.row)
  }

  /// Does one call of the library for a row, which in constant memory ends the rows before it.
  func advance(
    to row: Int, _ body: (UnsafeMutablePointer<lxw_worksheet>, lxw_row_t) -> lxw_error
  ) throws(XLSXWriterError) {
    let cell = CellAddress(row: row, column: 0)
    let libraryRow = try check(cell).row
    try checkOrder(cell)
    try book.call(at: place("row \(row + 1)")) { _ in body(pointer, libraryRow) }
    currentRow = max(currentRow, row)
  }

  /// Does one call of the library for the sheet as a whole.
  func call(
    _ part: String, _ body: (UnsafeMutablePointer<lxw_worksheet>) -> lxw_error
  ) throws(XLSXWriterError) {
    try book.call(at: place(part)) { _ in body(pointer) }
  }

  /// A cell in the library's types; throws when it lies outside a sheet.
  func check(_ cell: CellAddress) throws(XLSXWriterError) -> (row: lxw_row_t, column: lxw_col_t) {
    guard cell.isValid else { throw .outsideSheet(sheet: name, row: cell.row, column: cell.column) }
    return (lxw_row_t(cell.row), lxw_col_t(cell.column))
  }

  private func checkOrder(_ cell: CellAddress) throws(XLSXWriterError) {
    if book.options.constantMemory && cell.row < currentRow { throw .rowPassed(place(cell), current: currentRow) }
  }

  private func checkHeaders(_ cell: CellAddress) throws(XLSXWriterError) {
    for (table, range) in tables {
      let columns = range.first.column...range.last.column
      if cell.row == range.first.row && columns.contains(cell.column) { throw .tableHeader(place(cell), table: table) }
    }
  }

  private func format(
    for style: CellStyle, column: Int, at cell: CellAddress
  ) throws(XLSXWriterError) -> Format? {
    while columnFormats.count <= column { columnFormats.append(ColumnFormat()) }
    if style.isSame(as: columnFormats[column].style) { return columnFormats[column].format }
    let format = try book.format(for: style, at: place(cell))
    columnFormats[column].style.pointee = style
    columnFormats[column].format = format
    return format
  }
}
