import MizanModel

extension ReportContext {
  /// The sheet of values that stand in no text, each as a live formula over cells of the same language.
  func derivedSheet() -> ReportSheet {
    guard !derivations.isEmpty else { return sheet(.derived, emptyTable(.derived)) }
    let rules = subjectRules() + valueRules() + sourceRules()
    let rows = derivations.enumerated().map { number, derivation in
      rules.map { $0.cell(DerivedRow(number: number + 1, derivation: derivation)) }
    }
    let table = ReportTable(name: tableName(.derived), columns: rules.map(\.column), rows: rows)
    return sheet(.derived, table.droppingEmptyColumns())
  }

  private struct DerivedRow {
    let number: Int
    let derivation: Derivation
  }

  private func rule(
    _ id: String, _ kind: ReportColumn.Kind = .text, _ cell: @escaping (DerivedRow) -> ReportCell
  ) -> ColumnRule<DerivedRow> {
    ColumnRule(column: column(id, kind), cell: cell)
  }

  private func subject(_ row: DerivedRow) -> Figure { ledger.entries[row.derivation.operands[0]].figure }

  private func subjectRules() -> [ColumnRule<DerivedRow>] {
    [
      rule("derived_id") { .text("D\($0.number)") },
      rule("derivation") { .text(words["derivation.\($0.derivation.kind.rawValue)"]) },
      rule("indicator") { .text(indicatorName($0.derivation)) },
      rule("ref_area") { refArea(subject($0)) },
      rule("partner") { partner(subject($0)) },
      rule("item") { item(subject($0)) },
      rule("facility") { facility(subject($0)) },
      rule("period") { .text(words.period($0.derivation.period, relative: $0.derivation.relativePeriod)) },
      rule("base_period") { row in
        let isGrowth = row.derivation.kind == .growth || row.derivation.kind == .pointChange
        return isGrowth ? .text(words.period(row.derivation.basePeriod)) : .empty
      },
    ]
  }

  private func valueRules() -> [ColumnRule<DerivedRow>] {
    [
      rule(FigureColumn.value, .number) { $0.derivation.isNotActual(ledger) ? .empty : value($0) },
      rule(FigureColumn.valueNotActual, .number) { $0.derivation.isNotActual(ledger) ? value($0) : .empty },
      rule("unit") { row in
        row.derivation.unit.map {
          let isLevel = row.derivation.unit == subject(row).unit
          return .text(words.name($0, rate: isLevel ? subject(row).quantity.rate : nil))
        } ?? .empty
      },
      rule("bound") { $0.derivation.isApproximate(ledger) ? .text(words["bound.about"]) : .empty },
      rule("mark") { _ in .text(words["mark.derived"]) },
      rule("status") { row in
        status(row.derivation.operands.lazy.compactMap { ledger.entries[$0].figure.status }.last)
      },
      rule("formula") { .text(formulaWords($0.derivation)) },
      rule("stated_growth", .number) { formula($0.derivation.statedGrowth(ledger, language)) },
      rule("growth_gap", .number) { gap($0.derivation) },
    ]
  }

  private func sourceRules() -> [ColumnRule<DerivedRow>] {
    [
      rule("first_source") { source($0.derivation.operands.first) },
      rule("second_source") { $0.derivation.operands.count > 1 ? source($0.derivation.operands.last) : .empty },
    ]
  }

  /// A change between two shares is called after the share; a growth rate after what grows.
  private func indicatorName(_ derivation: Derivation) -> String {
    if derivation.kind == .pointChange, let measured = derivation.growthOf { return words.name(measured) }
    return words.name(derivation.indicator, of: derivation.growthOf)
  }

  private func value(_ row: DerivedRow) -> ReportCell { formula(row.derivation.expression(ledger, language)) }

  private func formula(_ expression: CellExpression?) -> ReportCell {
    expression.flatMap(CellFormula.init).map { .formula($0) } ?? .empty
  }

  /// Computed growth minus stated growth, in points.
  private func gap(_ derivation: Derivation) -> ReportCell {
    guard let computed = derivation.expression(ledger, language),
      let stated = derivation.statedGrowth(ledger, language)
    else { return .empty }
    // The difference of two decimals is exact here but not in binary, so the sheet rounds what it computes.
    return formula(.rounded(.difference(computed, stated), digits: 6))
  }

  private func formulaWords(_ derivation: Derivation) -> String {
    let ids = derivation.operands.map { ledger.entries[$0].id }
    let hasDirection = derivation.kind == .impliedBase || derivation.kind == .impliedBaseAbsolute
    let direction = hasDirection ? (derivation.isDown(ledger) ? ".down" : ".up") : ""
    return words.fill("formula.\(derivation.kind.rawValue)\(direction)", ids[0], ids[ids.count - 1])
  }

  private func source(_ entry: Int?) -> ReportCell {
    guard let entry, let place = ledger.place(entry, FigureColumn.id, language) else { return .empty }
    return .link(ledger.entries[entry].id, place)
  }
}
