import MizanData
import MizanModel

extension CalendarParser {
  /// One date or period that begins at `index`, without links around it.
  func node(at index: Int) -> CalendarNode? {
    let at = text.skip([.article], index)
    guard at < text.limit, depth < 3 else { return nil }
    guard var node = named(at) ?? numbered(at) else { return nil }
    node.first = index
    return node
  }

  func named(_ at: Int) -> CalendarNode? {
    weekOf(at) ?? offset(at) ?? part(at) ?? rest(at) ?? numericDate(at) ?? relatedDate(at) ?? nthWeekday(at) ?? weekday(
      at)
      ?? dayMonth(at)
  }

  /// "next 6th of April", "last 5/12".
  func relatedDate(_ index: Int) -> CalendarNode? {
    guard let relative = text.word(.relative, at: index), relative.last + 1 < text.limit,
      let date = numericDate(relative.last + 1) ?? dayMonth(relative.last + 1), date.isDay
    else { return nil }
    var node = date
    node.first = index
    guard node.readings.count > 1, let today else { return node }
    switch relative.word.name {
    case "next": node.readings.removeAll { ($0.low ?? 0) <= today }
    case "last": node.readings.removeAll { ($0.low ?? 0) >= today }
    default: node.readings = node.taken.map { [$0] } ?? []
    }
    node.preferred = 0
    return node
  }

  /// "الأربعاء الثانية من شهر أكتوبر": the order stands behind the name.
  func nthWeekday(_ index: Int) -> CalendarNode? {
    guard text.numerals.grammar == .arabic, let name = text.word(.weekday, at: index),
      let order = text.numerals.ordinal(at: name.last + 1), let value = order.numeral.value.integer,
      (1...5).contains(value),
      text.word([.from], at: order.last + 1) != nil
    else { return nil }
    return ordinalWeekday(index, value, name.word.value, order.last)
  }

  func numbered(_ at: Int) -> CalendarNode? {
    let found =
      calendarYears(at) ?? monthFirst(at) ?? firstUnits(at) ?? yearPair(at) ?? ordinalUnit(at) ?? shortPart(at)
      ?? decade(at)
      ?? plainYear(at)
    return found ?? relative(at) ?? dayWord(at) ?? numberedUnit(at) ?? season(at) ?? holiday(at) ?? monthDay(at)
  }

  // MARK: Day and month

  /// "22 January 2018", "the second of March", "20th of next month".
  func dayMonth(_ index: Int, weekday: Int? = nil) -> CalendarNode? {
    guard let day = day(at: index), !text.hasPrefix(0xFF, index) || day.isOrdinal || text.list[index].kind == .word
    else {
      return nil
    }
    var next = day.last + 1
    if let word = text.word(.unit, at: next), word.word.name == "day" { next = word.last + 1 }
    let isLinked = text.word([.of, .from], at: next) != nil
    next = text.skip([.of, .from, .inside, .article], next)
    if !isLinked, next < text.limit, text.isDash(next) || text.isSymbol("/", next) || text.isSymbol(".", next) {
      next += 1
    }
    guard next < text.limit else { return nil }
    if let found = month(at: next) {
      return dated(index, found.last, month: found.month, day: day.day, weekday: weekday)
    }
    if let other = calendarDay(index, day.day, monthAt: next) { return other }
    guard isLinked || day.isOrdinal || next > day.last + 1, let unit = relativeUnit(at: next), unit.grain == .month
    else { return nil }
    var node = CalendarNode(index, unit.last, .day)
    if let today, unit.offset != Self.unknown {
      let number = CalendarDay.adding(CalendarDay.start(today, .month), unit.offset, .month) + day.day - 1
      node.readings = [.day(number)]
    }
    return node
  }

  /// "January 22, 2018", "January 2018", "January", "next June", "هذا يونيو".
  func monthFirst(_ index: Int, weekday: Int? = nil) -> CalendarNode? {
    var at = index
    var relation: String?
    if let word = text.word(.relative, at: at), month(at: word.last + 1) != nil {
      (relation, at) = (word.word.name, word.last + 1)
    }
    if let year = digitsYear(at),
      let found = month(at: text.isDash(at + 1) || text.isSymbol("/", at + 1) ? at + 2 : text.skipComma(at + 1))
    {
      return yearFirst(index, year, found)
    }
    if let other = calendarMonth(at: skipMonthWord(at)) {
      // A month that is a number too needs the word "month", a link or a year.
      guard
        at != skipMonthWord(at) || text.marks.numbers.at(at) == nil || isLed(at) || digitsYear(other.last + 1) != nil
      else { return nil }
      return calendarMonthNode(index, other)
    }
    guard let found = month(at: at) else { return nil }
    if relation == nil, let date = dayBehind(index, found, weekday) { return date }
    if relation == nil, let word = text.word(.relative, at: found.last + 1), text.word(.unit, at: word.last + 1) == nil
    {
      return related(index, word.last, found.month, word.word.name)
    }
    if let relation { return related(index, found.last, found.month, relation) }
    return monthNode(index, found.last, found.month)
  }

  func skipMonthWord(_ index: Int) -> Int {
    if let word = text.word(.unit, at: index), word.word.name == "month" { return word.last + 1 }
    return index
  }

  func digitsYear(_ index: Int) -> Int? {
    guard index < text.limit, text.list[index].foldLength == 4, let value = text.digits(index),
      (1300...2199).contains(value)
    else { return nil }
    return value
  }

  /// "2016 November", "2019-sep-1".
  func yearFirst(_ index: Int, _ year: Int, _ found: (month: Int, last: Int)) -> CalendarNode {
    var next = found.last + 1
    if text.isDash(next) || text.isSymbol("/", next) { next += 1 }
    if next > found.last + 1, let day = text.digits(next, most: 2), CalendarDay.isPossible(month: found.month, day: day)
    {
      var node = CalendarNode(index, next, .day, [.day(CalendarDay.number(year, found.month, day))])
      node.year = year
      return node
    }
    var node = CalendarNode(
      index, found.last, .month, [CalendarDay.stretch(CalendarDay.number(year, found.month, 1), .month)])
    node.year = year
    return node
  }

  func dayBehind(_ first: Int, _ found: (month: Int, last: Int), _ weekday: Int?) -> CalendarNode? {
    var next = found.last + 1
    if next < text.limit, text.isDash(next) || text.isSymbol("/", next), !text.list[next].hasSpaceBefore {
      next += 1
    } else if text.skipComma(next) > next, text.numerals.ordinal(at: text.skipComma(next)) != nil {
      next += 1
    }
    // "September-2020-23"
    if let year = digitsYear(next), text.isDash(next + 1), let day = text.digits(next + 2, most: 2),
      CalendarDay.isPossible(month: found.month, day: day)
    {
      var node = CalendarNode(first, next + 2, .day, [.day(CalendarDay.number(year, found.month, day))])
      node.year = year
      return node
    }
    guard next < text.limit, let day = day(at: next), day.isOrdinal || !text.isUnit(day.last + 1),
      text.list[next].kind == .digits || year(at: next) == nil
    else { return nil }
    return dated(first, day.last, month: found.month, day: day.day, weekday: weekday)
  }

  /// "this June" is that of the anchor's year, "next June" the next one, "last June" the one before.
  func related(_ first: Int, _ last: Int, _ month: Int, _ relation: String) -> CalendarNode {
    var node = CalendarNode(first, last, .month)
    guard let today else { return node }
    let parts = CalendarDay.parts(today)
    let year: Int
    switch relation {
    case "next": year = month > parts.month ? parts.year : parts.year + 1
    case "this": year = parts.year
    case "after_next": year = month > parts.month ? parts.year + 1 : parts.year + 2
    default: year = month < parts.month ? parts.year : parts.year - 1
    }
    node.readings = [CalendarDay.stretch(CalendarDay.number(year, month, 1), .month)]
    return node
  }

  /// "the 27th", "the 1st": a day of this month or its neighbour.
  func monthDay(_ index: Int) -> CalendarNode? {
    guard let day = day(at: index, allowsWords: text.numerals.grammar == .english),
      text.isEnd(day.last + 1) || text.isDash(day.last + 1) && text.list[day.last + 1].hasSpaceBefore,
      !text.isSymbol("/", day.last + 1)
    else { return nil }
    var node = CalendarNode(index, day.last, .day)
    node.isWeak =
      !(day.isOrdinal && text.list[index].kind == .digits && text.word([.article], endingAt: index - 1) != nil)
    node.dayOfMonth = day.day
    guard let today else { return node }
    let parts = CalendarDay.parts(today)
    let days = (-2...2).compactMap { offset -> Int? in
      let number = CalendarDay.number(parts.year, parts.month + offset, day.day)
      return CalendarDay.parts(number).day == day.day ? number : nil
    }
    node.readings = [days.last { $0 < today }, days.first { $0 >= today }].compactMap { $0.map(Stretch.day) }
    node.preferred = 1
    return node
  }

  /// A year behind the word "year", or one that stands alone.
  func plainYear(_ index: Int) -> CalendarNode? {
    guard relativeUnit(at: index) == nil, let found = year(at: index), let year = found.year,
      text.skip([.of, .inside, .article, .from], index) == index, !text.isSymbol(",", index)
    else { return nil }
    var node = yearNode(index, found.last, year)
    node.isWeak = text.word(.unit, at: index) == nil && !isYearShaped(index)
    return node
  }

  /// "summer of 2016", "this winter": named, since its days depend on the place.
  func season(_ index: Int) -> CalendarNode? {
    var at = index
    let relation = text.word(.relative, at: at)
    if let relation { at = relation.last + 1 }
    guard let word = text.word(.season, at: at) else { return nil }
    var last = word.last
    let suffix = year(at: last + 1)
    if let suffix { last = suffix.last }
    if relation == nil, suffix == nil, let behind = text.word(.relative, at: last + 1) { last = behind.last }
    var node = CalendarNode(index, last, .quarter)
    node.isWeak = relation == nil && last == word.last
    return node
  }

  /// A holiday of a fixed day: `12-25`.
  func holiday(_ index: Int) -> CalendarNode? {
    guard let word = text.word(.holiday, at: index) else { return nil }
    let parts = word.word.name.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    return dated(index, word.last, month: parts[0], day: parts[1])
  }

  /// "2020/2021", "2020/21": a year that begins in one calendar year and ends in the next; its days are not given.
  func yearPair(_ index: Int) -> CalendarNode? {
    var at = index
    while let word = text.word([.unit, .qualifier], at: at), word.word.kind == .qualifier || word.word.name == "year" {
      at = word.last + 1
    }
    guard let low = digitsYear(at), (1900...2099).contains(low), text.isSymbol("/", at + 1),
      let high = text.digits(at + 2),
      high == low + 1 || high == (low + 1) % 100 && text.list[at + 2].foldLength == 2, isAlone(at + 2),
      high > 12
    else { return nil }
    var node = CalendarNode(index, at + 2, .year)
    node.pattern = padded(low, 4) + "/" + padded(low + 1, 4)
    return node
  }

  func isYearShaped(_ index: Int) -> Bool {
    guard text.list[index].kind == .digits, let value = text.digits(index) else { return false }
    return (1900...2099).contains(value)
  }
}
