import MizanData
import MizanModel

/// Calendar days.
extension PeriodParser {
  func month(at index: Int) -> (month: Int, last: Int)? {
    guard let found = words(.month, at: index) else { return nil }
    if list[index].foldLength <= 3, list[index].isCapital == false, list.bytes(list[index]).allSatisfy({ $0 < 0x80 }) {
      return nil
    }
    var last = found.last
    // "Jan. 31", "Sept. 2023": the dot of an abbreviation.
    if list[last].foldLength <= 4, last + 2 < limit, list[last + 1].isSymbol("."), !list[last + 1].hasSpaceBefore,
      list[last + 2].kind == .digits, list[last + 2].hasSpaceBefore
    {
      return (found.word.value, last + 1)
    }
    // The same month in a second series: "نوفمبر تشرين الثاني", "تشرين الثاني / نوفمبر".
    var next = last + 1
    if next < limit, list[next].isSymbol("/") || list[next].isSymbol("(") { next += 1 }
    if let again = words(.month, at: next), again.word.value == found.word.value {
      last = again.last
      if last + 1 < limit, list[last + 1].isSymbol(")"), next > found.last + 1 { last += 1 }
    } else if next == last + 2, next < limit, list[last + 1].isSymbol("/"),
      list[next].prefixes & AffixClass.to != 0 || !hasYear(next)
    {
      // "كانون الاول /من السنة الماضية": a slash that nothing follows.
      if list[last + 1].hasSpaceBefore { last += 1 }
    }
    return (found.word.value, last)
  }

  func hasYear(_ index: Int) -> Bool { year(at: index) != nil }

  func date(at index: Int) -> PeriodMention? {
    var at = index
    if let weekday = words(.weekday, at: at) { at = weekday.last + 1 }
    if at < limit, list[at].isSymbol(",") { at += 1 }
    guard at < limit else { return nil }
    // 2024-05-14, 14/5/2024
    if list[at].kind == .digits, let found = numericDate(at: at) { return found }
    if let day = digits(at), (1...31).contains(day), isAlone(at) {
      var next = at + 1
      if let suffix = ordinal(at: at) { next = suffix.last + 1 }
      if let days = daysOfMonth(index, from: at) { return days }
      if isCue([.of, .from], next) { next += 1 }
      if let other = calendarDay(index, monthAt: next) { return other }
      guard let month = month(at: next) else { return nil }
      return dated(index, day: day, month: month.month, last: month.last)
    }
    if let day = ordinal(at: at), day.value <= 31, isCue([.from], day.last + 1) {
      if let other = calendarDay(index, monthAt: day.last + 2) { return other }
      if let month = month(at: day.last + 2) {
        return dated(index, day: day.value, month: month.month, last: month.last)
      }
    }
    if let days = monthOfDays(index, at: at) { return days }
    // April 22, 2022; "on October 31 traders" has no traders.
    if let month = month(at: at), let day = digits(month.last + 1), (1...31).contains(day), isAlone(month.last + 1),
      list[month.last + 1].foldLength <= 2,
      marks.units.at(month.last + 2) == nil || at > start && isCue([.base], at - 1),
      marks.numbers.at(month.last + 2) == nil || isJoint(month.last + 2),
      month.last + 2 >= limit || !list[month.last + 2].isSymbol("%")
    {
      return dated(index, day: day, month: month.month, last: month.last + 1)
    }
    return nil
  }

  func dated(_ first: Int, day: Int, month: Int, last: Int) -> PeriodMention {
    var end = last
    var yearValue: Int?
    var at = last + 1
    if at < limit, list[at].isSymbol(",") { at += 1 }
    if let word = unit("year", at: at) { at = word.last + 1 }
    if let found = year(at: at, isCertain: true) {
      yearValue = found.year
      end = found.last
    }
    var period = Period.month(yearValue, month)
    period.frequency = .day
    period.day = day
    return PeriodMention(
      first: first, last: end, period: period, anchor: yearValue == nil ? .none : .explicit, isDate: true, reason: .date
    )
  }

  func numericDate(at index: Int) -> PeriodMention? {
    guard index + 4 < limit, list[index + 2].kind == .digits, list[index + 4].kind == .digits,
      list[index + 1].kind == .symbol, list[index + 3].kind == .symbol, list[index + 1].word == list[index + 3].word,
      [0x2D, 0x2F, 0x2E].contains(list[index + 1].word), !list[index + 1].hasSpaceBefore,
      !list[index + 4].hasSpaceBefore, let a = digits(index), let b = digits(index + 2), let c = digits(index + 4)
    else { return nil }
    let isoFirst = list[index].foldLength == 4
    let (year, month, day) = isoFirst ? (a, b, c) : (c, b, a)
    let isOther = CalendarSystem.years.contains(year)
    guard (1800...2199).contains(year) || isOther, (1...31).contains(day), (1...31).contains(month),
      isoFirst || list[index + 4].foldLength == 4
    else { return nil }
    if isOther {
      let last = era(at: index + 5)?.last ?? index + 4
      return PeriodMention(first: index, last: last, period: nil, anchor: .none, isDate: true, reason: .date)
    }
    var period = Period.month(year, min(month, 12))
    period.frequency = .day
    period.day = day
    return PeriodMention(first: index, last: index + 4, period: period, anchor: .explicit, isDate: true, reason: .date)
  }

  func day(at index: Int) -> PeriodMention? {
    guard let found = words(.day, at: index), list[index].suffixes == 0 else { return nil }
    // "اليوم" is today, "يوم" a day.
    if found.word.name == "this_day", list[index].prefixes & AffixClass.article == 0 { return nil }
    // "برميل في اليوم" is a rate.
    if index > start, isCue([.inside], index - 1), found.word.name == "this_day" { return nil }
    return PeriodMention(
      first: index, last: found.last, period: nil, anchor: .dayOffset(found.word.name == "yesterday" ? -1 : 0),
      isDate: true,
      reason: .date)
  }

  /// "من 21 آذار إلى 21 تشرين الأول", "from 1 April to 30 June 2023", "21 March - 22 September": the months from the first
  /// day to the last.
  func dateSpan(at index: Int) -> PeriodMention? {
    guard isCue([.from], index) || isCue([.between], index), let first = date(at: index + 1) else { return nil }
    return span(from: first, at: index, isLed: true)
  }

  /// The months from a day on to the one behind it.
  func span(from first: PeriodMention, at index: Int, isLed: Bool) -> PeriodMention? {
    guard first.isDate, let second = secondDate(first.last + 1, isLed), second.isDate,
      var from = first.period?.first, var to = second.period?.last
    else { return nil }
    if from.year == nil { from.year = to.year }
    if to.year == nil { to.year = from.year }
    return PeriodMention(
      first: index, last: second.last, period: Period(first: from, last: to, frequency: .span),
      anchor: to.year == nil ? .none : .explicit, reason: .date)
  }

  /// The date behind "to" or "until", behind "and" after "between", or behind a dash.
  private func secondDate(_ index: Int, _ isLed: Bool) -> PeriodMention? {
    guard index + 1 < limit else { return nil }
    if list[index].kind == .symbol {
      return Lexicon.isDash(list[index].word) && !isLed ? date(at: index + 1) : nil
    }
    guard isLed else { return nil }
    if isCue([.to], index) || words(.until, at: index) != nil || isJoint(index) { return date(at: index + 1) }
    return list[index].prefixes & AffixClass.conjunction != 0 ? date(at: index) : nil
  }
}
