/// A month of a year; `year` is `nil` where the text does not give it (printed `XXXX`).
public struct YearMonth: Hashable, Sendable, Comparable {
  /// The year, or `nil` when the text gives none.
  public var year: Int?
  /// The month, 1 to 12.
  public var month: Int

  /// Makes a month of a year, or of an unknown year.
  public init(_ year: Int?, _ month: Int) {
    self.year = year
    self.month = month
  }

  /// The month `count` months later (earlier when negative).
  public func adding(months count: Int) -> YearMonth {
    let index = month - 1 + count
    let carried = index >= 0 ? index / 12 : (index - 11) / 12
    return YearMonth(year.map { $0 + carried }, index - carried * 12 + 1)
  }

  /// Orders by time; an unknown year comes first.
  public static func < (a: YearMonth, b: YearMonth) -> Bool { (a.year ?? 0, a.month) < (b.year ?? 0, b.month) }

  /// Four digits of the year, `XXXX` when unknown.
  public var yearText: String {
    guard let year else { return "XXXX" }
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// `2023-09`, or `XXXX-09`.
  public var text: String { yearText + (month < 10 ? "-0" : "-") + String(month) }

  /// A day of the month: `2023-09-05`.
  public func text(day: Int) -> String { text + (day < 10 ? "-0" : "-") + String(day) }
}

/// The time that a figure refers to, as whole months from a first to a last one, or days of one month.
///
/// `description` follows SDMX time periods and, for open ends and unknown digits, EDTF (ISO 8601-2).
public struct Period: Hashable, Sendable {
  /// How the text cuts time; SDMX FREQ letters where there is one.
  public enum Frequency: String, Sendable, CaseIterable {
    case annual = "A"
    case halfYear = "S"
    case third = "T"
    case quarter = "Q"
    case month = "M"
    case day = "D"
    case span = "X"
  }

  /// The first month, or `nil` for an open beginning.
  public var first: YearMonth?
  /// The last month, or `nil` for an open end.
  public var last: YearMonth?
  /// The cut of time that the text uses.
  public var frequency: Frequency
  /// The day of `first`, only for `frequency == .day`.
  public var day: Int?
  /// The last of several days, in the same month as `day`.
  public var lastDay: Int?
  /// Whether the value runs from the start of the year to the end of the period (nine months, year to date).
  public var isCumulative: Bool
  /// Whether the months are those of a fiscal year.
  public var isFiscal: Bool
  /// The calendar of the day, month or year that the months were converted from; they cover it, and days around it.
  public var calendar: CalendarSystem?

  /// Makes a period from its first to its last month.
  public init(
    first: YearMonth?, last: YearMonth?, frequency: Frequency, day: Int? = nil, isCumulative: Bool = false,
    isFiscal: Bool = false
  ) {
    self.first = first
    self.last = last
    self.frequency = frequency
    self.day = day
    self.isCumulative = isCumulative
    self.isFiscal = isFiscal
  }

  /// A whole calendar year; `nil` for an unknown one.
  public static func year(_ year: Int?) -> Period {
    Period(first: YearMonth(year, 1), last: YearMonth(year, 12), frequency: .annual)
  }

  /// One month.
  public static func month(_ year: Int?, _ month: Int) -> Period {
    Period(first: YearMonth(year, month), last: YearMonth(year, month), frequency: .month)
  }

  /// Some days of a month; the month itself where they are all of it. Days and months count from 1.
  public static func days(_ days: ClosedRange<Int>, ofMonth month: Int, of year: Int?) -> Period {
    var result = Period.month(year, month)
    // February of an unknown year is taken for whole only with its 29th day.
    guard days.lowerBound > 1 || days.upperBound < CalendarDate.days(inMonth: month, of: year ?? 2000) else {
      return result
    }
    result.frequency = .day
    result.day = days.lowerBound
    result.lastDay = days.count > 1 ? days.upperBound : nil
    return result
  }

  /// The `number`-th part of a year, where `frequency` is a quarter, a third or a half.
  public static func part(_ frequency: Frequency, _ number: Int, of year: Int?) -> Period {
    let size = frequency == .quarter ? 3 : frequency == .third ? 4 : 6
    let start = (number - 1) * size + 1
    return Period(first: YearMonth(year, start), last: YearMonth(year, start + size - 1), frequency: frequency)
  }

  /// The first `count` months of a year, cumulative.
  public static func firstMonths(_ count: Int, of year: Int?) -> Period {
    Period(first: YearMonth(year, 1), last: YearMonth(year, count), frequency: .span, isCumulative: true)
  }

  /// Whether any year is unknown.
  public var hasUnknownYear: Bool { (first.map { $0.year == nil } ?? false) || (last.map { $0.year == nil } ?? false) }

  /// The months that some days of another calendar touch.
  ///
  /// Always a span, even of one month: a month of the other calendar is no Gregorian month.
  public static func covering(_ days: Range<Int>, of calendar: CalendarSystem) -> Period {
    let (first, last) = (DayNumber.parts(days.lowerBound), DayNumber.parts(days.upperBound - 1))
    var period = Period(
      first: YearMonth(first.year, first.month), last: YearMonth(last.year, last.month), frequency: .span)
    period.calendar = calendar
    return period
  }

  /// The number of months, or `nil` when an end is open.
  public var monthCount: Int? {
    guard let first, let last else { return nil }
    return ((last.year ?? 0) - (first.year ?? 0)) * 12 + last.month - first.month + 1
  }

  /// The number of days where it is told in days, else `nil`.
  public var dayCount: Int? { frequency == .day ? day.map { (lastDay ?? $0) - $0 + 1 } : nil }

  /// Whether two periods are equally long: a year of another calendar touches 12 or 13 months, a month one or two.
  public func isAsLong(as other: Period) -> Bool {
    guard dayCount == other.dayCount else { return false }
    guard let calendar, calendar == other.calendar, let count = monthCount, let otherCount = other.monthCount else {
      return monthCount == other.monthCount
    }
    return count == otherCount || [1...2, 12...13].contains { $0.contains(count) && $0.contains(otherCount) }
  }

  /// Whether it is as long as `other` and begins later; periods with unknown years or open ends are not compared.
  public func isLater(than other: Period) -> Bool {
    guard !hasUnknownYear, !other.hasUnknownYear, isAsLong(as: other), let first, let start = other.first
    else { return false }
    return start < first
  }

  /// The same months `count` years later (earlier when negative); unknown years stay unknown.
  public func shifted(years count: Int) -> Period {
    var result = self
    result.first?.year = first?.year.map { $0 + count }
    result.last?.year = last?.year.map { $0 + count }
    return result
  }

  /// The same months in `year`, where the years are unknown.
  public func filling(year: Int) -> Period {
    var result = self
    if let month = first, month.year == nil { result.first?.year = year }
    if let month = last, month.year == nil {
      let wraps = first.map { $0.month > month.month } ?? false
      result.last?.year = wraps ? year + 1 : year
    }
    return result
  }
}

extension Period: CustomStringConvertible {
  /// `2023`, `2023-H1`, `2023-Q3`, `2023-09`, `2023-01/2023-09`, `2024-05-01/2024-05-20`, `2017-10/..`; `X` for digits not
  /// given.
  public var description: String {
    switch (first, last) {
    case (nil, nil): return ".."
    case (let first?, nil): return (frequency == .annual ? first.yearText : first.text) + "/.."
    case (nil, let last?): return "../" + (frequency == .annual ? last.yearText : last.text)
    case (let first?, let last?): return closed(first, last)
    }
  }

  private func closed(_ first: YearMonth, _ last: YearMonth) -> String {
    switch frequency {
    case .day: return first.text(day: day ?? 1) + (lastDay.map { "/" + last.text(day: $0) } ?? "")
    case .month where first == last: return first.text
    case .annual where first.month == 1 && last.month == 12:
      return first.year == last.year ? first.yearText : first.yearText + "/" + last.yearText
    case .quarter where monthCount == 3: return first.yearText + "-Q" + String((first.month + 2) / 3)
    case .third where monthCount == 4: return first.yearText + "-T" + String((first.month + 3) / 4)
    case .halfYear where monthCount == 6: return first.yearText + "-H" + String((first.month + 5) / 6)
    default: return first.text + "/" + last.text
    }
  }
}
