import MizanChecks
import MizanModel

extension ReportContext {
  /// A row of the sheet: one source of an observation.
  private struct SourceRow {
    let number: Int
    let dispute: TableBook.Dispute
    let source: Observation
    /// The rows of the observation on the sheet.
    let rows: ClosedRange<Int>
    let row: Int
    var isChosen: Bool { source.entry.index == dispute.chosen?.entry.index }
  }

  /// All sources of each observation that texts give differently, the one chosen, the rule and the spread.
  func discrepancySheet(_ disputes: [TableBook.Dispute]) -> ReportSheet {
    guard !disputes.isEmpty else { return sheet(.discrepancy, emptyTable(.discrepancy)) }
    var rows: [SourceRow] = []
    for (number, dispute) in disputes.enumerated() {
      let range = rows.count...rows.count + dispute.sources.count - 1
      for source in dispute.sources {
        rows.append(
          SourceRow(number: number + 1, dispute: dispute, source: source, rows: range, row: rows.count))
      }
    }
    let rules = discrepancyRules()
    let table = ReportTable(
      name: tableName(.discrepancy), columns: rules.map(\.column), rows: rows.map { row in rules.map { $0.cell(row) } })
    return sheet(.discrepancy, table.droppingEmptyColumns())
  }

  private func discrepancyRules() -> [ColumnRule<SourceRow>] {
    func rule(
      _ id: String, _ kind: ReportColumn.Kind = .text, _ cell: @escaping (SourceRow) -> ReportCell
    ) -> ColumnRule<SourceRow> { ColumnRule(column: column(id, kind), cell: cell) }
    return [
      rule("observation") { .text("C\($0.number)") },
      rule("indicator") { .text(words.name($0.dispute.key.indicator, of: $0.dispute.key.growthOf)) },
      rule("ref_area") { refArea($0.source.figure) },
      rule("partner") { partner($0.source.figure) },
      rule("item") { item($0.source.figure) },
      rule("facility") { facility($0.source.figure) },
      rule("period") { .text(words.period($0.dispute.span?.period)) },
      rule(FigureColumn.value, .number) { row in
        .figure(row.source.value, evidencePlace(row.source.entry.index))
      },
      rule("unit") { unit($0.source.figure.quantity) },
      rule("bound") { $0.source.figure.quantity.bound.map { .text(words["bound.\($0.rawValue)"]) } ?? .empty },
      rule("status") { status($0.source.figure.status) },
      rule("document") { .text(documentName($0.source.entry)) },
      rule("published") { .text($0.source.published?.description ?? words["mark.missing"]) },
      rule("publisher") { .text(words[$0.source.isOfficial ? "publisher.official" : "publisher.press"]) },
      rule("chosen") { row in
        row.isChosen || row.dispute.chosen == nil
          ? .text(words.fill("chosen", words["rule.\(row.dispute.rule.rawValue)"])) : .text(words["not_chosen"])
      },
      rule("reservations") { reservations($0) },
      rule("spread", .number) { spread($0) },
    ]
  }

  /// What sets a source apart from the chosen one, apart from its value.
  private func reservations(_ row: SourceRow) -> ReportCell {
    guard let chosen = row.dispute.chosen, !row.isChosen else { return .empty }
    let differences: [Difference]
    switch Comparability(of: chosen.figure, and: row.source.figure, words.knowledge.catalogue, aspect: .levels) {
    case .same: return .empty
    case .comparable(let notes): differences = notes
    case .notComparable(let reasons): differences = reasons
    }
    return .text(words.list(differences.map { words["difference.\($0.rawValue)"] }, joinedBy: "basis.pair"))
  }

  /// The greatest less the least value, in percent of the chosen one.
  private func spread(_ row: SourceRow) -> ReportCell {
    let values = row.dispute.sources.map(\.value)
    guard let chosen = row.dispute.chosen?.value,
      let least = values.firstIndex(of: values.min { $0 < $1 } ?? .zero),
      let greatest = values.firstIndex(of: values.max { $0 < $1 } ?? .zero), chosen != .zero
    else { return .text(words["mark.missing"]) }
    func cell(_ offset: Int, _ value: ExactDecimal) -> CellExpression {
      .cell(CellPlace(id(.discrepancy), row: row.rows.lowerBound + offset, column: FigureColumn.value), value)
    }
    let chosenRow = row.dispute.sources.firstIndex { $0.entry.index == row.dispute.chosen?.entry.index } ?? 0
    let size =
      chosen.isNegative ? CellExpression.product(.number(-1), cell(chosenRow, chosen)) : cell(chosenRow, chosen)
    let width = CellExpression.difference(cell(greatest, values[greatest]), cell(least, values[least]))
    let expression = CellExpression.percent(width, of: size)
    return CellFormula(expression).map { .formula($0) } ?? .text(words["mark.missing"])
  }
}
