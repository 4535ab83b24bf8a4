import MizanModel

extension ReportContext {
  /// The cover of a book of tables: what was selected, and links to all sheets.
  func tableCover(_ definition: ReportDefinition) -> ReportSheet {
    let notes = definition.notes[language] ?? []
    let counts: [(String, Int)] = [
      ("count.documents", summary.documents), ("count.figures", summary.figures), ("count.selected", summary.selected),
      ("count.tables", summary.tables), ("count.apart", summary.apart), ("count.disputes", summary.disputes),
      ("count.gaps", summary.growthGaps), ("count.agreements", summary.agreements),
      ("count.findings", summary.findings),
    ]
    return cover(about: [words["about.tables"]] + notes, counts)
  }

  /// The cover: what the report is, how much it holds, and links to all of its sheets.
  func coverSheet() -> ReportSheet {
    let counts: [(String, Int)] = [
      ("count.documents", summary.documents), ("count.empty_documents", summary.emptyDocuments),
      ("count.figures", summary.figures), ("count.observations", summary.observations),
      ("count.unresolved", summary.unresolved), ("count.repeats", summary.repeats),
      ("count.derived", summary.derived), ("count.rejected", summary.rejected),
      ("count.agreements", summary.agreements), ("count.findings", summary.findings),
    ]
    return cover(about: [words["about.report"]], counts)
  }

  private func cover(about: [String], _ counts: [(String, Int)]) -> ReportSheet {
    var lines: [ReportCell] = about.map { .text($0) }
    lines += counts.map { .text(words.fill($0.0, String($0.1))) }
    lines += [.text(publication), .text(words["cover.contents"])]
    for sheet in contents where sheet != id(.cover) {
      let title = sheet.language == language ? tableTitles[sheet.number] : nil
      lines.append(.link(title ?? sheetNames[sheet] ?? sheet.kind.rawValue, CellPlace(sheet)))
    }
    let notes = notes.map { words["note.\($0.rawValue).subject"] + " " + mark($0) }
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
