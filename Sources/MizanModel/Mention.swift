/// A number, amount, date or length of time that a text names, whether or not it is part of a figure.
public struct Mention: Sendable, Equatable {
  /// What kind of thing is named.
  public enum Kind: String, Sendable, CaseIterable {
    case number
    case ordinal
    case percentage
    case numberRange = "number_range"
    case currency
    case dimension
    case temperature
    case date
    case period
    case duration
  }

  /// What it amounts to.
  public enum Value: Sendable, Equatable {
    /// One number in units of `unit`.
    case exact(ExactDecimal)
    /// A range; an open side is `nil`.
    case range(low: ExactDecimal?, high: ExactDecimal?)
    /// The days of a date or period. A day or month without its year has two readings: the nearest past one first.
    /// Empty where neither the text nor an anchor gives the year.
    case days([DayRange])
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// Where it stands: number, multiplier and unit; a hedge is outside.
  public var span: TextSpan
  /// The amount or the days.
  public var value: Value
  /// The unit of a number, range or duration.
  public var unit: UnitCode?
  /// The currency family of a word such as "dinar" that several countries share.
  public var family: String?
  /// About, over or under.
  public var bound: Bound?
  /// The reading of `days` that is taken where only one can be.
  public var preferred = 0
  /// ISO 8601 with `X` for the digits that are not given, or a duration such as `P2Y3M`.
  public var pattern: String?
  /// The calendar that the days were converted from; `nil` for the Gregorian one.
  public var calendar: CalendarSystem?
  /// The day, month or year as the text gives it in that calendar.
  public var original: CalendarLabel?
  /// What is assumed or open.
  public var flags: [Flag] = []

  /// Makes a mention.
  public init(kind: Kind, span: TextSpan, value: Value, unit: UnitCode? = nil) {
    self.kind = kind
    self.span = span
    self.value = value
    self.unit = unit
  }
}

/// Days from `first` up to, but not including, `end`; `nil` where a side is open.
public struct DayRange: Sendable, Hashable {
  /// The first day.
  public var first: CalendarDate?
  /// The day after the last.
  public var end: CalendarDate?

  /// Makes a range of days.
  public init(first: CalendarDate?, end: CalendarDate?) {
    self.first = first
    self.end = end
  }
}

/// All mentions of one document, in the order of the text.
public struct MentionList: Sendable {
  /// The document, unchanged.
  public var document: Document
  /// The language that was used.
  public var language: String
  /// What it mentions.
  public var mentions: [Mention]

  /// Makes a list.
  public init(document: Document, language: String, mentions: [Mention]) {
    self.document = document
    self.language = language
    self.mentions = mentions
  }
}

extension DayRange {
  /// The ISO 8601 form of one day, month or year, or a quarter as `2016-Q3`; `nil` for anything else.
  public var name: String? {
    guard let first, let end else { return nil }
    let text = first.description
    if first.day != 1 || end.day != 1 {
      let isLastDay = first.day == CalendarDate.days(inMonth: first.month, of: first.year)
      let follows =
        isLastDay
        ? end.day == 1 && (end.year * 12 + end.month) == (first.year * 12 + first.month + 1)
        : (end.year, end.month, end.day) == (first.year, first.month, first.day + 1)
      return follows ? text : nil
    }
    switch (end.year - first.year) * 12 + end.month - first.month {
    case 1: return String(text.dropLast(3))
    case 3 where first.month % 3 == 1: return String(text.dropLast(6)) + "-Q" + String((first.month + 2) / 3)
    case 12 where first.month == 1: return String(text.dropLast(6))
    default: return nil
    }
  }
}
