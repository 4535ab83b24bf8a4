import MizanData
import MizanModel

extension CalendarParser {
  /// A length of time by its name.
  func unit(at index: Int) -> (grain: Grain, name: String, last: Int)? {
    guard let found = text.word(.unit, at: index) else { return nil }
    switch found.word.name {
    case "business_day": return (.day, found.word.name, found.last)
    case "weekend", "fortnight": return (.week, found.word.name, found.last)
    default: return Grain(rawValue: found.word.name).map { ($0, found.word.name, found.last) }
    }
  }

  /// "next year", "العام الماضي", "هذا العام": a unit and its distance from that of the anchor.
  func relativeUnit(at index: Int) -> (grain: Grain, name: String, offset: Int, last: Int)? {
    let at = text.skip([.article], index)
    if let adjective = text.word(.relative, at: at) {
      let next = text.skip([.qualifier], adjective.last + 1)
      guard let unit = unit(at: next) else { return nil }
      var last = unit.last
      // "هذا العام الجاري"
      if let more = text.word(.relative, at: last + 1), more.word.name == adjective.word.name { last = more.last }
      return (unit.grain, unit.name, Self.offset(adjective.word.name), last)
    }
    guard let unit = unit(at: at), let adjective = text.word(.relative, at: text.skip([.qualifier], unit.last + 1))
    else {
      return nil
    }
    // "week next month": the adjective belongs to the unit behind it.
    if text.numerals.grammar == .english, let other = self.unit(at: adjective.last + 1), other.grain != unit.grain {
      return nil
    }
    return (unit.grain, unit.name, Self.offset(adjective.word.name), adjective.last)
  }

  /// The distance from a time that only the context gives.
  static let unknown = Int.min

  static func offset(_ relation: String) -> Int {
    switch relation {
    case "before", "after": unknown
    case "this": 0
    case "next": 1
    case "after_next": 2
    case "before_last": -2
    default: -1
    }
  }

  /// "next week", "this month", "the coming 3 years", "the past two quarters", "the weekend".
  func relative(_ index: Int) -> CalendarNode? {
    if let found = relativeUnit(at: index) {
      var node = CalendarNode(index, found.last, found.grain)
      // "the year before": before what the text speaks of.
      guard let today, found.offset != Self.unknown else { return node }
      node.readings = [named(found.name, found.grain, today, offset: found.offset)]
      // "the year after next"
      if let more = text.word(.relative, at: found.last + 1), more.word.name == "after_next" {
        node.last = more.last
        node.readings = [named(found.name, found.grain, today, offset: 2)]
      }
      return node
    }
    if let found = counted(index) {
      var node = CalendarNode(index, found.last, found.grain, isDay: false)
      if let today {
        node.readings = [
          found.isPast
            ? Stretch(
              low: CalendarDay.stretch(today, found.grain, offset: -found.count).low,
              high: CalendarDay.start(today, found.grain))
            : CalendarDay.stretch(today, found.grain, offset: 1, count: found.count)
        ]
      }
      return node
    }
    return thisUnit(index)
  }

  func named(_ name: String, _ grain: Grain, _ today: Int, offset: Int) -> Stretch {
    let whole = CalendarDay.stretch(today, grain, offset: offset)
    guard name == "weekend" || name == "fortnight", let low = whole.low else { return whole }
    return name == "weekend" ? Stretch(low: low + 5, high: low + 7) : Stretch(low: low, high: low + 14)
  }

  /// "next 3 weeks", "3 upcoming months", "الأسابيع الثلاثة القادمة".
  func counted(_ index: Int) -> (grain: Grain, count: Int, isPast: Bool, last: Int)? {
    func result(_ relation: String, _ count: Int, _ grain: Grain, _ last: Int) -> (Grain, Int, Bool, Int)? {
      let offset = Self.offset(relation)
      return offset == 0 || offset > 1 || offset == Self.unknown ? nil : (grain, count, offset < 0, last)
    }
    if let adjective = text.word(.relative, at: index), let count = count(at: adjective.last + 1),
      let unit = unit(at: text.skip([.of], count.last + 1))
    {
      return result(adjective.word.name, count.value, unit.grain, unit.last)
    }
    if let dual = text.word(.dual, at: index), let grain = Grain(rawValue: dual.word.name),
      let adjective = text.word(.relative, at: dual.last + 1)
    {
      return result(adjective.word.name, 2, grain, adjective.last)
    }
    if let unit = unit(at: index), let count = count(at: unit.last + 1),
      let adjective = text.word(.relative, at: count.last + 1)
    {
      return result(adjective.word.name, count.value, unit.grain, adjective.last)
    }
    guard let count = count(at: index) else { return nil }
    // "5 past years"
    if let adjective = text.word(.relative, at: count.last + 1), let unit = unit(at: adjective.last + 1),
      count.value > 1
    {
      return result(adjective.word.name, count.value, unit.grain, unit.last)
    }
    if let unit = unit(at: count.last + 1), let adjective = text.word(.relative, at: unit.last + 1),
      text.numerals.grammar == .arabic
    {
      return result(adjective.word.name, count.value, unit.grain, adjective.last)
    }
    return nil
  }

  /// A whole number of units, also "a few" and "a couple of".
  func count(at index: Int) -> (value: Int, last: Int)? {
    let at = text.skip([.article], index)
    guard at < text.limit else { return nil }
    if let vague = text.word(.vague, at: at) { return (vague.word.value, text.skip([.of], vague.last + 1) - 1) }
    if let value = text.digits(at, most: 3), isAlone(at), value > 0 { return (value, at) }
    // Not as a fraction: "three quarters" may be nine months.
    guard text.list[at].kind == .word, let part = text.numerals.grammar.small(text.numerals, at: at),
      let value = part.value.integer, (1...999).contains(value)
    else { return nil }
    return (value, part.last)
  }

  /// "the week", "my weekend": the unit of the anchor, where an article or ending says which.
  func thisUnit(_ index: Int) -> CalendarNode? {
    guard let unit = unit(at: index), unit.grain != .day || text.numerals.grammar == .english,
      isDefinite(index), text.word([.qualifier], at: unit.last + 1) == nil || unit.grain != .year
    else { return nil }
    var node = CalendarNode(index, unit.last, unit.grain)
    node.isWeak = unit.name != "weekend" && index > text.start + 1 && text.word([.inside], endingAt: index - 2) == nil
    if let today { node.readings = [named(unit.name, unit.grain, today, offset: 0)] }
    return node
  }

  func isDefinite(_ index: Int) -> Bool {
    text.word([.article], endingAt: index - 1)?.word.name == "definite"
      || text.words[index].prefixes & AffixClass.article != 0
  }

  // MARK: Days from the anchor

  /// "today", "the day after tomorrow", "هذا اليوم".
  func dayWord(_ index: Int) -> CalendarNode? {
    var at = index
    if text.numerals.grammar == .english, let now = text.word(.now, at: at) {
      var node = CalendarNode(index, now.last, .day)
      if let today { node.readings = [.day(today)] }
      node.isWeak = true
      return node
    }
    if let this = text.word(.relative, at: at), this.word.name == "this",
      text.word(.dayOffset, at: this.last + 1) != nil
    {
      at = this.last + 1
    }
    guard let found = text.word(.dayOffset, at: at) else { return nil }
    // The bare noun "day" is no name of today.
    if text.numerals.grammar == .arabic, found.word.value == 0,
      text.words[found.last].prefixes & AffixClass.article == 0
    {
      return nil
    }
    var node = CalendarNode(index, found.last, .day)
    if let today { node.readings = [.day(today + found.word.value)] }
    return node
  }

  /// "two weeks ago", "3 days after Easter", "in 2 weeks", "قبل شهرين", "a week from tomorrow".
  func offset(_ index: Int) -> CalendarNode? {
    if let node = countedWeekday(index) { return node }
    if text.numerals.grammar == .arabic, let after = text.word(.after, at: index),
      let length = length(at: after.last + 1)
    {
      return moved(index, text.skip([.now], length.last + 1) - 1, length.parts, 1, from: today)
    }
    if let before = text.word(.agoBefore, at: index), let length = length(at: before.last + 1),
      text.word([.relative], at: length.last + 1) == nil, !isFollowedByNode(length.last),
      year(at: before.last + 1) == nil, calendarYear(at: before.last + 1) == nil
    {
      return moved(index, text.skip([.now], length.last + 1) - 1, length.parts, -1, from: today)
    }
    if let within = text.word(.within, at: index) {
      var at = text.skip([.article, .relative], within.last + 1)
      guard let length = length(at: at) else { return nil }
      at = length.last
      var node = CalendarNode(index, at, length.parts[0].grain, isDay: false)
      if let word = text.word([.after, .from], at: at + 1), let day = text.word(.dayOffset, at: word.last + 1) {
        node.last = day.last
      }
      if let today, let end = Self.shifted(today, length.parts, 1) { node.readings = [Stretch(low: today, high: end)] }
      return node
    }
    if let inside = text.word(.inside, at: index), inside.word.name == "ahead",
      let length = length(at: inside.last + 1),
      text.word([.relative, .ago], at: length.last + 1) == nil
    {
      var last = length.last
      if let from = text.word(.from, at: last + 1), let day = text.word([.dayOffset, .now], at: from.last + 1) {
        last = day.last
      }
      return moved(index, last, length.parts, 1, from: today)
    }
    guard let length = length(at: index) else { return nil }
    let next = length.last + 1
    if let ago = text.word(.ago, at: next) { return moved(index, ago.last, length.parts, -1, from: today) }
    if let hence = text.word(.hence, at: next) { return moved(index, hence.last, length.parts, 1, from: today) }
    if let starting = text.word(.since, at: next), starting.word.name == "starting",
      let base = inner.node(at: text.skip([.inside], starting.last + 1)), base.isDay
    {
      return base.mapped { Stretch(low: $0.low, high: $0.low.flatMap { Self.shifted($0, length.parts, 1) }) }.lasting(
        index)
    }
    guard let link = text.word([.from, .after, .before], at: next) else { return nil }
    if let now = text.word(.now, at: link.last + 1) { return moved(index, now.last, length.parts, 1, from: today) }
    guard let base = inner.node(at: link.last + 1), base.isDay, !base.isWeak, text.numerals.grammar == .english else {
      return nil
    }
    return moved(index, base.last, length.parts, link.word.kind == .before ? -1 : 1, from: base.readings.last?.low)
  }

  /// A mention that begins with a word that could also open a period: "قبل شهرين", "منذ شهر من الآن".
  func counted(at index: Int) -> CalendarNode? {
    guard text.word([.agoBefore, .after], at: index) != nil, text.numerals.grammar == .arabic, let node = offset(index)
    else {
      return nil
    }
    return node
  }

  /// "4 Tuesdays from now", "two Mondays later".
  func countedWeekday(_ index: Int) -> CalendarNode? {
    guard let count = count(at: index), let name = text.word(.weekday, at: count.last + 1) else { return nil }
    var last = name.last
    let isPast: Bool
    if let ago = text.word(.ago, at: last + 1) {
      (isPast, last) = (true, ago.last)
    } else if let hence = text.word(.hence, at: last + 1) {
      (isPast, last) = (false, hence.last)
    } else if let from = text.word(.from, at: last + 1), let now = text.word(.now, at: from.last + 1) {
      (isPast, last) = (false, now.last)
    } else {
      return nil
    }
    var node = CalendarNode(index, last, .day)
    guard let today else { return node }
    let ahead = (name.word.value - CalendarDay.weekday(today) + 6) % 7 + 1
    node.readings = [
      .day(isPast ? today + (ahead == 7 ? 0 : ahead) - 7 * count.value : today + ahead + 7 * (count.value - 1))
    ]
    return node
  }

  func isFollowedByNode(_ last: Int) -> Bool {
    let next = text.skip([.of, .from], last + 1)
    return next > last + 1 && next < text.limit && inner.node(at: next) != nil
  }

  func moved(_ first: Int, _ last: Int, _ parts: [TimeLength], _ sign: Int, from base: Int?) -> CalendarNode {
    var node = CalendarNode(first, last, .day)
    if let base, let day = Self.shifted(base, parts, sign) { node.readings = [.day(day)] }
    return node
  }

  static func shifted(_ day: Int, _ parts: [TimeLength], _ sign: Int) -> Int? {
    var result = day
    for part in parts {
      guard let count = part.count.integer, abs(count) < 10_000 else { return nil }
      result = CalendarDay.adding(result, sign * count, part.grain)
    }
    return result
  }
}

/// Some units of time: "three months".
struct TimeLength {
  var count: ExactDecimal
  var grain: Grain
}
