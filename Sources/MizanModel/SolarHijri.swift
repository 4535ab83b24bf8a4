/// The Solar Hijri calendar of Iran by the 33-year cycle, which gives the official leap years of 1206 to 1498.
///
/// Months 1 to 6 have 31 days, 7 to 11 have 30, and the twelfth 29, in a leap year 30.
public enum SolarHijri {
  /// The years for which the cycle holds.
  public static let yearRange = 1206...1498

  /// The first day of a month (1 to 13), counted from 1970-01-01; `nil` outside the years of the cycle.
  ///
  ///     SolarHijri.firstDay(year: 1403, month: 1)  // 2024-03-20
  public static func firstDay(year: Int, month: Int) -> Int? {
    guard yearRange.contains(year), (1...13).contains(month) else { return nil }
    return month == 13 ? newYear(year + 1) : newYear(year) + 30 * (month - 1) + min(month - 1, 6)
  }

  /// 1 Farvardin: 8 leap days in 33 years.
  private static func newYear(_ year: Int) -> Int { 365 * (year - 1) + (8 * year + 21) / 33 - 492_268 }
}
