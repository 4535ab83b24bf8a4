import MizanModel

extension ReportContext {
  /// Notes, shorthand, definitions, what is missing and what was refused.
  func notesSheet() -> ReportSheet {
    let rows =
      noteRows() + shorthandRows() + indicatorRows() + unresolvedRows() + emptyDocumentRows() + rejectionRows()
    let columns = [
      column("part", .text), column("subject", .text), column("explanation", .longText),
    ]
    return sheet(.notes, ReportTable(name: tableName(.notes), columns: columns, rows: rows))
  }

  private func row(_ part: String, _ subject: String, _ text: String) -> [ReportCell] {
    [.text(words["part.\(part)"]), .text(subject), .text(text)]
  }

  func noteRows() -> [[ReportCell]] {
    notes.map {
      row("note", words["note.\($0.rawValue).subject"] + " " + mark($0), words["note.\($0.rawValue)"])
    }
  }

  private func shorthandRows() -> [[ReportCell]] {
    let shown = ledger.entries.filter { $0.repeats == nil }
    let statuses = Status.allCases.filter { status in shown.contains { $0.figure.status == status } }
    let flags = flagsUsed(shown.map(\.figure))
    let codes = ["mark.missing"] + (derivations.isEmpty ? [] : ["mark.derived"])
    return codes.map { shorthand(words[$0], words[$0 + ".meaning"]) }
      + statuses.map { shorthand(words["status.\($0.rawValue).mark"], words["status.\($0.rawValue).meaning"]) }
      + flags.map { shorthand(words["flag.\($0.rawValue).mark"], words["flag.\($0.rawValue)"]) }
      + (ledger.findings.haveDoubts ? [shorthand(words["finding.mark"], words["finding.meaning"])] : [])
  }

  /// The flags of the figures shown and those on the sheet of checks, where a repeat may stand that has no row.
  func flagsUsed(_ shown: [Figure]) -> [Flag] {
    let found = Set(shown.flatMap(\.flags)).union(ledger.findings.flags)
    return Flag.allCases.filter(found.contains)
  }

  func shorthand(_ mark: String, _ meaning: String) -> [ReportCell] {
    row("shorthand", mark, words.fill("shorthand.meaning", mark, meaning))
  }

  /// The definition of every indicator among all figures, or among some.
  func indicatorRows(_ shown: Set<Int>? = nil) -> [[ReportCell]] {
    Indicator.allCases.compactMap { indicator in
      guard
        ledger.entries.contains(where: { $0.figure.indicator == indicator && shown?.contains($0.index) ?? true }),
        let info = words.knowledge.catalogue.indicators[indicator]
      else { return nil }
      return row("indicator", words.name(indicator), info.definitions.name(in: language))
    }
  }

  /// Which figures lack which concept.
  private func unresolvedRows() -> [[ReportCell]] {
    let incomplete = ledger.entries.filter { $0.repeats == nil && !$0.figure.isObservation }
    return Concept.allCases.compactMap { concept in
      let ids = incomplete.filter { $0.figure.missing.contains(concept) }.map(\.id)
      guard !ids.isEmpty else { return nil }
      return row(
        "unresolved", words["concept.\(concept.rawValue)"],
        words.fill("unresolved.figures", String(ids.count), words.list(ids)))
    }
  }

  private func emptyDocumentRows() -> [[ReportCell]] {
    ledger.extractions.filter(\.figures.isEmpty).map { extraction in
      let reasons = counts(extraction.rejections).map { words.fill("count.reason", words["reason.\($0)"], String($1)) }
      let text =
        reasons.isEmpty
        ? words["document.no_number"]
        : words.fill("document.all_refused", String(extraction.rejections.count), words.list(reasons))
      return row("empty_document", extraction.document.id, text)
    }
  }

  private func rejectionRows() -> [[ReportCell]] {
    counts(ledger.extractions.flatMap(\.rejections)).map { reason, count in
      row("rejected", words["reason.\(reason)"], words.fill("rejected.count", String(count), example(reason)))
    }
  }

  /// How often each reason was given, in the order of the reasons.
  private func counts(_ rejections: [Rejection]) -> [(reason: String, count: Int)] {
    Rejection.Reason.allCases.compactMap { reason in
      let count = rejections.count { $0.reason == reason }
      return count == 0 ? nil : (reason.rawValue, count)
    }
  }

  /// The first number refused for a reason, as printed.
  private func example(_ reason: String) -> String {
    for extraction in ledger.extractions {
      guard let rejection = extraction.rejections.first(where: { $0.reason.rawValue == reason }) else { continue }
      return extraction.document.text(rejection.span)
    }
    return ""
  }
}
