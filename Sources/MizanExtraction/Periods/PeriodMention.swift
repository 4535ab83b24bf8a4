import MizanModel

/// A stretch of time that the text names, before it is anchored.
struct PeriodMention {
  /// How the mention finds its year.
  enum Anchor: Equatable {
    /// The text gives it.
    case explicit
    /// Years from the year of the anchor: 0 this year, -1 last year.
    case yearOffset(Int)
    /// The latest such month before the anchor.
    case lastOccurrence
    /// The first such month after the anchor.
    case nextOccurrence
    /// Months, quarters or halves from that of the anchor.
    case unitOffset(Period.Frequency, Int)
    /// Years from the period that the sentence speaks of: "the year before".
    case contextOffset(Int)
    /// Months from the period that the sentence speaks of: "the preceding quarter".
    case contextMonths(Int)
    /// The year that the sentence speaks of: "the full year"; a fiscal one where it says so.
    case contextYear(isFiscal: Bool)
    /// Fiscal years from that of the anchor: 0 the current one. Parts are counted in it, months are named.
    case fiscalYear(Int, isNamed: Bool)
    /// Days from the anchor.
    case dayOffset(Int)
    /// Months of a year of another calendar, counted in years from that of the anchor: "the last Iranian year".
    case calendarYear(CalendarSystem, Int, ClosedRange<Int>)
    /// Nothing is said.
    case none
  }

  /// The tokens, first and last.
  var first: Int
  var last: Int
  /// The months, with unknown years where the text gives none; `nil` when it is only relative.
  var period: Period?
  var anchor: Anchor
  /// "The same period": takes its months from the context.
  var isSame = false
  /// "The nine months": the time that the text has told of, where it has as many months.
  var isDefinite = false
  /// A day, which is seldom the period of a figure.
  var isDate = false
  /// Digits and number words in it, refused as figures with this reason.
  var reason: Rejection.Reason
  /// The month or year of another calendar that it names, where it is one.
  var label: CalendarLabel?
  /// Days of a month that may still go on: "the first 20 days of May".
  var isBegun = false
  /// Open at the beginning or end.
  var isOpen = false

  /// A day counted from the anchor, such as "today".
  var isDay: Bool {
    if case .dayOffset = anchor { true } else { false }
  }

  /// Counted in the year of another calendar, or in a fiscal year: "the last Iranian year".
  var isOfOtherYear: Bool {
    switch anchor {
    case .calendarYear, .fiscalYear: true
    default: period?.isFiscal ?? false
    }
  }

  /// Counted from what the text speaks of: "the following year".
  var isStep: Bool {
    switch anchor {
    case .contextOffset, .contextMonths: true
    default: false
    }
  }
}

extension PeriodMention.Anchor {
  /// The years from that of the anchor, calendar or fiscal ones.
  var years: Int? {
    switch self {
    case .yearOffset(let offset), .fiscalYear(let offset, _): offset
    default: nil
    }
  }

  /// The same for months by their names.
  var named: Self {
    if case .fiscalYear(let offset, _) = self { .fiscalYear(offset, isNamed: true) } else { self }
  }
}
