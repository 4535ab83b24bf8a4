import MizanModel

/// A column of a table and what it shows of a row.
struct ColumnRule<Row> {
  let column: ReportColumn
  let cell: (Row) -> ReportCell
}

extension ReportContext {
  /// The sheet of one group of indicators.
  func figureSheet(_ kind: SheetKind) -> ReportSheet {
    let entries = (ledger.rows[kind] ?? []).map { ledger.entries[$0] }
    guard !entries.isEmpty else { return sheet(kind, emptyTable(kind)) }
    let rules = subjectRules() + valueRules() + changeRules() + sourceRules()
    let table = ReportTable(
      name: tableName(kind), columns: rules.map(\.column), rows: entries.map { entry in rules.map { $0.cell(entry) } })
    return sheet(kind, table.droppingEmptyColumns())
  }

  /// What is measured, for whom and when, its value and its status: what a list of figures begins with.
  func figureRules() -> [ColumnRule<ReportEntry>] { subjectRules() + valueRules() }

  var missing: ReportCell { .text(words["mark.missing"]) }

  private func rule(
    _ id: String, _ kind: ReportColumn.Kind = .text, _ cell: @escaping (ReportEntry) -> ReportCell
  ) -> ColumnRule<ReportEntry> {
    ColumnRule(column: column(id, kind), cell: cell)
  }

  /// What is measured, for whom, of what and when.
  private func subjectRules() -> [ColumnRule<ReportEntry>] {
    [
      rule(FigureColumn.id) { .link($0.id, evidencePlace($0.index)) },
      rule("indicator") { .text(words.name($0.figure.indicator, of: $0.figure.growthOf)) },
      rule("ref_area") { refArea($0.figure) },
      rule("partner") { partner($0.figure) },
      rule("item") { item($0.figure) },
      rule("facility") { facility($0.figure) },
      rule("period") { .text(words.period($0.figure.period, relative: $0.figure.relativePeriod)) },
    ]
  }

  func refArea(_ figure: Figure) -> ReportCell {
    if let area = figure.refArea { return .text(words.name(area)) }
    return figure.refAreas.isEmpty ? missing : .text(words.list(figure.refAreas.map(words.name)))
  }

  func partner(_ figure: Figure) -> ReportCell {
    if let area = figure.partner { return .text(words.name(area)) }
    return figure.missing.contains(.partner) ? missing : .empty
  }

  func item(_ figure: Figure) -> ReportCell {
    figure.item.map { .text(words.knowledge.catalogue.commodityName($0, in: language)) } ?? .empty
  }

  func facility(_ figure: Figure) -> ReportCell {
    figure.facility.map { .text(words.knowledge.catalogue.facilityName($0, in: language)) } ?? .empty
  }

  /// The value, apart by whether it happened; its unit, bound and status.
  private func valueRules() -> [ColumnRule<ReportEntry>] {
    [
      rule("low", .number) { $0.figure.quantity.low.map { .number($0.value) } ?? .empty },
      rule(FigureColumn.value, .number) {
        $0.valueColumn == FigureColumn.value ? .number($0.figure.value) : .empty
      },
      rule(FigureColumn.valueNotActual, .number) {
        $0.valueColumn == FigureColumn.valueNotActual ? .number($0.figure.value) : .empty
      },
      rule("unit") { unit($0.figure.quantity) },
      rule("bound") { $0.figure.quantity.bound.map { .text(words["bound.\($0.rawValue)"]) } ?? .empty },
      rule("status") { status($0.figure.status) },
    ]
  }

  func unit(_ quantity: Quantity) -> ReportCell {
    quantity.unit.map { .text(words.name($0, rate: quantity.rate)) } ?? missing
  }

  func status(_ status: Status?) -> ReportCell {
    status.map { .text(words["status.\($0.rawValue).mark"] + " " + words["status.\($0.rawValue)"]) } ?? .empty
  }

  private func changeRules() -> [ColumnRule<ReportEntry>] {
    [
      rule("direction") { $0.figure.change.map { .text(words["direction.\($0.direction.rawValue)"]) } ?? .empty },
      rule(FigureColumn.change, .number) { entry in
        guard let change = entry.figure.change else { return .empty }
        return change.quantity.map { .number($0.value) } ?? missing
      },
      rule("change_unit") { entry in
        (entry.figure.change?.quantity).map(unit) ?? .empty
      },
      rule("base_period") { $0.figure.change.map { .text(words.period($0.basePeriod)) } ?? .empty },
    ]
  }

  private func sourceRules() -> [ColumnRule<ReportEntry>] {
    [
      rule("flags") { entry in
        let marks = doubtCodes(entry).map { words[$0 + ".mark"] }
        return marks.isEmpty ? .empty : .text(marks.joined(separator: " "))
      },
      rule("document") { .text(documentName($0)) },
    ]
  }
}
