import MizanChecks
import MizanData
import MizanModel

/// Everything that a report shows, before any file format: the same extractions give the same report.
///
/// ```swift
/// let report = Report(extractions, knowledge: knowledge, options: ReportOptions(languages: ["ar", "en"]))
/// try ReportFormat.xlsx.write(report, to: "out.xlsx")
/// ```
public struct Report: Sendable {
  /// The title, in the first language.
  public let title: String
  /// What the report is about, in the first language.
  public let subject: String
  /// Who made it.
  public let author: String
  /// The day that the file bears.
  public let created: CalendarDate
  /// The sheets in order: for each language the cover, the groups of indicators, derived values, evidence and notes.
  public let sheets: [ReportSheet]
  /// The same rows as one flat table in codes, for programs.
  public let records: ReportTable
  /// How much the report holds.
  public let summary: ReportSummary
  private let data: DataSource

  /// The observations in the terms of SDMX, made at every call.
  public var dataSet: DataSet { DataSetBuilder.build(data.points, data.ledger, data.words) }

  /// The exports and imports of countries in US dollars, made at every call.
  public var merchandiseTrade: MerchandiseTrade { MerchandiseTrade(data.points, data.catalogue) }

  /// What data sets are made from.
  struct DataSource: Sendable {
    let ledger: Ledger
    let words: [ReportWords]
    let catalogue: Catalogue
    /// Chooses the observations.
    let makePoints: @Sendable () -> DataPoints

    var points: DataPoints { makePoints() }
  }

  /// Makes the report of what was read from documents; the arithmetic inside each is checked first.
  ///
  /// - Parameters:
  ///   - extractions: what was read, in the order that the report keeps.
  ///   - knowledge: the names and headings.
  ///   - options: languages, title, date.
  public init(_ extractions: [Extraction], knowledge: Knowledge, options: ReportOptions = ReportOptions()) {
    self.init(extractions.map(Checks(knowledge).check), knowledge, options)
  }

  init(_ texts: [CheckedExtraction], _ knowledge: Knowledge, _ options: ReportOptions) {
    let languages = options.languages.isEmpty ? ["en"] : options.languages.uniqued
    let words = languages.map { ReportWords($0, knowledge) }
    let ledger = Ledger(texts, catalogue: knowledge.catalogue)
    let derivations = DerivationFinder(ledger, language: languages[0]).derivations()
    let summary = Self.summary(ledger, derivations, texts)
    let newest = ledger.extractions.compactMap(\.document.published).max()
    let names = Self.sheetNames(words) { language in SheetKind.figureBook.map { SheetID($0, language) } }
    created = options.created ?? newest ?? .undated
    self.summary = summary
    title = options.title ?? words[0]["report.title"]
    subject = words[0]["report.subject"]
    author = words[0]["report.author"]
    let catalogue = knowledge.catalogue
    data = DataSource(ledger: ledger, words: words, catalogue: catalogue) { DataPoints(ledger, catalogue) }
    records = RecordTable(ledger: ledger, derivations: derivations, words: words).table()
    sheets = words.flatMap { words in
      let context = ReportContext(
        ledger: ledger, derivations: derivations, words: words, summary: summary,
        title: options.title ?? words["report.title"], sheetNames: names,
        contents: languages.flatMap { language in SheetKind.figureBook.map { SheetID($0, language) } })
      return [context.coverSheet()] + SheetKind.groups.map(context.figureSheet)
        + [context.derivedSheet(), context.checksSheet(), context.evidenceSheet(), context.notesSheet()]
    }
  }

  /// A report of given parts.
  init(
    title: String, subject: String, author: String, created: CalendarDate, sheets: [ReportSheet], records: ReportTable,
    summary: ReportSummary, data: DataSource
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.created = created
    self.sheets = sheets
    self.records = records
    self.summary = summary
    self.data = data
  }

  /// Whether the report has tables of a definition rather than a row a figure.
  public var hasTables: Bool { sheets.contains { $0.id.kind == .table } }

  /// The sheet of that name, or `nil`.
  public func sheet(_ id: SheetID) -> ReportSheet? { sheets.first { $0.id == id } }

  private static func summary(
    _ ledger: Ledger, _ derivations: [Derivation], _ texts: [CheckedExtraction]
  ) -> ReportSummary {
    let rows = ledger.entries.filter { $0.repeats == nil }
    let observations = rows.count { $0.figure.isObservation }
    return ReportSummary(
      documents: ledger.extractions.count, emptyDocuments: ledger.extractions.count { $0.figures.isEmpty },
      figures: ledger.entries.count, rows: rows.count, observations: observations,
      unresolved: rows.count - observations, repeats: ledger.entries.count - rows.count, derived: derivations.count,
      rejected: ledger.extractions.reduce(0) { $0 + $1.rejections.count }, findings: ledger.findings.all.count,
      agreements: texts.reduce(0) { $0 + $1.result.agreements })
  }

  /// The short names of all sheets; where two languages share one, the later bears its tag.
  static func sheetNames(_ words: [ReportWords], _ sheets: (String) -> [SheetID]) -> [SheetID: String] {
    var names: [SheetID: String] = [:]
    var taken: Set<String> = []
    for words in words {
      for sheet in sheets(words.language) {
        let code = "sheet.\(sheet.kind.rawValue)"
        var name = sheet.number > 0 ? words.fill(code, String(sheet.number)) : words[code]
        if taken.contains(name.lowercased()) { name += " (\(words.language))" }
        taken.insert(name.lowercased())
        names[sheet] = name
      }
    }
    return names
  }
}

extension [String] {
  /// The elements without repeats, in order.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
