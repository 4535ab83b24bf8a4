/// What sets two figures apart.
public enum Difference: String, Sendable, CaseIterable {
  // MARK: Refused: they may not stand in one series or one computation

  /// Two indicators.
  case indicator
  /// Capacity, throughput and production: what could pass, what passed, what was made.
  case capacityThroughputProduction = "capacity_throughput_production"
  /// Growth of two things.
  case growthOf = "growth_of"
  /// Two reporters.
  case area
  /// Two partners, or one partner and the world.
  case partner
  /// Two goods.
  case item
  /// A total and the part without oil.
  case totalWithNonOil = "total_with_non_oil"
  /// Goods alone, and a total that may hold services.
  case goodsWithTotal = "goods_with_total"
  /// Two facilities.
  case facility
  /// Two currencies: only a dated rate with its source would join them.
  case currency
  /// A percentage and percentage points.
  case percentWithPoints = "percent_with_points"
  /// TEU, containers and tons.
  case containersWithTons = "containers_with_tons"
  /// Units of two dimensions, or one that is missing.
  case unit
  /// So much a day and so much in all.
  case rate
  /// From the start of the year, against a month, quarter or year of its own.
  case cumulativeWithPeriod = "cumulative_with_period"
  /// A calendar year and a fiscal year.
  case calendarWithFiscal = "calendar_with_fiscal"
  /// Months of the Gregorian calendar, and those that a month or year of another calendar touches.
  case otherCalendar = "other_calendar"
  /// A month and a quarter, one year and several.
  case periodLength = "period_length"
  /// A time that the text does not give.
  case unknownPeriod = "unknown_period"
  /// A stock, counted up to a day, and the flow of a period.
  case stockWithFlow = "stock_with_flow"
  /// A target or forecast and what happened.
  case targetWithActual = "target_with_actual"

  // MARK: Noted: they may, if the reader is told

  /// Two times of one length.
  case time
  /// Units of one dimension: one has to be converted.
  case convertibleUnit = "convertible_unit"
  /// One side's exports and the other side's imports.
  case ownWithMirror = "own_with_mirror"
  /// Exports are valued without freight and insurance (FOB), imports with them (CIF).
  case fobWithCIF = "fob_with_cif"
  /// Nobody says whether prices are those of the year or constant.
  case priceBasis = "price_basis"
  /// Changes counted from the year before and from the month before.
  case changeBase = "change_base"
  /// A claim and a reported figure.
  case claimWithReported = "claim_with_reported"
  /// A provisional, revised or estimated figure and one without such a word.
  case firmness
  /// A number with "about" or "over", and one without.
  case bound
  /// A number that is flagged.
  case doubt

  /// Whether the difference forbids the comparison.
  public var isRefusal: Bool {
    switch self {
    case .time, .convertibleUnit, .ownWithMirror, .fobWithCIF, .priceBasis, .changeBase, .claimWithReported, .firmness,
      .bound, .doubt:
      false
    default: true
    }
  }
}
