/// A marked-up table: a named range with a header row that readers and screen readers know as a table.
///
/// It bears no Excel table style and no bands, since LibreOffice does not draw them; its look is that of its cells.
public struct SheetTable: Hashable, Sendable {
  /// One column of a table.
  public struct Column: Hashable, Sendable {
    /// The text of the header cell, 1 to 255 UTF-16 units, unlike every other header of the table.
    public var header: String
    /// The look of the header cell.
    public var headerStyle: CellStyle
    /// The look of cells that a reader's program adds to the column; written cells bring their own.
    public var style: CellStyle

    /// A column by its header.
    public init(
      header: String, headerStyle: CellStyle = CellStyle(bold: true, bottomBorder: .thin), style: CellStyle = .plain
    ) {
      self.header = header
      self.headerStyle = headerStyle
      self.style = style
    }
  }

  /// The table's name, unlike every other table and defined name of the workbook.
  public var name: String
  /// The columns, from the sheet's first column on; one at least.
  public var columns: [Column]
  /// Whether the header cells bear filter buttons.
  public var showsFilter: Bool

  /// A table by its columns.
  public init(name: String, columns: [Column], showsFilter: Bool = false) {
    self.name = name
    self.columns = columns
    self.showsFilter = showsFilter
  }
}

/// Why a table cannot be laid.
public enum SheetTableFault: Hashable, Sendable, CustomStringConvertible {
  /// It has no column.
  case noColumns
  /// It has fewer than one row of data.
  case noRows
  /// A header is empty; the column counts from 0.
  case emptyHeader(column: Int)
  /// Two headers are alike but for case.
  case repeatedHeader(String)
  /// It shares cells with the table of that name.
  case overlaps(table: String)

  /// What was found and what is expected.
  public var description: String {
    switch self {
    case .noColumns: "found no column; expected one at least"
    case .noRows: "found no row of data; expected one at least"
    case .emptyHeader(let column): "found no header in column \(column + 1); expected a text"
    case .repeatedHeader(let header): "found the header \"\(header)\" twice; expected headers that differ"
    case .overlaps(let table): "found cells of the table \"\(table)\"; expected cells of no other table"
    }
  }
}
