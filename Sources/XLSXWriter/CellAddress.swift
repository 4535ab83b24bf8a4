/// A cell's place on its sheet. Rows and columns count from 0, so that A1 is row 0, column 0.
///
/// Any pair of integers makes an address; a call that is given one outside the sheet throws
/// `XLSXWriterError.outsideSheet`.
public struct CellAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The last row of a sheet, from 0.
  public static let maximumRow = 1_048_575
  /// The last column of a sheet, from 0.
  public static let maximumColumn = 16_383

  /// The row, 0 to `maximumRow`.
  public var row: Int
  /// The column, 0 to `maximumColumn`.
  public var column: Int

  /// The cell at a row and a column, both from 0.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Whether a sheet has such a cell.
  public var isValid: Bool {
    (0...Self.maximumRow).contains(row) && (0...Self.maximumColumn).contains(column)
  }

  /// The address as a spreadsheet shows it, `B3`; outside a sheet, `row 3, column -1` with both from 0.
  public var description: String {
    isValid ? "\(Self.columnName(column))\(row + 1)" : "row \(row), column \(column)"
  }

  /// The absolute form for formulas, `$B$3`.
  var absolute: String { "$\(Self.columnName(column))$\(row + 1)" }

  /// The letters of a column, 0 giving `A`; empty for a negative number.
  public static func columnName(_ column: Int) -> String {
    var name = ""
    var rest = column
    while rest >= 0 {
      name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
      rest = rest / 26 - 1
    }
    return name
  }

  /// Reading order: by row, then by column.
  public static func < (left: CellAddress, right: CellAddress) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
