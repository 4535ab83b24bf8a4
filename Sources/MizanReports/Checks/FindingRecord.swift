import MizanChecks
import MizanModel

/// The columns of a table of records that tell of a finding; empty in every other row.
struct FindingRecord {
  /// What a finding is called in the column that tells kinds of rows apart.
  static let kind = "finding"

  /// Their names and kinds; values are in units of `check_unit`.
  static let columns: [(id: String, kind: ReportColumn.Kind)] = [
    ("check", .text), ("formula", .longText), ("expected", .number), ("found", .number), ("gap", .number),
    ("check_unit", .text), ("numbers_at", .text), ("suspects_at", .text), ("proposal_at", .text),
    ("proposal_kind", .text), ("proposal", .number),
  ]

  /// The cells of a row that is no finding.
  static let blank = [ReportCell](repeating: .empty, count: columns.count)

  /// The cells of a finding; places are those of the figures in code points, `12-34`, or of the change that is meant.
  static func cells(_ found: ReportFinding, _ ledger: Ledger) -> [ReportCell] {
    let finding = found.finding
    func place(_ span: TextSpan?) -> String {
      span.map { ledger.offsets[found.document]($0) }.map { "\($0.start)-\($0.end)" } ?? ""
    }
    func places(_ entries: [Int]) -> ReportCell {
      .list(entries.map { place(ledger.entries[$0].figure.quantity.span) })
    }
    func number(_ value: ExactDecimal?) -> ReportCell { value.map { .number($0) } ?? .empty }
    let repaired = found.repaired.map { ledger.entries[$0] }
    let isChange = finding.proposal?.isChange == true
    return [
      .text(finding.check), .text(finding.formula), number(finding.expected), number(finding.printed),
      number(finding.gap), finding.unit.map { .text($0.rawValue) } ?? .empty, places(found.entries),
      places(found.suspects),
      repaired.map { .text(place(isChange ? $0.changeSpan : $0.figure.quantity.span)) } ?? .empty,
      finding.proposal.map { .text($0.kind.rawValue) } ?? .empty, number(finding.proposal?.value),
    ]
  }
}
