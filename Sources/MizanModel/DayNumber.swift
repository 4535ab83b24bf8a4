/// Arithmetic on the days of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0, a Thursday).
public enum DayNumber {
  /// The number of a day; the month may lie outside 1 to 12.
  ///
  ///     DayNumber.of(2024, 3, 11)  // 19793
  public static func of(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let index = year * 12 + month - 1
    let y = floorDivide(index, 12)
    let m = index - y * 12 + 1
    // Years that begin in March put the leap day last (Hinnant, "chrono-compatible low-level date algorithms").
    let shifted = m <= 2 ? y - 1 : y
    let era = floorDivide(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day of a day number.
  public static func parts(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = floorDivide(z, 146_097)
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }
}

extension CalendarDate {
  /// The day counted from 1970-01-01.
  public var dayNumber: Int { DayNumber.of(year, month, day) }
}
