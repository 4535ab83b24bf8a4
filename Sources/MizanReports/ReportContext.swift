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
  /// The languages of the report in order.
  let languages: [String]

  var language: String { words.language }

  func id(_ kind: SheetKind) -> SheetID { SheetID(kind, language) }

  /// A column whose heading is the pack's, with the mark of the note that explains it.
  func column(_ id: String, _ kind: ReportColumn.Kind) -> ReportColumn {
    let note = Note.explaining(column: id).map { " " + mark($0) } ?? ""
    return ReportColumn(id: id, header: words["column.\(id)"] + note, kind: kind)
  }

  func mark(_ note: Note) -> String { words.fill("note.mark", String(note.number)) }

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

/// The numbered notes, in order.
enum Note: String, CaseIterable {
  case value
  case period
  case parties
  case status
  case change
  case derived
  case evidence
  case repeats

  var number: Int { (Note.allCases.firstIndex(of: self) ?? 0) + 1 }

  static func explaining(column: String) -> Note? {
    switch column {
    case "value", "low": .value
    case "period": .period
    case "ref_area": .parties
    case "value_not_actual", "status": .status
    case "direction": .change
    case "formula": .derived
    case "span": .evidence
    case "kind": .repeats
    default: nil
    }
  }
}
