/// The class of a number word in `numerals.tsv`.
public enum NumberClass: String, Sendable, CaseIterable {
  /// 0 to 9 (and ten in its own row).
  case unit
  /// 10 to 19.
  case teen
  /// A word whose first letter is also the conjunction: "مئة واحد عشر" is a hundred "and eleven".
  case joined
  /// 20 to 90.
  case ten
  /// 100 to 900.
  case hundred
  /// 1,000 and its powers; may stand alone.
  case scale
  /// A plural scale word, which counts only behind a number: "thousands" alone is no number.
  case plural
  /// Two of a scale in one word.
  case dual
  /// A half, a third and so on.
  case fraction
  /// First, second and so on.
  case ordinal
  /// Joins the parts of a number.
  case joint
  /// Takes a fraction away: "less a quarter".
  case less
  /// The letter that stands for a decimal point.
  case point
  /// Makes the number negative.
  case minus
  /// Makes the number positive.
  case plus
  /// A dozen, a score: a multiplier that stands between number and scale.
  case collective
}

/// The side of a word that an affix stands on, in `affixes.tsv`.
public enum AffixSide: String, Sendable, CaseIterable {
  /// In front of the word.
  case prefix
  /// Behind the word.
  case suffix
}

/// What an affix of `affixes.tsv` says; an affix may say several things.
public enum AffixKind: String, Sendable, CaseIterable {
  /// "and", "then".
  case conjunction
  /// "the".
  case article
  /// "in", "by", "with".
  case by
  /// "to", "for".
  case to
  /// "like".
  case like
  /// The future of a verb.
  case future
  /// The ending of the accusative.
  case accusative
  /// An ending of gender, of the dual or of the sound plural.
  case gender
  /// A pronoun of possession or object.
  case pronoun
  /// An ending of a verb.
  case verb
  /// An ending of the plural.
  case plural
}

/// The kind of an area name in `areas.tsv`.
public enum AreaKind: String, Sendable, CaseIterable {
  /// A name of the country or group.
  case name
  /// The adjective of nationality.
  case adjective
  /// A city that stands for the state.
  case city
  /// A body of one country.
  case organisation
}

/// The kind of a row in `indicators.tsv`.
public enum IndicatorCueKind: String, Sendable, CaseIterable {
  /// A noun or phrase that names the indicator.
  case noun
  /// A verb whose subject or object is the figure ("exported", "imported").
  case verb
  /// Names the indicator with a negative value (deficit).
  case deficit
  /// Names the indicator with a positive value (surplus).
  case surplus
  /// A weak hint, taken only when nothing better stands near.
  case weak
  /// Names the counterpart of a flow: buyer, destination, supplier.
  case counterpart
  /// A tax or duty, which is no trade: "customs revenue from imports".
  case levy
  /// What flows of something that else is a stock: "inflows of investment".
  case flow
  /// A stock, which has a date and no length of time: "reserves", "cumulative investment".
  case stock
}

/// The kind of a row in `periods.tsv`.
public enum PeriodKind: String, Sendable, CaseIterable {
  /// A month, value 1 to 12.
  case month
  /// A month of the Islamic calendar, value 1 to 12.
  case hijriMonth = "hijri_month"
  /// A month of the Solar Hijri calendar, value 1 to 12.
  case solarMonth = "solar_month"
  /// A word for a length of time: year, half, third, quarter, month, week, day, decade.
  case unit
  /// Last, this, next, before (the one before).
  case relative
  /// The same period as another one.
  case same
  /// Up to.
  case until
  /// From then on.
  case since
  /// The end of.
  case end
  /// The beginning of.
  case start
  /// First (of first N months).
  case first
  /// Belongs to the financial year.
  case fiscal
  /// The name of a calendar era after a year: gregorian, hijri, solar.
  case era
  /// Today and yesterday, as days.
  case day
  /// A name of a day of the week.
  case weekday
  /// Links a part of a year with its year.
  case link
  /// The year, month or quarter before the one spoken of: "a year earlier".
  case yearBefore = "year_before"
  /// The whole of the year that the text tells of: "the full year".
  case wholeYear = "whole_year"
  /// From the beginning of the year to now.
  case yearToDate = "year_to_date"
  /// Leads to the same date in another calendar.
  case corresponding
  /// A unit in the plural or dual, which with a relative word is no single one: "the coming years".
  case plural
}

/// The kind of a row in `cues.tsv`.
public enum CueKind: String, Sendable, CaseIterable {
  /// about, over, under; right in front of the number.
  case bound
  /// A verb that bounds its number over some words: "exceeded".
  case boundVerb = "bound_verb"
  /// A hedge behind the number: "at least".
  case boundAfter = "bound_after"
  /// A verb or noun of change: up, down.
  case change
  /// A verb that multiplies: 2 for doubled.
  case multiply
  /// Leads to a level: "to", "reaching".
  case to
  /// Leads to an earlier level: "from".
  case from
  /// Leads to the amount of a change: "by".
  case by
  /// Leads to the level or period compared with: "against", "compared with".
  case compared
  /// A status.
  case status
  /// The two parties of the text: "the two countries".
  case both
  /// Between (two parties or two numbers).
  case between
  /// Joins.
  case and
  /// With a counterpart.
  case with
  /// Leads to a destination.
  case destination
  /// Leads to an origin.
  case origin
  /// Inside a place.
  case inside
  /// Belongs to.
  case of
  /// A share of a whole.
  case share
  /// Names the coverage of imports by exports.
  case coverage
  /// A rank or place in an order.
  case rank
  /// A name that a number follows (conference, channel, group).
  case name
  /// An age.
  case age
  /// A per-year, per-month or per-day rate.
  case rate
  /// Leads to the denominator of a price.
  case per
  /// A word for a clause that opposes another: "while".
  case clause
  /// The home country of the text ("the Kingdom").
  case home
  /// What a list or group size counts, with no meaning as a figure.
  case listSize = "list_size"
  /// Leads to the size of a list in order: "the top 100 ports".
  case ranked
  /// Identifies something by number: law, phone, resolution.
  case identifier
  /// A sign that the number is a clock time.
  case time
  /// Leads to the next of a list: "followed by".
  case follow
  /// Leads to the period that a change is counted from.
  case base
  /// Leads to the year when something began to be, which dates no figure: "founded in".
  case founded
  /// Each in turn.
  case respectively
  /// Leads to the noun that a number behind it counts: "the number of".
  case number
  /// Takes a part of what was counted before: "of which".
  case member
  /// In total, as a whole.
  case total
  /// A verb that states a level ("amounted to").
  case level
  /// A verb whose subject is the counterpart of what the text tells: "Zambia took 2.2 million tonnes".
  case taker
  /// Says that a figure is of the time that the text tells of: "in the reporting period".
  case sameTime = "same_time"
  /// A country without its name: "the African nation".
  case country
  /// Somebody of the same office elsewhere, whose country is no party: "his Mauritanian counterpart".
  case peer
  /// Stands for a counterpart named in front of it: "China, to which Iran exported", "التي صدّرت إليها إيران".
  case resumed
  /// The trade of a country with all others: "foreign trade".
  case world
  /// A facility without its name, by its kind: "the corridor".
  case place
  /// A market, which the adjective of a country beside it names: "the American market".
  case market
  /// Picks one time out of a longer one: "in March alone".
  case alone
  /// A named place in a document: section, chapter, article.
  case section
}
