import MizanReports

/// The names of places in an HTML file: a sheet's section, a row's or column's cell.
struct HTMLAnchors {
  /// A cell by its row and its column, both from 0.
  struct Cell: Hashable {
    let sheet: SheetID
    let row: Int
    let column: Int
  }

  private let columns: [SheetID: [String]]
  private let rowCounts: [SheetID: Int]
  private var targets: Set<Cell> = []

  /// - Parameter extra: cells that are led to from elsewhere than a cell of the report.
  init(_ sheets: [ReportSheet], _ extra: some Sequence<Cell> = EmptyCollection()) {
    columns = Dictionary(uniqueKeysWithValues: sheets.map { ($0.id, $0.table?.columns.map(\.id) ?? []) })
    rowCounts = Dictionary(uniqueKeysWithValues: sheets.map { ($0.id, $0.table?.rows.count ?? 0) })
    targets = Set(extra)
    for sheet in sheets {
      for (row, cells) in (sheet.table?.rows ?? []).enumerated() {
        for cell in cells.lazy.flatMap(\.places).compactMap(self.cell) { targets.insert(cell) }
        // A repeat is evidence that no cell leads to by itself.
        if cells.contains(where: { $0.quotation != nil }) { targets.insert(Cell(sheet: sheet.id, row: row, column: 0)) }
      }
    }
  }

  /// The cell of a place, the first of its row where the place names no other; `nil` for the head of a sheet and for
  /// what the report does not hold.
  func cell(_ place: CellPlace) -> Cell? {
    guard let row = place.row, let columns = columns[place.sheet], row < rowCounts[place.sheet] ?? 0 else { return nil }
    return Cell(sheet: place.sheet, row: row, column: place.column.flatMap { columns.firstIndex(of: $0) } ?? 0)
  }

  /// The name that a link to a place gives; `nil` where the report holds no such place.
  func name(_ place: CellPlace) -> String? {
    if let cell = cell(place) { return Self.name(cell) }
    return place.row == nil && columns[place.sheet] != nil ? Self.name(place.sheet) : nil
  }

  /// The name of a cell, where something leads to it.
  func name(ifTarget cell: Cell) -> String? { targets.contains(cell) ? Self.name(cell) : nil }

  /// For example `en-growth-gap`, `ar-table-2`.
  static func name(_ sheet: SheetID) -> String {
    let kind = String(sheet.kind.rawValue.map { $0 == "_" ? "-" : $0 })
    return "\(sheet.language)-\(kind)" + (sheet.number > 0 ? "-\(sheet.number)" : "")
  }

  /// For example `en-evidence-r3c1`, counted from 1.
  static func name(_ cell: Cell) -> String { "\(name(cell.sheet))-r\(cell.row + 1)c\(cell.column + 1)" }
}

extension ReportCell {
  /// The words of a text that stand in the cell.
  var quotation: Quotation? {
    if case .quotation(let quotation) = self { quotation } else { nil }
  }

  /// The places that the cell leads to: its evidence, or the cells that it is computed from.
  var places: [CellPlace] {
    switch self {
    case .figure(_, let place), .link(_, let place): [place]
    case .formula(let formula): formula.expression.places
    case .empty, .text, .list, .number, .quotation: []
    }
  }
}

extension CellExpression {
  /// The cells that are written in the expression, the ends of ranges among them.
  fileprivate var places: [CellPlace] {
    switch self {
    case .cell(let place, _): [place]
    case .number: []
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b):
      a.places + b.places
    case .total(let first, let last, _): [first, last]
    case .rank(let own, _, let first, let last, _): [own, first, last]
    case .rounded(let a, _): a.places
    }
  }
}
