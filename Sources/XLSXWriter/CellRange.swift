/// A rectangle of cells on a named sheet, for charts and defined names.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// The name of the sheet; it may be added to the workbook later.
  public var sheet: String
  /// The corner with the lowest row and column.
  public var first: CellAddress
  /// The corner with the highest row and column.
  public var last: CellAddress

  /// The rectangle between two opposite corners, given in any order.
  public init(sheet: String, from: CellAddress, to: CellAddress) {
    self.sheet = sheet
    first = CellAddress(row: min(from.row, to.row), column: min(from.column, to.column))
    last = CellAddress(row: max(from.row, to.row), column: max(from.column, to.column))
  }

  /// The rectangle of these rows and columns, both from 0.
  public init(sheet: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.init(
      sheet: sheet,
      from: CellAddress(row: rows.lowerBound, column: columns.lowerBound),
      to: CellAddress(row: rows.upperBound, column: columns.upperBound))
  }

  /// The absolute reference as formulas write it, the sheet's name always quoted: `'Table 1'!$A$1:$B$5`, or
  /// `'Table 1'!$A$1` when the range is one cell.
  public var description: String {
    let start = "\(SheetName.quoted(sheet))!\(first.absolute)"
    return first == last ? start : "\(start):\(last.absolute)"
  }

  /// Whether the range is one row or one column, as a chart's series must be.
  var isLine: Bool { first.row == last.row || first.column == last.column }

  /// Throws unless both corners lie on a sheet.
  func check() throws(XLSXWriterError) {
    for corner in [first, last] where !corner.isValid {
      throw .outsideSheet(sheet: sheet, row: corner.row, column: corner.column)
    }
  }

  /// Whether two ranges share a cell.
  func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row
      && first.column <= other.last.column && other.first.column <= last.column
  }
}
