import MizanModel

/// The cells of all tables as one flat table in codes, for programs: what is measured, whose, when, and from where.
struct TableRecords {
  let book: TableBook
  /// Any language of the report; the records are the same for all.
  let language: String

  init(_ book: TableBook, language: String) {
    self.book = book
    self.language = language
  }

  private static let columns: [(String, ReportColumn.Kind)] = [
    ("table", .integer), ("row", .integer), ("measure", .text), ("indicator", .text), ("growth_of", .text),
    ("ref_area", .text), ("partner", .text), ("item", .text), ("facility", .text), ("period", .text),
    ("base_period", .text), ("value", .number), ("unit", .text), ("unit_mult", .integer), ("rate", .text),
    ("status", .text), ("bound", .text), ("flags", .text), ("texts", .integer), ("document", .text),
    ("start", .integer),
    ("end", .integer), ("printed", .text),
  ]

  func table() -> ReportTable {
    let rows = book.planner.plans.enumerated().flatMap { number, plan in
      plan.rows.indices.flatMap { row in
        plan.columns.compactMap { record($0, row, plan, number + 1) }
      }
    }
    let findings = FindingRecord.columns.map { ($0.id, $0.kind) }
    return ReportTable(
      name: "records",
      columns: (Self.columns + findings).map { ReportColumn(id: $0.0, header: $0.0, kind: $0.1) },
      rows: rows.map { $0 + FindingRecord.blank } + book.ledger.findings.all.map(finding))
  }

  /// A row that tells of a finding about figures of the tables.
  private func finding(_ found: ReportFinding) -> [ReportCell] {
    let cells: [String: ReportCell] = [
      "measure": .text(FindingRecord.kind), "flags": .list(found.finding.flag.map { [$0.rawValue] } ?? []),
      "document": .text(book.ledger.extractions[found.document].document.id),
    ]
    return Self.columns.map { cells[$0.0] ?? .empty } + FindingRecord.cells(found, book.ledger)
  }

  private func record(_ column: TablePlan.Column, _ index: Int, _ plan: TablePlan, _ number: Int) -> [ReportCell]? {
    let row = plan.rows[index]
    let (measure, base): (String, TablePlan.Slot?)
    var value: ExactDecimal?
    var source: Observation?
    var span: TextSpan?
    switch column {
    case .level(let slot):
      (measure, base) = ("level", nil)
      source = row.values[slot]
      value = source.map { plan.scaled($0.value) }
      span = source?.figure.quantity.span
    case .growth(let slot, let from):
      (measure, base) = ("growth", from)
      value = row.growth(slot, on: from)
    case .stated(let slot, let from):
      (measure, base) = ("stated_growth", from)
      let stated = row.statedGrowth(slot, on: from)
      (value, source, span) = (stated?.value, stated?.source, stated?.source.entry.changeSpan)
    case .gap(let slot, let from):
      (measure, base) = ("growth_gap", from)
      value = row.gap(slot, on: from)
    default: return nil
    }
    guard row.totalOf == nil, let value, let slot = column.slot else { return nil }
    let isLevel = base == nil
    let key = row.key
    let unit =
      isLevel ? plan.unit.rawValue : column.isGap ? UnitCode.percentagePoint.rawValue : UnitCode.percent.rawValue
    let place = source.flatMap { source in span.map { book.ledger.offsets[source.entry.document]($0) } }
    let texts = row.candidates[slot]?.count ?? 1
    return [
      integer(number), integer(index + 1), .text(measure), .text(key.indicator.rawValue), text(key.growthOf?.rawValue),
      .text(key.areas.map(\.rawValue).joined(separator: " ")), text(key.partner?.rawValue), text(key.item),
      text(key.facility), text(row.values[slot]?.figure.period?.description),
      text(base.flatMap { row.values[$0]?.figure.period?.description }), .number(value), .text(unit),
      integer(isLevel ? plan.power : 0), text(isLevel ? key.rate : nil),
      text(isLevel ? source?.figure.status?.rawValue : nil),
      text(isLevel ? source?.figure.quantity.bound?.rawValue : nil),
      isLevel ? .list(source?.figure.flags.map(\.rawValue) ?? []) : .empty, isLevel ? integer(texts) : .empty,
      text(source.map { book.ledger.document($0.entry).id }), place.map { integer($0.start) } ?? .empty,
      place.map { integer($0.end) } ?? .empty,
      text(source.flatMap { source in span.map { book.ledger.document(source.entry).text($0) } }),
    ]
  }

  private func text(_ value: String?) -> ReportCell { value.map { .text($0) } ?? .empty }

  private func integer(_ value: Int) -> ReportCell { .number(ExactDecimal(Int128(value))) }
}

extension TablePlan.Column {
  fileprivate var isGap: Bool { if case .gap = self { true } else { false } }
}
