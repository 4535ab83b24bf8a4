import MizanModel

/// Years that another statement of the same text implies, for texts without a publication date.
struct ImpliedYears {
  /// The year of "this year".
  private(set) var thisYear: Int?
  /// The latest year that the text gives to a month, by month.
  private var months: [Int: Int] = [:]

  /// No year is implied.
  init() {}

  init(_ readings: [SentenceReading]) {
    var undatedMonths: Set<Int> = []
    for reading in readings where reading.hasStatement {
      for mention in reading.periods where !mention.isDate && mention.period?.calendar == nil {
        if mention.isSame, let year = mention.period?.first?.year {
          // "against 8.8 billion in the same period of 2012": this year is 2013.
          thisYear = thisYear ?? year + 1
        } else if let last = mention.period?.last, mention.period?.frequency != .annual {
          if let year = last.year {
            months[last.month] = max(months[last.month] ?? 0, year)
          } else {
            undatedMonths.insert(last.month)
          }
        }
      }
    }
    // A month that stands once with its year and once without is the same month.
    if thisYear == nil { thisYear = undatedMonths.compactMap { months[$0] }.max() }
  }

  /// The year of a month or part of a year that ends with `month`.
  func year(ofMonth month: Int) -> Int? { months[month] }
}
