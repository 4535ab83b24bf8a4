import MizanData
import MizanModel

/// Days, months and years of calendars besides the Gregorian one, converted to days.
extension CalendarParser {
  typealias CalendarMonth = (system: CalendarSystem, month: Int, last: Int)
  typealias CalendarYear = (system: CalendarSystem, year: Int, last: Int)

  private var calendars: CalendarConverter { text.language.calendars }

  // MARK: Words

  func calendarMonth(at index: Int) -> CalendarMonth? {
    if let found = text.longest(.hijriMonth, at: index) { return (.ummAlQura, found.word.value, found.last) }
    if let found = text.longest(.solarMonth, at: index) { return (.solarHijri, found.word.value, found.last) }
    return nil
  }

  /// The name of an era; Gregorian is `nil`.
  private func era(at index: Int) -> (system: CalendarSystem?, last: Int)? {
    guard let era = text.longest(.era, at: index),
      text.list[index].foldLength > 2 || text.list[index].isUpper || !text.list[index].hasSpaceBefore
        || CalendarSystem(era: era.word.name) != nil
    else { return nil }
    return (CalendarSystem(era: era.word.name), era.last)
  }

  /// "1445هـ", "عام 1402 هجري شمسي", "العام الهجري 1445": a year with its era, or behind a month of `month`'s calendar.
  func calendarYear(at index: Int, of month: CalendarSystem? = nil) -> CalendarYear? {
    func skipYear(_ at: Int) -> Int {
      if let word = text.word(.unit, at: at), word.word.name == "year" { return word.last + 1 }
      return at
    }
    var at = skipYear(index)
    var system = month
    if let front = era(at: at) {
      guard let named = front.system, month == nil || month == named else { return nil }
      let next = skipYear(front.last + 1)
      // "the Hijri year 1445", "AH 1445"; an adjective alone belongs to the noun in front of it.
      guard at > index || next > front.last + 1 || front.last > at || text.list[at].foldLength <= 2 else { return nil }
      system = named
      at = next
    }
    guard at < text.limit, text.list[at].foldLength == 4, isAlone(at), let year = text.digits(at),
      CalendarSystem.years.contains(year), !isMoney(at)
    else { return nil }
    var last = at
    if let behind = era(at: at + 1), text.list[at + 1].prefixes == 0 {
      guard let named = behind.system, system == nil || system == named else { return nil }
      system = named
      last = behind.last
    }
    return system.map { ($0, year, last) }
  }

  private func calendarYear(after last: Int, of month: CalendarSystem? = nil) -> CalendarYear? {
    let next = text.skip([.of, .inside, .article, .from], text.skipComma(last + 1))
    return calendarYear(at: next, of: month) ?? calendarYear(at: text.skipComma(last + 1), of: month)
  }

  // MARK: Nodes

  /// What a label names: its days, or the nearest past and the next ones where the text gives no year.
  func labelled(_ first: Int, _ last: Int, _ label: CalendarLabel) -> CalendarNode {
    var node = CalendarNode(first, last, label.day != nil ? .day : label.month != nil ? .month : .year)
    node.label = label
    node.calendar = label.system
    var labels = [label]
    if label.year == nil {
      guard let today, let now = calendars.label(of: today, in: label.system)?.year else { return node }
      let all = (-2...2).map { label.filling(year: now + $0) }
      func low(_ label: CalendarLabel) -> Int? { calendars.days(of: label)?.lowerBound }
      labels = [
        all.last { low($0).map { $0 < today } ?? false }, all.first { low($0).map { $0 >= today } ?? false },
      ].compactMap { $0 }
    }
    node.readings = labels.compactMap {
      calendars.days(of: $0).map { Stretch(low: $0.lowerBound, high: $0.upperBound) }
    }
    if let today, label.year == nil {
      let low = CalendarDay.number(CalendarDay.parts(today).year, 1, 1)
      node.preferred = node.readings.firstIndex { ($0.low ?? 0) >= low } ?? 0
    }
    if labels.contains(where: { $0.year.map { !calendars.isCertain(label.system, year: $0) } ?? false }) {
      node.flags.append(.calendarUncertain)
    }
    // "30 رمضان" in a year in which the month has 29 days.
    if label.day != nil, label.year != nil, node.readings.isEmpty { node.flags.append(.calendarConflict) }
    return node
  }

  /// A day in front of a month; the names of solar months are words too, so that they need a year.
  func calendarDay(_ first: Int, _ day: Int, monthAt index: Int) -> CalendarNode? {
    guard let month = calendarMonth(at: index), day <= (month.system == .ummAlQura ? 30 : 31) else { return nil }
    let year = calendarYear(after: month.last, of: month.system)
    guard year != nil || month.system == .ummAlQura else { return nil }
    var last = year?.last ?? month.last
    if year == nil, let era = era(at: last + 1) { last = era.last }
    return labelled(first, last, CalendarLabel(month.system, year: year?.year, month: month.month, day: day))
  }

  /// A month, with its year where the text gives one; "رمضان 2024" is the one that the Gregorian year holds.
  func calendarMonthNode(_ first: Int, _ month: CalendarMonth) -> CalendarNode? {
    if let year = calendarYear(after: month.last, of: month.system) {
      return labelled(first, year.last, CalendarLabel(month.system, year: year.year, month: month.month))
    }
    guard month.system == .ummAlQura else { return nil }
    let label = CalendarLabel(month.system, year: nil, month: month.month)
    guard let suffix = year(at: month.last + 1), let year = suffix.year else {
      return labelled(first, month.last, label)
    }
    var node = CalendarNode(first, suffix.last, .month)
    (node.label, node.calendar, node.year) = (label, label.system, year)
    node.readings = calendars.months(month.month, inGregorianYear: year).map {
      Stretch(low: $0.lowerBound, high: $0.upperBound)
    }
    return node
  }

  /// "عام 1445هـ", "1440-1445هـ"; the days of two neighbours are not given, since they may be a financial year.
  func calendarYears(_ index: Int) -> CalendarNode? {
    if let found = calendarYear(at: index) {
      return labelled(index, found.last, CalendarLabel(found.system, year: found.year))
    }
    var at = index
    while let word = text.word([.unit, .qualifier], at: at), word.word.kind == .qualifier || word.word.name == "year" {
      at = word.last + 1
    }
    guard at < text.limit, text.list[at].foldLength == 4, let low = text.digits(at), CalendarSystem.years.contains(low),
      text.isSymbol("/", at + 1) || text.isDash(at + 1), let high = calendarYear(at: at + 2), high.year > low
    else { return nil }
    var node = CalendarNode(index, high.last, .year, isDay: false)
    node.calendar = high.system
    if high.year > low + 1, let first = calendars.firstDay(high.system, year: low, month: 1),
      let end = calendars.firstDay(high.system, year: high.year, month: 13)
    {
      node.readings = [Stretch(low: first, high: end)]
    }
    return node
  }

  /// A quarter or half of a year of another calendar, or its first months.
  func partOfCalendarYear(_ first: Int, _ last: Int, _ grain: Grain, _ months: ClosedRange<Int>) -> CalendarNode? {
    guard (1...12).contains(months.upperBound), let year = calendarYear(after: last),
      let days = calendars.days(year.system, year: year.year, months: months)
    else { return nil }
    var node = labelled(first, year.last, CalendarLabel(year.system, year: year.year))
    (node.grain, node.isDay, node.label) = (grain, false, nil)
    node.readings = [Stretch(low: days.lowerBound, high: days.upperBound)]
    return node
  }

  /// "14/9/1445هـ", "1445-09-14 AH".
  func numericCalendarDate(_ index: Int) -> CalendarNode? {
    guard let first = separator(after: index), let second = separator(after: first.next), first.sign == second.sign,
      first.sign != 0x20, let era = era(at: second.next + 1), let system = era.system, let a = text.digits(index),
      let month = text.digits(first.next, most: 2), let c = text.digits(second.next), (1...12).contains(month)
    else { return nil }
    let isYearFirst = text.list[index].foldLength == 4
    let (year, day) = isYearFirst ? (a, c) : (c, a)
    guard CalendarSystem.years.contains(year), (1...31).contains(day) else { return nil }
    return labelled(index, era.last, CalendarLabel(system, year: year, month: month, day: day))
  }

  /// A day or month without its year takes that of the other end, a year its era: "من رجب إلى رمضان 1445".
  func shared(_ low: CalendarNode, with high: CalendarNode) -> CalendarNode {
    if let other = high.label, other.month == nil, low.grain == .year, low.label == nil, let year = low.year,
      CalendarSystem.years.contains(year)
    {
      return labelled(low.first, low.last, CalendarLabel(other.system, year: year))
    }
    guard let label = low.label, label.year == nil, let other = high.label, label.system == other.system,
      let year = other.year
    else { return low }
    let wraps = (label.month ?? 0, label.day ?? 0) > (other.month ?? 12, other.day ?? 31)
    return labelled(low.first, low.last, label.filling(year: wraps ? year - 1 : year))
  }

  // MARK: Two calendars

  /// Flags a date of another calendar whose Gregorian date beside it is another day: "11 شوال 1444هـ الموافق 3 مايو 2023".
  func compare(_ earlier: inout CalendarMention, _ later: inout CalendarMention) {
    guard (earlier.calendar == nil) != (later.calendar == nil), isCorrespondence(earlier.last, later.first),
      earlier.readings.count == 1, later.readings.count == 1, let a = earlier.readings.first,
      let b = later.readings.first, let aLow = a.low, let aHigh = a.high, let bLow = b.low, let bHigh = b.high,
      aHigh <= bLow || bHigh <= aLow
    else { return }
    func flag(_ mention: inout CalendarMention) {
      if !mention.flags.contains(.calendarConflict) { mention.flags.append(.calendarConflict) }
    }
    if earlier.calendar != nil { flag(&earlier) } else { flag(&later) }
  }

  private func isCorrespondence(_ last: Int, _ first: Int) -> Bool {
    guard (2...4).contains(first - last) else { return false }
    return ((last + 1)..<first).allSatisfy { index in
      text.isSymbol("(", index) || text.isSymbol("/", index) || text.isSymbol("[", index) || text.isDash(index)
        || text.word([.unit, .corresponding], at: index) != nil
        || text.word(.corresponding, at: index - 1).map { $0.last == index } ?? false
    }
  }
}
