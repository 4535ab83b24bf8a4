import MizanModel

extension ReportContext {
  /// The place of the evidence of a figure.
  func evidencePlace(_ entry: Int) -> CellPlace {
    CellPlace(id(.evidence), row: ledger.firstEvidenceRow[entry], column: FigureColumn.id)
  }

  /// The sheet that leads every number back to its sentence.
  func evidenceSheet() -> ReportSheet {
    guard !ledger.evidence.isEmpty else { return sheet(.evidence, emptyTable(.evidence)) }
    let rules = evidenceRules()
    let table = ReportTable(
      name: tableName(.evidence), columns: rules.map(\.column),
      rows: ledger.evidence.map { row in rules.map { $0.cell(row) } })
    return sheet(.evidence, table.droppingEmptyColumns())
  }

  private func evidenceRules() -> [ColumnRule<EvidenceRow>] {
    func rule(
      _ id: String, _ kind: ReportColumn.Kind = .text, _ cell: @escaping (EvidenceRow) -> ReportCell
    ) -> ColumnRule<EvidenceRow> { ColumnRule(column: column(id, kind), cell: cell) }
    return [
      rule("evidence_id") { row in
        // A repeat has no row of its own, so its evidence leads to the row of what it repeats.
        let shown = row.entry.repeats ?? row.entry.index
        return home(shown, isChange: row.isChange).map { .link(row.entry.id, $0) } ?? .text(row.entry.id)
      },
      rule("kind") { .text(kindWords($0)) },
      rule("document") { .text(documentName($0.entry)) },
      rule("source") { ledger.document($0.entry).source.map { .text($0) } ?? .empty },
      rule("published") { row in
        .text(ledger.document(row.entry).published?.description ?? words["mark.missing"])
      },
      rule("sentence", .longText) { .quotation(quotation($0)) },
      rule("span") { row in
        let span = ledger.offsets[row.entry.document](row.span)
        return .text("\(span.start)–\(span.end)")
      },
      rule("printed") { .text(flat(ledger.document($0.entry).text($0.span))) },
      rule("basis", .longText) { .text(basis($0)) },
      rule("findings") { $0.isChange ? .empty : findingLink($0.entry.index) },
    ]
  }

  private func kindWords(_ row: EvidenceRow) -> String {
    if row.isChange { return words.fill("kind.change", row.entry.id) }
    guard let original = row.entry.repeats else { return words["kind.level"] }
    let id = ledger.entries[original].id
    return words.fill(row.entry.figure.isEquivalent ? "kind.equivalent" : "kind.duplicate", id)
  }

  /// The sentence of the row with what is printed there pointed out.
  private func quotation(_ row: EvidenceRow) -> Quotation {
    let extraction = ledger.extractions[row.entry.document]
    let own = row.entry.figure.sentence
    // A change may stand in another sentence than the level that it leads to.
    let sentence = own.contains(row.span) ? own : extraction.sentences.first { $0.contains(row.span) } ?? row.span
    func piece(_ start: Int, _ end: Int) -> String { unbroken(extraction.document.text(TextSpan(start, end))) }
    return Quotation(
      before: String(piece(sentence.start, row.span.start).drop { $0 == " " }),
      marked: piece(row.span.start, row.span.end),
      after: String(piece(row.span.end, sentence.end).reversed().drop { $0 == " " }.reversed()),
      language: extraction.language,
      isRightToLeft: words.knowledge.pack(extraction.language)?.settings["direction"] == "rtl")
  }

  /// The text with each run of line breaks and tabs as one space.
  private func unbroken(_ text: String) -> String {
    var result = ""
    var isBroken = false
    for character in text {
      let breaks = character.isNewline || character == "\t"
      if !breaks { result.append(character) } else if !isBroken { result += " " }
      isBroken = breaks
    }
    return result
  }

  /// The text with each run of line breaks and tabs as one space, so that a cell stays a paragraph.
  private func flat(_ text: String) -> String {
    text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
  }

  /// The rules and words that gave each field.
  private func basis(_ row: EvidenceRow) -> String {
    let document = ledger.document(row.entry)
    let numeral = row.isChange ? row.entry.figure.change?.quantity?.numeral : row.entry.figure.quantity.numeral
    var parts: [String] = []
    if let trace = numeral?.trace, !trace.isEmpty {
      parts.append(words.fill("basis.rule", words["concept.value"], trace.joined(separator: " > ")))
    }
    let evidence = row.entry.figure.evidence.filter { ($0.concept == .change) == row.isChange }
    for piece in evidence {
      let concept = words["concept.\(piece.concept.rawValue)"]
      if let span = piece.span {
        parts.append(words.fill("basis.words", concept, flat(document.text(span)), piece.rule))
      } else {
        parts.append(words.fill("basis.rule", concept, piece.rule))
      }
    }
    return parts.isEmpty ? words["basis.none"] : words.list(parts, joinedBy: "basis.pair")
  }
}
