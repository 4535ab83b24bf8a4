import MizanModel

/// The flat table of all rows in codes, for programs: figures as the texts give them, then derived values.
///
/// Names of areas, indicators and units follow in a column for each language.
struct RecordTable {
  let ledger: Ledger
  let derivations: [Derivation]
  let words: [ReportWords]

  /// What a record says: a figure or a derived value, seen through a figure that has its parties and its unit.
  private struct Record {
    let id: String
    let entry: ReportEntry
    var derivation: Derivation?
    var figure: Figure { entry.figure }
  }

  private typealias Rule = ColumnRule<Record>

  func table() -> ReportTable {
    let figures = ledger.entries.filter { $0.repeats == nil }.map { Record(id: $0.id, entry: $0) }
    let derived = derivations.enumerated().map { number, derivation in
      Record(id: "D\(number + 1)", entry: ledger.entries[derivation.operands[0]], derivation: derivation)
    }
    let rules = subjectRules() + valueRules() + changeRules() + sourceRules() + nameRules()
    let findings = FindingRecord.columns.map { ReportColumn(id: $0.id, header: $0.id, kind: $0.kind) }
    return ReportTable(
      name: "records", columns: rules.map(\.column) + findings,
      rows: (figures + derived).map { record in rules.map { $0.cell(record) } + FindingRecord.blank }
        + ledger.findings.all.enumerated().map { finding($1, $0, rules.map(\.column.id)) })
  }

  /// A row that tells of a finding: its figures, and nothing of what a figure has.
  private func finding(_ found: ReportFinding, _ index: Int, _ columns: [String]) -> [ReportCell] {
    let cells: [String: ReportCell] = [
      "id": .text(ReportFinding.id(index)), "kind": .text(FindingRecord.kind),
      "document": .text(ledger.extractions[found.document].document.id),
      "flags": found.finding.flag.map { .list([$0.rawValue]) } ?? .empty,
      "sources": .list(found.entries.map { ledger.entries[$0].id }),
    ]
    return columns.map { cells[$0] ?? .empty } + FindingRecord.cells(found, ledger)
  }

  private func rule(
    _ id: String, _ kind: ReportColumn.Kind = .text, _ cell: @escaping (Record) -> ReportCell
  ) -> Rule {
    Rule(column: ReportColumn(id: id, header: id, kind: kind), cell: cell)
  }

  /// A rule for what only figures have.
  private func figureRule(
    _ id: String, _ kind: ReportColumn.Kind = .text, _ cell: @escaping (ReportEntry) -> ReportCell
  ) -> Rule {
    rule(id, kind) { $0.derivation == nil ? cell($0.entry) : .empty }
  }

  private func text(_ value: String?) -> ReportCell { value.map { .text($0) } ?? .empty }

  private func subjectRules() -> [Rule] {
    [
      rule("id") { .text($0.id) },
      rule("kind") { .text($0.derivation?.kind.rawValue ?? "figure") },
      rule("document") { .text(ledger.document($0.entry).id) },
      rule("indicator") { .text(($0.derivation?.indicator ?? $0.figure.indicator).rawValue) },
      rule("growth_of") { text(($0.derivation.map(\.growthOf) ?? $0.figure.growthOf)?.rawValue) },
      rule("ref_area") { text($0.figure.refArea?.rawValue) },
      rule("ref_areas") { $0.figure.refAreas.isEmpty ? .empty : .list($0.figure.refAreas.map(\.rawValue)) },
      rule("partner") { text($0.figure.partner?.rawValue) },
      rule("item") { text($0.figure.item) },
      rule("facility") { text($0.figure.facility) },
      rule("period") { text(($0.derivation.map(\.period) ?? $0.figure.period)?.description) },
      rule("period_rel") { text($0.derivation.map(\.relativePeriod) ?? $0.figure.relativePeriod) },
      rule("cumulative") { record in
        let period = record.derivation.map(\.period) ?? record.figure.period
        return period?.isCumulative == true ? .text("yes") : .empty
      },
    ]
  }

  private func valueRules() -> [Rule] {
    [
      figureRule("low", .number) { $0.figure.quantity.low.map { .number($0.value) } ?? .empty },
      figureRule(FigureColumn.value, .number) {
        $0.valueColumn == FigureColumn.value ? .number($0.figure.value) : .empty
      },
      figureRule(FigureColumn.valueNotActual, .number) {
        $0.valueColumn == FigureColumn.valueNotActual ? .number($0.figure.value) : .empty
      },
      rule("value_derived", .number) { record in
        (record.derivation?.expression(ledger, words.first?.language ?? "")?.value).map { .number($0) } ?? .empty
      },
      rule("unit") { text(($0.derivation.map(\.unit) ?? $0.figure.unit)?.rawValue) },
      rule("rate") { record in
        let keepsUnit = record.derivation.map { $0.unit == record.figure.unit } ?? true
        return text(keepsUnit ? record.figure.quantity.rate : nil)
      },
      rule("bound") { record in
        guard let derivation = record.derivation else { return text(record.figure.quantity.bound?.rawValue) }
        return text(derivation.isApproximate(ledger) ? Bound.about.rawValue : nil)
      },
      rule("status") { record in
        guard let derivation = record.derivation else { return text(record.figure.status?.rawValue) }
        return text(derivation.operands.compactMap { ledger.entries[$0].figure.status }.last?.rawValue)
      },
    ]
  }

  private func changeRules() -> [Rule] {
    [
      figureRule("change_direction") { text($0.figure.change?.direction.rawValue) },
      figureRule(FigureColumn.change, .number) { ($0.figure.change?.quantity).map { .number($0.value) } ?? .empty },
      figureRule("change_unit") { text($0.figure.change?.quantity?.unit?.rawValue) },
      rule("base_period") { record in
        let period = record.derivation.map(\.basePeriod) ?? record.figure.change?.basePeriod
        return text(period?.description)
      },
      figureRule("role") { text($0.figure.role?.rawValue) },
      figureRule("flags") { $0.figure.flags.isEmpty ? .empty : .list($0.figure.flags.map(\.rawValue)) },
      figureRule("missing") { $0.figure.isObservation ? .empty : .list($0.figure.missing.map(\.rawValue)) },
      rule("sources") { record in
        record.derivation.map { .list($0.operands.map { ledger.entries[$0].id }) } ?? .empty
      },
    ]
  }

  private func sourceRules() -> [Rule] {
    [
      rule("published") { text(ledger.document($0.entry).published?.description) },
      rule("source") { text(ledger.document($0.entry).source) },
      figureRule("start", .integer) { offset($0, $0.figure.quantity.span, \.start) },
      figureRule("end", .integer) { offset($0, $0.figure.quantity.span, \.end) },
      figureRule("printed") { .text(ledger.document($0).text($0.figure.quantity.span)) },
      figureRule("change_start", .integer) { offset($0, $0.changeSpan, \.start) },
      figureRule("change_end", .integer) { offset($0, $0.changeSpan, \.end) },
      figureRule("change_printed") { entry in text(entry.changeSpan.map { ledger.document(entry).text($0) }) },
      figureRule("repeated_at") { entry in
        let repeats = ledger.entries[ledger.entriesOfDocument[entry.document]].filter { $0.repeats == entry.index }
        return repeats.isEmpty ? .empty : .list(repeats.map { "\(span($0).start)-\(span($0).end)" })
      },
      figureRule("sentence", .longText) { .text(ledger.document($0).text($0.figure.sentence)) },
    ]
  }

  private func offset(_ entry: ReportEntry, _ span: TextSpan?, _ end: KeyPath<TextSpan, Int>) -> ReportCell {
    span.map { .number(ExactDecimal(Int128(ledger.offsets[entry.document]($0)[keyPath: end]))) } ?? .empty
  }

  private func span(_ entry: ReportEntry) -> TextSpan { ledger.offsets[entry.document](entry.figure.quantity.span) }

  private func nameRules() -> [Rule] {
    words.flatMap { words in
      [
        rule("indicator_\(words.language)") {
          .text(
            words.name(
              $0.derivation?.indicator ?? $0.figure.indicator, of: $0.derivation.map(\.growthOf) ?? $0.figure.growthOf))
        },
        rule("ref_area_\(words.language)") { text($0.figure.refArea.map(words.name)) },
        rule("partner_\(words.language)") { text($0.figure.partner.map(words.name)) },
        rule("unit_\(words.language)") { text(($0.derivation.map(\.unit) ?? $0.figure.unit).map { words.name($0) }) },
      ]
    }
  }
}
