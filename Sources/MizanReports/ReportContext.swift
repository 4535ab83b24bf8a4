import MizanModel

/// What all sheets of one language are made from.
struct ReportContext {
  let ledger: Ledger
  let derivations: [Derivation]
  let words: ReportWords
  let summary: ReportSummary
  let title: String
  /// The short names of all sheets of the report.
  let sheetNames: [SheetID: String]
  /// All sheets of the book in order.
  let contents: [SheetID]
  /// The numbered notes of the book in order.
  var notes = Note.figureBook
  /// Where each figure stands in tables; empty in a book of figures, whose ledger knows.
  var homes: [Int: Home] = [:]
  /// What a table's sheet is called in the contents.
  var tableTitles: [Int: String] = [:]

  var language: String { words.language }

  func id(_ kind: SheetKind) -> SheetID { SheetID(kind, language) }

  /// A column whose heading is the pack's, with the mark of the note that explains it.
  func column(_ id: String, _ kind: ReportColumn.Kind) -> ReportColumn {
    let note = Note.explaining(column: id).flatMap { notes.contains($0) ? " " + mark($0) : nil } ?? ""
    return ReportColumn(id: id, header: words["column.\(id)"] + note, kind: kind)
  }

  func mark(_ note: Note) -> String {
    words.fill("note.mark", String((notes.firstIndex(of: note) ?? 0) + 1))
  }

  /// The place of a figure, or of its change, in the tables of this language.
  func home(_ entry: Int, isChange: Bool) -> CellPlace? {
    guard let home = homes[entry] else {
      return ledger.place(entry, isChange ? FigureColumn.change : FigureColumn.id, language)
    }
    return CellPlace(SheetID(home.kind, language, number: home.number), row: home.row, column: home.column)
  }

  /// A sheet with a table under the lines that every table has: what it shows, how to read it, the way back.
  func sheet(_ kind: SheetKind, _ table: ReportTable) -> ReportSheet {
    let id = id(kind)
    let hasBlanks = table.rows.contains { $0.contains(.empty) }
    let lines: [ReportCell] =
      [.text(words["about.\(kind.rawValue)"])] + (hasBlanks ? [.text(words["about.blanks"])] : [])
      + [.link(words["link.cover"], CellPlace(self.id(.cover)))]
    return ReportSheet(
      id: id, name: sheetNames[id] ?? id.kind.rawValue, title: words["title.\(kind.rawValue)"], lines: lines,
      table: table, isRightToLeft: words.isRightToLeft)
  }

  /// A table of one row that says that there is nothing, and why.
  func emptyTable(_ kind: SheetKind) -> ReportTable {
    let reason: String
    if summary.documents == 0 {
      reason = words["empty.no_documents"]
    } else if summary.figures == 0 {
      reason = words.fill("empty.no_figures", String(summary.documents), String(summary.rejected))
    } else {
      reason = words.fill("empty.\(kind.rawValue)", String(summary.figures))
    }
    return ReportTable(
      name: tableName(kind),
      columns: [ReportColumn(id: "result", header: words["column.result"], kind: .longText)], rows: [[.text(reason)]])
  }

  func tableName(_ kind: SheetKind) -> String { "\(kind.rawValue)_\(language)" }

  /// The name of a document as its tables show it.
  func documentName(_ entry: ReportEntry) -> String { ledger.document(entry).id }
}

/// A place of a figure in the tables, in any language.
struct Home {
  let kind: SheetKind
  var number = 0
  let row: Int
  let column: String
}

/// The numbered notes.
enum Note: String, CaseIterable {
  case value
  case period
  case parties
  case status
  case change
  case derived
  case evidence
  case repeats
  case units
  case growth
  case choice
  case totals
  case comparable
  case checks

  /// The notes of a book of figures.
  static let figureBook: [Note] = [.value, .period, .parties, .status, .change, .derived, .checks, .evidence, .repeats]
  /// The notes of a book of tables.
  static let tableBook: [Note] = [
    .units, .period, .parties, .comparable, .growth, .totals, .choice, .checks, .evidence, .repeats,
  ]

  static func explaining(column: String) -> Note? {
    switch column {
    case "value", "low": .value
    case "period": .period
    case "ref_area": .parties
    case "value_not_actual", "status": .status
    case "direction": .change
    case "formula": .derived
    case "arithmetic", "proposal": .checks
    case "span": .evidence
    case "kind": .repeats
    default: nil
    }
  }
}
