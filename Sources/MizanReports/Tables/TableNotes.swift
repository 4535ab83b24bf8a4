import MizanModel

extension ReportContext {
  /// The notes of a book of tables: numbered notes, every mark used, what each comparison needs to be known, and the definition of every
  /// indicator.
  func tableNotes(_ tables: [TableSheet]) -> ReportSheet {
    let rows =
      noteRows() + tableMarkRows() + tables.flatMap(\.comparisonNotes) + indicatorRows(Set(homes.keys))
    let columns = [column("part", .text), column("subject", .text), column("explanation", .longText)]
    return sheet(.notes, ReportTable(name: tableName(.notes), columns: columns, rows: rows))
  }

  private func tableMarkRows() -> [[ReportCell]] {
    let shown = homes.keys.sorted().map { ledger.entries[$0].figure }
    let statuses = Status.allCases.filter { status in shown.contains { $0.status == status } }
    let flags = flagsUsed(shown)
    let bounds = Bound.allCases.filter { bound in shown.contains { $0.quantity.bound == bound } }
    return ["mark.missing", "mark.derived"].map { shorthand(words[$0], words[$0 + ".meaning"]) }
      + ["disputed", "ambiguous", "gap", "compared", "not_compared"].map {
        shorthand(words[$0 + ".mark"], words[$0 + ".meaning"])
      }
      + statuses.map { shorthand(words["status.\($0.rawValue).mark"], words["status.\($0.rawValue).meaning"]) }
      + bounds.map { shorthand(words["bound.\($0.rawValue).mark"], words["bound.\($0.rawValue).meaning"]) }
      + flags.map { shorthand(words["flag.\($0.rawValue).mark"], words["flag.\($0.rawValue)"]) }
      + (ledger.findings.haveDoubts ? [shorthand(words["finding.mark"], words["finding.meaning"])] : [])
  }
}
