import MizanModel

/// What stands in a cell of a report, before any file format.
public enum ReportCell: Sendable, Equatable {
  /// Nothing: the column does not apply to the row.
  case empty
  /// Words or a shorthand such as `[x]`.
  case text(String)
  /// Several words that stay apart where a format can hold a list.
  case list([String])
  /// An exact number.
  case number(ExactDecimal)
  /// An exact number that leads to the place of its evidence.
  case figure(ExactDecimal, CellPlace)
  /// A computed number.
  case formula(CellFormula)
  /// Words that lead to another place of the report.
  case link(String, CellPlace)
  /// Words of a text in which a part is pointed out.
  case quotation(Quotation)

  /// The words of the cell, empty for numbers.
  public var text: String {
    switch self {
    case .empty, .number, .figure, .formula: ""
    case .text(let text), .link(let text, _): text
    case .list(let items): items.joined(separator: " ")
    case .quotation(let quotation): quotation.text
    }
  }

  /// The number of the cell, stated or computed.
  public var number: ExactDecimal? {
    switch self {
    case .number(let value), .figure(let value, _): value
    case .formula(let formula): formula.value
    default: nil
    }
  }
}

/// A column of a table: its name for programs, its heading for readers, and what its cells hold.
public struct ReportColumn: Sendable, Equatable {
  /// What the cells of a column hold.
  public enum Kind: Sendable {
    /// A word or a few.
    case text
    /// Sentences.
    case longText
    /// Values in the unit that the heading or another column gives.
    case number
    /// Whole numbers that count, such as places in a text.
    case integer
  }

  /// The name for programs, the same in every language.
  public let id: String
  /// The heading, with the unit in brackets.
  public let header: String
  /// What the cells hold.
  public let kind: Kind
  /// The heading over several columns that this one belongs to; `header` begins with it.
  public let spanner: String?

  /// Makes a column.
  public init(id: String, header: String, kind: Kind, spanner: String? = nil) {
    self.id = id
    self.header = header
    self.kind = kind
    self.spanner = spanner
  }
}

/// A table: columns and rows of as many cells.
public struct ReportTable: Sendable, Equatable {
  /// A name of ASCII letters, digits and underscores.
  public let name: String
  /// The columns; no two headings are alike.
  public let columns: [ReportColumn]
  /// The rows; each has a cell for every column.
  public let rows: [[ReportCell]]

  /// Makes a table.
  public init(name: String, columns: [ReportColumn], rows: [[ReportCell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// The index of a column, or `nil` when the table has none of that name.
  public func index(of column: String) -> Int? { columns.firstIndex { $0.id == column } }

  /// The table without the columns in which no row has anything.
  func droppingEmptyColumns() -> ReportTable {
    let kept = columns.indices.filter { index in rows.contains { $0[index] != .empty } }
    return ReportTable(name: name, columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}

/// One sheet: a title, lines of text or links under it, and at most one table.
public struct ReportSheet: Sendable, Equatable {
  /// What it is about and in which language.
  public let id: SheetID
  /// The short name, unlike that of every other sheet.
  public let name: String
  /// The title.
  public let title: String
  /// Text and links under the title.
  public let lines: [ReportCell]
  /// The table, or `nil` on a cover.
  public let table: ReportTable?
  /// Whether the language runs from right to left.
  public let isRightToLeft: Bool
  /// Pictures of the table.
  public var charts: [ReportChart] = []
}

/// A picture of columns of the sheet's table.
public struct ReportChart: Sendable, Equatable {
  /// How the values are drawn.
  public let kind: ReportDefinition.ChartKind
  /// The line above the picture.
  public let title: String
  /// What it shows, for those who do not see it.
  public let altText: String
  /// What the values are, with their unit.
  public let valueTitle: String
  /// The column that names the points.
  public let categories: String
  /// The columns of values with their names in the legend.
  public let series: [Series]
  /// The rows of the table that are drawn.
  public let rows: ClosedRange<Int>

  /// A column of values with its name.
  public struct Series: Sendable, Equatable {
    /// The column.
    public let column: String
    /// The name in the legend.
    public let name: String
  }
}
