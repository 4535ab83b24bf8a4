/// A calendar besides the Gregorian one; the raw value is its identifier in Unicode CLDR.
public enum CalendarSystem: String, Sendable, CaseIterable {
  /// The Islamic calendar of Umm al-Qura, the civil one of Saudi Arabia.
  case ummAlQura = "islamic-umalqura"
  /// The Solar Hijri calendar of Iran.
  case solarHijri = "persian"

  /// Years that the press writes without more than the calendar's own words.
  public static let years = 1300...1500
}

/// A day, month or year as a text gives it in a calendar besides the Gregorian one.
public struct CalendarLabel: Hashable, Sendable, CustomStringConvertible {
  /// The calendar.
  public var system: CalendarSystem
  /// The year, `nil` where the text gives none.
  public var year: Int?
  /// The month, `nil` for a whole year.
  public var month: Int?
  /// The day of the month, `nil` for a whole month or year.
  public var day: Int?

  /// Makes a label.
  public init(_ system: CalendarSystem, year: Int?, month: Int? = nil, day: Int? = nil) {
    self.system = system
    self.year = year
    self.month = month
    self.day = day
  }

  /// The same day or month in a year.
  public func filling(year: Int) -> CalendarLabel {
    var label = self
    label.year = year
    return label
  }

  /// `1445`, `1445-09`, `1445-09-11`, `XXXX-09`: the shape of ISO 8601, with the calendar's own numbers.
  public var description: String {
    func padded(_ value: Int) -> String { (value < 10 ? "-0" : "-") + String(value) }
    return (year.map(String.init) ?? "XXXX") + (month.map(padded) ?? "") + (day.map(padded) ?? "")
  }
}

/// Turns days, months and years of other calendars into Gregorian days.
public struct CalendarConverter: Sendable {
  /// The table of the Islamic calendar.
  public let ummAlQura: UmmAlQura

  /// A converter over a table of the Islamic calendar.
  public init(ummAlQura: UmmAlQura = UmmAlQura()) {
    self.ummAlQura = ummAlQura
  }

  /// The years that a calendar is converted for; `nil` where the table is empty.
  public func years(of system: CalendarSystem) -> ClosedRange<Int>? {
    switch system {
    case .ummAlQura: ummAlQura.yearRange
    case .solarHijri: SolarHijri.yearRange
    }
  }

  /// The first day of a month; the thirteenth month is the first of the next year. `nil` outside the years converted.
  public func firstDay(_ system: CalendarSystem, year: Int, month: Int) -> Int? {
    switch system {
    case .ummAlQura: ummAlQura.firstDay(year: year, month: month)
    case .solarHijri: SolarHijri.firstDay(year: year, month: month)
    }
  }

  /// The days of some months of a year.
  public func days(_ system: CalendarSystem, year: Int, months: ClosedRange<Int>) -> Range<Int>? {
    guard let low = firstDay(system, year: year, month: months.lowerBound),
      let high = firstDay(system, year: year, month: months.upperBound + 1)
    else { return nil }
    return low..<high
  }

  /// The days of what a label names; `nil` without a year, outside the years converted and for a day that is none.
  ///
  ///     converter.days(of: CalendarLabel(.ummAlQura, year: 1445, month: 9))  // 2024-03-11 up to, not including, 04-10
  public func days(of label: CalendarLabel) -> Range<Int>? {
    guard let year = label.year else { return nil }
    guard let month = label.month else { return days(label.system, year: year, months: 1...12) }
    guard (1...12).contains(month), let days = days(label.system, year: year, months: month...month) else { return nil }
    guard let day = label.day else { return days }
    guard day >= 1, day <= days.count else { return nil }
    return (days.lowerBound + day - 1)..<(days.lowerBound + day)
  }

  /// The date of a Gregorian day in another calendar.
  public func label(of day: Int, in system: CalendarSystem) -> CalendarLabel? {
    guard let years = years(of: system), let first = firstDay(system, year: years.lowerBound, month: 1), day >= first
    else { return nil }
    // A year too early at most, since every year has at least the days divided by.
    var year = years.lowerBound + (day - first) / (system == .ummAlQura ? 355 : 366)
    while let next = firstDay(system, year: year, month: 13), next <= day { year += 1 }
    guard years.contains(year) else { return nil }
    for month in (1...12).reversed() {
      guard let start = firstDay(system, year: year, month: month), start <= day else { continue }
      return CalendarLabel(system, year: year, month: month, day: day - start + 1)
    }
    return nil
  }

  /// The Islamic months of a number that a Gregorian year holds: those whose middle day lies in it, seldom two.
  public func months(_ month: Int, inGregorianYear year: Int) -> [Range<Int>] {
    guard (1...9998).contains(year), let low = label(of: DayNumber.of(year, 1, 1), in: .ummAlQura)?.year else {
      return []
    }
    return (low...(low + 2)).compactMap { days(.ummAlQura, year: $0, months: month...month) }.filter {
      DayNumber.parts($0.lowerBound + 14).year == year
    }
  }

  /// Whether the sources of a calendar give the same days for a year.
  public func isCertain(_ system: CalendarSystem, year: Int) -> Bool {
    switch system {
    case .ummAlQura: ummAlQura.isCertain(year)
    case .solarHijri: true
    }
  }
}
