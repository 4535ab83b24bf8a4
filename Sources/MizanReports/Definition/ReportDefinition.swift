import MizanModel

/// What a report shows: the contents of `reports/NAME/report.tsv`.
public struct ReportDefinition: Sendable, Equatable {
  /// How the tables of a report are laid.
  public enum Layout: String, Sendable, CaseIterable {
    /// A quarter against the one before, that of the year before, and the year to date.
    case quarter
    /// Areas ranked by one indicator.
    case ranking
    /// All that is known of an area, a row a period.
    case profile
    /// What facilities can do: from, to, planned, and when.
    case facilities
    /// Every figure as the texts give it.
    case figures
  }

  /// A concept that the rows of a table differ in; what is not named here has a table for each of its values.
  public enum RowConcept: String, Sendable, CaseIterable {
    case indicator
    case refArea = "ref_area"
    case partner
    case item
    case facility
  }

  /// Columns beside the stub of a table.
  public enum Measure: String, Sendable, CaseIterable {
    /// The level of the period.
    case level
    /// The level of the quarter before.
    case before
    /// The level of the same period of the year before.
    case yearBefore = "year_before"
    /// The growth on the quarter before.
    case growthBefore = "growth_before"
    /// The growth on the year before.
    case growthYear = "growth_year"
    /// The growth as the texts state it, and what the computed one differs by.
    case stated
    /// The year to date, with what the other columns say of the period.
    case toDate = "to_date"
    /// The place among the rows.
    case rank
    /// The part of the total of the rows.
    case share
    /// Status, bound and what else is to be known of a value.
    case marks
  }

  /// Which pictures go with a table.
  public enum ChartKind: String, Sendable, CaseIterable {
    case none
    /// Periods of one series.
    case line
    /// Rows side by side.
    case bar
    /// What was and what is or is planned, for each row.
    case fromTo = "from_to"
  }

  /// Which areas or partners.
  public enum Areas: Sendable, Equatable {
    /// Whatever the texts name.
    case all
    /// What the user names on the command line, who must do so.
    case given
    /// These, and the members of the groups among them.
    case list([AreaCode])
  }

  /// The name, that of the folder.
  public var name: String
  /// How the tables are laid.
  public var layout: Layout
  /// The title by language.
  public var titles: [String: String] = [:]
  /// Notes for readers by language.
  public var notes: [String: [String]] = [:]
  /// The indicators in the order of the tables; all when empty.
  public var indicators: [Indicator] = []
  /// The reporters.
  public var areas = Areas.all
  /// The partners.
  public var partners = Areas.all
  /// The periods; the latest one that the texts give when empty.
  public var periods: [Period] = []
  /// The statuses that are shown, `nil` standing for figures reported as facts; all when empty.
  public var statuses: [Status?] = []
  /// The concepts that rows differ in, in the order of the stub.
  public var rows: [RowConcept] = RowConcept.allCases
  /// The columns beside the stub; all that the layout knows when empty.
  public var columns: [Measure] = []
  /// The units that are shown; all when empty.
  public var units: [UnitCode] = []
  /// The power of ten that values are divided by; `nil` picks one for each table.
  public var multiplier: Int?
  /// The languages of the sheets; those that the user asks for when empty.
  public var languages: [String] = []
  /// The pictures of each table, the first that is none of `none`.
  public var charts: [ChartKind] = []

  /// Makes a definition that shows all there is.
  public init(name: String, layout: Layout) {
    self.name = name
    self.layout = layout
    columns = layout.measures
  }
}

extension ReportDefinition.Layout {
  /// The columns that a layout knows, in the order that it shows them.
  public var measures: [ReportDefinition.Measure] {
    switch self {
    case .quarter:
      [.before, .yearBefore, .level, .growthBefore, .growthYear, .stated, .toDate, .marks]
    case .ranking: [.rank, .level, .share, .yearBefore, .growthYear, .stated, .marks]
    case .profile: [.level, .yearBefore, .growthYear, .stated, .marks]
    case .facilities: [.marks]
    case .figures: []
    }
  }

  /// The pictures that a layout can draw.
  public var charts: [ReportDefinition.ChartKind] {
    switch self {
    case .quarter, .ranking: [.none, .bar]
    case .profile: [.none, .line]
    case .facilities: [.none, .fromTo]
    case .figures: [.none]
    }
  }
}
