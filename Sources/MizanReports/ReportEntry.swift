import MizanModel

/// A figure with its number in the report and the place it has there.
struct ReportEntry {
  /// The place among all figures of the report, in the order of documents and text.
  let index: Int
  /// The document, as an index into the extractions.
  let document: Int
  let figure: Figure
  /// The sheet that its row stands in.
  let group: SheetKind
  /// The figure that it says again; it then has no row of its own.
  var repeats: Int?

  /// The name of the figure in the report.
  var id: String { "F\(index + 1)" }

  /// The column that holds its value: targets never stand in a column of actuals.
  var valueColumn: String { figure.status?.isNotActual == true ? FigureColumn.valueNotActual : FigureColumn.value }

  /// Where the number of the change stands, or the words that say it.
  var changeSpan: TextSpan? {
    guard let change = figure.change else { return nil }
    return change.quantity?.span ?? figure.evidence.first { $0.concept == .change }?.span
  }
}

/// One row of evidence: a figure, or the change that leads to it.
struct EvidenceRow {
  let entry: ReportEntry
  let span: TextSpan
  let isChange: Bool
}

/// The names of columns that other parts of a report refer to.
enum FigureColumn {
  static let id = "id"
  static let value = "value"
  static let valueNotActual = "value_not_actual"
  static let change = "change_value"
}
