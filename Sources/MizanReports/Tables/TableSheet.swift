import MizanModel

/// Writes one planned table in one language.
struct TableSheet {
  let context: ReportContext
  let plan: TablePlan
  let number: Int

  var words: ReportWords { context.words }
  var id: SheetID { SheetID(.table, context.language, number: number) }

  func sheet() -> ReportSheet {
    let table = table()
    var lines: [ReportCell] = [.text(words["about.table"])]
    if plan.rows.contains(where: { !$0.ambiguous.isEmpty }) { lines.append(.text(words["about.ambiguous"])) }
    lines += comparisonLines.map { .text($0) }
    if plan.rows.contains(where: { !$0.disputed.isEmpty }) { lines.append(.text(words["about.disputed"])) }
    let shown = plan.rows.flatMap { $0.values.values.map(\.entry.index) }
    if shown.contains(where: context.ledger.findings.suspects) { lines.append(.text(words["about.doubted"])) }
    lines.append(.text(source))
    if table.rows.contains(where: { $0.contains(.empty) }) { lines.append(.text(words["about.blanks"])) }
    lines.append(.link(words["link.cover"], CellPlace(context.id(.cover))))
    return ReportSheet(
      id: id, name: context.sheetNames[id] ?? "", title: title, lines: lines, table: table,
      isRightToLeft: words.isRightToLeft, charts: chart(table).map { [$0] } ?? [])
  }

  /// The texts that the table is made of.
  private var source: String {
    let entries = plan.rows.flatMap { $0.values.values.map(\.entry) }
    let documents = Set(entries.map(\.document)).sorted().map { context.ledger.extractions[$0].document }
    let dates = documents.compactMap(\.published)
    guard let first = dates.min(), let last = dates.max() else {
      return words.fill("source.undated", String(documents.count))
    }
    if first == last { return words.fill("source.one_day", String(documents.count), first.description) }
    return words.fill("source.dated", String(documents.count), first.description, last.description)
  }

  // MARK: Title

  var title: String { words.fill("table.title", String(number), subject) }

  /// What the table is about, with its unit.
  var subject: String { words.list(parts(of: plan.subject) + [unit]) }

  /// The parts of what a table or one series of it is about.
  func parts(of subject: TablePlan.Subject) -> [String] {
    var parts = [
      subject.indicator.map { words.name($0, of: subject.growthOf) } ?? words["group.trade"]
    ]
    if let areas = subject.areas { parts.append(words.list(areas.map(words.name))) }
    if let partner = subject.partner { parts.append(words.fill("title.partner", words.name(partner))) }
    if let item = subject.item { parts.append(words.knowledge.catalogue.commodityName(item, in: words.language)) }
    if let facility = subject.facility {
      parts.append(words.knowledge.catalogue.facilityName(facility, in: words.language))
    }
    if let kind = plan.kind { parts.append(words["kind.\(kind.code)"]) }
    if plan.isNotActual { parts.append(words["title.not_actual"]) }
    return parts
  }

  /// The unit with the power of ten that values are given in.
  var unit: String {
    let name = words.name(plan.unit, rate: plan.rate)
    return plan.power == 0 ? name : words.fill("unit.power.\(plan.power)", name)
  }

  // MARK: Columns

  private func table() -> ReportTable {
    let columns = plan.columns.enumerated().map { index, column in
      ReportColumn(
        id: Self.columnID(column, index), header: header(column), kind: column.isNumber ? .number : .text,
        spanner: spanner(column))
    }
    let rows = plan.rows.indices.map { row in plan.columns.map { cell($0, row) } }
    let full = ReportTable(name: "table_\(number)_\(context.language)", columns: columns, rows: rows)
    return full.droppingEmptyColumns()
  }

  static func columnID(_ column: TablePlan.Column, _ index: Int) -> String {
    switch column {
    case .stub(.concept(let concept)): concept.rawValue
    case .stub(.period): "period"
    case .stub(.rate): "rate"
    case .stub(.document): "document"
    case .level: "level_\(index)"
    case .growth: "growth_\(index)"
    case .stated: "stated_\(index)"
    case .gap: "gap_\(index)"
    case .difference: "difference_\(index)"
    case .share: "share_\(index)"
    case .rank: "rank_\(index)"
    case .marks: "marks_\(index)"
    case .date: "date_\(index)"
    }
  }

  private func spanner(_ column: TablePlan.Column) -> String? {
    guard !plan.toDate.isEmpty, let slot = column.slot else { return nil }
    return words[plan.toDate.contains(slot) ? "spanner.to_date" : "spanner.quarter"]
  }

  private func header(_ column: TablePlan.Column) -> String {
    let plain = plainHeader(column)
    return spanner(column).map { words.fill("spanner.header", $0, plain) } ?? ReportWords.capitalized(plain)
  }

  private func plainHeader(_ column: TablePlan.Column) -> String {
    switch column {
    case .stub(.concept(let concept)): return words["column.\(concept.rawValue)"]
    case .stub(.period): return words["column.period"]
    case .stub(.rate): return words["column.rate"]
    case .stub(.document): return words["column.document"]
    case .level(let slot): return words.fill("column.level", name(slot), unit)
    case .growth(let slot, let base): return words.fill("column.growth", baseName(base, of: slot))
    case .stated(let slot, let base): return words.fill("column.stated", baseName(base, of: slot))
    case .gap(let slot, let base): return words.fill("column.gap", baseName(base, of: slot))
    case .difference(let slot, let base):
      let points = plan.unit == .percent ? words.name(.percentagePoint) : unit
      return words.fill("column.difference", name(slot), name(base), points)
    case .share(let slot): return words.fill("column.share", name(slot))
    case .rank(let slot): return words.fill("column.rank", name(slot))
    case .marks(let slot): return words.fill("column.marks", name(slot))
    case .date(let slot): return words.fill("column.date", name(slot))
    }
  }

  /// The name of a slot inside a heading.
  func name(_ slot: TablePlan.Slot) -> String {
    switch slot {
    case .span(let span): words.period(span.period)
    case .value: words["slot.value"]
    case .yearBefore: words["slot.year_before"]
    case .from: words["slot.from"]
    case .reached: words["slot.reached"]
    case .planned: words["slot.planned"]
    }
  }

  /// What a growth is counted from: the columns of levels name the periods.
  private func baseName(_ base: TablePlan.Slot, of slot: TablePlan.Slot) -> String {
    if case .span(let from) = base, case .span(let to) = slot, from != to.yearBefore {
      return words[from == to.before ? "slot.before" : "slot.from"]
    }
    return words["slot.year_before"]
  }
}

extension TablePlan.Column {
  /// Whether the cells are numbers.
  var isNumber: Bool {
    switch self {
    case .stub, .marks, .date: false
    default: true
    }
  }

  /// The slot whose value the column shows or is computed from.
  var slot: TablePlan.Slot? {
    switch self {
    case .stub: nil
    case .level(let slot), .share(let slot), .rank(let slot), .marks(let slot), .date(let slot): slot
    case .growth(let slot, _), .stated(let slot, _), .gap(let slot, _), .difference(let slot, _): slot
    }
  }
}
