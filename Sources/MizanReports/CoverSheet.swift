import MizanModel

extension ReportContext {
  /// The cover: what the report is, how much it holds, and links to all of its sheets.
  func coverSheet() -> ReportSheet {
    var lines: [ReportCell] = [.text(words["about.report"])]
    let counts: [(String, Int)] = [
      ("count.documents", summary.documents), ("count.empty_documents", summary.emptyDocuments),
      ("count.figures", summary.figures), ("count.observations", summary.observations),
      ("count.unresolved", summary.unresolved), ("count.repeats", summary.repeats),
      ("count.derived", summary.derived), ("count.rejected", summary.rejected),
    ]
    lines += counts.map { .text(words.fill($0.0, String($0.1))) }
    lines += [.text(publication), .text(words["cover.contents"])]
    for language in languages {
      for kind in SheetKind.allCases where kind != .cover || language != self.language {
        let id = SheetID(kind, language)
        lines.append(.link(sheetNames[id] ?? kind.rawValue, CellPlace(id)))
      }
    }
    let notes = Note.allCases.map { words["note.\($0.rawValue).subject"] + " " + mark($0) }
    lines.append(.text(words.fill("cover.notes", words.list(notes))))
    return ReportSheet(
      id: id(.cover), name: sheetNames[id(.cover)] ?? "cover", title: title, lines: lines, table: nil,
      isRightToLeft: words.isRightToLeft)
  }

  private var publication: String {
    let dates = ledger.extractions.compactMap(\.document.published)
    guard let first = dates.min(), let last = dates.max() else { return words["cover.no_dates"] }
    return words.fill("cover.dates", first.description, last.description)
  }
}
