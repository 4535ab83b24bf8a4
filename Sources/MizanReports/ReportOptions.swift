import MizanModel

/// What a report is made of, apart from the extractions.
public struct ReportOptions: Sendable {
  /// The languages by pack tag, in the order of the sheets.
  public var languages: [String]
  /// The title of the report; `nil` for the packs' own.
  public var title: String?
  /// The day that the file bears; `nil` for the newest publication date of the documents, else 2000-01-01. Never the
  /// clock's, so that the same input gives the same bytes.
  public var created: CalendarDate?

  /// Makes options.
  public init(languages: [String] = ["ar", "en"], title: String? = nil, created: CalendarDate? = nil) {
    self.languages = languages
    self.title = title
    self.created = created
  }
}

/// How much a report holds. `figures == rows + repeats` and `rows == observations + unresolved`.
public struct ReportSummary: Sendable, Equatable {
  /// The documents read.
  public let documents: Int
  /// The documents without a figure.
  public let emptyDocuments: Int
  /// The figures found.
  public let figures: Int
  /// The figures that have a row of their own.
  public let rows: Int
  /// The rows that are complete.
  public let observations: Int
  /// The rows that lack a concept which the text does not give.
  public let unresolved: Int
  /// The figures that repeat another one, in the same or in another form.
  public let repeats: Int
  /// The derived values.
  public let derived: Int
  /// The numbers that are no figures.
  public let rejected: Int
  /// Contradictions inside a text that the checks found.
  public let findings: Int
  /// Relations between numbers of one text that hold.
  public let agreements: Int
  /// The tables of a report definition.
  public var tables = 0
  /// The figures that a definition selects.
  public var selected = 0
  /// Those of them that stand in no table.
  public var apart = 0
  /// Observations that texts give differently.
  public var disputes = 0
  /// Growth that a text states more than a tenth of a point off what its levels give.
  public var growthGaps = 0
}

extension CalendarDate {
  /// The day of a report on documents that all lack a publication date.
  static let undated = CalendarDate(year: 2000, month: 1, day: 1)!  // a day that exists
}
