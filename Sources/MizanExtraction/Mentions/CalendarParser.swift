import MizanData
import MizanModel

/// Finds dates, periods and durations: whole expressions with their links.
struct CalendarParser {
  let text: MentionText
  /// How many expressions this one stands inside: "the end of the first week of next month" has three.
  private(set) var depth = 0

  init(text: MentionText) {
    self.text = text
  }

  /// The parser of an expression inside this one.
  var inner: CalendarParser {
    var parser = self
    parser.depth += 1
    return parser
  }

  var today: Int? { text.today }

  /// The mention that begins at token `index`.
  func mention(at index: Int) -> CalendarMention? {
    if let range = range(at: index) { return range }
    if let node = counted(at: index) { return finished(node) }
    if let open = open(at: index) { return open }
    if let node = node(at: index), !node.isWeak || isLed(index) {
      return trailing(node) ?? finished(node)
    }
    return duration(at: index)
  }

  /// Whether a preposition that leads to a time stands in front.
  func isLed(_ index: Int) -> Bool {
    var kinds: [MentionWordKind] = [.inside, .from, .since, .until, .before, .after, .by, .weekOf]
    var before = index - 1
    if text.word([.article], endingAt: before) != nil {
      before -= 1
      kinds.append(.of)
    }
    return text.word(kinds, endingAt: before) != nil || text.hasPrefix(AffixClass.by | AffixClass.to, index)
  }

  func finished(_ node: CalendarNode, first: Int? = nil) -> CalendarMention {
    CalendarMention(
      first: first ?? node.first, last: node.last, kind: node.isDay ? .date : .period, readings: node.readings,
      preferred: node.preferred, pattern: node.pattern, calendar: node.calendar, label: node.label, flags: node.flags)
  }

  // MARK: One end open

  private enum Link {
    case before, after, since, until, by
  }

  /// "before 2012", "after Feb", "since 2014", "by the end of".
  func open(at index: Int) -> CalendarMention? {
    var link: Link?
    var next = index
    var isInclusive = false
    while next < text.limit {
      if let found = text.word(.since, at: next) {
        (link, next) = (.since, found.last + 1)
      } else if let found = text.word(.before, at: next), link == nil || isInclusive {
        (link, next) = (.before, found.last + 1)
      } else if let found = text.word(.after, at: next), link == nil {
        (link, next) = (.after, found.last + 1)
      } else if let found = text.word(.until, at: next), link == nil {
        (link, next) = (.until, found.last + 1)
      } else if let found = text.word(.by, at: next), link == nil {
        (link, next) = (.by, found.last + 1)
      } else if let joint = inclusive(at: next) {
        isInclusive = true
        next = joint + 1
      } else {
        break
      }
    }
    guard let link else { return nil }
    next = text.skip([.inside, .article], next)
    guard next < text.limit, let node = node(at: next) ?? weakYear(at: next) else { return nil }
    var mention = finished(node, first: index)
    mention.kind = .period
    (mention.pattern, mention.label) = (nil, nil)
    mention.readings = node.readings.map { stretch(link, $0, of: node, isInclusive: isInclusive) }
    return mention
  }

  private func stretch(_ link: Link, _ reading: Stretch, of node: CalendarNode, isInclusive: Bool) -> Stretch {
    let isOnwards = link == .since || link == .after
    if node.isEnding {
      return isOnwards ? Stretch(low: reading.high, high: nil) : Stretch(low: nil, high: reading.high)
    }
    switch link {
    case .before: return Stretch(low: nil, high: isInclusive && !node.isDay ? reading.high : reading.low)
    case .until, .by: return Stretch(low: nil, high: node.isDay || node.grain == .year ? reading.low : reading.high)
    case .since: return Stretch(low: reading.low, high: nil)
    // A whole unit is passed; a day is where it begins.
    case .after: return Stretch(low: node.isDay || isInclusive ? reading.low : reading.high, high: nil)
    }
  }

  /// "or in", "on or": the day itself is meant too.
  func inclusive(at index: Int) -> Int? {
    if let or = text.word(.or, at: index) {
      return text.word(.inside, at: or.last + 1)?.last
        ?? (text.word([.before, .after], at: or.last + 1) != nil ? or.last : nil)
    }
    if let inside = text.word(.inside, at: index), let or = text.word(.or, at: inside.last + 1) { return or.last }
    return nil
  }

  /// "2018 or later".
  func trailing(_ node: CalendarNode) -> CalendarMention? {
    let link = text.word([.or, .and], at: node.last + 1)
    let word = text.word(
      link == nil ? [.onwards] : [.onwards, .backwards, .after, .before], at: (link?.last ?? node.last) + 1)
    guard let word, text.isEnd(word.last + 1) else { return nil }
    let isOnwards = word.word.kind == .onwards || word.word.kind == .after
    var mention = finished(node)
    mention.kind = .period
    mention.last = word.last
    (mention.pattern, mention.label) = (nil, nil)
    mention.readings = node.readings.map {
      isOnwards ? Stretch(low: $0.low, high: nil) : Stretch(low: nil, high: $0.high)
    }
    return mention
  }

  // MARK: Both ends

  /// "from X to Y", "between X and Y", "X until Y", "X - Y".
  func range(at index: Int) -> CalendarMention? {
    var at = index
    var isBetween = false
    var isFrom = false
    if let found = text.word(.between, at: at) {
      (isBetween, at) = (true, found.last + 1)
    } else if let found = text.word(.from, at: at) {
      (isFrom, at) = (true, found.last + 1)
    }
    if !isBetween, !isFrom, let week = weekdaysOfWeek(index) { return week }
    at = text.skip([.inside, .article], at)
    guard at < text.limit else { return nil }
    if let days = dayRange(at: at, isBetween: isBetween, isFrom: isFrom) { return spanned(index, days) }
    guard let low = node(at: at) ?? (isBetween || isFrom ? weakYear(at: at) : nil), !low.isWeak || isBetween || isFrom,
      let link = rangeLink(after: low.last, isBetween: isBetween)
    else { return nil }
    guard let high = node(at: link) ?? weakYear(at: link), high.first >= link else { return nil }
    guard !low.isWeak || !high.isWeak || isBetween || isFrom else { return nil }
    return spanned(index, combined(low, high))
  }

  func spanned(_ first: Int, _ node: CalendarNode) -> CalendarMention {
    var mention = finished(node, first: first)
    mention.kind = .period
    (mention.pattern, mention.label) = (nil, nil)
    return mention
  }

  /// The token behind "to", "until", a dash, or "and" after "between".
  func rangeLink(after last: Int, isBetween: Bool) -> Int? {
    var next = last + 1
    guard next < text.limit else { return nil }
    if text.isDash(next) {
      next += 1
    } else if let found = text.word(isBetween ? [.and, .to, .until] : [.to, .until], at: next) {
      next = found.last + 1
      if let more = text.word([.to, .until], at: next) { next = more.last + 1 }
    } else if isBetween && text.hasPrefix(AffixClass.conjunction, next) || text.hasPrefix(AffixClass.to, next) {
      // "بين الأربعاء والجمعة"
    } else {
      return nil
    }
    next = text.skip([.inside, .article], next)
    return next < text.limit ? next : nil
  }

  /// From the beginning of one to the end of the other; a year or month that only one names is shared.
  func combined(_ low: CalendarNode, _ high: CalendarNode) -> CalendarNode {
    var result = CalendarNode(low.first, high.last, high.grain, isDay: false)
    var lows = shared(low, with: high)
    result.calendar = high.calendar ?? low.calendar
    result.flags = high.flags + lows.flags.filter { !high.flags.contains($0) }
    if low.year == nil, let year = high.year, low.pattern?.utf8.first == UInt8(ascii: "X") {
      lows = inYear(low, year)
    }
    for reading in lows.readings {
      guard let start = reading.low else { continue }
      // The first end behind the beginning.
      let ends = high.readings.compactMap(\.high)
      if high.year != nil, low.year == nil, let last = ends.last, last <= start {
        // "November to February 2017"
        result.readings.append(Stretch(low: CalendarDay.adding(start, -1, .year), high: last))
        continue
      }
      var end = ends.first { $0 > start }
      if end == nil, high.year == nil, let last = ends.last, high.grain != .week, high.label == nil {
        end = (1...8).lazy.map { CalendarDay.adding(last, $0, .year) }.first { $0 > start }
      }
      if let end { result.readings.append(Stretch(low: start, high: end)) }
    }
    result.preferred = min(lows.preferred, max(0, result.readings.count - 1))
    return result
  }

  /// A day or month without its year, in `year`.
  func inYear(_ node: CalendarNode, _ year: Int) -> CalendarNode {
    var result = node
    result.readings = node.readings.prefix(1).map { reading in
      func moved(_ day: Int?) -> Int? {
        day.map { CalendarDay.adding($0, year - CalendarDay.parts(reading.low ?? $0).year, .year) }
      }
      return Stretch(low: moved(reading.low), high: moved(reading.high))
    }
    result.preferred = 0
    return result
  }
}
