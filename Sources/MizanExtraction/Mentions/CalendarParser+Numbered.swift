import MizanData
import MizanModel

extension CalendarParser {
  // MARK: Numbered parts

  /// "the first nine months of 2023", "الأشهر التسعة الأولى من العام", "أول تسعة أشهر من".
  func firstUnits(_ index: Int) -> CalendarNode? {
    func isFirst(_ at: Int) -> Int? {
      guard let ordinal = text.numerals.ordinal(at: at), ordinal.numeral.value == 1 else { return nil }
      return ordinal.last
    }
    var found: (count: Int, grain: Grain, last: Int)?
    if let first = isFirst(index), let count = count(at: first + 1), let unit = unit(at: count.last + 1) {
      found = (count.value, unit.grain, unit.last)
    } else if let unit = unit(at: index) {
      if let count = count(at: unit.last + 1), let first = isFirst(count.last + 1) {
        found = (count.value, unit.grain, first)
      } else if let first = isFirst(unit.last + 1), let count = count(at: first + 1), count.value > 1 {
        found = (count.value, unit.grain, count.last)
      }
    } else if let count = count(at: index), let unit = unit(at: count.last + 1), let first = isFirst(unit.last + 1) {
      found = (count.value, unit.grain, first)
    }
    guard let found, found.grain == .month || found.grain == .quarter || found.grain == .week || found.grain == .day
    else {
      return nil
    }
    if found.grain == .month || found.grain == .quarter,
      let other = partOfCalendarYear(index, found.last, .month, 1...max(1, found.count * found.grain.months))
    {
      return other
    }
    let at = text.skip([.of, .inside, .from, .article], found.last + 1)
    let whole = at < text.limit ? container(at) : nil
    var node = CalendarNode(index, whole?.last ?? found.last, found.grain, isDay: false)
    node.preferred = whole?.preferred ?? 0
    node.readings = (whole?.readings ?? []).compactMap { reading in
      reading.low.map { Stretch(low: $0, high: CalendarDay.adding($0, found.count, found.grain)) }
    }
    return node
  }

  /// "the third quarter of 2016", "the first week of October", "the first Friday of July", "the 9th month of next year".
  func ordinalUnit(_ index: Int) -> CalendarNode? {
    guard let order = order(at: index) else { return nil }
    let next = text.isDash(order.next) ? order.next + 1 : order.next
    if let name = text.word(.weekday, at: next) ?? dayName(next), order.unit == nil {
      return ordinalWeekday(index, order.value, name.word.value, name.last)
    }
    guard let unit = order.unit ?? unit(at: next) else { return nil }
    let last = max(unit.last, order.last)
    switch unit.grain {
    case .quarter where (1...4).contains(order.value), .half where (1...2).contains(order.value):
      return partOfYear(index, last, unit.grain, order.value)
    case .century where order.value > 0:
      let low = CalendarDay.number((order.value - 1) * 100, 1, 1)
      return CalendarNode(index, last, .century, [Stretch(low: low, high: CalendarDay.adding(low, 1200, .month))])
    default: break
    }
    let at = text.skip([.of, .inside, .from, .article], last + 1)
    guard at < text.limit, let whole = container(at) else { return nil }
    var node = CalendarNode(index, whole.last, unit.grain)
    node.readings = whole.readings.compactMap { Self.member(order.value, unit.grain, of: $0) }
    node.preferred = whole.preferred
    return node
  }

  func dayName(_ index: Int) -> (word: MentionWord, last: Int)? {
    guard let word = text.word(.unit, at: index), word.word.name == "day" else { return nil }
    return text.word(.weekday, at: text.skip([.article], word.last + 1))
  }

  /// An ordinal or "last", with the unit it counts where that stands in front.
  func order(at index: Int) -> (
    value: Int, unit: (grain: Grain, name: String, last: Int)?, next: Int, last: Int
  )? {
    if let unit = unit(at: index) {
      if let ordinal = text.numerals.ordinal(at: unit.last + 1), let value = ordinal.numeral.value.integer {
        return (value, unit, ordinal.last + 1, ordinal.last)
      }
      if let last = text.word(.relative, at: unit.last + 1), last.word.name == "last", isLastOf(last.last + 1) {
        return (-1, unit, last.last + 1, last.last)
      }
      return nil
    }
    if let ordinal = text.numerals.ordinal(at: index), let value = ordinal.numeral.value.integer, value < 400 {
      if let last = text.word(.relative, at: ordinal.last + 1), last.word.name == "last" {
        return (-value, nil, last.last + 1, last.last)
      }
      return (value, nil, ordinal.last + 1, ordinal.last)
    }
    if let last = text.word(.relative, at: index), last.word.name == "last" {
      return (-1, nil, last.last + 1, last.last)
    }
    return nil
  }

  func isLastOf(_ index: Int) -> Bool { text.word([.of, .from, .inside], at: index) != nil }

  /// The month, year or relative unit that a numbered part belongs to.
  func container(_ index: Int) -> CalendarNode? {
    if relativeUnit(at: index) == nil, let found = month(at: index) { return monthNode(index, found.last, found.month) }
    if let found = weakYear(at: index) { return found }
    if let found = relative(index), !found.isWeak || unit(at: index) != nil { return found }
    return weakYear(at: index)
  }

  /// The `order`-th day, week or month of a stretch, from its end where negative. A week belongs where its Thursday is
  /// (ISO 8601); of a month, the first week is the first that begins in it.
  static func member(_ order: Int, _ grain: Grain, of whole: Stretch) -> Stretch? {
    guard let low = whole.low, let high = whole.high, order != 0 else { return nil }
    switch grain {
    case .day: return order > 0 ? .day(low + order - 1) : .day(high + order)
    case .quarter where order < 0, .half where order < 0:
      // "the last quarter of 2023"
      return CalendarDay.stretch(CalendarDay.adding(high, order * grain.months, .month), grain)
    case .month:
      let first = order > 0 ? CalendarDay.adding(low, order - 1, .month) : CalendarDay.adding(high, order, .month)
      return CalendarDay.stretch(first, .month)
    case .week:
      let isYear = high - low > 31
      let anchor = isYear ? CalendarDay.start(low + 3, .week) : low + (8 - CalendarDay.weekday(low)) % 7
      if order > 0 { return CalendarDay.stretch(anchor + 7 * (order - 1), .week) }
      let end = isYear ? CalendarDay.start(high - 4, .week) : CalendarDay.start(high - 7, .week)
      return CalendarDay.stretch(end + 7 * (order + 1), .week)
    default: return nil
    }
  }

  func ordinalWeekday(_ first: Int, _ order: Int, _ weekday: Int, _ last: Int) -> CalendarNode? {
    let at = text.skip([.of, .inside, .from, .article], last + 1)
    var node = CalendarNode(first, last, .day)
    var whole =
      at < text.limit && at > last + 1 || at < text.limit && text.numerals.grammar == .arabic ? container(at) : nil
    if whole == nil {
      guard order > 0, let today else { return order > 0 ? node : nil }
      whole = CalendarNode(first, last, .month, [CalendarDay.stretch(today, .month)])
    }
    guard let whole else { return nil }
    node.last = whole.last
    node.preferred = whole.preferred
    node.readings = whole.readings.compactMap { reading in
      guard let low = reading.low, let high = reading.high else { return nil }
      let head = low + (weekday - CalendarDay.weekday(low) + 7) % 7
      let tail = high - 1 - (CalendarDay.weekday(high - 1) - weekday + 7) % 7
      return .day(order > 0 ? head + 7 * (order - 1) : tail + 7 * (order + 1))
    }
    return node
  }

  func partOfYear(_ first: Int, _ last: Int, _ grain: Grain, _ number: Int) -> CalendarNode {
    let months = ((number - 1) * grain.months + 1)...(number * grain.months)
    if let other = partOfCalendarYear(first, last, grain, months) { return other }
    let suffix = year(at: last + 1)
    var node = yearly(CalendarNode(first, suffix?.last ?? last, grain), year: suffix?.year, hasYear: suffix != nil) {
      CalendarDay.stretch(CalendarDay.number($0, (number - 1) * grain.months + 1, 1), grain)
    }
    node.pattern =
      (suffix?.year.map { padded($0, 4) } ?? "XXXX") + (grain == .quarter ? "-Q" : "-H") + String(number)
    return node
  }

  /// Q3 2016, 2016 H2, 2018Q4, 18q4, and "2016 the third quarter".
  func shortPart(_ index: Int) -> CalendarNode? {
    var at = index
    var leading: Int?
    if text.list[at].kind == .digits, let value = text.digits(at), at + 1 < text.limit,
      text.list[at].foldLength == 4 || text.list[at].foldLength == 2 && !text.list[at + 1].hasSpaceBefore
    {
      leading = text.list[at].foldLength == 4 ? value : value + 2000
      at = text.skip([.article], text.isDash(at + 1) ? at + 2 : at + 1)
      if at < text.limit, text.list[index].foldLength == 4, let order = order(at: at),
        let unit = order.unit ?? unit(at: order.next),
        unit.grain == .quarter || unit.grain == .half, order.value > 0
      {
        var node = partOfYear(index, max(unit.last, order.last), unit.grain, order.value)
        node.readings = [
          CalendarDay.stretch(CalendarDay.number(value, (order.value - 1) * unit.grain.months + 1, 1), unit.grain)
        ]
        node.year = value
        return node
      }
    }
    guard at + 1 < text.limit, text.list[at].kind == .word, text.list[at].foldLength == 1,
      let letter = text.list.bytes(text.list[at]).first, text.list[at + 1].kind == .digits,
      !text.list[at + 1].hasSpaceBefore, let number = text.digits(at + 1)
    else { return nil }
    let isQuarter = letter == UInt8(ascii: "q")
    guard isQuarter && (1...4).contains(number) || letter == UInt8(ascii: "h") && (1...2).contains(number) else {
      return nil
    }
    let grain: Grain = isQuarter ? .quarter : .half
    var node = partOfYear(index, at + 1, grain, number)
    if let leading {
      node.last = at + 1
      node.year = leading
      node.readings = [CalendarDay.stretch(CalendarDay.number(leading, (number - 1) * grain.months + 1, 1), grain)]
    }
    return node
  }

  /// "week 31", "الأسبوع 31".
  func numberedUnit(_ index: Int) -> CalendarNode? {
    guard let unit = unit(at: index), unit.grain == .week, unit.name == "week", unit.last + 1 < text.limit,
      let number = text.digits(unit.last + 1, most: 2), (1...53).contains(number), isAlone(unit.last + 1)
    else { return nil }
    let suffix = year(at: unit.last + 2)
    return yearly(CalendarNode(index, suffix?.last ?? unit.last + 1, .week), year: suffix?.year, hasYear: suffix != nil)
    {
      let low = CalendarDay.number($0, 1, 1)
      return CalendarDay.stretch(CalendarDay.start(low + 3, .week) + 7 * (number - 1), .week)
    }
  }

  /// "the 1970s", "the seventies", "nineteen seventies", "the two thousands".
  func decade(_ index: Int) -> CalendarNode? {
    func node(_ last: Int, _ years: [Int]) -> CalendarNode {
      CalendarNode(index, last, .decade, years.map { CalendarDay.stretch(CalendarDay.number($0, 1, 1), .decade) })
    }
    if text.list[index].kind == .digits, text.list[index].foldLength == 4, let value = text.digits(index),
      value % 10 == 0,
      (1500...2199).contains(value)
    {
      var at = index + 1
      if at < text.limit, text.list[at].kind == .symbol, text.isSymbol("'", at) || text.list[at].word == 0x2019 {
        at += 1
      }
      guard at < text.limit, text.list[at].kind == .word, text.list.bytes(text.list[at]).elementsEqual("s".utf8) else {
        return nil
      }
      return node(at, [value])
    }
    guard let word = text.word(.decade, at: index) else { return nil }
    if word.word.value >= 1000 { return node(word.last, [word.word.value]) }
    // In the century of the anchor's past, and in the present one.
    return node(
      word.last, word.word.value < 30 ? [2000 + word.word.value] : [1900 + word.word.value, 2000 + word.word.value])
  }
}
