import MizanModel

extension ReportWords {
  /// The period in words; `[x]` where the text gives none, with the relative wording that it does give.
  func period(_ period: Period?, relative: String? = nil) -> String {
    let isUnresolved = period == nil || period?.hasUnknownYear == true
    guard let period, period.first != nil || period.last != nil else {
      return relative.map { fill("period.relative", optional("relative.\($0)") ?? $0) } ?? self["mark.missing"]
    }
    let text = words(of: period)
    guard isUnresolved, let relative else { return text }
    return fill("period.known_part", text, fill("period.relative", optional("relative.\(relative)") ?? relative))
  }

  private func words(of period: Period) -> String {
    switch (period.first, period.last) {
    case (let first?, nil): return fill("period.since", isYearly(period) ? year(first) : month(first))
    case (nil, let last?): return fill("period.until", isYearly(period) ? year(last) : month(last))
    case (let first?, let last?): return closed(period, first, last)
    case (nil, nil): return self["mark.missing"]
    }
  }

  private func isYearly(_ period: Period) -> Bool { period.frequency == .annual }

  private func closed(_ period: Period, _ first: YearMonth, _ last: YearMonth) -> String {
    switch period.frequency {
    case .day:
      let (day, month) = (String(period.day ?? 1), self["month.\(first.month)"])
      return period.lastDay.map { fill("period.days", day, String($0), month, year(first)) }
        ?? fill("period.day", day, month, year(first))
    case .month where first == last: return month(first)
    case .annual where first.month == 1 && last.month == 12 && !period.isFiscal:
      return first.year == last.year ? year(first) : fill("period.range", year(first), year(last))
    case .quarter where period.monthCount == 3: return part("quarter", (first.month + 2) / 3, period, first)
    case .third where period.monthCount == 4: return part("third", (first.month + 3) / 4, period, first)
    case .halfYear where period.monthCount == 6: return part("half", (first.month + 5) / 6, period, first)
    default: return range(period, first, last)
    }
  }

  private func part(_ name: String, _ number: Int, _ period: Period, _ first: YearMonth) -> String {
    // A quarter of a fiscal year bears another number than the calendar's, so only its months are safe.
    if period.isFiscal, let last = period.last { return range(period, first, last) }
    return fill("period.part", self["\(name).\(number)"], year(first))
  }

  private func range(_ period: Period, _ first: YearMonth, _ last: YearMonth) -> String {
    if period.isFiscal && period.monthCount == 12 {
      let years = first.year == last.year ? year(first) : fill("period.fiscal_years", year(first), year(last))
      return fill("period.fiscal", years)
    }
    let months =
      first.year == last.year
      ? fill("period.months", self["month.\(first.month)"], self["month.\(last.month)"], year(first))
      : fill("period.range", month(first), month(last))
    return period.isFiscal ? fill("period.fiscal_months", months) : months
  }

  private func month(_ month: YearMonth) -> String { fill("period.month", self["month.\(month.month)"], year(month)) }

  private func year(_ month: YearMonth) -> String { month.year == nil ? self["year.missing"] : month.yearText }
}
