import MizanChecks
import MizanData
import MizanModel

extension Report {
  /// Makes the report that a definition describes.
  ///
  /// - Parameters:
  ///   - extractions: what was read, in the order that the report keeps.
  ///   - definition: which tables; with the layout `figures` every selected figure as the texts give it.
  ///   - selection: areas, partners, periods and indicators, where the user narrows the definition's choice.
  ///   - knowledge: the names and headings.
  ///   - options: languages, title, date. The definition's languages stand in for none.
  public init(
    _ extractions: [Extraction], definition: ReportDefinition, selection: Selection = Selection(),
    knowledge: Knowledge, options: ReportOptions = ReportOptions()
  ) {
    let texts = extractions.map(Checks(knowledge).check)
    guard definition.layout != .figures else {
      var options = options
      if options.title == nil, let language = options.languages.first { options.title = definition.titles[language] }
      self.init(
        SeriesCollection.selected(texts, selection.completed(by: definition), knowledge.catalogue), knowledge, options)
      return
    }
    let book = TableBook(texts, definition, selection, knowledge.catalogue)
    let wanted = options.languages.isEmpty ? definition.languages : options.languages
    let languages = wanted.isEmpty ? ["en"] : wanted
    let words = languages.map { ReportWords($0, knowledge) }
    func title(_ words: ReportWords) -> String {
      options.title ?? definition.titles[words.language] ?? words["report.title"]
    }
    let names = Report.sheetNames(words) { SheetKind.tableBook($0, tables: book.planner.plans.count) }
    let contents = languages.flatMap { SheetKind.tableBook($0, tables: book.planner.plans.count) }
    let summary = Self.summary(book, texts)
    let sheets = words.flatMap { words in
      var context = ReportContext(
        ledger: book.ledger, derivations: [], words: words, summary: summary, title: title(words), sheetNames: names,
        contents: contents)
      context.notes = Note.tableBook
      context.homes = book.homes
      return context.sheets(book, definition)
    }
    self.init(
      title: title(words[0]), subject: words[0]["report.subject"], author: words[0]["report.author"],
      created: options.created ?? extractions.compactMap(\.document.published).max() ?? .undated, sheets: sheets,
      records: TableRecords(book, language: languages[0]).table(), summary: summary,
      data: DataSource(ledger: book.ledger, words: words, catalogue: knowledge.catalogue) { DataPoints(book) })
  }

  private static func summary(_ book: TableBook, _ texts: [CheckedExtraction]) -> ReportSummary {
    let extractions = book.ledger.extractions
    let rows = book.ledger.entries.filter { $0.repeats == nil }
    let observations = rows.count { $0.figure.isObservation }
    return ReportSummary(
      documents: extractions.count, emptyDocuments: extractions.count { $0.figures.isEmpty },
      figures: book.ledger.entries.count, rows: rows.count, observations: observations,
      unresolved: rows.count - observations, repeats: book.ledger.entries.count - rows.count, derived: 0,
      rejected: extractions.reduce(0) { $0 + $1.rejections.count }, findings: book.ledger.findings.all.count,
      agreements: texts.reduce(0) { $0 + $1.result.agreements }, tables: book.planner.plans.count,
      selected: book.homes.count, apart: book.planner.apart.count, disputes: book.disputes.count,
      growthGaps: book.gaps.count)
  }
}

extension ReportContext {
  /// All sheets of a book of tables in this language.
  fileprivate func sheets(_ book: TableBook, _ definition: ReportDefinition) -> [ReportSheet] {
    let tables = book.planner.plans.enumerated().map { number, plan in
      TableSheet(context: self, plan: plan, number: number + 1)
    }
    var cover = self
    cover.tableTitles = Dictionary(uniqueKeysWithValues: tables.map { ($0.number, $0.title) })
    let shown = tables.isEmpty ? [noTable()] : tables.map { $0.sheet() }
    return [cover.tableCover(definition)] + shown
      + [
        discrepancySheet(book.disputes), growthGapSheet(book.gaps, tables), checksSheet(),
        apartSheet(book.planner.apart), evidenceSheet(), tableNotes(tables),
      ]
  }

  /// The sheet that says that nothing could be laid in a table.
  private func noTable() -> ReportSheet {
    let id = SheetID(.table, language, number: 1)
    let column = ReportColumn(id: "result", header: words["column.result"], kind: .longText)
    return ReportSheet(
      id: id, name: sheetNames[id] ?? "", title: words.fill("table.title", "1", words["title.no_table"]),
      lines: [.link(words["link.cover"], CellPlace(self.id(.cover)))],
      table: ReportTable(
        name: "table_1_\(language)", columns: [column],
        rows: [[.text(words.fill("empty.table", String(summary.selected)))]]), isRightToLeft: words.isRightToLeft)
  }
}
