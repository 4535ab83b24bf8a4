import MizanModel

extension ReportContext {
  /// Every selected figure that stands in no table, with the reason.
  func apartSheet(_ apart: [Apart]) -> ReportSheet {
    guard !apart.isEmpty else { return sheet(.apart, emptyTable(.apart)) }
    let rules = figureRules()
    let columns = rules.map(\.column) + [column("reason", .text), column("document", .text)]
    let rows = apart.map { piece in
      rules.map { $0.cell(piece.entry) } + [.text(reason(piece)), .text(documentName(piece.entry))]
    }
    let table = ReportTable(name: tableName(.apart), columns: columns, rows: rows)
    return sheet(.apart, table.droppingEmptyColumns())
  }

  private func reason(_ apart: Apart) -> String {
    if apart.reason == .span, let kind = TimeSpan(apart.entry.figure.period)?.kind {
      return words.fill("apart.span", words["kind.\(kind.code)"])
    }
    guard apart.reason == .unresolved else { return words["apart.\(apart.reason.rawValue)"] }
    let concepts = apart.entry.figure.missing.map { words["concept.\($0.rawValue)"] }
    return concepts.isEmpty ? words["apart.open_period"] : words.fill("apart.unresolved", words.list(concepts))
  }
}
