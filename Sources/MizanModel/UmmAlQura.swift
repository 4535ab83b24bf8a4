/// The Islamic calendar of Umm al-Qura as tabulated: no rule gives its months, only the published table.
public struct UmmAlQura: Sendable {
  /// One year of the table.
  public struct Year: Sendable, Equatable {
    /// The Gregorian day of 1 Muharram, counted from 1970-01-01.
    public let firstDay: Int
    /// A bit for each month, the lowest for Muharram: set for 30 days, clear for 29.
    public let fullMonths: UInt16
    /// Whether the sources of the calendar agree on every month.
    public let isCertain: Bool

    /// Makes a year.
    public init(firstDay: Int, fullMonths: UInt16, isCertain: Bool) {
      self.firstDay = firstDay
      self.fullMonths = fullMonths
      self.isCertain = isCertain
    }

    /// The days in front of a month, which may be the thirteenth: then of the whole year.
    func days(before month: Int) -> Int {
      29 * (month - 1) + (fullMonths & (1 << UInt16(month - 1) &- 1)).nonzeroBitCount
    }

    /// The days of the year, 354 or 355.
    public var length: Int { days(before: 13) }
  }

  private let firstYear: Int
  private let years: [Year]

  /// Makes a calendar of consecutive years; the first one is `firstYear`.
  public init(firstYear: Int = 0, years: [Year] = []) {
    self.firstYear = firstYear
    self.years = years
  }

  /// The years of the table, `nil` where it is empty.
  public var yearRange: ClosedRange<Int>? { years.isEmpty ? nil : firstYear...(firstYear + years.count - 1) }

  private func year(_ year: Int) -> Year? {
    let index = year - firstYear
    return years.indices.contains(index) ? years[index] : nil
  }

  /// The first day of a month (1 to 13), counted from 1970-01-01; `nil` outside the table.
  public func firstDay(year: Int, month: Int) -> Int? {
    guard let row = self.year(year), (1...13).contains(month) else { return nil }
    return row.firstDay + row.days(before: month)
  }

  /// Whether the sources agree on every month of a year.
  public func isCertain(_ year: Int) -> Bool { self.year(year)?.isCertain ?? false }
}
