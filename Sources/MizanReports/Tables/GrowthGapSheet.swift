import MizanModel

extension ReportContext {
  /// Growth that a text states more than a tenth of a point off what its levels give.
  func growthGapSheet(_ gaps: [TableBook.GrowthGap], _ tables: [TableSheet]) -> ReportSheet {
    guard !gaps.isEmpty else { return sheet(.growthGap, emptyTable(.growthGap)) }
    let rules = gapRules(tables)
    let table = ReportTable(
      name: tableName(.growthGap), columns: rules.map(\.column), rows: gaps.map { gap in rules.map { $0.cell(gap) } })
    return sheet(.growthGap, table.droppingEmptyColumns())
  }

  private func gapRules(_ tables: [TableSheet]) -> [ColumnRule<TableBook.GrowthGap>] {
    func rule(
      _ id: String, _ kind: ReportColumn.Kind = .text,
      _ cell: @escaping (TableBook.GrowthGap, TablePlan.Row, Observation) -> ReportCell
    ) -> ColumnRule<TableBook.GrowthGap> {
      ColumnRule(column: column(id, kind)) { gap in
        let row = tables[gap.table].plan.rows[gap.row]
        return row.values[gap.slot].map { cell(gap, row, $0) } ?? .empty
      }
    }
    func reference(_ column: TablePlan.Column, _ gap: TableBook.GrowthGap) -> ReportCell {
      tables[gap.table].cellExpression(column, gap.row).flatMap(CellFormula.init).map { .formula($0) }
        ?? .text(words["mark.missing"])
    }
    return [
      rule("id") { gap, row, level in
        let source = row.statedGrowth(gap.slot, on: gap.base)?.source ?? level
        return .link(source.entry.id, evidencePlace(source.entry.index))
      },
      rule("indicator") { _, row, _ in .text(words.name(row.key.indicator, of: row.key.growthOf)) },
      rule("ref_area") { _, row, _ in .text(words.list(row.key.areas.map(words.name))) },
      rule("partner") { _, row, _ in row.key.partner.map { .text(words.name($0)) } ?? .empty },
      rule("item") { _, _, level in item(level.figure) },
      rule("facility") { _, _, level in facility(level.figure) },
      rule("period") { _, _, level in .text(words.period(level.span?.period)) },
      rule("base_period") { gap, row, _ in .text(words.period(row.values[gap.base]?.span?.period)) },
      rule("computed_growth", .number) { gap, _, _ in reference(.growth(gap.slot, on: gap.base), gap) },
      rule("stated_growth_percent", .number) { gap, _, _ in reference(.stated(gap.slot, on: gap.base), gap) },
      rule("gap_points", .number) { gap, _, _ in reference(.gap(gap.slot, on: gap.base), gap) },
      rule("table") { gap, _, _ in
        .link(tables[gap.table].title, CellPlace(SheetID(.table, language, number: gap.table + 1)))
      },
      rule("document") { gap, row, level in
        .text(documentName((row.statedGrowth(gap.slot, on: gap.base)?.source ?? level).entry))
      },
    ]
  }
}
