import MizanReports
import XLSXWriter

/// Where the cells of a sheet stand in a workbook, and how wide its columns are.
struct SheetLayout {
  /// The sheet's name, quoted as formulas write it.
  let quotedName: String
  /// The sheet's name.
  let name: String
  /// The row of the table's header, from 0; that of the first line when there is no table.
  let headerRow: Int
  private let columns: [String]

  init(_ sheet: ReportSheet) {
    name = sheet.name
    quotedName = "'" + sheet.name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    headerRow = 1 + sheet.lines.count
    columns = sheet.table?.columns.map(\.id) ?? []
  }

  /// The cell of a place on this sheet; the first cell of its row, or of the sheet, where the place names no other.
  func address(_ place: CellPlace) -> CellAddress {
    guard let row = place.row else { return CellAddress(row: 0, column: 0) }
    let column = place.column.flatMap { columns.firstIndex(of: $0) } ?? 0
    return CellAddress(row: headerRow + 1 + row, column: column)
  }

  /// The cell of a place as a formula writes it, for example `'Trade'!$H$5`.
  func formulaText(_ place: CellPlace) -> String {
    let address = address(place)
    return "\(quotedName)!$\(CellAddress.columnName(address.column))$\(address.row + 1)"
  }

  /// The widest that a column of each kind becomes, in characters; longer text wraps.
  private static func maximum(_ kind: ReportColumn.Kind) -> Int {
    switch kind {
    case .text: 26
    case .longText: 60
    case .number, .integer: 40
    }
  }

  /// The width of a sheet that has no table or one column, in characters.
  static let pageWidth = 90.0

  /// The widths of a table's columns in characters.
  static func widths(_ table: ReportTable) -> [Double] {
    guard table.columns.count > 1 else { return [pageWidth] }
    return table.columns.enumerated().map { index, column in width(column, table.rows.lazy.map { $0[index] }) }
  }

  /// The width of a column in characters: that of its longest number or word, of its text as far as it may go.
  private static func width(_ column: ReportColumn, _ cells: some Sequence<ReportCell>) -> Double {
    // Headings are bold, which is wider, and neighbours must not touch.
    var width = longestWord(column.header) * 6 / 5 + 2
    var longest = min(TextWidth.columns(of: column.header), 14)
    for cell in cells {
      if let number = cell.number {
        width = max(width, PlainText.grouped(number).utf8.count + 3)
      } else {
        longest = max(longest, TextWidth.columns(of: cell.text) + 3)
        if column.kind == .text { width = max(width, min(longestWord(cell.text) + 2, 30)) }
      }
    }
    return Double(max(width, min(longest, maximum(column.kind)), 6))
  }

  private static func longestWord(_ text: String) -> Int {
    text.split(separator: " ").map { TextWidth.columns(of: String($0)) }.max() ?? 0
  }
}
