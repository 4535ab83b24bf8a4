import MizanModel

/// The months that a value covers, whatever the text calls them: the first half of a year and its first six months
/// are one span.
struct TimeSpan: Hashable, Comparable {
  /// What spans may be compared: only those of one kind.
  enum Kind: Hashable {
    case year
    case fiscalYear
    /// From January on, for so many months.
    case cumulative(Int)
    case quarter
    case month
    /// Any other run of so many months.
    case months(Int)
    /// So many months touched by a month or year of another calendar: never a month or year of the Gregorian one.
    case converted(CalendarSystem, Int)
    case day
    /// So many days of a month that is longer.
    case days(Int)

    /// The name of the kind in the labels.
    var code: String {
      switch self {
      case .year: "year"
      case .fiscalYear: "fiscal_year"
      case .cumulative: "cumulative"
      case .quarter: "quarter"
      case .month: "month"
      case .months, .converted: "months"
      case .day: "day"
      case .days: "days"
      }
    }
  }

  let first: YearMonth
  let last: YearMonth
  let day: Int?
  /// The last of several days of the month.
  let lastDay: Int?
  /// The calendar that the months were converted from.
  let calendar: CalendarSystem?

  /// The span of a period; `nil` when an end is open or a year is unknown.
  init?(_ period: Period?) {
    guard let period, !period.hasUnknownYear, let first = period.first, let last = period.last, first <= last else {
      return nil
    }
    self.first = first
    self.last = last
    day = period.frequency == .day ? period.day : nil
    lastDay = period.frequency == .day ? period.lastDay : nil
    calendar = period.calendar
  }

  private init(
    _ first: YearMonth, _ last: YearMonth, _ calendar: CalendarSystem? = nil, day: Int? = nil, lastDay: Int? = nil
  ) {
    self.first = first
    self.last = last
    self.calendar = calendar
    self.day = day
    self.lastDay = lastDay
  }

  var monthCount: Int { ((last.year ?? 0) - (first.year ?? 0)) * 12 + last.month - first.month + 1 }

  var kind: Kind {
    if let day { return lastDay.map { .days($0 - day + 1) } ?? .day }
    if let calendar { return .converted(calendar, monthCount) }
    switch monthCount {
    case 1: return .month
    case 3 where first.month % 3 == 1: return .quarter
    case 12: return first.month == 1 ? .year : .fiscalYear
    case 2..<12 where first.month == 1: return .cumulative(monthCount)
    default: return .months(monthCount)
    }
  }

  /// The same months, or days, of the year before.
  var yearBefore: TimeSpan {
    TimeSpan(first.adding(months: -12), last.adding(months: -12), calendar, day: day, lastDay: lastDay)
  }

  /// The run of as many months that ends where this one begins; of days those of the month before.
  var before: TimeSpan {
    TimeSpan(first.adding(months: -monthCount), first.adding(months: -1), calendar, day: day, lastDay: lastDay)
  }

  /// From January to the end of this span.
  var yearToDate: TimeSpan { TimeSpan(YearMonth(last.year, 1), last) }

  /// The quarter that ends with this span; `nil` when none does.
  var endingQuarter: TimeSpan? {
    guard last.month % 3 == 0, monthCount <= 12, calendar == nil, day == nil else { return nil }
    return TimeSpan(last.adding(months: -2), last)
  }

  /// The span as a period, for its words and its code.
  var period: Period {
    let frequency: Period.Frequency
    switch kind {
    case .day, .days: frequency = .day
    case .month: frequency = .month
    case .quarter: frequency = .quarter
    case .year: frequency = .annual
    default: frequency = .span
    }
    let isCumulative = if case .cumulative = kind { true } else { false }
    var period = Period(
      first: first, last: last, frequency: frequency, day: day, isCumulative: isCumulative,
      isFiscal: kind == .fiscalYear)
    period.calendar = calendar
    period.lastDay = lastDay
    return period
  }

  /// Orders by the end, then longer spans first.
  static func < (a: TimeSpan, b: TimeSpan) -> Bool {
    if a.last != b.last { return a.last < b.last }
    if a.first == b.first, a.calendar != b.calendar {
      return (a.calendar?.rawValue ?? "") < (b.calendar?.rawValue ?? "")
    }
    guard a.first == b.first else { return a.first < b.first }
    return (a.day ?? 0, a.lastDay ?? 0) < (b.day ?? 0, b.lastDay ?? 0)
  }
}
