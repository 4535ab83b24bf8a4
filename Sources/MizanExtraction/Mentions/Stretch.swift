import MizanModel

/// A length of time that the calendar knows.
enum Grain: String, Sendable {
  case day
  case week
  case month
  case quarter
  case half
  case year
  case decade
  case century

  /// Months in it, 0 for days and weeks.
  var months: Int {
    switch self {
    case .day, .week: 0
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    case .decade: 120
    case .century: 1200
    }
  }
}

/// Days `low..<high`, counted from 1970-01-01; `nil` where a side is open.
struct Stretch: Hashable, Sendable {
  var low: Int?
  var high: Int?

  /// One day.
  static func day(_ day: Int) -> Stretch { Stretch(low: day, high: day + 1) }

  /// The range as calendar dates, `nil` outside the years 1 to 9999.
  var range: DayRange? {
    let first = low.map(CalendarDay.date)
    let end = high.map(CalendarDay.date)
    if let first, first == nil { return nil }
    if let end, end == nil { return nil }
    return DayRange(first: first ?? nil, end: end ?? nil)
  }
}

/// Arithmetic on day numbers of the proleptic Gregorian calendar; day 0 is 1970-01-01, a Thursday.
enum CalendarDay {
  /// The day number of a date; the month may lie outside 1 to 12.
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int { DayNumber.of(year, month, day) }

  static func number(_ date: CalendarDate) -> Int { number(date.year, date.month, date.day) }

  /// Year, month and day of a day number.
  static func parts(_ number: Int) -> (year: Int, month: Int, day: Int) { DayNumber.parts(number) }

  /// The date, `nil` outside the years 1 to 9999.
  static func date(_ number: Int) -> CalendarDate? {
    let parts = parts(number)
    return CalendarDate(year: parts.year, month: parts.month, day: parts.day)
  }

  /// The day of the week, 1 (Monday) to 7.
  static func weekday(_ number: Int) -> Int { floorModulo(number + 3, 7) + 1 }

  /// The first day of the unit in which a day falls; weeks begin on Monday.
  static func start(_ number: Int, _ grain: Grain) -> Int {
    let parts = parts(number)
    switch grain {
    case .day: return number
    case .week: return number - weekday(number) + 1
    case .month, .quarter, .half: return Self.number(parts.year, parts.month - (parts.month - 1) % grain.months, 1)
    case .year: return Self.number(parts.year, 1, 1)
    case .decade: return Self.number(parts.year - floorModulo(parts.year, 10), 1, 1)
    case .century: return Self.number(parts.year - floorModulo(parts.year, 100), 1, 1)
    }
  }

  /// The day `count` units later; the day of the month is kept, or the last one of a shorter month.
  static func adding(_ number: Int, _ count: Int, _ grain: Grain) -> Int {
    switch grain {
    case .day: return number + count
    case .week: return number + 7 * count
    default:
      let parts = parts(number)
      let first = Self.number(parts.year, parts.month + count * grain.months, 1)
      let next = Self.number(parts.year, parts.month + count * grain.months + 1, 1)
      return min(first + parts.day - 1, next - 1)
    }
  }

  /// The unit `offset` units from that of a day, `count` units long.
  static func stretch(_ number: Int, _ grain: Grain, offset: Int = 0, count: Int = 1) -> Stretch {
    let low = adding(start(number, grain), offset, grain)
    return Stretch(low: low, high: adding(low, count, grain))
  }

  /// Whether the month has the day in some year.
  static func isPossible(month: Int, day: Int) -> Bool {
    (1...12).contains(month) && day >= 1 && day <= CalendarDate.days(inMonth: month, of: 2000)
  }

  private static func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }
  private static func floorModulo(_ a: Int, _ b: Int) -> Int { a - floorDivide(a, b) * b }
}
