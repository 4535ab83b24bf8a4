import MizanReports

/// The rows of a report that quote texts, by the cells whose numbers they are the evidence of.
struct EvidenceIndex {
  /// A row that quotes a text.
  struct Source {
    /// Its first cell, which links lead to.
    let cell: HTMLAnchors.Cell
    /// Its name, such as `F3`.
    let name: String
    /// The document, where a column of that name tells it.
    let document: String?
    let quotation: Quotation
  }

  private var sources: [Source] = []
  private var byRow: [HTMLAnchors.Cell: Int] = [:]
  private var byHome: [HTMLAnchors.Cell: [Int]] = [:]

  init(_ sheets: [ReportSheet], _ anchors: HTMLAnchors) {
    for sheet in sheets {
      guard let table = sheet.table else { continue }
      let document = table.index(of: "document")
      for (row, cells) in table.rows.enumerated() {
        guard let quotation = cells.lazy.compactMap(\.quotation).first else { continue }
        let own = HTMLAnchors.Cell(sheet: sheet.id, row: row, column: 0)
        let link = cells.first { if case .link = $0 { true } else { false } }
        byRow[own] = sources.count
        if case .link(_, let home) = link, let cell = anchors.cell(home) {
          byHome[cell, default: []].append(sources.count)
        }
        sources.append(
          Source(
            cell: own, name: (link ?? cells[0]).text, document: document.map { cells[$0].text }, quotation: quotation))
      }
    }
  }

  /// The evidence that a cell leads to.
  func source(_ cell: HTMLAnchors.Cell?) -> Source? {
    cell.flatMap { byRow[HTMLAnchors.Cell(sheet: $0.sheet, row: $0.row, column: 0)] }.map { sources[$0] }
  }

  /// All evidence for a cell: what it leads to, then what leads back to it.
  func sources(of cell: HTMLAnchors.Cell, leadingTo target: HTMLAnchors.Cell?) -> [Source] {
    let first = target.flatMap { byRow[HTMLAnchors.Cell(sheet: $0.sheet, row: $0.row, column: 0)] }
    let others = (byHome[cell] ?? []).filter { $0 != first }
    return ((first.map { [$0] } ?? []) + others).map { sources[$0] }
  }
}
