import MizanChecks
import MizanModel

extension ReportContext {
  private struct FindingRow {
    let index: Int
    let found: ReportFinding
    var finding: Finding { found.finding }
  }

  /// How many figures of a formula have a column of their own; the others are listed.
  private static let linkedFigures = 4

  /// One row for each contradiction inside a text: what has to hold, the arithmetic, the figures, and a repair as a proposal.
  ///
  /// Its numbers are words: a number of the book stands in a text or is a formula over such, and what is expected is neither.
  func checksSheet() -> ReportSheet {
    let rows = ledger.findings.all.enumerated().map { FindingRow(index: $0, found: $1) }
    guard !rows.isEmpty else { return sheet(.checks, emptyTable(.checks)) }
    let rules = statementRules() + figureLinks()
    let table = ReportTable(
      name: tableName(.checks), columns: rules.map(\.column), rows: rows.map { row in rules.map { $0.cell(row) } })
    return sheet(.checks, table.droppingEmptyColumns())
  }

  /// The way from the evidence of a figure to the first finding that it takes part in.
  func findingLink(_ entry: Int) -> ReportCell {
    let indexes = ledger.findings.indexes(of: entry)
    guard let first = indexes.first else { return .empty }
    return .link(words.list(indexes.map(ReportFinding.id)), CellPlace(id(.checks), row: first, column: "finding"))
  }

  /// The marks of what is off with a figure: its flags, and whether a finding doubts how it was read.
  func doubtCodes(_ entry: ReportEntry) -> [String] {
    entry.figure.flags.map { "flag.\($0.rawValue)" }
      + (ledger.findings.doubtsReading(of: entry.index) ? ["finding"] : [])
  }

  private func rule(
    _ id: String, _ kind: ReportColumn.Kind = .text, _ cell: @escaping (FindingRow) -> ReportCell
  ) -> ColumnRule<FindingRow> { ColumnRule(column: column(id, kind), cell: cell) }

  private func statementRules() -> [ColumnRule<FindingRow>] {
    [
      rule("finding") { .text(ReportFinding.id($0.index)) },
      rule("document") { .text(ledger.extractions[$0.found.document].document.id) },
      rule("check") { .text(words["check.\($0.finding.check)"]) },
      rule("arithmetic", .longText) { .text(arithmetic($0.finding)) },
      rule("unit") { $0.finding.unit.map { .text(words.name($0)) } ?? .empty },
      rule("mark") { .text(words[($0.finding.flag.map { "flag.\($0.rawValue)" } ?? "finding") + ".mark"]) },
    ]
  }

  private func figureLinks() -> [ColumnRule<FindingRow>] {
    let links = (0..<Self.linkedFigures).map { place in
      ColumnRule<FindingRow>(
        column: ReportColumn(
          id: "figure_\(place + 1)", header: words.fill("column.figure", String(place + 1)), kind: .text)
      ) { row in
        row.found.entries.indices.contains(place) ? link(row.found.entries[place]) : .empty
      }
    }
    return [rule("suspects") { suspects($0.found) }] + links + [
      rule("further_figures") { row in
        let further = row.found.entries.dropFirst(Self.linkedFigures)
        return further.isEmpty ? .empty : .text(words.list(further.map { ledger.entries[$0].id }))
      },
      rule("proposal") { proposal($0.found) },
    ]
  }

  private func link(_ entry: Int) -> ReportCell { .link(ledger.entries[entry].id, evidencePlace(entry)) }

  private func suspects(_ found: ReportFinding) -> ReportCell {
    guard let first = found.suspects.first else { return .empty }
    return .link(words.list(found.suspects.map { ledger.entries[$0].id }), evidencePlace(first))
  }

  private func arithmetic(_ finding: Finding) -> String {
    switch finding.arithmetic {
    case .printed(let computed, let stated):
      words.fill("arithmetic.printed", words.formula(computed), words.formula(stated), gap(finding))
    case .atMost(let part, let limit):
      words.fill("arithmetic.at_most", words.formula(part), words.formula(limit), gap(finding))
    case .noPartBetween(let above, let below):
      words.fill("arithmetic.no_part_between", words.formula("\(above) + \(below)"))
    case .outOfOrder(let values): words.fill("arithmetic.out_of_order", words.formula(values.joined(separator: " > ")))
    case .outOfBand(let computed, let low, let high):
      words.fill("arithmetic.out_of_band", words.formula(computed), words.formula(low), words.formula(high))
    case .notEnded(let period, let published):
      words.fill("arithmetic.not_ended", words.period(period), published.description)
    }
  }

  /// What the text prints less what the other numbers give.
  private func gap(_ finding: Finding) -> String { words.formula(finding.gap?.grouped ?? "") }

  /// The value that a single misprint would explain; words, since it is no number of the table.
  private func proposal(_ found: ReportFinding) -> ReportCell {
    guard let proposal = found.finding.proposal, let entry = found.repaired else { return .empty }
    let value = words.formula(proposal.value.grouped)
    let id = ledger.entries[entry].id
    let subject = proposal.isChange ? words.fill("proposal.change", id) : id
    return .text(words.fill("proposal.\(proposal.kind.rawValue)", subject, value))
  }
}

extension ReportWords {
  /// A formula in words: its minus is a minus sign, which no line break parts from its number, and in text that runs from right to left it is
  /// a unit of its own, so that signs and operands keep their order.
  fileprivate func formula(_ text: String) -> String {
    let signed = text.split(separator: "-", omittingEmptySubsequences: false).joined(separator: "\u{2212}")
    return isRightToLeft ? "\u{2066}\(signed)\u{2069}" : signed
  }
}
