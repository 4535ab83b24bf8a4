/// The kind of a row in `mentions.tsv`: words that only `mizan mentions` needs.
public enum MentionWordKind: String, Sendable, CaseIterable {
  // MARK: The calendar

  /// A month, value 1 to 12.
  case month
  /// A month of the Islamic calendar, value 1 to 12.
  case hijriMonth = "hijri_month"
  /// A month of the Solar Hijri calendar, value 1 to 12.
  case solarMonth = "solar_month"
  /// A name of a day of the week, value 1 (Monday) to 7.
  case weekday
  /// A length of time: day, business_day, week, fortnight, weekend, month, quarter, third, half, year, decade, century.
  case unit
  /// Two of a length of time in one word.
  case dual
  /// last, this, next, after_next, before_last.
  case relative
  /// A day counted from the anchor, such as -1 for yesterday.
  case dayOffset = "day_offset"
  /// A season, value 1 (spring) to 4.
  case season
  /// A holiday of a fixed day, value month and day: 12-25.
  case holiday
  /// A decade by its name, value 0 to 90.
  case decade
  /// Counts back from the anchor, behind a length of time.
  case ago
  /// Counts back from the anchor, in front of a length of time.
  case agoBefore = "ago_before"
  /// Counts on from the anchor, behind a length of time.
  case hence
  /// The first part of a stretch of time: start (a third) or early (a half).
  case early
  /// The middle of a stretch of time.
  case middle
  /// The last part of a stretch of time: end (a third) or late (a half).
  case late
  /// From now to the end of a stretch of time.
  case rest
  /// From the beginning of a stretch of time until now.
  case earlier
  /// A whole length of time as a duration.
  case whole
  /// The week in which a day falls.
  case weekOf = "week_of"
  /// An abbreviation such as EOM: `late:month`.
  case edge
  /// The name of a calendar era after a year: gregorian, hijri, solar.
  case era
  /// Leads to the same date in another calendar.
  case corresponding
  /// Belongs to a financial or calendar year, without meaning here.
  case qualifier
  /// The day that the text speaks from, behind "from": now.
  case now

  // MARK: Links

  /// An article that is a word of its own.
  case article
  /// Leads to a date or period: in, on, at, during.
  case inside = "in"
  /// Belongs to.
  case of
  case from
  case to
  case between
  case and
  case or
  case before
  case after
  case since
  case until
  /// No later than.
  case by
  case within
  /// A day or later, behind it.
  case onwards
  /// A day or earlier, behind it.
  case backwards

  // MARK: Numbers

  /// A lower bound in front of its number.
  case over
  /// An upper bound in front of its number.
  case under
  /// About, in front of its number.
  case about
  /// Equal to, in front of its number.
  case equal
  /// "or equal", behind the bound or the number.
  case orEqual = "or_equal"
  /// A lower bound behind its number.
  case overAfter = "over_after"
  /// An upper bound behind its number.
  case underAfter = "under_after"
  /// Between two numbers whose quotient is meant: "over".
  case divided
  /// Between a part and its whole: "out of".
  case outOf = "out_of"
  /// Parts, between a number and its whole.
  case part
  /// A number of things by a word that is no numeral: "a couple", value 2.
  case vague
  /// "This one", "which one": in front of a number word that is a pronoun.
  case pronoun
  /// A unit that is written only behind digits, value its code.
  case symbol
  /// A unit that figures do not need, value its code.
  case measure
  /// A hundredth of the currency unit in front: cent, value 0.01.
  case fractionUnit = "fraction_unit"
  /// A degree of any scale.
  case degree
  /// A temperature scale, value its code.
  case scale
}

extension MentionWordKind {
  /// What the column `value` of `mentions.tsv` may hold; `nil` for codes.
  var values: CellRule? {
    let units = [
      "day", "business_day", "week", "fortnight", "weekend", "month", "quarter", "half", "year", "decade", "century",
    ]
    switch self {
    case .month, .hijriMonth, .solarMonth: return .whole(1...12)
    case .weekday: return .whole(1...7)
    case .season: return .whole(1...4)
    case .dayOffset: return .whole(-7...7)
    case .decade: return .whole(0...2100)
    case .vague: return .whole(1...9)
    case .unit, .dual: return .oneOf(units)
    case .relative: return .oneOf(["last", "this", "next", "before", "before_last", "after_next"])
    case .early: return .oneOf(["start", "half"])
    case .late: return .oneOf(["end", "half", "later"])
    case .era: return .oneOf(["gregorian", "hijri", "solar"])
    case .article: return .oneOf(["definite", "indefinite"])
    case .inside: return .oneOf(["-", "ahead"])
    case .since: return .oneOf(["-", "starting"])
    case .middle, .earlier: return .oneOf(["-", "earlier"])
    case .fractionUnit: return .number(allowsFraction: false)
    case .edge, .holiday, .symbol, .measure, .scale: return nil
    default: return .nothing
    }
  }
}
